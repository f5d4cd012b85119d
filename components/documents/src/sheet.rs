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
    /// Questions, each with its answers to tick beside it.
    Choices {
        /// The heading; empty for none.
        heading: String,
        /// The questions, in their order.
        rows: Vec<Choice>,
    },
    /// A register: columns under their names, which stand again on each page.
    Columns {
        /// The heading; empty for none.
        heading: String,
        /// The columns, from the left.
        columns: Vec<Column>,
        /// Row by row a text for each column; an empty one is filled in by hand.
        rows: Vec<Vec<String>>,
    },
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
    /// What was drawn by hand on a screen: a signature.
    Drawing(Drawing),
}

/// Lines that were drawn by hand, 60 mm wide on paper, or 40 mm tall where that is less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// What it is, read aloud in its place.
    pub name: String,
    /// How wide the pad is, in units of the drawing.
    pub width: u32,
    /// How tall it is, in the same units.
    pub height: u32,
    /// The lines.
    pub lines: Vec<PenLine>,
}

/// A line of one thickness with round ends and joints, by quadratic curves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenLine {
    /// How thick it is, in units of the drawing.
    pub width: u32,
    /// From the left and from the top in turn: where it begins, then for each curve what it bends
    /// towards and where it ends.
    pub places: Vec<i32>,
}

impl Drawing {
    /// How wide and how tall it is on paper, in tenths of a millimetre.
    #[must_use]
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = (u64::from(self.width.max(1)), u64::from(self.height.max(1)));
        // As many tenths as fit both ways.
        let tall = (600 * height / width).min(400);
        let size = (tall * width / height, tall);
        (
            u32::try_from(size.0).unwrap_or(600).clamp(1, 600),
            u32::try_from(size.1).unwrap_or(400).max(1),
        )
    }
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
    /// The empty edge that belongs around it, in small squares.
    pub const EDGE: usize = 4;

    /// Small squares a side.
    #[must_use]
    pub fn size(&self) -> usize {
        self.rows.len().max(1)
    }

    /// How wide it is printed, without its edge, in tenths of a millimetre: 0.8 mm a small square, which
    /// the camera of a telephone five years old tells apart, and never under 34 mm.
    #[must_use]
    pub fn side(&self) -> usize {
        (self.size() * 8).max(340)
    }

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

/// A question with its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is asked; its line breaks are kept.
    pub text: String,
    /// The answers.
    pub options: Vec<Tick>,
}

/// An answer with its box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// The answer.
    pub label: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

impl Tick {
    /// The answer behind its box. The box is a letter, so that whoever hears the paper, or copies it,
    /// has what is ticked; nothing parts it from the answer at the end of a line.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{}\u{a0}{}", if self.ticked { '■' } else { '□' }, self.label)
    }
}

/// A column of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// How wide it is, beside the others: one of 2 is twice as wide as one of 1.
    pub share: u16,
}

impl Sheet {
    /// Every text that stands on the paper, in the order of reading; some are empty.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let mut texts = vec![self.title.clone()];
        for block in &self.blocks {
            block.texts(&mut texts);
        }
        texts
    }
}

impl Block {
    fn texts(&self, texts: &mut Vec<String>) {
        match self {
            Self::Right(text) | Self::Sentence(text) => texts.push(text.clone()),
            Self::Table { heading, rows } => {
                texts.push(heading.clone());
                texts.extend(rows.iter().flat_map(|(a, b)| [a.clone(), b.clone()]));
            }
            Self::Signature { label, seal } => texts.extend([label.clone(), seal.clone()]),
            Self::Ticks(items) | Self::Address(items) => texts.extend(items.iter().cloned()),
            Self::CornerCode(code) => texts.push(code.name.clone()),
            // Nothing of it is written in letters.
            Self::Drawing(_) => {}
            Self::Codes { heading, note, codes } => {
                texts.extend([heading.clone(), note.clone()]);
                texts.extend(codes.iter().map(|code| code.name.clone()));
            }
            Self::Choices { heading, rows } => {
                texts.push(heading.clone());
                for row in rows {
                    texts.push(row.text.clone());
                    texts.extend(row.options.iter().map(Tick::written));
                }
            }
            Self::Columns { heading, columns, rows } => {
                texts.push(heading.clone());
                texts.extend(columns.iter().map(|column| column.name.clone()));
                texts.extend(rows.iter().flatten().cloned());
            }
            Self::Office { heading, lines } => {
                texts.push(heading.clone());
                texts.extend(lines.iter().cloned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_keeps_its_sides_and_stands_on_the_page() {
        let of = |width, height| {
            Drawing { name: String::new(), width, height, lines: Vec::new() }.size()
        };
        assert_eq!(of(40_000, 16_000), (600, 240));
        assert_eq!(of(10_000, 20_000), (200, 400));
        assert_eq!(of(300, 200), (600, 400));
        // What no pad gives does no harm.
        assert_eq!(of(0, 0), (400, 400));
        assert_eq!(of(u32::MAX, 1), (1, 1));
        assert_eq!(of(1, u32::MAX), (1, 400));
    }
}
