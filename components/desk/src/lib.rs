//! The facility's desk (`#/desk`): a program of its own.
//!
//! It reads a request from its paper ([`scan`], [`received`]): what an applicant typed is not typed
//! again. Whoever sets it up has the requests handled here from arrival to answer, under lock and key
//! ([`keeper`]). Nothing but [`view`] knows the web.

pub mod acts;
pub mod consents;
mod entry_words;
pub mod form;
pub mod keeper;
pub mod keys;
pub mod letter;
pub mod notices;
pub mod permission;
pub mod phrase;
pub mod received;
pub mod registers;
pub mod scan;
pub mod secrets;
pub mod staff;
pub mod timeline;
pub mod view;
pub mod written;
