//! Papers as a PDF: real letters that can be searched, copied and read aloud, in an order and under
//! headings that a screen reader follows (PDF/UA-1). The same papers always give the same bytes.

mod draw;
mod fonts;
mod layout;
mod lines;
mod structure;

use std::fmt;

use crate::Sheet;
use fonts::Fonts;
use layout::Layout;

/// What is said of a PDF beside its papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'a> {
    /// The title, as a window shows it. No name of a person: it is seen in lists of files.
    pub title: &'a str,
    /// The language of the papers: `ja`.
    pub language: &'a str,
}

/// Why there is no PDF. The papers can still be printed by the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PdfError {
    /// A font is none, or is none of the kind that can be embedded (TrueType).
    Font,
    /// No font has these letters.
    NoGlyph(Vec<char>),
    /// The library refused; its own words.
    Refused(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font => f.write_str("a font cannot be read"),
            Self::NoGlyph(letters) => {
                let letters: Vec<String> =
                    letters.iter().map(|c| format!("{c} (U+{:04X})", *c as u32)).collect();
                write!(f, "no font has {}", letters.join(", "))
            }
            Self::Refused(why) => write!(f, "the PDF was refused: {why}"),
        }
    }
}

impl std::error::Error for PdfError {}

/// Draws papers, each from a new page. `fonts` are the bytes of TrueType fonts; what the first lacks
/// is drawn from the next that has it. Only the letters used go into the file.
///
/// # Errors
/// [`PdfError`] says why there is none.
pub fn write(sheets: &[Sheet], about: About<'_>, fonts: &[&[u8]]) -> Result<Vec<u8>, PdfError> {
    let fonts = Fonts::read(fonts)?;
    let mut layout = Layout::new(&fonts);
    for sheet in sheets {
        layout.sheet(sheet)?;
    }
    draw::draw(layout.finish(), about, &fonts)
}
