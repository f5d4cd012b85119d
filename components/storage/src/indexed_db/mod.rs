//! Drafts in IndexedDB.

mod connect;
mod connection;
mod erase_database;
mod failure;
mod leaving;
mod record;
mod schema;

use std::rc::Rc;

use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionMode};

use crate::channel::Channel;
use crate::draft::listed;
use crate::{
    Draft, DraftId, DraftNotice, DraftSummary, EraseError, OpenOptions, OpenRefusal, PutError,
    ReadError, Revision, Subscription,
};
pub(crate) use connection::Connection;
pub(crate) use failure::Failure;
use record::{read, written};

#[cfg(feature = "desk")]
pub(crate) use connect::Layout;
pub(crate) use connect::connect;
pub(crate) use erase_database::erase_database;

/// Opens the drafts' database.
pub(crate) async fn open(options: &OpenOptions) -> Result<IndexedDb, OpenRefusal> {
    let connection = connect(options, schema::LAYOUT).await?;
    Ok(IndexedDb::new(connection, &options.database))
}

/// Drafts in IndexedDB. Each change is one transaction, and is announced to the other tabs.
pub(crate) struct IndexedDb {
    connection: Connection,
    channel: Rc<Channel>,
}

impl IndexedDb {
    fn new(connection: Connection, database: &str) -> Self {
        Self { connection, channel: Rc::new(Channel::open(&format!("{database}-drafts"))) }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.connection.is_closed()
    }

    pub(crate) fn close(&self) {
        self.connection.close();
    }

    pub(crate) fn subscribe(&self, on_notice: impl Fn(DraftNotice) + 'static) -> Subscription {
        self.channel.hear(move |words| {
            if let Some(notice) = DraftNotice::from_words(words) {
                on_notice(notice);
            }
        })
    }

    pub(crate) async fn put(
        &self,
        draft: &Draft,
        expected: Revision,
    ) -> Result<Revision, PutError> {
        let revision = expected + 1;
        let key = draft.id.to_string();
        let record = written(&Draft { revision, ..draft.clone() })?;

        let put = async || {
            let transaction = self.begin(TransactionMode::Readwrite)?;
            let drafts = transaction.object_store(schema::DRAFTS).map_err(Failure::from)?;
            let stored = text(&drafts, &key).await?.map(|text| read(&text)).transpose()?;
            let stored = stored.map(|stored| stored.revision);
            if stored.unwrap_or(0) != expected {
                return Err(PutError::ChangedElsewhere { stored });
            }
            drafts
                .put(record.as_str())
                .with_key(key.as_str())
                .primitive()
                .map_err(Failure::from)?;
            Ok(commit(transaction).await?)
        };
        self.connection.whole(put).await?;

        self.announce(DraftNotice::Saved { id: draft.id, revision });
        Ok(revision)
    }

    pub(crate) async fn get(&self, id: DraftId) -> Result<Option<Draft>, ReadError> {
        let get = async || {
            let transaction = self.begin(TransactionMode::Readonly)?;
            text(&transaction.object_store(schema::DRAFTS)?, &id.to_string()).await
        };
        let text = self.connection.whole(get).await?;
        Ok(text.map(|text| read(&text)).transpose()?)
    }

    pub(crate) async fn list(&self, wizard: Option<&str>) -> Result<Vec<DraftSummary>, ReadError> {
        Ok(listed(self.all().await?.iter(), wizard))
    }

    /// Every draft that can be read, with its answers.
    pub(crate) async fn all(&self) -> Result<Vec<Draft>, ReadError> {
        let all = async || readable(&self.begin(TransactionMode::Readonly)?).await;
        Ok(self.connection.whole(all).await?)
    }

    pub(crate) async fn erase(&self, id: DraftId) -> Result<(), EraseError> {
        let erase = async || delete(self.begin(TransactionMode::Readwrite)?, &[id]).await;
        self.connection.whole(erase).await?;
        self.announce(DraftNotice::Erased { id });
        Ok(())
    }

    pub(crate) async fn erase_all(&self) -> Result<(), EraseError> {
        let erase = async || {
            let transaction = self.begin(TransactionMode::Readwrite)?;
            transaction.object_store(schema::DRAFTS)?.clear()?;
            commit(transaction).await
        };
        self.connection.whole(erase).await?;
        self.announce(DraftNotice::ErasedAll);
        Ok(())
    }

    pub(crate) async fn erase_idle_before(
        &self,
        moment_ms: u64,
    ) -> Result<Vec<DraftId>, EraseError> {
        let erase = async || {
            let transaction = self.begin(TransactionMode::Readwrite)?;
            let idle: Vec<_> = readable(&transaction)
                .await?
                .into_iter()
                .filter(|draft| draft.idle_before(moment_ms))
                .map(|draft| draft.id)
                .collect();
            delete(transaction, &idle).await?;
            Ok::<_, Failure>(idle)
        };
        let idle = self.connection.whole(erase).await?;
        for id in &idle {
            self.announce(DraftNotice::Erased { id: *id });
        }
        Ok(idle)
    }

    /// Tells the other tabs.
    fn announce(&self, notice: DraftNotice) {
        self.channel.say(&notice.to_words());
    }

    fn begin(&self, mode: TransactionMode) -> Result<Transaction<'_>, Failure> {
        self.connection
            .begin(|database| database.transaction(schema::DRAFTS).with_mode(mode).build())
    }
}

async fn delete(transaction: Transaction<'_>, ids: &[DraftId]) -> Result<(), Failure> {
    let drafts = transaction.object_store(schema::DRAFTS)?;
    for id in ids {
        drafts.delete(id.to_string()).primitive()?;
    }
    drop(drafts);
    commit(transaction).await
}

async fn text(drafts: &ObjectStore<'_>, key: &str) -> Result<Option<String>, Failure> {
    Ok(drafts.get(key.to_owned()).primitive()?.await?)
}

async fn readable(transaction: &Transaction<'_>) -> Result<Vec<Draft>, Failure> {
    let drafts = transaction.object_store(schema::DRAFTS)?;
    let texts = drafts.get_all::<String>().primitive()?.await?;
    Ok(texts.filter_map(|text| read(&text.ok()?).ok()).collect())
}

/// Commits; without it a transaction rolls back. When the device turns out to be full only now, the
/// reason stands on the transaction alone.
pub(crate) async fn commit(transaction: Transaction<'_>) -> Result<(), Failure> {
    let handle = transaction.as_sys().clone();
    let Err(error) = transaction.commit().await else { return Ok(()) };
    Err(match handle.error() {
        Some(reason) => Failure::named(reason.name()),
        None => error.into(),
    })
}
