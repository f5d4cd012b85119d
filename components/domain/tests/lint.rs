//! The linter finds in the five regulations what a reader found, and in a clean one nothing.
//!
//! - `lint/expected.json`: each slip, stale rule and gap that was found by reading, as code and article.
//! - `lint/found/<id>.txt`: everything that the linter finds, to be read by a person whenever it
//!   changes; `LINT_WRITE=1 cargo test -p madoguchi-domain --test lint` writes it anew.
//! - `lint/cases/<code>.txt`: one change of the clean file, and what is found then.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use madoguchi_domain::Date;
use madoguchi_domain::lint::{Finding, LintCode, Severity, Subject, lint};
use madoguchi_domain::policy::load_whole;

/// The day on which the expectations were written down.
fn today() -> Date {
    day(2026, 11, 25)
}

fn day(year: i32, month: u32, day: u32) -> Date {
    Date::from_ymd_opt(year, month, day).unwrap()
}

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn lint_text(id: &str, text: &str, today: Date) -> Vec<Finding> {
    let name = format!("{id}.json");
    lint(&load_whole(&name, text).unwrap_or_else(|e| panic!("{e}")), today)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The facilities that ship, by id.
fn shipped() -> Vec<(String, String)> {
    let ids = files(&crate_folder().join("../../public/facilities"), "json");
    ids.into_iter().filter(|(id, _)| id != "index").collect()
}

/// Files of a folder by their name without its ending.
fn files(folder: &Path, extension: &str) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    paths.sort();
    paths.iter().map(|p| (p.file_stem().unwrap().to_str().unwrap().to_owned(), read(p))).collect()
}

fn clean() -> String {
    read(&crate_folder().join("tests/data/komorebi.json"))
}

/// A finding on one line: code, place, article, law, and what it is about.
fn line(finding: &Finding) -> String {
    let article = finding.article.as_ref().map_or("-", |article| article.at.as_str());
    let law = finding.law.as_ref().map_or("-".to_owned(), |law| {
        let mark = if finding.unverified { "?" } else { "" };
        format!("{} {}{mark}", law.source.code(), law.at)
    });
    let subject = match &finding.subject {
        None => "-".to_owned(),
        Some(Subject::Words(words)) => words.clone(),
        Some(Subject::Instead { found, instead }) => format!("{found} → {instead}"),
        Some(Subject::Day(day)) => day.to_string(),
        Some(code) => code.message().unwrap().1.to_owned(),
    };
    format!("{} | {} | {article} | {law} | {subject}", finding.code.code(), finding.at)
}

#[test]
fn everything_that_was_found_by_reading_is_found() {
    type Expected = BTreeMap<String, Vec<BTreeMap<String, String>>>;
    let path = crate_folder().join("tests/lint/expected.json");
    let expected: Expected = serde_json::from_str(&read(&path)).unwrap();
    let shipped = shipped();
    assert_eq!(
        expected.keys().collect::<Vec<_>>(),
        shipped.iter().map(|s| &s.0).collect::<Vec<_>>()
    );
    let mut missing = Vec::new();
    for (id, text) in &shipped {
        let found = lint_text(id, text, today());
        for wanted in &expected[id] {
            let known = |finding: &&Finding| {
                let article = finding.article.as_ref().map_or("", |article| article.at.as_str());
                let law = finding.law.as_ref().map_or("", |law| law.at.as_str());
                finding.code.code() == wanted["code"]
                    && wanted.get("article").is_none_or(|at| at == article)
                    && wanted.get("law").is_none_or(|at| at == law)
                    && wanted.get("subject").is_none_or(|subject| line(finding).contains(subject))
            };
            if !found.iter().any(|finding| known(&finding)) {
                missing.push(format!("{id}: {wanted:?}"));
            }
        }
    }
    assert!(missing.is_empty(), "not found:\n{}", missing.join("\n"));
}

#[test]
fn what_is_found_besides_was_read_by_a_person() {
    let folder = crate_folder().join("tests/lint/found");
    let write = std::env::var_os("LINT_WRITE").is_some();
    for (id, text) in shipped() {
        let lines: String = lint_text(&id, &text, today()).iter().map(|f| line(f) + "\n").collect();
        let path = folder.join(format!("{id}.txt"));
        if write {
            fs::write(&path, &lines).unwrap();
        }
        let before = read(&path);
        let news: Vec<_> = lines.lines().filter(|l| !before.lines().any(|b| b == *l)).collect();
        let gone: Vec<_> = before.lines().filter(|b| !lines.lines().any(|l| l == *b)).collect();
        assert!(
            lines == before,
            "{id}: read them, then LINT_WRITE=1\nnew {news:#?}\ngone {gone:#?}"
        );
    }
}

#[test]
fn a_clean_regulation_has_nothing_against_it() {
    let found: Vec<_> = lint_text("komorebi", &clean(), today()).iter().map(line).collect();
    assert!(found.is_empty(), "{found:#?}");
}

/// Each file of `lint/cases` says on its first lines what is to be found, its own code and what cannot
/// but go with it, then which places of the clean file are changed.
#[test]
fn each_finding_follows_from_one_change_of_a_clean_file_and_brings_no_other() {
    let cases = files(&crate_folder().join("tests/lint/cases"), "txt");
    let names: Vec<_> = cases.iter().map(|(name, _)| name.as_str()).collect();
    let without: Vec<_> = LintCode::CODES.iter().filter(|code| !names.contains(code)).collect();
    assert!(without.is_empty(), "codes without a case: {without:?}");
    let mut failures = Vec::new();
    for (name, content) in &cases {
        let mut parts = content.split("---\n");
        let expected: Vec<_> = parts.next().unwrap().lines().collect();
        let own = format!("{name} | ");
        assert!(expected.iter().any(|line| line.starts_with(&own)), "{name}: no case of its code");
        let text = parts.fold(clean(), |text, edit| {
            let (old, new) = edit.split_once("\n+++\n").unwrap_or_else(|| panic!("{name}: no +++"));
            assert_eq!(text.matches(old).count(), 1, "{name}: must change one place: {old}");
            text.replace(old, new.strip_suffix('\n').unwrap())
        });
        let found: Vec<_> = lint_text("komorebi", &text, today()).iter().map(line).collect();
        if found != expected {
            failures.push(format!("{name}\n  expected {expected:#?}\n  got {found:#?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
}

#[test]
fn errors_come_first_and_every_article_of_a_finding_is_the_facilitys_own() {
    for (id, text) in shipped() {
        let found = lint_text(&id, &text, today());
        assert!(found.is_sorted_by_key(|finding| finding.severity), "{id}");
        for finding in &found {
            assert_eq!(finding.severity, finding.code.severity());
            assert!(finding.article.as_ref().is_none_or(|article| article.is_own()), "{id}");
            assert!(!finding.at.is_empty(), "{id}");
            if finding.severity == Severity::Error {
                assert!(finding.law.is_some(), "{id}: an error names the law it contradicts");
            }
        }
    }
}

/// What a regulation of 2019 took from the Act of its day was no fault on the day it was written.
#[test]
fn what_was_law_is_not_stale_before_it_ended() {
    let (_, akatsuki) = shipped().into_iter().find(|(id, _)| id == "akatsuki").unwrap();
    let codes = |today| -> Vec<_> {
        lint_text("akatsuki", &akatsuki, today).iter().map(|finding| finding.code).collect()
    };
    let stale = [
        LintCode::OlderThanAct,
        LintCode::ShortLivedDataExcluded,
        LintCode::ArticleRenumbered,
        LintCode::BehindAct,
        LintCode::ClaimMissing,
        LintCode::JointUseUntold,
    ];
    let then = codes(day(2019, 4, 1));
    let now = codes(day(2022, 4, 1));
    for code in stale {
        assert!(!then.contains(&code) && now.contains(&code), "{}", code.code());
    }
    // A misprint is one on any day.
    assert!(then.contains(&LintCode::ContraryToAct));
}

#[test]
fn a_file_that_says_nothing_of_its_text_is_still_read_for_its_rules() {
    let start = clean();
    let (head, _) = start.split_once(",\n  \"handling\"").unwrap();
    assert!(lint_text("komorebi", &format!("{head}\n}}\n"), today()).is_empty());
}
