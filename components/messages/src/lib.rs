//! Every word a person reads.
//!
//! The words stand in `<language>/*.ftl` (Fluent syntax), one folder a language, one file a theme.
//! They are read while building; the page carries a table and no reader of files. Only plain
//! messages with `{ $name }` are taken; the build names file, key and what is allowed otherwise.
//!
//! ```
//! use madoguchi_messages::{key, say, say_code, say_with};
//!
//! let back = say(key::GO_BACK);
//! let cost = say_with(key::PAYMENT_STATE_SHORT, &[("yen", "200")]);
//! let kind = say_code("kind", "disclosure");
//! assert!(!back.is_empty() && cost.contains("200") && kind != "disclosure");
//! ```

mod fill;
mod language;
mod table;

pub use language::{language, set_language};
pub use table::{Language, Msg, find, find_code, key, say, say_code, say_with};
