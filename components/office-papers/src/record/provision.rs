use madoguchi_documents::{Block, Sheet, Tick};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{RecordClass, RecordItem};
use madoguchi_messages::{Msg, key, say_code, say_with};

use super::{items, kept};
use crate::office::{Office, resting_on};
use crate::words::{date_or_blank, date_or_nothing, signature, table, word};

/// A provision to a third party (第三者提供), as its record holds it; the default is an empty record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProvisionRecord {
    /// The day on which the record is made: from it the Act's items and the retention are reckoned.
    pub made_on: Option<Date>,
    /// The day of the provision.
    pub provided_on: Option<Date>,
    /// Whether the principal's consent was had.
    pub consent_obtained: bool,
    /// Name of who has received it.
    pub recipient: String,
    /// Whether it went to many who are not known by name: stands for the recipient.
    pub many_recipients: bool,
    /// Address, and of a legal person the representative, of who has received it.
    pub recipient_address: String,
    /// Whom it is about.
    pub principal: String,
    /// Which items of data.
    pub data_items: String,
}

/// A receipt from a third party, with what was checked; the default is an empty record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRecord {
    /// The day on which the record is made.
    pub made_on: Option<Date>,
    /// The day of the receipt.
    pub received_on: Option<Date>,
    /// Whether the other side handles personal information as a business: some items are needed only then.
    pub from_business: bool,
    /// Whether the principal's consent was had.
    pub consent_obtained: bool,
    /// Name, address, and of a legal person the representative, of who has provided it.
    pub provider: String,
    /// How the provider came by it.
    pub acquisition_history: String,
    /// Whom it is about.
    pub principal: String,
    /// Which items of data.
    pub data_items: String,
}

impl Default for ReceiptRecord {
    /// An empty record has every item that may be needed.
    fn default() -> Self {
        Self {
            made_on: None,
            received_on: None,
            from_business: true,
            consent_obtained: false,
            provider: String::new(),
            acquisition_history: String::new(),
            principal: String::new(),
            data_items: String::new(),
        }
    }
}

/// The record of a provision to a third party (第三者提供記録), Act 29.
#[must_use]
pub fn provision(office: &Office<'_>, record: &ProvisionRecord) -> Sheet {
    let value = |item| match item {
        RecordItem::ConsentObtained => consent(record.consent_obtained),
        RecordItem::RecipientIdentified => recipient(record),
        RecordItem::RecipientAddress => record.recipient_address.clone(),
        RecordItem::PrincipalIdentified => record.principal.clone(),
        RecordItem::DataItems => record.data_items.clone(),
        _ => String::new(),
    };
    let what = RecordClass::ThirdPartyProvision;
    let day = (key::OFFICE_RECORD_PROVIDED_ON, record.provided_on);
    let title = key::OFFICE_RECORD_PROVISION_TITLE;
    sheet(office, (what, true, record.made_on), (title, day), value)
}

/// The record of a receipt from a third party (受領時の確認記録), Act 30.
#[must_use]
pub fn receipt(office: &Office<'_>, record: &ReceiptRecord) -> Sheet {
    let value = |item| match item {
        RecordItem::ConsentObtained => consent(record.consent_obtained),
        RecordItem::ProviderIdentified => record.provider.clone(),
        RecordItem::AcquisitionHistory => record.acquisition_history.clone(),
        RecordItem::PrincipalIdentified => record.principal.clone(),
        RecordItem::DataItems => record.data_items.clone(),
        _ => String::new(),
    };
    let what = RecordClass::ThirdPartyReceipt;
    let day = (key::OFFICE_RECORD_RECEIVED_ON, record.received_on);
    let title = key::OFFICE_RECORD_RECEIPT_TITLE;
    sheet(office, (what, record.from_business, record.made_on), (title, day), value)
}

fn sheet(
    office: &Office<'_>,
    (what, from_business, made_on): (RecordClass, bool, Option<Date>),
    (title, (day_label, day)): (Msg, (Msg, Option<Date>)),
    value: impl Fn(RecordItem) -> String,
) -> Sheet {
    let (verdict, items) = items(office, what, from_business, made_on);
    let made = [("date", date_or_blank(made_on))];
    let made: Vec<(&str, &str)> = made.iter().map(|(name, it)| (*name, it.as_str())).collect();
    let mut blocks = vec![Block::Right(say_with(key::OFFICE_RECORD_MADE_ON, &made))];
    blocks.extend(office.house());
    blocks.extend(resting_on(key::OFFICE_RECORD_BY, &office.cite_all(&verdict.articles)));
    let mut rows = vec![(word(day_label), date_or_nothing(day))];
    rows.extend(items.into_iter().map(|item| {
        let label = say_code("office-record-item", item.code()).to_owned();
        (label, value(item))
    }));
    blocks.extend(table(key::OFFICE_RECORD_ITEMS, rows));
    blocks.push(signature(word(key::OFFICE_RECORD_SIGN)));
    blocks.extend(kept(office, what, made_on));
    Sheet { id: what.code().to_owned(), title: word(title), blocks }
}

fn consent(obtained: bool) -> String {
    Tick { label: word(key::OFFICE_RECORD_CONSENT_OBTAINED), ticked: obtained }.written()
}

/// Who has received it, with a box for the case that nobody can be named.
fn recipient(record: &ProvisionRecord) -> String {
    let many =
        Tick { label: word(key::OFFICE_RECORD_MANY_RECIPIENTS), ticked: record.many_recipients };
    [record.recipient.as_str(), &many.written()].join("\n")
}
