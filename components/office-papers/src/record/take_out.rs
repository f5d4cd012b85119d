use madoguchi_documents::{Block, Column, Sheet};
use madoguchi_domain::policy::{RecordClass, RecordItem, Role};
use madoguchi_messages::{Msg, key, say_with};

use super::{items, kept};
use crate::office::{Office, resting_on, role};
use crate::words::{sentence, word};

/// One taking out of the house (持ち出し). Who permitted it and who confirmed the return sign by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TakeOutEntry {
    /// Day and time.
    pub at: String,
    /// Whose record.
    pub of: String,
    /// What was taken.
    pub what: String,
    /// What for.
    pub purpose: String,
    /// Day and time of the return.
    pub returned: String,
}

/// Rows to be filled in by hand on an empty register: as many as fit a page with its head.
const EMPTY_ROWS: usize = 14;

/// What is written down where the regulation does not say.
const ITEMS: &[RecordItem] =
    &[RecordItem::DateAndTime, RecordItem::CareRecipient, RecordItem::Purpose];

/// One column: its name, and what stands in it.
type Cell = (String, Box<dyn Fn(&TakeOutEntry) -> String>);

/// The register of takings out (持ち出し記録); without entries it is empty. None where the regulation has
/// neither a rule on taking out nor one on its record: the Act asks for none.
#[must_use]
pub fn take_out(office: &Office<'_>, entries: &[TakeOutEntry]) -> Option<Sheet> {
    let rule = office.handling().take_out.as_ref();
    let (verdict, wanted) = items(office, RecordClass::TakeOut, true, None);
    if rule.is_none() && verdict.required.is_none() {
        return None;
    }
    let wanted = if wanted.is_empty() { ITEMS.to_vec() } else { wanted };
    let mut cells: Vec<Cell> = wanted.iter().filter_map(|item| column(*item)).collect();
    cells.insert(
        cells.len().min(2),
        (word(key::OFFICE_TAKE_OUT_WHAT), Box::new(|entry| entry.what.clone())),
    );
    let by_hand = |label: Msg, by: Role| -> Cell {
        (say_with(label, &[("role", role(by))]), Box::new(|_| String::new()))
    };
    let permitted_by = rule.map_or(&[][..], |rule| &rule.permitted_by);
    cells.extend(permitted_by.iter().map(|by| by_hand(key::OFFICE_TAKE_OUT_PERMISSION, *by)));
    cells.push((word(key::OFFICE_TAKE_OUT_RETURNED), Box::new(|entry| entry.returned.clone())));
    let confirms = rule.and_then(|rule| rule.return_confirmed_by);
    cells.extend(confirms.map(|by| by_hand(key::OFFICE_TAKE_OUT_CONFIRMED, by)));
    let blank = vec![TakeOutEntry::default(); EMPTY_ROWS];
    let entries = if entries.is_empty() { &blank } else { entries };
    let row = |entry| cells.iter().map(|(_, value)| value(entry)).collect();
    let rows = entries.iter().map(row).collect();
    let columns = cells.iter().map(|(name, _)| Column { name: name.clone(), share: 1 });
    let heading = word(key::OFFICE_TAKE_OUT_REGISTER);
    let mut blocks = office.house();
    blocks.push(sentence(word(key::OFFICE_TAKE_OUT_LEAD)));
    let articles = rule.map(|rule| &rule.article).into_iter().chain(&verdict.articles);
    blocks.extend(resting_on(key::OFFICE_RECORD_BY, &office.cite_all(articles)));
    blocks.push(Block::Columns { heading, columns: columns.collect(), rows });
    blocks.extend(kept(office, RecordClass::TakeOut, None));
    Some(Sheet {
        id: RecordClass::TakeOut.code().to_owned(),
        title: word(key::OFFICE_TAKE_OUT_TITLE),
        blocks,
    })
}

fn column(item: RecordItem) -> Option<Cell> {
    let (label, value): (Msg, fn(&TakeOutEntry) -> &String) = match item {
        RecordItem::DateAndTime => (key::OFFICE_TAKE_OUT_AT, |entry| &entry.at),
        RecordItem::CareRecipient => (key::OFFICE_TAKE_OUT_OF, |entry| &entry.of),
        RecordItem::Purpose => (key::OFFICE_TAKE_OUT_PURPOSE, |entry| &entry.purpose),
        _ => return None,
    };
    Some((word(label), Box::new(move |entry| value(entry).clone())))
}
