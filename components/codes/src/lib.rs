//! A finished request as codes on paper (QR), and back: staff never type what an applicant typed.
//!
//! [`Parcel`] is what travels; `FORMAT.md` beside this crate
//! describes each byte, and `tests/vectors.json` holds examples for other readers.
//!
//! ```
//! use madoguchi_codes::{Gathered, Parcel, texts};
//!
//! let parcel: Parcel = serde_json::from_str(
//!     r#"{ "facility": "sample", "policy_version": "1", "number": "ABCD-1234",
//!          "made_on": "2026-11-22", "answers": { "principal-name": "髙橋 𠮷子" } }"#,
//! )?;
//! let written = texts(&parcel)?;
//! let mut gathered = Gathered::default();
//! for text in &written.texts {
//!     gathered.add(text)?;
//! }
//! assert_eq!(gathered.parcel()?, Some(parcel));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bytes;
mod error;
mod gather;
mod parcel;
mod part;
#[cfg(feature = "draw")]
mod picture;
mod table;
mod write;

#[cfg(feature = "find")]
pub mod find;

pub use error::{CodeError, TooLong};
pub use gather::{Gathered, Step};
pub use parcel::{Parcel, Value};
#[cfg(feature = "draw")]
pub use picture::Picture;
pub use write::{MOST_CODES, Written, texts, whole_text};
