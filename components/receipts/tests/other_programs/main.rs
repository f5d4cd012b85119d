//! Records of consents, read by programs of other people: fhir.resources, PyLD and rdflib.
//!
//! `cargo xtask test` installs them; after that, by hand:
//! `cargo test -p madoguchi-receipts --test other_programs -- --ignored`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../house/mod.rs"]
mod house;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use house::all;
use madoguchi_receipts::{Receipt, fhir, record};
use serde_json::{Value, json};

/// What the reader of a kind makes of files: what was in each, or why it was refused.
fn said(kind: &str, files: &[String]) -> Vec<Result<Value, String>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let installed = || here.join("../../.tools/pip/bin/python");
    let python = std::env::var_os("MADOGUCHI_PYTHON").map_or_else(installed, PathBuf::from);
    let folder = tempfile::tempdir().unwrap();
    let paths = files.iter().enumerate().map(|(number, file)| {
        let path = folder.path().join(number.to_string());
        fs::write(&path, file).unwrap();
        path
    });
    let output = Command::new(&python)
        .arg(here.join("tests/other_programs/read.py"))
        .arg(kind)
        .args(paths)
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}; cargo xtask test", python.display()));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let said: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said.len(), files.len());
    let outcome = |one: Value| match one.get("refused") {
        Some(why) => Err(why.as_str().unwrap().to_owned()),
        None => Ok(one["read"].clone()),
    };
    said.into_iter().map(outcome).collect()
}

fn written(write: fn(&Receipt<'_>) -> String) -> Vec<String> {
    let scenes = all();
    scenes.iter().map(|scene| write(&scene.receipt())).collect()
}

#[test]
#[ignore = "needs Python and fhir.resources: cargo xtask test"]
fn a_hospital_reads_each_consent_as_it_was_written() {
    let files = written(fhir);
    for (read, file) in said("fhir", &files).into_iter().zip(&files) {
        let written: Value = serde_json::from_str(file).unwrap();
        assert_eq!(read.unwrap_or_else(|why| panic!("{why}: {file}")), written);
    }
}

#[test]
#[ignore = "needs Python and fhir.resources: cargo xtask test"]
fn a_hospital_refuses_a_consent_that_is_broken() {
    let good: Value = serde_json::from_str(&written(fhir)[0]).unwrap();
    let changed = |at: &str, value: Option<Value>| {
        let mut broken = good.clone();
        let (parent, key) = at.rsplit_once('/').unwrap();
        let parent = broken.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match value {
            Some(value) => _ = parent.insert(key.to_owned(), value),
            None => _ = parent.remove(key).unwrap(),
        }
        broken.to_string()
    };
    let broken = [
        changed("/status", None),
        changed("/status", Some(json!("agreed"))),
        changed("/scope", None),
        changed("/category", None),
        changed("/policyRule", None),
        changed("/patient", Some(json!("高橋 花子"))),
        changed("/dateTime", Some(json!("22-11-2026"))),
        changed("/insuredNumber", Some(json!("12345678"))),
        changed("/sourceReference", Some(json!({ "display": "棚1" }))),
        changed("/provision/type", Some(json!("perhaps"))),
        changed("/provision/provision/0/type", Some(json!("perhaps"))),
        changed("/provision/provision/0/period/start", Some(json!("tomorrow"))),
        good.to_string().replace('{', "["),
    ];
    for (read, file) in said("fhir", &broken).into_iter().zip(&broken) {
        assert!(read.is_err(), "{read:?}: {file}");
    }
}

#[test]
#[ignore = "needs Python, PyLD and rdflib: cargo xtask test"]
fn two_readers_of_json_ld_see_the_same_record_and_every_event_of_it() {
    let scenes = all();
    let files: Vec<String> = scenes.iter().map(|scene| record(&scene.receipt())).collect();
    for ((read, file), scene) in said("record", &files).into_iter().zip(&files).zip(&scenes) {
        let read = read.unwrap_or_else(|why| panic!("{}: {why}: {file}", scene.name));
        assert_eq!(read["identifier"], scene.consent, "{}", scene.name);
        assert_eq!(read["person"], "高橋 花子");
        assert_eq!(read["jurisdiction"], "https://w3id.org/dpv/loc#JP");
        assert_eq!(read["schema"], madoguchi_receipts::RECORD_SCHEMA);
        let mut events: Vec<Value> = scene.events.iter().map(|event| json!(event)).collect();
        events.sort_by_key(Value::to_string);
        let mut found = read["events"].as_array().unwrap().clone();
        found.sort_by_key(Value::to_string);
        assert_eq!(found, events, "{}", scene.name);
    }
}

#[test]
#[ignore = "needs Python, PyLD and rdflib: cargo xtask test"]
fn a_record_that_is_broken_is_refused() {
    let good = written(record).remove(0);
    let changed = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}: {good}");
        good.replace(from, to)
    };
    let mut elsewhere: Value = serde_json::from_str(&good).unwrap();
    elsewhere["@context"] = json!("https://w3id.org/dpv");
    let mut nobody: Value = serde_json::from_str(&good).unwrap();
    nobody.as_object_mut().unwrap().remove("dpv:hasDataController");
    let mut nothing: Value = serde_json::from_str(&good).unwrap();
    nothing["dpv:hasProcess"] = json!([]);
    let broken = [
        elsewhere.to_string(),
        nobody.to_string(),
        nothing.to_string(),
        changed("dpv:ConsentGiven", "dpv:ConsentGifted"),
        changed("dpv:hasNotice", "dqv:hasNotice"),
        changed("\"dpv:hasPurpose\"", "\"purpose\""),
        changed("\"@value\":\"2026-11-22\"", "\"@value\":\"2026-13-22\""),
        good.replacen('{', "", 1),
    ];
    for (read, file) in said("record", &broken).into_iter().zip(&broken) {
        assert!(read.is_err(), "{read:?}: {file}");
    }
}
