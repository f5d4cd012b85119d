//! The facility file's editor and the linter's page (`#/editor`): a program of its own.
//!
//! The forms are drawn from the JSON Schema of the file ([`schema`]), over a tree that may be
//! incomplete ([`tree`], [`document`]). After each change the tree is read as a facility's page would
//! read it, and what the reader or the linter says stands beside the forms ([`findings`]). Nothing but
//! [`view`] knows the web.

pub mod document;
pub mod findings;
pub mod gap;
pub mod route;
pub mod schema;
pub mod section;
pub mod tree;
pub mod view;
pub mod words;
