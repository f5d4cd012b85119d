//! The model of a paper.

use serde::{Deserialize, Serialize};

/// One paper: A4, of as many pages as it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Stable code: `request`, `mandate`, `checklist`.
    pub id: String,
    /// Its title; for a request the facility's own name of its form.
    pub title: String,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A line at the right edge: a number, a date to fill in.
    Right(String),
    /// A sentence.
    Sentence(String),
    /// A heading with a table of labels and values under it; values keep their line breaks.
    Table {
        /// The heading; empty for none.
        heading: String,
        /// Labels and values; an empty value is a line to fill in.
        rows: Vec<(String, String)>,
    },
    /// A line to write a name on by hand, with a place for the seal where one is wanted.
    Signature {
        /// What is to be written.
        label: String,
        /// The word in the place for the seal; empty for no seal.
        seal: String,
    },
    /// Things to tick; of each the first line is the thing, the others say how.
    Ticks(Vec<String>),
    /// A box for the office, with labelled empty lines.
    Office {
        /// The heading.
        heading: String,
        /// The lines to be filled in.
        lines: Vec<String>,
    },
    /// A label to cut out and stick on the envelope.
    Address(Vec<String>),
}
