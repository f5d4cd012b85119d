//! Whoever keeps the homepage finds in the page what is wrong with a file, and where.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

use std::fs;
use std::path::Path;

use madoguchi_domain::policy::load_whole;
use madoguchi_messages::{find_code, say};
use madoguchi_policy_page::broken;

/// A shipped facility's file with one piece of it replaced by another.
fn with(old: &str, new: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities/akatsuki.json");
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1)
}

#[test]
fn each_problem_is_told_with_its_file_its_place_and_what_was_found() {
    for (text, place, found) in [
        (with("\"stance\"", "\"stanse\""), "requesters", "stanse"),
        (with("\"id\": \"akatsuki\"", "\"id\": \"<b>desk</b>\""), "id", "&lt;b&gt;desk&lt;/b&gt;"),
        ("{".to_owned(), "", "akatsuki.json"),
    ] {
        let error = load_whole("akatsuki.json", &text).unwrap_err();
        let html = broken(&error).html();
        for expected in ["akatsuki.json", place, found] {
            assert!(html.contains(expected), "{expected} in {html}");
        }
        for problem in &error.problems {
            let words = find_code("policy-problem", problem.problem.code()).map(say);
            let words = words.expect("every problem has words");
            assert!(html.contains(words), "{words} in {html}");
        }
    }
}
