//! The codes on the form: what was typed once is not typed again at the facility.

use madoguchi_messages::{key, say, say_with};

use super::{Block, Code, Sheet};
use crate::page::text_of;
use crate::words;

/// A request as codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codes {
    /// Each code's rows of squares, `1` for dark, parted by line ends.
    pub squares: Vec<String>,
    /// Codes of the fields whose answers are too long for them.
    pub on_paper_only: Vec<String>,
}

/// Puts the codes onto the form: a single one into its upper corner, several above the box for the
/// office. Other papers have none.
pub fn with_codes(papers: &mut [Sheet], codes: Codes) {
    let Some(form) = papers.first_mut() else { return };
    let Codes { squares, on_paper_only } = codes;
    let of = squares.len().to_string();
    let code = |(n, squares): (usize, &String)| Code {
        name: match of.as_str() {
            "1" => say(key::SHEET_CODES).to_owned(),
            of => say_with(key::SHEET_CODE, &[("number", &(n + 1).to_string()), ("of", of)]),
        },
        rows: squares.lines().map(str::to_owned).collect(),
    };
    let mut codes: Vec<Code> = squares.iter().enumerate().map(code).collect();
    let mut note = say(key::SHEET_CODES_NOTE).to_owned();
    if !on_paper_only.is_empty() {
        let label = |field: &String| text_of("field", field, "").unwrap_or(field).to_owned();
        let list = words::list(on_paper_only.iter().map(label));
        note.push_str(&say_with(key::SHEET_CODES_PAPER_ONLY, &[("list", &list)]));
    }
    // The lines above the first table stand beside the corner; there the note fits too.
    let table = form.blocks.iter().position(|block| matches!(block, Block::Table { .. }));
    let office = form.blocks.iter().position(|block| matches!(block, Block::Office { .. }));
    match (codes.len(), table, office) {
        (0, ..) => {}
        (1, Some(table), _) => {
            form.blocks.insert(table, Block::Sentence(note));
            form.blocks.insert(0, Block::CornerCode(codes.remove(0)));
        }
        (_, _, office) => {
            let heading = say(key::SHEET_CODES).to_owned();
            let block = Block::Codes { heading, note, codes };
            form.blocks.insert(office.unwrap_or(form.blocks.len()), block);
        }
    }
}
