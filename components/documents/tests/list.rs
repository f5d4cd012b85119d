//! The list against RFC 4180, and against what spreadsheets make of cells.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod contents;

use contents::{any_text, texts};
use madoguchi_documents::list::{ListError, write};
use proptest::prelude::*;

/// The cells of a list, in the rows as a strict reader has them; the mark must be there.
fn rows(file: &[u8]) -> Vec<Vec<String>> {
    let file = file.strip_prefix(b"\xEF\xBB\xBF").expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .terminator(csv::Terminator::CRLF)
        .from_reader(file);
    let row = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// What one cell is in the file.
fn cell(text: &str) -> String {
    let file = write(&["a", "b"], &[vec![text.to_owned(), "end".to_owned()]]).unwrap();
    let mut rows = rows(&file);
    assert_eq!(rows.len(), 2, "{text:?}");
    rows.remove(1).remove(0)
}

/// What was in a cell before it was made harmless.
fn opened(cell: &str) -> &str {
    let number = cell.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"'));
    number.or(cell.strip_prefix('\'')).unwrap_or(cell)
}

/// A text without what is no letter.
fn kept(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\r' | '\n')).collect()
}

#[test]
fn the_whole_file() {
    let rows = [
        vec!["1".to_owned(), "山田 \"花子\"".to_owned(), "一行目\n二行目".to_owned()],
        vec!["2".to_owned(), String::new(), "a,b".to_owned()],
    ];
    let wanted =
        "\u{FEFF}番号,氏名,備考\r\n1,\"山田 \"\"花子\"\"\",\"一行目\n二行目\"\r\n2,,\"a,b\"\r\n";
    let file = write(&["番号", "氏名", "備考"], &rows).unwrap();
    assert_eq!(String::from_utf8(file).unwrap(), wanted);
    // A row of one empty cell is still a row.
    let file = write(&["備考"], &[vec![String::new()]]).unwrap();
    assert_eq!(String::from_utf8(file).unwrap(), "\u{FEFF}備考\r\n\"\"\r\n");
}

#[test]
fn a_formula_is_none_any_more() {
    for text in [
        "=1+1",
        "+81-3-1234-5678",
        "-5",
        "@SUM(A1)",
        "＝１",
        "＋８１",
        "－",
        "＠a",
        "−1",
        "\t1",
        "\r1",
        " =1",
        "\n=1",
        "\u{3000}=1",
        "\u{200B}=1",
        "\u{FEFF}=1",
        "=\"0312345678\"",
        "'=1",
        "'a",
    ] {
        assert_eq!(cell(text), format!("'{text}"));
    }
    assert_eq!(cell("\u{0}=1"), "'=1");
    for text in ["a=b", "1人", "第-3号", "山田＝太郎", "a'b"] {
        assert_eq!(cell(text), text);
    }
}

#[test]
fn a_number_that_a_spreadsheet_would_change_stays_text() {
    for text in [
        "0312345678",
        "00",
        "007",
        "123456789012",
        "０３",
        "１２",
        "1-2-3",
        "１－２",
        "1/2",
        "10:30",
        "1E5",
        "(1)",
        "1.50",
        "1,000",
        "2026-012",
        "2026-1-1",
        "20261-1-01",
        "３０　１",
        "03-1234-5678",
    ] {
        assert_eq!(cell(text), format!("=\"{text}\""));
    }
    for text in ["0", "7", "12345678901", "2026-11-26", "", "-", "(", "E", "03-1234-5678（内線）"]
    {
        let wanted = if text == "-" { "'-" } else { text };
        assert_eq!(cell(text), wanted);
    }
    // A formula holds no longer text than that.
    assert_eq!(cell(&"0".repeat(255)), format!("=\"{}\"", "0".repeat(255)));
    assert_eq!(cell(&"0".repeat(256)), format!("'{}", "0".repeat(256)));
}

#[test]
fn a_list_is_as_wide_everywhere() {
    let row = |cells: usize| vec![String::new(); cells];
    assert_eq!(write(&["a", "b"], &[row(2), row(3)]), Err(ListError::Uneven(1)));
    assert_eq!(write(&["a", "b"], &[row(1)]), Err(ListError::Uneven(0)));
    assert_eq!(write(&[], &[]), Err(ListError::NoColumn));
    assert!(write(&["a"], &[]).is_ok());
}

#[test]
fn awkward_cells_lose_nothing() {
    for text in texts() {
        assert_eq!(opened(&cell(&text)), kept(&text));
    }
}

proptest! {
    #[test]
    fn any_cells_come_back_and_none_is_a_formula(
        cells in prop::collection::vec((any_text(), any_text()), 0..6),
    ) {
        let given: Vec<Vec<String>> = cells.into_iter().map(|(a, b)| vec![a, b]).collect();
        let file = write(&["a", "b"], &given).unwrap();
        prop_assert_eq!(&file, &write(&["a", "b"], &given).unwrap());
        prop_assert!(file.ends_with(b"\r\n"));
        let read = rows(&file);
        prop_assert_eq!(read.len(), given.len() + 1);
        for (read, given) in read[1..].iter().flatten().zip(given.iter().flatten()) {
            prop_assert_eq!(opened(read), &kept(given));
            let text = read.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"'));
            let is_text = text.is_some_and(|text| !text.contains('"') && text.len() <= 4 * 255);
            let begins = read.trim_start().chars().next();
            let is_sign = begins.is_some_and(|c| "=+-@＝＋－＠".contains(c));
            prop_assert!(is_text || !is_sign && !read.starts_with(['\t', '\r']), "{:?}", read);
        }
    }
}
