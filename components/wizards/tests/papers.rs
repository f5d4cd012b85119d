//! The papers as PDF, read by programs of other people.
//!
//! `cargo xtask test` installs these programs (poppler-utils, qpdf); by hand:
//! `cargo test -p madoguchi-wizards --test papers -- --ignored`.

mod papers_of;
mod walker;

use std::path::PathBuf;

use madoguchi_paper_check::{self as check, Papers};
use papers_of::{Made, all};
use tempfile::TempDir;

/// All papers as files, in a folder that goes when it is dropped.
fn written() -> (TempDir, Vec<(Made, PathBuf)>) {
    let all = all();
    let papers =
        all.iter().map(|made| Papers { name: made.name.clone(), sheets: made.sheets.clone() });
    let (folder, files) = check::written(&papers.collect::<Vec<_>>());
    (folder, all.into_iter().zip(files).collect())
}

#[test]
#[ignore = "needs pdftotext: cargo xtask test"]
fn every_answer_is_found_as_text_in_the_order_of_reading() {
    let (_folder, files) = written();
    for (made, file) in &files {
        check::is_read_in_order(&made.sheets, file);
    }
}

#[test]
#[ignore = "needs qpdf and pdfinfo: cargo xtask test"]
fn the_files_are_sound_tagged_and_titled() {
    let (_folder, files) = written();
    for (made, file) in &files {
        check::is_sound_and_tagged(&made.sheets, file, &["H1", "Table", "TH", "TD", "LI"]);
    }
}

#[test]
#[ignore = "needs pdffonts: cargo xtask test"]
fn only_the_letters_used_are_embedded_and_none_is_left_to_the_reader() {
    let (_folder, files) = written();
    for (made, file) in &files {
        check::embeds_its_letters(&made.sheets, file, 400_000);
    }
}

#[test]
fn the_same_papers_are_the_same_bytes() {
    for made in all().into_iter().take(2) {
        assert_eq!(made.pdf().expect("a PDF"), made.pdf().expect("a PDF"), "{}", made.name);
    }
}
