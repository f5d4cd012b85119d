//! Reads the data files: strictly, and with the place of every fault.
//!
//! serde's derived readers tell less (a place needs a wrapper, reasons are English sentences) and
//! weigh more: this crate by itself, as a page would load it, was 129 kB (brotli) with them and
//! `serde_path_to_error`, and is 55 kB. A text is read into one plain tree, [`Json`], from which each
//! type takes its parts by [`FromJson`]; `from_json!` writes that for a struct from the list of its
//! keys. The serde attributes on those types are for writing and for the JSON Schema; a test holds
//! reader and schema to one another, key by key.

mod from_json;
mod merge;
mod place;
mod value;
mod way;

pub(crate) use from_json::{FromJson, from_json};
pub(crate) use merge::{key_twice, merge, steps_there};
pub(crate) use place::{Place, read, read_again};
pub(crate) use value::DEEPEST;
pub use value::{Json, NotJson};
pub(crate) use way::Way;

/// A data file that the program ships. Nothing in one is wrong: a test that reads it would end here.
pub(crate) fn shipped<T: FromJson>(text: &str) -> T {
    let json = Json::parse(text).unwrap_or(Json::Null);
    let (value, is_whole) = place::as_far_as_it_goes(&json);
    debug_assert!(is_whole);
    value
}
