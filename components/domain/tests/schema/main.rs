//! The JSON Schema that editors use: the one in the tree is that of the types, and it takes and
//! refuses what the reader takes and refuses.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

mod schema;

use std::fs;
use std::path::{Path, PathBuf};

use madoguchi_domain::policy::{PolicyProblem, json_schema, load_whole};
use schema::Schema;
use serde_json::Value;

const BLESS: &str = "cargo run -p madoguchi-domain --features schema --example facility_schema";

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(crate_folder().join(folder)).unwrap();
    let mut paths: Vec<PathBuf> = paths
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .filter(|path| !path.ends_with("index.json"))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{folder}");
    paths
}

#[test]
fn the_schema_in_the_tree_is_that_of_the_types() {
    let path = crate_folder().join("../../public/facilities/schema/facility.schema.json");
    let text = fs::read_to_string(&path).unwrap_or_default();
    // Compared as values: the order of keys depends on who else in the build asks serde_json for it.
    let written: Value = serde_json::from_str(&text).unwrap_or_default();
    assert_eq!(written, json_schema(), "the types have changed; write it anew: {BLESS}");
}

#[test]
fn every_facility_file_holds_to_the_schema() {
    let schema = Schema::new(json_schema());
    let shipped = files("../../public/facilities", "json");
    for path in shipped.into_iter().chain(files("tests/data", "json")) {
        let file: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let problems = schema.refusals(&file);
        assert!(problems.is_empty(), "{}: {problems:#?}", path.display());
    }
}

/// An editor underlines a wrong key, value or type before the file is ever loaded.
#[test]
fn what_the_reader_refuses_for_its_shape_the_schema_refuses_too() {
    let schema = Schema::new(json_schema());
    let himawari = himawari();
    let mut refused = 0;
    for path in files("tests/bad-facilities", "txt") {
        let text = bad_file(&himawari, &fs::read_to_string(&path).unwrap());
        if let (false, Ok(file)) = (shape_is_read(&text), serde_json::from_str(&text)) {
            refused += 1;
            assert!(!schema.takes(&file), "{}", path.display());
        }
    }
    assert!(refused > 20, "only {refused} files were looked at");
}

/// The reader's list of keys and the schema's come from two places beside each field: here each
/// key of a whole file is left out, made null, misspelt and given another type, for both.
#[test]
fn reader_and_schema_agree_on_every_key() {
    let schema = Schema::new(json_schema());
    let himawari: Value = serde_json::from_str(&himawari()).unwrap();
    let mut places = Vec::new();
    pointers(&himawari, String::new(), &mut places);
    assert!(places.len() > 200, "only {} places", places.len());
    for place in &places {
        for (what, changed) in changes(&without_the_rest(&himawari, place), place) {
            let reader = shape_is_read(&changed.to_string());
            let refusals = schema.refusals(&changed);
            assert_eq!(reader, refusals.is_empty(), "{place} {what}: schema {refusals:?}");
        }
    }
}

/// The places of all keys and items.
fn pointers(value: &Value, at: String, places: &mut Vec<String>) {
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(keys) => keys.iter().map(|(key, v)| (key.clone(), v)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(n, v)| (n.to_string(), v)).collect(),
        _ => Vec::new(),
    };
    for (step, inner) in inside {
        let place = format!("{at}/{step}");
        places.push(place.clone());
        pointers(inner, place, places);
    }
}

/// The file without those rules for handling that a place is not in: they are half of it, and are
/// not read a thousand times for nothing.
fn without_the_rest(file: &Value, place: &str) -> Value {
    let mut file = file.clone();
    let mut steps = place.split('/').skip(1);
    let inside = steps.next().filter(|key| *key == "handling").and_then(|_| steps.next());
    if let (Some(rules), false) = (file["handling"].as_object_mut(), place == "/handling") {
        rules.retain(|key, _| Some(key.as_str()) == inside);
    }
    file
}

fn changes(file: &Value, place: &str) -> Vec<(&'static str, Value)> {
    let (parent, key) = place.rsplit_once('/').unwrap();
    let mut without = file.clone();
    let mut misspelt = file.clone();
    if let Some(Value::Object(keys)) = without.pointer_mut(parent) {
        keys.remove(key);
    }
    if let Some(Value::Object(keys)) = misspelt.pointer_mut(parent) {
        let value = keys.remove(key).unwrap();
        keys.insert(format!("{key}_"), value);
    }
    let mut changed = vec![("left out", without), ("misspelt", misspelt)];
    for (what, other) in [
        ("as null", Value::Null),
        ("as a truth", true.into()),
        ("as a large number", 70_000.into()),
        ("as a fraction", 0.5.into()),
        ("as an object", serde_json::json!({})),
        ("as a list of lists", serde_json::json!([[]])),
    ] {
        let mut with = file.clone();
        *with.pointer_mut(place).unwrap() = other;
        changed.push((what, with));
    }
    changed
}

/// Whether every part of a file has the shape that it must have; what the parts are together is
/// more than a schema can tell.
fn shape_is_read(text: &str) -> bool {
    let Err(error) = load_whole("himawari.json", text) else { return true };
    !error.problems.iter().any(|found| {
        matches!(
            found.problem,
            PolicyProblem::UnknownKey { .. }
                | PolicyProblem::UnknownValue { .. }
                | PolicyProblem::MissingKey { .. }
                | PolicyProblem::WrongType { .. }
                | PolicyProblem::WrongFormatVersion { .. }
        )
    })
}

fn himawari() -> String {
    fs::read_to_string(crate_folder().join("tests/data/himawari.json")).unwrap()
}

fn bad_file(himawari: &str, content: &str) -> String {
    content.split("---\n").skip(1).fold(himawari.to_owned(), |text, edit| {
        let (old, new) = edit.split_once("\n+++\n").unwrap();
        text.replacen(old, new.strip_suffix('\n').unwrap(), 1)
    })
}

/// Whoever writes a sixth file reads FACILITY.md, not the types.
#[test]
fn facility_md_tells_of_every_key_and_every_code() {
    let page = fs::read_to_string(crate_folder().join("FACILITY.md")).unwrap();
    let mut words = Vec::new();
    words_of(&json_schema(), &mut words);
    assert!(words.len() > 100, "only {} words", words.len());
    // Ids of papers stand in the catalogue, which has names and uses beside them.
    words.retain(|word| madoguchi_domain::papers::catalogue().get(word).is_none());
    words.retain(|word| {
        let forms = [format!("`{word}`"), format!("`\"{word}\"`"), format!("\"{word}\":")];
        !forms.iter().any(|form| page.contains(form))
    });
    assert!(words.is_empty(), "not told of: {words:?}");
}

/// Keys and codes of a schema.
fn words_of(schema: &Value, words: &mut Vec<String>) {
    match schema {
        Value::Object(keys) => {
            for (key, value) in keys {
                match (key.as_str(), value) {
                    ("properties", Value::Object(properties)) => {
                        words.extend(properties.keys().cloned());
                    }
                    ("enum", Value::Array(codes)) => {
                        words.extend(codes.iter().filter_map(Value::as_str).map(str::to_owned));
                    }
                    ("const", Value::String(code)) => words.push(code.clone()),
                    _ => {}
                }
                words_of(value, words);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| words_of(item, words)),
        _ => {}
    }
}
