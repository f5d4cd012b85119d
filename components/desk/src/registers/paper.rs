//! The paper of an entry, where the facility writes one.

use madoguchi_casework::{Entry, RegisterAct};
use madoguchi_documents::Sheet;
use madoguchi_domain::CodeSet;
use madoguchi_domain::policy::{RecordItem, WholePolicy};
use madoguchi_office_papers::{
    ComplaintIntake, DisposalRecord, Office, Pledged, ProvisionRecord, ReceiptRecord, TakeOutEntry,
    complaint, disposal, pledge, pledges, provision, receipt, take_out,
};
use madoguchi_wizards::words;

/// The paper of an entry; none: this register has none.
#[must_use]
pub fn paper(entry: &Entry, policy: &WholePolicy) -> Option<Sheet> {
    let office = Office::of(policy);
    let has = |item| entry.items.contains(&item);
    Some(match &entry.opening {
        RegisterAct::Provided { to, about, what, .. } => {
            let record = ProvisionRecord {
                made_on: Some(entry.opened),
                provided_on: Some(entry.opened),
                consent_obtained: has(RecordItem::ConsentObtained),
                recipient: to.clone(),
                many_recipients: has(RecordItem::ManyRecipients),
                recipient_address: String::new(),
                principal: about.clone(),
                data_items: what.clone(),
            };
            provision(&office, &record)
        }
        RegisterAct::Received { from, about, what, from_business, .. } => {
            let record = ReceiptRecord {
                made_on: Some(entry.opened),
                received_on: Some(entry.opened),
                from_business: *from_business != Some(false),
                consent_obtained: has(RecordItem::ConsentObtained),
                provider: from.clone(),
                acquisition_history: String::new(),
                principal: about.clone(),
                data_items: what.clone(),
            };
            receipt(&office, &record)
        }
        RegisterAct::TakenOut { what, purpose, .. } => {
            let row = TakeOutEntry {
                at: words::date(entry.opened),
                of: String::new(),
                what: what.clone(),
                purpose: purpose.clone(),
                returned: entry.returned.map(words::date).unwrap_or_default(),
            };
            take_out(&office, &[row])?
        }
        RegisterAct::Complained { who, what, .. } => {
            let known = ComplaintIntake {
                number: entry.number.clone(),
                received_on: Some(entry.opened),
                complainant: who.clone(),
                content: what.clone(),
                remedy: entry.remedy,
                closed_on: entry.settled,
                ..ComplaintIntake::default()
            };
            complaint(&office, &known)
        }
        RegisterAct::PledgeAsked { from, when, .. } => {
            let mut all = pledges(&office);
            let (rule, from) = all.find(|(rule, by)| by == from && rule.when == *when)?;
            let known = Pledged { date: entry.given, ..Pledged::default() };
            pledge(&office, rule, from, &known)
        }
        RegisterAct::Disposed { what, medium, method, .. } => {
            let record = DisposalRecord {
                disposed_on: Some(entry.opened),
                records: what.clone(),
                done: Some((*medium, *method)),
                clear_of: CodeSet::new(),
                ..DisposalRecord::default()
            };
            disposal(&office, &record)
        }
        _ => return None,
    })
}
