//! What goes onto paper, as one model: papers of blocks, from which the print page and the PDF are
//! both drawn, so that neither says what the other does not. Beside it two files that an office's own
//! programs take over: days for a calendar, rows for a spreadsheet.
//!
//! No words stand here and no rules: whoever makes a paper or a file brings both.

#[cfg(feature = "calendar")]
pub mod calendar;
#[cfg(feature = "list")]
pub mod list;
#[cfg(feature = "pdf")]
pub mod pdf;
mod sheet;

pub use sheet::{Block, Choice, Code, Column, Drawing, PenLine, Sheet, Tick};
