//! The papers that a facility itself writes (施設が作る書類): notices to applicants, consents and what
//! takes them back, records, pledges. Pure: from what is known and the facility's rules to a [`Sheet`].
//!
//! A facility's rules say which papers there are and what they are called. Where its file has no rule,
//! those papers remain that the Act itself calls for: notices, the records of provision and receipt,
//! complaints, disposal, what is made known and where. Where a regulation names a form, its name is the title.
//!
//! Whatever is left empty is a line to be filled in by hand. No field takes the name of an officer, the
//! number of an identity document or the reason of a request.
//!
//! ```text
//! policy::WholePolicy ─► Office ─┬─ Notice::{granted, partial, refused, not_held, extended} ─► sheet
//!                                ├─ consent_form, consent_withdrawal, acquisition_notice ────► Sheet
//!                                ├─ complaint, provision, receipt, take_out, disposal ───────► Sheet
//!                                ├─ publication ─────────────────────────────────────────────► Sheet
//!                                └─ pledges, pledge ─────────────────────────────────────────► Sheet
//! ```
//!
//! [`Sheet`]: madoguchi_documents::Sheet

mod consent;
mod notice;
mod office;
mod pledge;
mod publication;
mod record;
mod words;

pub use consent::{
    Acquisition, Answered, Withdrawn, acquisition_notice, consent_form, consent_withdrawal,
};
pub use notice::{
    Asked, Extension, FeeDue, Granted, Handing, Issue, Notice, NoticeError, NoticePart, Outcome,
    Withheld,
};
pub use office::Office;
pub use pledge::{Pledged, pledge, pledges};
pub use publication::publication;
pub use record::{
    ComplaintIntake, DisposalRecord, ProvisionRecord, ReceiptRecord, TakeOutEntry, complaint,
    disposal, provision, receipt, take_out,
};

use madoguchi_documents::Sheet;
use madoguchi_domain::consent::NoticeKind;

/// Every paper of a facility that can be printed empty and filled in by hand, in the order of the
/// field's own: consents and their withdrawals, notices on acquisition, records, pledges.
#[must_use]
pub fn by_hand(office: &Office<'_>) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for form in &office.handling().consent.forms {
        sheets.push(consent_form(office, form, &Answered::default()));
        sheets.push(consent_withdrawal(office, form, &Withdrawn::default()));
    }
    let blank = Acquisition::default();
    sheets.extend(
        NoticeKind::ALL.iter().filter_map(|kind| acquisition_notice(office, *kind, &blank)),
    );
    sheets.push(complaint(office, &ComplaintIntake::default()));
    sheets.push(provision(office, &ProvisionRecord::default()));
    sheets.push(receipt(office, &ReceiptRecord::default()));
    sheets.extend(take_out(office, &[]));
    sheets.push(disposal(office, &DisposalRecord::default()));
    sheets.push(publication(office));
    let blank = Pledged::default();
    sheets.extend(pledges(office).map(|(rule, from)| pledge(office, rule, from, &blank)));
    sheets
}
