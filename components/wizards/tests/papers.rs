//! The papers as PDF, read by programs of other people.
//!
//! `cargo xtask test` installs these programs (poppler-utils, qpdf, zbar-tools); by hand:
//! `cargo test -p madoguchi-wizards --test papers -- --ignored`.

mod papers_of;
mod pictures;
mod walker;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use madoguchi_codes::{Gathered, Parcel, find};
use madoguchi_documents::pdf::PdfError;
use madoguchi_paper_check as check;
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::submitted::Submitted;
use papers_of::{Made, PEOPLE, all};
use pictures::{Spoilt, spoil};
use proptest::prelude::*;
use tempfile::TempDir;
use walker::{Walk, facilities};

/// All papers as files, in a folder that goes when it is dropped.
fn written() -> (TempDir, Vec<(Made, PathBuf)>) {
    files(Made::pdf)
}

/// The same with the forms alone.
fn forms() -> (TempDir, Vec<(Made, PathBuf)>) {
    files(Made::form)
}

fn files(pdf: fn(&Made) -> Result<Vec<u8>, PdfError>) -> (TempDir, Vec<(Made, PathBuf)>) {
    let folder = tempfile::tempdir().expect("a folder to write to");
    let files = all().into_iter().map(|made| {
        let file = folder.path().join(format!("{}.pdf", made.name));
        let pdf = pdf(&made).unwrap_or_else(|why| panic!("{}: {why}", made.name));
        fs::write(&file, pdf).expect("a file in that folder");
        (made, file)
    });
    let files = files.collect();
    (folder, files)
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

/// A paper's pages as a scanner would send them: 150 dots an inch.
fn scanned(file: &Path) -> Vec<PathBuf> {
    let pages = file.with_extension("");
    let status = Command::new("pdftoppm")
        .args(["-r", "150", "-gray"])
        .args([file, &pages])
        .status()
        .unwrap_or_else(|error| panic!("pdftoppm does not start: {error}"));
    assert!(status.success(), "{}", file.display());
    let name = format!("{}-", pages.file_name().and_then(|n| n.to_str()).expect("a name"));
    let is_page = |path: &PathBuf| {
        let of = path.file_name().and_then(|n| n.to_str()).and_then(|n| n.strip_prefix(&name));
        of.is_some_and(|rest| rest.trim_end_matches(".pgm").bytes().all(|b| b.is_ascii_digit()))
    };
    let folder = file.parent().expect("a folder");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder)
        .expect("that folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(is_page)
        .collect();
    pages.sort();
    pages
}

/// What another reader finds on pages.
fn zbar(pages: &[PathBuf]) -> Vec<String> {
    let output = Command::new("zbarimg")
        .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .args(pages)
        .output()
        .unwrap_or_else(|error| panic!("zbarimg does not start: {error}; install zbar-tools"));
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

/// What our own reader finds on pages.
fn ours(pages: &[PathBuf]) -> Vec<String> {
    let of = |page: &PathBuf| {
        let picture = image::open(page).expect("a picture").into_luma8();
        find::texts(picture.as_raw(), picture.width(), picture.height())
    };
    pages.iter().flat_map(of).collect()
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort();
    texts
}

#[test]
#[ignore = "needs zbarimg and pdftoppm: cargo xtask test"]
fn every_code_is_read_from_the_paper_by_another_reader_and_by_ours() {
    let (_folder, files) = forms();
    for (made, file) in &files {
        let pages = scanned(file);
        let wanted = sorted(made.written.texts.clone());
        assert_eq!(sorted(zbar(&pages)), wanted, "zbar: {}", made.name);
        assert_eq!(sorted(ours(&pages)), wanted, "ours: {}", made.name);
        assert!(made.written.on_paper_only.is_empty(), "{}", made.name);
    }
}

#[test]
#[ignore = "needs zbarimg and pdftoppm: cargo xtask test"]
fn a_paper_that_was_turned_blurred_or_folded_is_still_read() {
    let (_folder, files) = forms();
    // One code and several, on the forms of several facilities.
    let is_tried = |made: &Made| {
        made.name.ends_with("agent-longest") || made.name.ends_with("principal-ordinary")
    };
    let mut tried = 0;
    for (made, file) in files.iter().filter(|(made, _)| is_tried(made)).step_by(3) {
        // The pages that bear codes.
        let pages: Vec<PathBuf> = scanned(file)
            .into_iter()
            .filter(|page| !ours(std::slice::from_ref(page)).is_empty())
            .collect();
        let wanted = sorted(made.written.texts.clone());
        for how in Spoilt::ALL {
            let spoilt: Vec<PathBuf> = pages.iter().map(|page| spoil(page, *how)).collect();
            assert_eq!(sorted(zbar(&spoilt)), wanted, "zbar: {} {how:?}", made.name);
            assert_eq!(sorted(ours(&spoilt)), wanted, "ours: {} {how:?}", made.name);
            tried += 1;
        }
    }
    assert_eq!(tried, 6 * Spoilt::ALL.len());
}

/// Words as people type them: names, addresses, sentences; so many letters.
fn words(count: &str) -> impl Strategy<Value = String> + use<> {
    let letters = "[ぁ-んァ-ンA-Za-z0-9０-９一二三四五六七八九十百千山川田中高橋髙﨑𠮷佐藤鈴木記録介護写真、。「」]";
    proptest::string::string_regex(&format!("{letters}{{{count}}}")).expect("a pattern")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    #[ignore = "needs pdftoppm: cargo xtask test"]
    fn a_request_comes_back_from_its_paper_as_it_was(
        facility in 0_usize..5,
        who in 0_usize..PEOPLE.len(),
        name in words("1,60"),
        address in words("1,190"),
        more in prop_oneof![words("1,60"), words("200,900")],
    ) {
        let policy = facilities().swap_remove(facility);
        let own: &[(&str, &str)] = &[
            ("principal-name", &name),
            ("requester-name", &name),
            ("principal-address", &address),
            ("requester-address", &address),
            ("records-other", &more),
            ("correction-wrong", &more),
        ];
        let script: Vec<_> = own.iter().chain(PEOPLE[who].1).copied().collect();
        let mut walk = Walk::new(policy.clone(), Wizard::Request);
        walk.walk_to_the_end(&script);
        let submitted = Submitted::parse(&walk.ctx(), "0A1B-2C3D").expect("complete");
        let made = Made::of("one".to_owned(), &submitted, &policy);
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("one.pdf");
        fs::write(&file, made.form().expect("a PDF")).expect("a file");
        let mut gathered = Gathered::default();
        for text in ours(&scanned(&file)) {
            gathered.add(&text).expect("a code of this paper");
        }
        let mut back: Parcel = gathered.parcel().expect("sound").expect("whole");
        for field in std::mem::take(&mut back.on_paper_only) {
            prop_assert!(made.written.on_paper_only.contains(&field));
            back.answers.insert(field.clone(), made.parcel.answers[&field].clone());
        }
        prop_assert_eq!(back, made.parcel);
    }
}

#[test]
fn the_same_papers_are_the_same_bytes() {
    for made in all().into_iter().take(2) {
        assert_eq!(made.pdf().expect("a PDF"), made.pdf().expect("a PDF"), "{}", made.name);
    }
}
