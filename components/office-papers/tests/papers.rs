//! The facility's papers as PDF, read by programs of other people.
//!
//! `cargo xtask test` installs these programs (poppler-utils, qpdf); by hand:
//! `cargo test -p madoguchi-office-papers --test papers -- --ignored`.

mod papers_of;

use madoguchi_paper_check as check;
use papers_of::all;

#[test]
#[ignore = "needs pdftotext: cargo xtask test"]
fn every_word_is_found_as_text_in_the_order_of_reading() {
    let all = all();
    let (_folder, files) = check::written(&all);
    for (papers, file) in all.iter().zip(&files) {
        check::is_read_in_order(&papers.sheets, file);
    }
}

#[test]
#[ignore = "needs qpdf and pdfinfo: cargo xtask test"]
fn the_files_are_sound_tagged_and_titled() {
    let all = all();
    let (_folder, files) = check::written(&all);
    for (papers, file) in all.iter().zip(&files) {
        check::is_sound_and_tagged(&papers.sheets, file, &["H1", "H2", "Table", "TH", "TD"]);
    }
}

#[test]
#[ignore = "needs pdffonts: cargo xtask test"]
fn only_the_letters_used_are_embedded_and_none_is_left_to_the_reader() {
    let all = all();
    let (_folder, files) = check::written(&all);
    for (papers, file) in all.iter().zip(&files) {
        check::embeds_its_letters(&papers.sheets, file, 1_000_000);
    }
}
