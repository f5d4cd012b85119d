//! A consent as a record that other people's programs read (同意の記録の書き出し).
//!
//! Two forms, from what the log says of one answered form and from the words that were shown:
//! [`fhir`] is a `Consent` by HL7 FHIR R4, [`record`] a consent record by the fields of ISO/IEC TS 27560 as
//! JSON-LD with the W3C Data Privacy Vocabulary. Neither fetches anything, and neither holds a signature, a
//! number of any document or a reason; a person is a name.
//!
//! ```text
//! Person, consent ─┐
//! Wording ─────────┼─► Receipt ─► fhir, record
//! facility's file ─┘
//! ```

mod fhir;
mod receipt;
mod record;

pub use fhir::fhir;
pub use receipt::{Receipt, ReceiptError, Said};
pub use record::{RECORD_SCHEMA, record};
