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
    /// A code in the right corner; lines and sentences that follow stand beside it.
    CornerCode(Code),
    /// Several codes.
    Codes {
        /// The heading.
        heading: String,
        /// What they are for, and what is not in them.
        note: String,
        /// The codes, in their order.
        codes: Vec<Code>,
    },
}

/// A code of squares (QR) that staff scan instead of typing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// What stands under it, and is read aloud in its place: which of how many it is.
    pub name: String,
    /// Row by row: `1` for a dark square, `0` for a light one.
    pub rows: Vec<String>,
}

impl Code {
    /// Where the dark squares are: row, first column and number of those that lie side by side.
    pub fn dark(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        self.rows.iter().enumerate().flat_map(|(y, row)| {
            let mut x = 0;
            row.as_bytes().chunk_by(|a, b| a == b).filter_map(move |run| {
                let from = x;
                x += run.len();
                (run[0] == b'1').then_some((y, from, run.len()))
            })
        })
    }
}
