//! What the fuzz targets share: the facilities that ship, drawing facts from bytes, and for each
//! judge what must hold of its verdicts whatever the facts.
//!
//! A property is an assertion: a broken one ends the target like a panic of the rules themselves.

pub mod draw;
pub mod facilities;
pub mod json_mutator;
pub mod judges;
