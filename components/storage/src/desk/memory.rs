use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::{Change, Expected, Range, Record, Table, WriteError};

/// Records until the tab is closed.
#[derive(Default)]
pub(super) struct Memory(RefCell<Kept>);

#[derive(Default)]
struct Kept {
    /// By table and key: what it is about, and its bytes.
    records: BTreeMap<(Table, String), (String, Vec<u8>)>,
    /// By what they are about: the keys of entries.
    subjects: BTreeMap<String, BTreeSet<String>>,
}

impl Memory {
    pub(super) fn get(&self, table: Table, key: &str) -> Option<Vec<u8>> {
        self.0.borrow().records.get(&(table, key.to_owned())).map(|(_, bytes)| bytes.clone())
    }

    pub(super) fn range(&self, table: Table, range: &Range, most: u32) -> Vec<Record> {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let (after, before) = match range.bounds() {
            None => (Bound::Included((table, String::new())), None),
            Some((after, before)) => (Bound::Excluded((table, after)), Some(before)),
        };
        let all = self.0.borrow();
        let is_in = |of: Table, key: &String| {
            of == table && before.as_ref().is_none_or(|before| key < before)
        };
        let behind = all.records.range((after, Bound::Unbounded));
        let records = behind.take_while(|((of, key), _)| is_in(*of, key));
        records.take(most).map(|((_, key), (_, bytes))| record(key, bytes)).collect()
    }

    pub(super) fn of_subject(&self, subject: &str) -> Vec<Record> {
        let all = self.0.borrow();
        let keys = all.subjects.get(subject).into_iter().flatten();
        let found = keys.filter_map(|key| {
            let (_, bytes) = all.records.get(&(Table::Entries, key.clone()))?;
            Some(record(key, bytes))
        });
        found.collect()
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
                Change::Put { table, key, subject, bytes } => all.put(table, key, subject, bytes),
                Change::Delete { table, key } => all.delete(table, key),
                Change::Clear { table } => all.clear(table),
            }
        }
        Ok(())
    }
}

impl Kept {
    fn put(&mut self, table: Table, key: String, subject: String, bytes: Vec<u8>) {
        if table == Table::Entries && !subject.is_empty() {
            self.subjects.entry(subject.clone()).or_default().insert(key.clone());
        }
        let before = self.records.insert((table, key.clone()), (subject.clone(), bytes));
        if let Some((about, _)) = before.filter(|(about, _)| *about != subject) {
            self.forget(&about, &key);
        }
    }

    fn delete(&mut self, table: Table, key: String) {
        let at = (table, key);
        if let Some((about, _)) = self.records.remove(&at) {
            self.forget(&about, &at.1);
        }
    }

    fn clear(&mut self, table: Table) {
        self.records.retain(|(of, _), _| *of != table);
        if table == Table::Entries {
            self.subjects.clear();
        }
    }

    fn forget(&mut self, about: &str, key: &str) {
        if let Some(keys) = self.subjects.get_mut(about) {
            keys.remove(key);
            if keys.is_empty() {
                self.subjects.remove(about);
            }
        }
    }
}

fn record(key: &str, bytes: &[u8]) -> Record {
    Record { key: key.to_owned(), bytes: bytes.to_vec() }
}
