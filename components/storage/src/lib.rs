//! Drafts and finished requests of the applicant's side, kept in the person's own browser; with the
//! feature `desk`, what the facility's desk keeps sealed.
//!
//! [`open`] gives a [`DraftStore`]: IndexedDB where the browser allows it, else memory, with the
//! reason, so that the person can be told before typing that a reload would lose the work.
//! Nothing here leaves the device; other tabs hear only which draft changed ([`DraftNotice`]).
//!
//! # Saving at each change
//!
//! [`DraftStore::put`] overwrites only the revision the caller has seen. Two saves of one draft
//! must therefore follow one another: wait for the first, pass its revision to the second.
//!
//! # Words
//!
//! Errors carry stable kebab-case codes; what a person reads about them is in the message files.

#[cfg(feature = "desk")]
pub mod desk;
mod draft;
mod draft_file;
mod draft_file_error;
mod draft_id;
mod draft_notice;
mod draft_store;
mod erase_error;
mod memory;
mod open;
mod open_refusal;
mod put_error;
mod read_error;
mod subscription;

#[cfg(target_family = "wasm")]
mod channel;
#[cfg(target_family = "wasm")]
mod indexed_db;
#[cfg(target_family = "wasm")]
mod web_keys;

pub use draft::{Draft, DraftState, DraftSummary, Revision};
pub use draft_file::DraftFile;
pub use draft_file_error::DraftFileError;
pub use draft_id::{DraftId, DraftIdError};
pub use draft_notice::DraftNotice;
pub use draft_store::DraftStore;
#[cfg(feature = "desk")]
pub use draft_store::{Keep, Keeping};
pub use erase_error::{EraseError, Erasure};
pub use open::{OpenOptions, Opened, open, open_with};
pub use open_refusal::OpenRefusal;
pub use put_error::PutError;
pub use read_error::ReadError;
pub use subscription::Subscription;

#[cfg(all(test, target_family = "wasm"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
