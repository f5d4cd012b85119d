//! What the project aims at: applicants' pages on Slow 4G with a processor a fourth as quick, the desk
//! with 10,000 requests on a machine as it is. Printed, never enforced.

/// Milliseconds from the navigation until the first question can be answered.
pub(crate) const FIRST_QUESTION: f64 = 1300.0;

/// Milliseconds from the navigation until the whole wizard can be used.
pub(crate) const WHOLE_WIZARD: f64 = 2600.0;

/// Bytes, compressed, until the whole wizard can be used.
pub(crate) const WHOLE_WIZARD_BYTES: u64 = 200_000;

/// Bytes, compressed, that the window adds to a facility's homepage until somebody comes near it.
pub(crate) const EMBED_BYTES: u64 = 5_000;

/// Milliseconds from one page of the wizard to the next.
pub(crate) const STEP: f64 = 50.0;

/// Milliseconds from the passphrase until the desk's lock is open.
pub(crate) const UNLOCK: f64 = 1500.0;

/// Milliseconds from a person's code to the board.
pub(crate) const BOARD: f64 = 1000.0;

/// Milliseconds from a letter that is typed, or a filter that is chosen, to the board's list.
pub(crate) const SEARCH: f64 = 100.0;

/// Milliseconds from a move of the pen until its ink is drawn: two pictures of a screen.
pub(crate) const INK: f64 = 34.0;

/// Milliseconds from the press on "record" until the event is on the disk and shown.
pub(crate) const APPEND: f64 = 100.0;
