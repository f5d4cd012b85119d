//! What a record of a consent says, and what it must never say.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod house;

use house::{all, day};
use madoguchi_casework::digest_of;
use madoguchi_receipts::{Receipt, ReceiptError, fhir, record};
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn each_consent_has_its_status_its_rules_and_its_words() {
    for scene in all() {
        let consent = json(&fhir(&scene.receipt()));
        assert_eq!(consent["status"], scene.status, "{}", scene.name);
        assert_eq!(consent["patient"]["display"], "高橋 花子");
        assert_eq!(consent["provision"]["type"], "deny", "what nobody allowed is denied");
        let rules = consent["provision"]["provision"].as_array().cloned().unwrap_or_default();
        assert_eq!(rules.len(), scene.events.len(), "{}", scene.name);
        for event in &scene.events {
            let permit = if event[1] == "ConsentGiven" { "permit" } else { "deny" };
            let is_this = |rule: &&Value| {
                rule["code"][0]["text"] == event[0] && rule["period"]["start"] == event[2]
            };
            let rule = rules.iter().find(is_this).unwrap_or_else(|| panic!("{event:?}"));
            assert_eq!(rule["type"], permit, "{} {event:?}", scene.name);
            if let Some(through) = event.get(3) {
                assert_eq!(rule["period"]["end"], *through, "{}", scene.name);
            }
        }
    }
}

#[test]
fn the_words_that_go_with_it_are_those_of_the_digest() {
    let scene = &all()[0];
    let shown = json(&fhir(&scene.receipt()))["sourceAttachment"]["data"].clone();
    let digest = &scene.person.consent(&scene.consent).unwrap().answered.wording;
    let words = decoded(shown.as_str().unwrap());
    assert_eq!(&digest_of(&words, "ja"), digest);
    assert_eq!(json(&record(&scene.receipt()))["dpv:hasNotice"]["dct:identifier"], **digest);
}

fn decoded(text: &str) -> String {
    use base64::Engine;
    let bytes = base64::engine::general_purpose::STANDARD.decode(text).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn neither_has_a_signature_a_number_or_a_birth_date() {
    for scene in all() {
        for text in [fhir(&scene.receipt()), record(&scene.receipt())] {
            assert!(!text.contains("strokes") && !text.contains("1940"), "{text}");
        }
    }
}

#[test]
fn what_is_not_in_the_log_or_was_shown_in_unknown_words_has_no_record() {
    let scene = &all()[0];
    let of = |id: &str, wordings| {
        Receipt::of(&scene.person, id, wordings, &scene.rules, day("2026-12-01")).map(|_| ())
    };
    assert_eq!(of("another", &scene.wordings), Err(ReceiptError::NoSuchConsent));
    let none = madoguchi_casework::Wordings::default();
    assert_eq!(of(&scene.consent, &none), Err(ReceiptError::NoWording));
}
