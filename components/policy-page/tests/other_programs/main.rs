//! The page as a file, read by programs of other people: PyLD, and Python's reader of HTML.
//!
//! `cargo xtask test` installs them; after that, by hand:
//! `cargo test -p madoguchi-policy-page --test other_programs -- --ignored`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use madoguchi_domain::policy::Layers;
use madoguchi_policy_page::document;
use serde_json::Value;

fn read(html: &str) -> Value {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let installed = || here.join("../../.tools/pip/bin/python");
    let python = std::env::var_os("MADOGUCHI_PYTHON").map_or_else(installed, PathBuf::from);
    let mut reader = Command::new(&python)
        .arg(here.join("tests/other_programs/read.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}; cargo xtask test", python.display()));
    reader.stdin.take().unwrap().write_all(html.as_bytes()).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success(), "the reader's own words are above");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
#[ignore = "needs Python and PyLD: cargo xtask test"]
fn a_search_engine_is_told_what_a_person_reads_and_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities");
    let mut seen = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let is_facility = path.extension().is_some_and(|ending| ending == "json");
        if !is_facility || path.ends_with("index.json") {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        let mut layers = Layers::begin(name, &fs::read_to_string(&path).unwrap()).unwrap();
        while let Some(template) = layers.wanted() {
            layers.add(&fs::read_to_string(folder.join(template)).unwrap()).unwrap();
        }
        let whole = layers.whole().unwrap();
        let said = read(&document(&whole, "p{margin:0}"));
        assert_eq!(said["errors"], serde_json::json!([]), "{name}");
        assert_eq!(said["open"], serde_json::json!([]), "{name}: elements without an end");
        let words: Vec<&str> =
            said["words"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let words = words.join("\n");
        let literals = said["literals"].as_array().unwrap();
        assert!(literals.len() >= 3, "{name}: {literals:?}");
        for literal in literals {
            let value = literal[1].as_str().unwrap();
            assert!(words.contains(value), "{name}: {literal} is not in {words}");
        }
        let phone = literals.iter().find(|literal| literal[0] == "telephone");
        let phone = phone.map(|literal| literal[1].as_str().unwrap());
        assert_eq!(phone, whole.facility.window.phone.as_deref(), "{name}");
        seen += 1;
    }
    assert_eq!(seen, 5);
}
