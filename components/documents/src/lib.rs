//! What goes onto paper, as one model: papers of blocks, from which the print page and the PDF are
//! both drawn, so that neither says what the other does not.
//!
//! No words stand here and no rules: whoever makes a paper brings both.

#[cfg(feature = "pdf")]
pub mod pdf;
mod sheet;

pub use sheet::{Block, Choice, Column, Sheet, Tick};
