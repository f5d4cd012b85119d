//! For tests of whoever makes papers: papers as PDF, and what other people's programs read in them
//! (poppler-utils, qpdf). `cargo xtask test` installs these programs. Whatever is not as it must be
//! ends in a panic that names the paper.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use madoguchi_documents::Sheet;
use madoguchi_documents::pdf::{self, About, PdfError};
use tempfile::TempDir;

/// Papers in one file.
#[derive(Debug, Clone)]
pub struct Papers {
    /// The file's name, without its ending.
    pub name: String,
    /// What is in it.
    pub sheets: Vec<Sheet>,
}

/// Papers as a PDF, set in the fonts that ship.
///
/// # Errors
/// [`PdfError`] says why there is none.
///
/// # Panics
/// If a font is not in its folder.
pub fn pdf(sheets: &[Sheet]) -> Result<Vec<u8>, PdfError> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/fonts");
    let font = |name| fs::read(folder.join(name)).expect("the font that ships");
    let fonts = [font("biz-udpgothic.ttf"), font("noto-sans-jp-rest.ttf")];
    let title = sheets.first().map_or("", |sheet| sheet.title.as_str());
    pdf::write(sheets, About { title, language: "ja" }, &fonts.each_ref().map(Vec::as_slice))
}

/// Papers as files, in a folder that goes when it is dropped.
///
/// # Panics
/// If a paper cannot be drawn.
#[must_use]
pub fn written(papers: &[Papers]) -> (TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().expect("a folder to write to");
    let files = papers.iter().map(|papers| {
        let file = folder.path().join(format!("{}.pdf", papers.name));
        let pdf = pdf(&papers.sheets).unwrap_or_else(|why| panic!("{}: {why}", papers.name));
        fs::write(&file, pdf).expect("a file in that folder");
        file
    });
    let files = files.collect();
    (folder, files)
}

/// What a program prints about a file; it must be content with it.
///
/// # Panics
/// If it is not, or does not start.
#[must_use]
pub fn said(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{program} does not start: {error}; install poppler-utils and qpdf")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {}: {said}{errors}", file.display());
    // Poppler to version 22 takes the marking "no part is suspect" for a slip of ours.
    let errors = errors.replace("Syntax Error: Suspects object is wrong type (boolean)\n", "");
    assert_eq!(errors, "", "{program} {}", file.display());
    said
}

/// Every text is found in the file, in the order of reading.
///
/// # Panics
/// If one is not.
pub fn is_read_in_order(sheets: &[Sheet], file: &Path) {
    assert_eq!(said("pdftotext", &["-raw", "-enc", "UTF-8"], file), "");
    let read = fs::read_to_string(file.with_extension("txt")).expect("its text");
    let read: String = read.split('\u{c}').map(|page| without_foot(sheets, page)).collect();
    let mut from = 0;
    for text in sheets.iter().flat_map(Sheet::texts) {
        let wanted = letters(&text);
        let Some(at) = read[from..].find(&wanted) else {
            panic!("{}: {text:?} is not found after {:?}", file.display(), &read[..from]);
        };
        from += at + wanted.len();
    }
}

/// Letters in their order: where a line was broken and how wide a gap is, does not matter.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The letters of a page without its foot, which may part what goes on from one page to the next.
fn without_foot(sheets: &[Sheet], page: &str) -> String {
    let page = letters(page);
    let digit = |c: char| c.is_ascii_digit();
    let rest = page.trim_end_matches(digit).trim_end_matches('/').trim_end_matches(digit);
    // Of a title that is too long for the foot, the beginning stands there.
    let beginning = |sheet: &Sheet| {
        let title = letters(&sheet.title);
        let ends = title.char_indices().map(|(at, c)| at + c.len_utf8());
        let foot = ends.rev().map(|end| &title[..end]).find(|foot| rest.ends_with(foot));
        foot.map_or(0, str::len)
    };
    let foot = sheets.iter().map(beginning).max().unwrap_or(0);
    rest[..rest.len() - foot].to_owned()
}

/// The file is sound, titled, and tagged with these parts.
///
/// # Panics
/// If it is not.
pub fn is_sound_and_tagged(sheets: &[Sheet], file: &Path, parts: &[&str]) {
    let _ = said("qpdf", &["--check"], file);
    let about = said("pdfinfo", &[], file);
    assert!(about.contains(&sheets[0].title), "{about}");
    let is_tagged = about.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes"));
    assert!(is_tagged, "{about}");
    let marked = said("pdfinfo", &["-struct"], file);
    for part in parts {
        assert!(marked.contains(part), "{}: {part} in {marked}", file.display());
    }
}

/// Only the letters used are embedded, and none is left to the reader; the second font stands in for
/// the rare letters that the first lacks.
///
/// # Panics
/// If it is not so, or the file is larger than so many bytes.
pub fn embeds_its_letters(sheets: &[Sheet], file: &Path, most: u64) {
    let fonts = said("pdffonts", &[], file);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    let rare = sheets.iter().flat_map(Sheet::texts).any(|text| text.contains('𠮷'));
    assert_eq!(fonts.len(), 1 + usize::from(rare), "{}: {fonts:?}", file.display());
    for font in fonts {
        let columns: Vec<&str> = font.split_whitespace().rev().collect();
        // From the right: number, generation, "unicode", "subset", "embedded".
        assert_eq!(columns[2..5], ["yes", "yes", "yes"], "{}: {font}", file.display());
    }
    let size = fs::metadata(file).expect("the file").len();
    assert!(size < most, "{}: {size} bytes", file.display());
}
