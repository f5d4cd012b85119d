//! The papers as PDF, read by programs of other people.
//!
//! `cargo xtask test` installs these programs (poppler-utils, qpdf); by hand:
//! `cargo test -p madoguchi-wizards --test papers -- --ignored`.

mod papers_of;
mod walker;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use papers_of::{Made, all};
use tempfile::TempDir;

/// What a program prints about a file; it must be content with it.
fn said(program: &str, arguments: &[&str], file: &Path) -> String {
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

/// All papers as files, in a folder that goes when it is dropped.
fn written() -> (TempDir, Vec<(Made, PathBuf)>) {
    let folder = tempfile::tempdir().expect("a folder to write to");
    let files = all().into_iter().map(|made| {
        let file = folder.path().join(format!("{}.pdf", made.name));
        let pdf = made.pdf().unwrap_or_else(|why| panic!("{}: {why}", made.name));
        fs::write(&file, pdf).expect("a file in that folder");
        (made, file)
    });
    let files = files.collect();
    (folder, files)
}

/// Letters in their order: where a line was broken and how wide a gap is, does not matter.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
#[ignore = "needs pdftotext: cargo xtask test"]
fn every_answer_is_found_as_text_in_the_order_of_reading() {
    let (_folder, files) = written();
    for (made, file) in &files {
        let read = said("pdftotext", &["-raw", "-enc", "UTF-8"], file);
        assert_eq!(read, "");
        let read = letters(&fs::read_to_string(file.with_extension("txt")).expect("its text"));
        let mut from = 0;
        for text in made.texts() {
            let wanted = letters(&text);
            let Some(at) = read[from..].find(&wanted) else {
                panic!("{}: {text:?} is not found after {:?}", made.name, &read[..from]);
            };
            from += at;
        }
    }
}

#[test]
#[ignore = "needs qpdf and pdfinfo: cargo xtask test"]
fn the_files_are_sound_tagged_and_titled() {
    let (_folder, files) = written();
    for (made, file) in &files {
        said("qpdf", &["--check"], file);
        let about = said("pdfinfo", &[], file);
        assert!(about.contains(&made.sheets[0].title), "{about}");
        let is_tagged =
            about.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes"));
        assert!(is_tagged, "{about}");
        let marked = said("pdfinfo", &["-struct"], file);
        for part in ["H1", "Table", "TH", "TD", "LI"] {
            assert!(marked.contains(part), "{}: {part} in {marked}", made.name);
        }
    }
}

#[test]
#[ignore = "needs pdffonts: cargo xtask test"]
fn only_the_letters_used_are_embedded_and_none_is_left_to_the_reader() {
    let (_folder, files) = written();
    for (made, file) in &files {
        let fonts = said("pdffonts", &[], file);
        let fonts: Vec<&str> = fonts.lines().skip(2).collect();
        // The second font stands in for the letters that the first lacks.
        let rare = made.texts().concat().contains('𠮷');
        assert_eq!(fonts.len(), 1 + usize::from(rare), "{}: {fonts:?}", made.name);
        for font in fonts {
            let columns: Vec<&str> = font.split_whitespace().rev().collect();
            // From the right: number, generation, "unicode", "subset", "embedded".
            assert_eq!(columns[2..5], ["yes", "yes", "yes"], "{}: {font}", made.name);
        }
        let size = fs::metadata(file).expect("the file").len();
        assert!(size < 400_000, "{}: {size} bytes", made.name);
    }
}

#[test]
fn the_same_papers_are_the_same_bytes() {
    for made in all().into_iter().take(2) {
        assert_eq!(made.pdf().expect("a PDF"), made.pdf().expect("a PDF"), "{}", made.name);
    }
}
