//! The page on which a facility makes its handling of personal information known (個人情報の取扱い),
//! Act 32(1), drawn from the facility's file.
//!
//! [`page`] says what stands on it as a tree of HTML elements. [`document`] writes that as a whole
//! page that needs no program, for search engines and for whoever has none; in the browser the same
//! tree becomes elements, so that no text is ever read as HTML there.
//!
//! What the regulation does not say is not made up: the page says that the law wants it told, and
//! that one may ask.

mod broken;
#[cfg(target_family = "wasm")]
mod browser;
mod document;
mod json_ld;
mod links;
mod node;
mod owed;
mod page;
mod parts;
mod section;

pub use broken::broken;
#[cfg(target_family = "wasm")]
pub use browser::offer;
pub use document::{STYLE, document};
pub use json_ld::json_ld;
pub use links::Links;
pub use node::{Child, Node};
pub use owed::{Owed, State, owed};
pub use page::page;
