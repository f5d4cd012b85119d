//! Rows as a list for a spreadsheet: comma-separated values (RFC 4180) as Excel in Japan opens them
//! by a double click, with no letter garbled, no telephone number cut and no cell taken for a formula.

use std::borrow::Cow;
use std::fmt;

use csv::{Terminator, WriterBuilder};

/// What kind of file it is, as the web says it.
pub const MIME: &str = "text/csv;charset=utf-8";

/// Without this mark Excel takes the file for Shift_JIS.
const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A cell that begins with one of these is reckoned out: by Excel in Japan also the wide ones.
const FORMULA: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠', '−'];

/// What numbers, times and dates are written with. Excel makes a day of 1-2 and 5/3, minus one of (1).
const NUMBER: &str = "0123456789-/.:,()eE ";

/// The longest number that Excel shows in full.
const DIGITS: usize = 11;

/// The longest text that a formula may have in it.
const FORMULA_TEXT: usize = 255;

/// Why there is no list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListError {
    /// The header names no column.
    NoColumn,
    /// This row (from 0, the header not counted) has more cells than the header, or fewer.
    Uneven(usize),
    /// The library refused; its own words.
    Refused(String),
}

impl fmt::Display for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoColumn => f.write_str("the list has no column"),
            Self::Uneven(row) => write!(f, "row {row} is not as long as the header"),
            Self::Refused(why) => write!(f, "the list was refused: {why}"),
        }
    }
}

impl std::error::Error for ListError {}

/// Writes a list: UTF-8 with its mark, lines that end with CRLF, the header first.
///
/// A cell goes in as it is (control characters but tabs and line breaks left out), with three
/// exceptions:
/// - What a spreadsheet would take for a formula gets an apostrophe before it (`'=1+1`). It is seen
///   there, and it stays there when the list is saved and opened anew, so that it never becomes one.
///   So does what begins with an apostrophe: the first is always ours.
/// - What it would take for a number or a date and show otherwise (`0312345678`, `1-2-3`, more than
///   11 digits, wide digits) is written as `="0312345678"`. Excel shows what stands between the
///   quotes, and keeps it as text; a program that does not reckon out what it opens shows the signs
///   too, and no letter less.
/// - A plain number of up to 11 digits stays a number, and a day written `2026-11-26` a day, so that
///   both can be sorted and reckoned with.
///
/// # Errors
/// [`ListError`] says why there is none.
///
/// # Examples
/// ```
/// use madoguchi_documents::list::write;
///
/// let rows = [vec!["山田 花子".to_owned(), "0312345678".to_owned(), "=A1".to_owned()]];
/// let file = write(&["氏名", "電話", "備考"], &rows).unwrap();
/// let wanted = "\u{FEFF}氏名,電話,備考\r\n山田 花子,\"=\"\"0312345678\"\"\",'=A1\r\n";
/// assert_eq!(String::from_utf8(file).unwrap(), wanted);
/// ```
pub fn write(header: &[&str], rows: &[Vec<String>]) -> Result<Vec<u8>, ListError> {
    if header.is_empty() {
        return Err(ListError::NoColumn);
    }
    if let Some(row) = rows.iter().position(|row| row.len() != header.len()) {
        return Err(ListError::Uneven(row));
    }
    let mut list =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer(BYTE_ORDER_MARK.to_vec());
    let refused = |error: csv::Error| ListError::Refused(error.to_string());
    list.write_record(header.iter().map(|cell| guarded(cell).into_owned())).map_err(refused)?;
    for row in rows {
        list.write_record(row.iter().map(|cell| guarded(cell).into_owned())).map_err(refused)?;
    }
    list.into_inner().map_err(|error| ListError::Refused(error.to_string()))
}

/// A cell that a spreadsheet shows as it was written.
fn guarded(cell: &str) -> Cow<'_, str> {
    let cell = without_controls(cell);
    let is_number = is_changed_number(&cell);
    if is_formula(&cell) || is_number && cell.chars().count() > FORMULA_TEXT {
        Cow::Owned(format!("'{cell}"))
    } else if is_number {
        Cow::Owned(format!("=\"{cell}\""))
    } else {
        cell
    }
}

fn without_controls(cell: &str) -> Cow<'_, str> {
    let dropped = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
    match cell.contains(dropped) {
        true => Cow::Owned(cell.replace(dropped, "")),
        false => Cow::Borrowed(cell),
    }
}

fn is_formula(cell: &str) -> bool {
    // Spreadsheets skip what is not seen before they look for the sign.
    let unseen = |c: char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}');
    cell.starts_with(['\t', '\r', '\'']) || cell.trim_start_matches(unseen).starts_with(FORMULA)
}

/// Whether a spreadsheet would take the cell for a number or a date, and show it otherwise.
fn is_changed_number(cell: &str) -> bool {
    let narrow: String = cell.chars().map(narrow).collect();
    let is_digit = |c: char| c.is_ascii_digit();
    if !narrow.contains(is_digit) || !narrow.chars().all(|c| NUMBER.contains(c)) {
        return false;
    }
    let wide = narrow != cell;
    if narrow.chars().all(is_digit) {
        return wide || narrow.len() > DIGITS || narrow.len() > 1 && narrow.starts_with('0');
    }
    wide || !is_day(&narrow)
}

/// Excel reads wide signs as their narrow ones.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// A day as `2026-11-26`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &&str| part.chars().all(|c| c.is_ascii_digit());
    parts.iter().all(digits) && parts.iter().map(|part| part.len()).eq([4, 2, 2])
}
