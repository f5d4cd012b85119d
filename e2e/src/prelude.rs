//! What a test puts before the page's own scripts.

use crate::days::{noon_ms, now_ms};
use madoguchi_domain::date::Date;

/// A script that runs before the page's own.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Prelude {
    /// Keeps what the console, uncaught errors and breaches of the page's policy say. Always there.
    Watch,
    /// The page's clock shows noon of this day in Japan when the page is made, and goes on from there.
    Clock(Date),
    /// The browser has no service workers. Always there, but for [`SiteBuilder::kept_by_a_worker`].
    ///
    /// [`SiteBuilder::kept_by_a_worker`]: crate::SiteBuilder::kept_by_a_worker
    NoWorker,
    /// The browser lets this page keep nothing.
    IndexedDbDenied,
    /// The browser has no IndexedDB at all.
    IndexedDbMissing,
    /// The browser keeps drafts until `e2eFull` is set on the window; from then on the device is full.
    DeviceFillsUp,
    /// The first page of a tab does not come to the end of a transaction.
    StoreHeld,
    /// The first page of a tab does not come to the end of making its store.
    LayoutHeld,
    /// The workers that the page asks for are noted in `e2eWorkers`.
    WorkersNoted,
    /// What the page offers as a file is kept in `e2eDownloads` instead of lying about on the disk.
    DownloadsKept,
    /// The program stays on the way until `e2eRelease()` is called.
    ProgramHeld,
    /// The program that draws codes never comes.
    CodesHeld,
}

impl Prelude {
    pub(crate) fn script(&self) -> String {
        match self {
            Self::Watch => include_str!("prelude/watch.js").to_owned(),
            Self::Clock(day) => include_str!("prelude/clock.js")
                .replace("SHIFT", &(noon_ms(*day) - now_ms()).to_string()),
            Self::NoWorker => include_str!("prelude/no_worker.js").to_owned(),
            Self::IndexedDbDenied => include_str!("prelude/indexed_db_denied.js").to_owned(),
            Self::IndexedDbMissing => include_str!("prelude/indexed_db_missing.js").to_owned(),
            Self::DeviceFillsUp => include_str!("prelude/device_fills_up.js").to_owned(),
            Self::StoreHeld => held("IDBObjectStore, 'getAll'"),
            Self::LayoutHeld => held("IDBDatabase, 'createObjectStore'"),
            Self::WorkersNoted => include_str!("prelude/workers_noted.js").to_owned(),
            Self::DownloadsKept => include_str!("prelude/downloads_kept.js").to_owned(),
            Self::ProgramHeld => include_str!("prelude/program_held.js").to_owned(),
            Self::CodesHeld => include_str!("prelude/codes_held.js").to_owned(),
        }
    }
}

/// A page that is held where it calls this: an object of the browser's, and the name of its function.
fn held(at: &str) -> String {
    include_str!("prelude/held.js").replace("WHERE", at)
}
