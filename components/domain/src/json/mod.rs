//! Reads the data files: strictly, and with the place of every fault.
//!
//! serde's derived readers tell less (a place needs a wrapper, reasons are English sentences) and
//! weigh more: reading and checking a facility's file was 74 kB of the page (brotli) with them and
//! `serde_path_to_error`, and is 49 kB so. serde_json still reads the text, but into one plain tree,
//! [`Json`], from which each type takes its parts by [`FromJson`]; `from_json!` writes that for a
//! struct from the list of its keys. The serde attributes on those types are for writing and for
//! the JSON Schema; a test holds reader and schema to one another, key by key.

mod from_json;
mod place;
mod value;

pub(crate) use from_json::{FromJson, deserialize_from_json, from_json};
pub(crate) use place::{Place, Read};
pub(crate) use value::Json;

/// A data file that the program ships; none where it cannot be read, which a test of each rules out.
pub(crate) fn embedded<T: FromJson>(text: &str) -> Option<T> {
    let json: Json = serde_json::from_str(text).ok()?;
    T::from_json(&Place::top(&json)).ok()
}
