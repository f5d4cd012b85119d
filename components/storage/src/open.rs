//! Opening the store.

use crate::{DraftStore, OpenRefusal};

/// The store, and whether it outlives this tab.
pub struct Opened {
    /// Where drafts are kept.
    pub store: DraftStore,
    /// Why that is memory only; none if it is IndexedDB.
    pub fallback: Option<OpenRefusal>,
}

/// How [`open_with`] opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenOptions {
    /// Name of the database. The drafts' channel between tabs is `<name>-drafts`.
    pub database: String,
    /// How long the browser may take to open the database and let it be written to, or to delete it, in
    /// milliseconds, before work goes on without it; at most 2,147,483,647, a timer's longest. Each can
    /// wait for ever behind another page, without any event.
    pub deadline_ms: u32,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { database: "madoguchi".into(), deadline_ms: 5_000 }
    }
}

/// Opens the store of this site. Never fails: at worst it is memory, and says why.
pub async fn open() -> Opened {
    open_with(&OpenOptions::default()).await
}

/// As [`open`], with another database or another patience.
pub async fn open_with(options: &OpenOptions) -> Opened {
    #[cfg(target_family = "wasm")]
    let refusal = match crate::indexed_db::open(options).await {
        Ok(indexed_db) => {
            let store = DraftStore::indexed_db(options, indexed_db);
            return Opened { store, fallback: None };
        }
        Err(refusal) => refusal,
    };
    #[cfg(not(target_family = "wasm"))]
    let refusal = OpenRefusal::NotOffered;
    Opened { store: DraftStore::memory(options), fallback: Some(refusal) }
}
