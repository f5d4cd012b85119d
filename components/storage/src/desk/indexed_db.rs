//! The desk's store in IndexedDB.

use std::rc::Rc;

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::index::Index;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbIndexParameters, IdbObjectStoreParameters};

use super::{Change, Expected, GetError, Range, Record, Table, WriteError};
use crate::channel::Channel;
use crate::indexed_db::{Connection, Failure, Layout, commit, connect};
use crate::{OpenOptions, OpenRefusal, Subscription};

const LAYOUT: Layout = Layout { version: 1, upgrade, is_whole, store: Table::Entries.name() };

/// The parts of a stored record: its key, what it is about, its sealed bytes.
const KEY: &str = "k";
const SUBJECT: &str = "s";
const BYTES: &str = "b";
/// What other tabs hear.
const WRITTEN: &str = "desk-written";

/// A step that was once published is never changed: add `if from < 2 { … }` below it.
fn upgrade(database: &IdbDatabase, from: u32) -> Result<(), JsValue> {
    if from < 1 {
        for table in Table::ALL {
            let parameters = IdbObjectStoreParameters::new();
            parameters.set_key_path(&KEY.into());
            let store =
                database.create_object_store_with_optional_parameters(table.name(), &parameters)?;
            if table == Table::Entries {
                let parameters = IdbIndexParameters::new();
                store.create_index_with_str_and_optional_parameters(
                    SUBJECT,
                    SUBJECT,
                    &parameters,
                )?;
            }
        }
    }
    Ok(())
}

fn is_whole(database: &Database) -> bool {
    let names: Vec<String> = database.object_store_names().collect();
    Table::ALL.iter().all(|table| names.iter().any(|name| name == table.name()))
}

/// Opens the database.
pub(super) async fn open(options: &OpenOptions) -> Result<IndexedDb, OpenRefusal> {
    let connection = connect(options, LAYOUT).await?;
    Ok(IndexedDb { connection, channel: Rc::new(Channel::open(&options.database)) })
}

/// The desk's store in IndexedDB.
pub(super) struct IndexedDb {
    connection: Connection,
    channel: Rc<Channel>,
}

impl IndexedDb {
    pub(super) fn is_closed(&self) -> bool {
        self.connection.is_closed()
    }

    pub(super) async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, GetError> {
        let get = async || {
            let transaction = self.begin(&[table], TransactionMode::Readonly)?;
            found(&transaction.object_store(table.name())?, key).await
        };
        Ok(self.connection.whole(get).await?)
    }

    pub(super) async fn range(
        &self,
        table: Table,
        range: &Range,
        most: u32,
    ) -> Result<Vec<Record>, GetError> {
        let read = async || {
            let transaction = self.begin(&[table], TransactionMode::Readonly)?;
            let store = transaction.object_store(table.name())?;
            let all = store.get_all::<JsValue>();
            let values = match range.bounds() {
                None => all.with_limit(most).primitive(),
                Some((after, before)) => {
                    let range = KeyRange::Bound(after, true, before, true);
                    all.with_query::<String, _>(range).with_limit(most).primitive()
                }
            };
            records(values?.await?)
        };
        Ok(self.connection.whole(read).await?)
    }

    pub(super) async fn of_subject(&self, subject: &str) -> Result<Vec<Record>, GetError> {
        let read = async || {
            let transaction = self.begin(&[Table::Entries], TransactionMode::Readonly)?;
            let store = transaction.object_store(Table::Entries.name())?;
            let index: Index<'_> = store.index(SUBJECT)?;
            let of_subject = index.get_all::<JsValue>().with_query::<String, _>(subject.to_owned());
            records(of_subject.primitive()?.await?)
        };
        Ok(self.connection.whole(read).await?)
    }

    pub(super) async fn write(
        &self,
        expected: &[Expected],
        changes: Vec<Change>,
    ) -> Result<(), WriteError> {
        let mut tables: Vec<Table> = expected.iter().map(|one| one.table).collect();
        tables.extend(changes.iter().map(Change::table));
        tables.sort_unstable();
        tables.dedup();
        if tables.is_empty() {
            return Ok(());
        }
        let write = async || {
            let transaction = self.begin(&tables, TransactionMode::Readwrite)?;
            for one in expected {
                let store = transaction.object_store(one.table.name()).map_err(Failure::from)?;
                if found(&store, &one.key).await? != one.bytes {
                    return Err(WriteError::ChangedElsewhere);
                }
            }
            for change in &changes {
                make(&transaction, change)?;
            }
            Ok(commit(transaction).await?)
        };
        self.connection.whole(write).await?;
        self.channel.say(WRITTEN);
        Ok(())
    }

    pub(super) fn on_written(&self, on_written: impl Fn() + 'static) -> Subscription {
        self.channel.hear(move |words| {
            if words == WRITTEN {
                on_written();
            }
        })
    }

    fn begin(&self, tables: &[Table], mode: TransactionMode) -> Result<Transaction<'_>, Failure> {
        let names: Vec<&str> = tables.iter().map(|table| table.name()).collect();
        self.connection.begin(|database| {
            let begin = database.transaction(names.as_slice());
            let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
            match mode {
                // What was acknowledged must be on the disk, whatever happens to the machine.
                TransactionMode::Readwrite => begin.with_mode(mode).with_options(options).build(),
                _ => begin.with_mode(mode).build(),
            }
        })
    }
}

fn make(transaction: &Transaction<'_>, change: &Change) -> Result<(), Failure> {
    let store = transaction.object_store(change.table().name())?;
    match change {
        Change::Put { key, subject, bytes, .. } => {
            let value = value(key, subject, bytes).ok_or(Failure::Unreadable)?;
            store.put(value).primitive()?;
        }
        Change::Delete { key, .. } => {
            store.delete(key.clone()).primitive()?;
        }
        Change::Clear { .. } => {
            store.clear()?;
        }
    }
    Ok(())
}

async fn found(store: &ObjectStore<'_>, key: &str) -> Result<Option<Vec<u8>>, Failure> {
    let value: Option<JsValue> = store.get(key.to_owned()).primitive()?.await?;
    value.map(|value| bytes(&value).ok_or(Failure::Unreadable)).transpose()
}

fn records<E>(values: impl Iterator<Item = Result<JsValue, E>>) -> Result<Vec<Record>, Failure> {
    // Named once: there may be a hundred thousand records.
    let (key, bytes) = (JsValue::from(KEY), JsValue::from(BYTES));
    let record = |value: Result<JsValue, E>| {
        let value = value.ok()?;
        let key = Reflect::get(&value, &key).ok()?.as_string()?;
        Some(Record { key, bytes: Reflect::get(&value, &bytes).ok().and_then(copied)? })
    };
    values.map(|value| record(value).ok_or(Failure::Unreadable)).collect()
}

fn value(key: &str, subject: &str, bytes: &[u8]) -> Option<JsValue> {
    let value = Object::new();
    let set = |name: &str, part: JsValue| Reflect::set(&value, &name.into(), &part).ok();
    set(KEY, key.into())?;
    if !subject.is_empty() {
        set(SUBJECT, subject.into())?;
    }
    set(BYTES, Uint8Array::from(bytes).into())?;
    Some(value.into())
}

fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    Reflect::get(value, &BYTES.into()).ok().and_then(copied)
}

fn copied(bytes: JsValue) -> Option<Vec<u8>> {
    Some(bytes.dyn_ref::<Uint8Array>()?.to_vec())
}

impl From<Failure> for GetError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Closed => Self::Closed,
            Failure::QuotaExceeded => Self::Refused("QuotaExceededError".into()),
            Failure::Unreadable => Self::Refused("Unreadable".into()),
            Failure::Other(name) => Self::Refused(name),
        }
    }
}

impl From<Failure> for WriteError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Closed => Self::Closed,
            Failure::QuotaExceeded => Self::QuotaExceeded,
            Failure::Unreadable => Self::Refused("Unreadable".into()),
            Failure::Other(name) => Self::Refused(name),
        }
    }
}
