//! The request wizard and the two checks at the counter.
//!
//! A wizard is data computed from the answers: [`pages`](pages::pages) gives its pages,
//! [`check`](check::check) what keeps a page from being left, [`advice`](advice::advice) what the
//! rules say, [`voided`](voided::voided) what a change makes void. One renderer ([`view`]) draws
//! them all. Nothing but the view knows the web, so a whole walk can be tested without a browser.

pub mod advice;
pub mod answers;
pub mod check;
pub mod counter;
pub mod ctx;
pub mod field;
pub mod page;
pub mod pages;
pub mod read_back;
pub mod reading;
pub mod sheet;
pub mod submitted;
pub mod view;
pub mod voided;

pub use madoguchi_wording as words;
