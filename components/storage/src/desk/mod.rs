//! Where the facility's desk keeps what it has sealed: a store that knows bytes alone.
//!
//! Whatever is put in is sealed already; nothing here can be read without the key. It is a database
//! of its own: whoever erases an applicant's drafts does not touch it. [`DeskLog`] is the log on top of
//! it, for whoever has the key.

mod error;
#[cfg(target_family = "wasm")]
mod indexed_db;
mod log;
mod memory;
mod open;
mod persist;
mod random;
mod record;

use std::rc::Rc;

pub use error::{GetError, WriteError};
pub use log::{ChangedRows, DeskLog, LogError, Read, Wrote};
pub use open::{OpenDesk, open_desk, open_desk_with};
pub use persist::{Room, ask_to_persist, room};
pub use random::Random;
pub use record::{Change, Expected, Range, Record, Table};

use crate::Subscription;
use memory::Memory;

#[cfg(target_family = "wasm")]
use indexed_db::IndexedDb;

/// Where the desk keeps what it has sealed: IndexedDB, or memory for tests and for trying the desk
/// out. Both keep the same contract. Clones are the same store.
#[derive(Clone)]
pub struct DeskStore {
    backing: Backing,
}

#[derive(Clone)]
enum Backing {
    #[cfg(target_family = "wasm")]
    IndexedDb(Rc<IndexedDb>),
    Memory(Rc<Memory>),
}

impl DeskStore {
    /// An empty store in memory.
    #[must_use]
    pub fn in_memory() -> Self {
        Self { backing: Backing::Memory(Rc::default()) }
    }

    #[cfg(target_family = "wasm")]
    fn in_indexed_db(db: IndexedDb) -> Self {
        Self { backing: Backing::IndexedDb(Rc::new(db)) }
    }

    /// Whether what is put in goes when the tab closes.
    #[must_use]
    pub fn is_memory(&self) -> bool {
        matches!(self.backing, Backing::Memory(_))
    }

    /// Whether the store can no longer be used and is to be opened again.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.is_closed(),
            Backing::Memory(_) => false,
        }
    }

    /// The bytes under a key.
    ///
    /// # Errors
    /// [`GetError`].
    pub async fn get(&self, table: Table, key: &str) -> Result<Option<Vec<u8>>, GetError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.get(table, key).await,
            Backing::Memory(memory) => Ok(memory.get(table, key)),
        }
    }

    /// Records in the order of their keys, at most so many of them.
    ///
    /// # Errors
    /// [`GetError`].
    pub async fn range(
        &self,
        table: Table,
        range: &Range,
        most: u32,
    ) -> Result<Vec<Record>, GetError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.range(table, range, most).await,
            Backing::Memory(memory) => Ok(memory.range(table, range, most)),
        }
    }

    /// The records of the log that are about a subject, in the order of their keys.
    ///
    /// # Errors
    /// [`GetError`].
    pub async fn of_subject(&self, subject: &str) -> Result<Vec<Record>, GetError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.of_subject(subject).await,
            Backing::Memory(memory) => Ok(memory.of_subject(subject)),
        }
    }

    /// Makes all changes or none. They are made only if each record that is expected is there as it is
    /// expected: whoever read, sealed anew and writes must not write over what another tab has
    /// written meanwhile. When this returns, the changes are on the disk.
    ///
    /// # Errors
    /// [`WriteError`]: nothing was changed.
    pub async fn write(
        &self,
        expected: &[Expected],
        changes: Vec<Change>,
    ) -> Result<(), WriteError> {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.write(expected, changes).await,
            Backing::Memory(memory) => memory.write(expected, changes),
        }
    }

    /// Calls back whenever another tab has written, or erased everything.
    pub fn on_written(&self, on_written: impl Fn() + 'static) -> Subscription {
        match &self.backing {
            #[cfg(target_family = "wasm")]
            Backing::IndexedDb(db) => db.on_written(on_written),
            Backing::Memory(_) => {
                drop(on_written);
                Subscription::default()
            }
        }
    }
}
