//! The facility's desk (`#/desk`): a program of its own.
//!
//! So far it reads a request from its paper ([`scan`], [`received`]): what an applicant typed is not
//! typed again. It keeps nothing: what was read is gone when the page is left. Nothing but [`view`]
//! knows the web.

pub mod received;
pub mod scan;
pub mod view;
