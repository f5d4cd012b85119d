//! Where drafts are kept.

use std::rc::Rc;

use crate::memory::Memory;
use crate::{
    Draft, DraftId, DraftNotice, DraftSummary, EraseError, Erasure, OpenOptions, PutError,
    ReadError, Revision, Subscription,
};

#[cfg(target_family = "wasm")]
use crate::indexed_db::{IndexedDb, erase_database};

/// Where drafts are kept: IndexedDB, or memory where that is refused. Both keep the same contract.
/// Clones are the same store.
#[derive(Clone)]
pub struct DraftStore {
    options: Rc<OpenOptions>,
    backing: Backing,
    #[cfg(feature = "desk")]
    keep: Option<Keep>,
}

/// Keeps a draft elsewhere than in the drafts' own database; answers once it is on the disk.
#[cfg(feature = "desk")]
pub type Keep = Rc<dyn Fn(&Draft) -> Keeping>;

/// A draft on its way to where it is kept.
#[cfg(feature = "desk")]
pub type Keeping = std::pin::Pin<Box<dyn Future<Output = Result<(), PutError>>>>;

#[derive(Clone)]
enum Backing {
    #[cfg(target_family = "wasm")]
    IndexedDb(Rc<IndexedDb>),
    Memory(Rc<Memory>),
}

impl DraftStore {
    /// An empty store in memory, for whoever wants no trace from the start.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::memory(&OpenOptions::default())
    }

    /// An empty store in memory that has each draft kept elsewhere as well: at the facility's own
    /// tablet nothing of an applicant lies in clear.
    #[cfg(feature = "desk")]
    #[must_use]
    pub fn kept_by(keep: Keep) -> Self {
        Self { keep: Some(keep), ..Self::in_memory() }
    }

    /// Whether drafts go when the tab closes or reloads.
    #[must_use]
    pub fn is_memory(&self) -> bool {
        #[cfg(feature = "desk")]
        if self.keep.is_some() {
            return false;
        }
        matches!(self.backing, Backing::Memory(_))
    }

    /// Whether the store can no longer be used and [`open`](crate::open()) is to be called again.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.is_closed(),
            Backing::Memory(_) => false,
        }
    }

    /// Saves a draft over the revision `expected` (0: not stored yet) and gives its new revision.
    /// The field [`Draft::revision`] is not looked at, but stored with the new value.
    ///
    /// # Errors
    ///
    /// [`PutError`]; what was stored before is as it was.
    pub async fn put(&self, draft: &Draft, expected: Revision) -> Result<Revision, PutError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.put(draft, expected).await,
            Backing::Memory(memory) => {
                #[cfg(feature = "desk")]
                if let Some(keep) = &self.keep {
                    keep(draft).await?;
                }
                memory.put(draft, expected)
            }
        }
    }

    /// The draft of that name, if it is stored.
    ///
    /// # Errors
    ///
    /// [`ReadError`].
    pub async fn get(&self, id: DraftId) -> Result<Option<Draft>, ReadError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.get(id).await,
            Backing::Memory(memory) => Ok(memory.get(id)),
        }
    }

    /// The drafts of one wizard, or of all, the one last changed first. What this program cannot
    /// read is left out, so that one broken draft does not hide the others.
    ///
    /// # Errors
    ///
    /// [`ReadError::Closed`] or [`ReadError::Refused`].
    pub async fn list(&self, wizard: Option<&str>) -> Result<Vec<DraftSummary>, ReadError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.list(wizard).await,
            Backing::Memory(memory) => Ok(memory.list(wizard)),
        }
    }

    /// Erases one draft. One that is not there is no error: gone is what was wanted.
    ///
    /// # Errors
    ///
    /// [`EraseError`].
    pub async fn erase(&self, id: DraftId) -> Result<(), EraseError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.erase(id).await,
            Backing::Memory(memory) => {
                memory.erase(id);
                Ok(())
            }
        }
    }

    /// Erases all drafts, finished ones included.
    ///
    /// # Errors
    ///
    /// [`EraseError`].
    pub async fn erase_all(&self) -> Result<(), EraseError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.erase_all().await,
            Backing::Memory(memory) => {
                memory.erase_all();
                Ok(())
            }
        }
    }

    /// Erases the open drafts last changed before a moment (milliseconds since 1970-01-01 UTC),
    /// and names them. Finished requests stay until the person erases them.
    ///
    /// # Errors
    ///
    /// [`EraseError`].
    pub async fn erase_idle_before(&self, moment_ms: u64) -> Result<Vec<DraftId>, EraseError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.erase_idle_before(moment_ms).await,
            Backing::Memory(memory) => Ok(memory.erase_idle_before(moment_ms)),
        }
    }

    /// Leaves nothing of ours on this computer: every draft, the database itself, and our keys in
    /// the browser's small storages. The store is closed afterwards (memory is empty instead).
    ///
    /// # Errors
    ///
    /// [`EraseError`] if the browser refuses to delete the database.
    pub async fn erase_everything(&self) -> Result<Erasure, EraseError> {
        #[cfg(target_family = "wasm")]
        {
            crate::web_keys::erase();
            let emptied = match &self.backing {
                Backing::IndexedDb(db) => {
                    // First the contents: another tab can hold the database, not what is in it.
                    let emptied = db.erase_all().await.is_ok();
                    db.close();
                    emptied
                }
                Backing::Memory(memory) => {
                    memory.erase_all();
                    false
                }
            };
            erase_database(&self.options, emptied).await
        }
        #[cfg(not(target_family = "wasm"))]
        {
            self.erase_all().await?;
            Ok(Erasure::Done)
        }
    }

    /// A store in memory that carries on what it can: every draft that this store still gives out,
    /// and above all the one in hand, at the revision that it says.
    pub async fn fall_back(&self, in_hand: Option<Draft>) -> Self {
        let memory = Memory::default();
        let readable = match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.all().await.unwrap_or_default(),
            Backing::Memory(memory) => memory.all(),
        };
        for draft in readable.into_iter().chain(in_hand) {
            memory.adopt(draft);
        }
        Self::with(self.options.clone(), Backing::Memory(Rc::new(memory)))
    }

    /// Calls back when another tab saves or erases a draft, until the [`Subscription`] is dropped.
    /// Where tabs cannot speak to each other it stays silent: [`PutError::ChangedElsewhere`] still
    /// protects what was typed.
    pub fn subscribe(&self, on_notice: impl Fn(DraftNotice) + 'static) -> Subscription {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.subscribe(on_notice),
            Backing::Memory(_) => {
                drop(on_notice);
                Subscription::default()
            }
        }
    }

    #[cfg(target_family = "wasm")]
    pub(crate) fn indexed_db(options: &OpenOptions, indexed_db: IndexedDb) -> Self {
        Self::with(Rc::new(options.clone()), Backing::IndexedDb(Rc::new(indexed_db)))
    }

    pub(crate) fn memory(options: &OpenOptions) -> Self {
        Self::with(Rc::new(options.clone()), Backing::Memory(Rc::default()))
    }

    fn with(options: Rc<OpenOptions>, backing: Backing) -> Self {
        Self {
            options,
            backing,
            #[cfg(feature = "desk")]
            keep: None,
        }
    }
}
