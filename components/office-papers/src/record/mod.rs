//! Records that a facility keeps (記録): complaints, provision and receipt, taking out, disposal.

mod complaint;
mod disposal;
mod provision;
mod take_out;

pub use complaint::{ComplaintIntake, complaint};
pub use disposal::{DisposalRecord, disposal};
pub use provision::{ProvisionRecord, ReceiptRecord, provision, receipt};
pub use take_out::{TakeOutEntry, take_out};

use madoguchi_documents::Block;
use madoguchi_domain::policy::{Keep, RecordClass, RecordItem, RecordWay};
use madoguchi_domain::retention::{RecordFacts, RecordVerdict, check_record, keep};
use madoguchi_domain::{CodeSet, Date};
use madoguchi_messages::{find_code, key, say_with};

use crate::office::{Office, bracketed};
use crate::words::{date, period, table, word};

/// What a record must hold by the regulation and by the Act of a day: what an empty one would lack.
fn items(
    office: &Office<'_>,
    what: RecordClass,
    from_business: bool,
    made_on: Option<Date>,
) -> (RecordVerdict, Vec<RecordItem>) {
    let facts = RecordFacts {
        items: Some(CodeSet::new()),
        from_business: Some(from_business),
        made_on,
        ..RecordFacts::new(what)
    };
    let verdict = check_record(office.handling(), &facts);
    let wanted =
        |item: &RecordItem| verdict.missing.contains(item) || verdict.law_wants.contains(item);
    let items = RecordItem::ALL.iter().copied().filter(wanted).collect();
    (verdict, items)
}

/// How long a record is kept, and till which day where that can be reckoned.
fn kept(office: &Office<'_>, what: RecordClass, from: Option<Date>) -> Option<Block> {
    let verdict = keep(office.handling(), what, RecordWay::EachTime, from.unwrap_or(Date::MIN));
    let (how_long, start) = (verdict.keep.as_ref()?, verdict.from?);
    let how_long = match how_long {
        Keep::For(length) => {
            let message = find_code("office-keep-for", start.code())?;
            say_with(message, &[("period", &period(*length))])
        }
        Keep::FiscalYear => word(key::OFFICE_KEEP_FISCAL_YEAR),
        Keep::Statutory => word(key::OFFICE_KEEP_STATUTORY),
        Keep::WhileDataKept => word(key::OFFICE_KEEP_WHILE_DATA_KEPT),
        Keep::WhileNeeded => word(key::OFFICE_KEEP_WHILE_NEEDED),
        Keep::Delegated { to } => say_with(key::OFFICE_KEEP_DELEGATED, &[("to", to)]),
        Keep::NotSet => word(key::OFFICE_KEEP_NOT_SET),
    };
    let own = verdict.articles.first().map(|article| office.cite(article));
    let mut rows = vec![(word(key::OFFICE_KEEP_HOW_LONG), bracketed(&how_long, own.as_deref()))];
    if let (Some(_), Some(through)) = (from, verdict.keep_through) {
        rows.push((word(key::OFFICE_KEEP_THROUGH), date(through)));
    }
    table(key::OFFICE_KEEP, rows)
}
