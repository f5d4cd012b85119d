//! What the project aims at on Slow 4G with a processor a fourth as quick. Printed, never enforced.

/// Milliseconds from the navigation until the first question can be answered.
pub(crate) const FIRST_QUESTION: f64 = 1300.0;

/// Milliseconds from the navigation until the whole wizard can be used.
pub(crate) const WHOLE_WIZARD: f64 = 2600.0;

/// Bytes, compressed, until the whole wizard can be used.
pub(crate) const WHOLE_WIZARD_BYTES: u64 = 200_000;

/// Milliseconds from one page of the wizard to the next.
pub(crate) const STEP: f64 = 50.0;
