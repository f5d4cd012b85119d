use std::cell::RefCell;
use std::collections::BTreeMap;

use super::{Change, Expected, Range, Record, Table, WriteError};

/// Records until the tab is closed.
#[derive(Default)]
pub(super) struct Memory(RefCell<Kept>);

/// By table and key: what it is about, and its bytes.
type Kept = BTreeMap<(Table, String), (String, Vec<u8>)>;

impl Memory {
    pub(super) fn get(&self, table: Table, key: &str) -> Option<Vec<u8>> {
        self.0.borrow().get(&(table, key.to_owned())).map(|(_, bytes)| bytes.clone())
    }

    pub(super) fn range(&self, table: Table, range: &Range, most: u32) -> Vec<Record> {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let bounds = range.bounds();
        let is_in = |key: &String| {
            bounds.as_ref().is_none_or(|(after, before)| key > after && key < before)
        };
        let all = self.0.borrow();
        let records = all.iter().filter(|((of, key), _)| *of == table && is_in(key));
        records.take(most).map(|((_, key), (_, bytes))| record(key, bytes)).collect()
    }

    pub(super) fn of_subject(&self, subject: &str) -> Vec<Record> {
        let all = self.0.borrow();
        let records =
            all.iter().filter(|((of, _), (about, _))| *of == Table::Entries && about == subject);
        records.map(|((_, key), (_, bytes))| record(key, bytes)).collect()
    }

    pub(super) fn write(
        &self,
        expected: &[Expected],
        changes: Vec<Change>,
    ) -> Result<(), WriteError> {
        let as_expected =
            |one: &Expected| self.get(one.table, &one.key).as_ref() == one.bytes.as_ref();
        if !expected.iter().all(as_expected) {
            return Err(WriteError::ChangedElsewhere);
        }
        let mut all = self.0.borrow_mut();
        for change in changes {
            match change {
                Change::Put { table, key, subject, bytes } => {
                    all.insert((table, key), (subject, bytes));
                }
                Change::Delete { table, key } => {
                    all.remove(&(table, key));
                }
                Change::Clear { table } => all.retain(|(of, _), _| *of != table),
            }
        }
        Ok(())
    }
}

fn record(key: &str, bytes: &[u8]) -> Record {
    Record { key: key.to_owned(), bytes: bytes.to_vec() }
}
