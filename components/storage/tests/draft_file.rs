//! The draft file: what one device writes another reads, and a file from a stranger does no harm.
#![allow(clippy::unwrap_used, reason = "clippy knows tests by #[test] alone, not their helpers")]

use madoguchi_storage::{Draft, DraftFile, DraftFileError, DraftId, DraftState};
use serde_json::{Value, json};

fn draft() -> Draft {
    let id = DraftId::random().unwrap();
    let begun = Draft::begin(id, "request", "attaka", "3", "agent-papers", 1_000);
    Draft {
        answers: r#"{"name":"𠮷田 はな","years":[4,"令和"]}"#.into(), revision: 9, ..begun
    }
}

fn file() -> Value {
    json!({
        "format": "madoguchi-draft",
        "version": 1,
        "facility": "attaka",
        "policy_version": "3",
        "wizard": "request",
        "page": "agent-papers",
        "saved_on": "2026-11-22",
        "answers": { "name": "𠮷田 はな" },
    })
}

fn parse(value: &Value) -> Result<DraftFile, DraftFileError> {
    DraftFile::parse(value.to_string().as_bytes())
}

/// The good file with one key changed.
fn with(key: &str, value: Value) -> Result<DraftFile, DraftFileError> {
    let mut file = file();
    file[key] = value;
    parse(&file)
}

#[test]
fn work_goes_on_where_it_was_left_on_another_device() {
    let here = draft();
    let text = DraftFile::of(&here, "2026-11-22").unwrap().to_json();

    let there = DraftId::random().unwrap();
    let opened = DraftFile::parse(text.as_bytes()).unwrap();
    assert_eq!(opened.saved_on, "2026-11-22");
    let opened = opened.into_draft(there, 5_000);
    let answers = |draft: &Draft| serde_json::from_str::<Value>(&draft.answers).unwrap();
    assert_eq!(answers(&opened), answers(&here));
    let expected = Draft { answers: opened.answers.clone(), ..here };
    let expected = Draft { id: there, created_at_ms: 5_000, updated_at_ms: 5_000, ..expected };
    assert_eq!(opened, Draft { revision: 0, state: DraftState::Open, ..expected });
}

#[test]
fn a_person_can_read_the_file() {
    let text = DraftFile::of(&draft(), "2026-11-22").unwrap().to_json();
    let begin =
        "{\n  \"format\": \"madoguchi-draft\",\n  \"version\": 1,\n  \"facility\": \"attaka\",";
    assert!(text.starts_with(begin), "{text}");
    assert!(text.contains("\"name\": \"𠮷田 はな\""), "{text}");
}

#[test]
fn answers_that_are_no_object_are_not_written_to_a_file() {
    for answers in ["", "[]", "null", "{"] {
        let draft = Draft { answers: answers.into(), ..draft() };
        let refused = DraftFile::of(&draft, "2026-11-22");
        assert_eq!(refused, Err(DraftFileError::WrongValue { key: "answers" }), "{answers}");
    }
}

#[test]
fn a_file_that_an_editor_marked_as_text_still_opens() {
    let text = format!("\u{feff}{}\r\n", file());
    assert!(DraftFile::parse(text.as_bytes()).is_ok());
}

#[test]
fn what_is_not_ours_is_named_as_such() {
    assert_eq!(parse(&json!([1, 2])), Err(DraftFileError::NotADraft));
    assert_eq!(parse(&json!({})), Err(DraftFileError::NotADraft));
    assert_eq!(with("format", json!("resume")), Err(DraftFileError::NotADraft));
    assert_eq!(with("format", json!(1)), Err(DraftFileError::NotADraft));
}

#[test]
fn a_file_cut_short_or_of_another_kind_says_where_reading_ended() {
    let text = file().to_string();
    let cut = DraftFile::parse(&text.as_bytes()[..40]);
    // Behind its last byte.
    assert_eq!(cut, Err(DraftFileError::NotJson { line: 1, column: 41 }));
    let shift_jis = b"{\n \"facility\": \"\x93\x88\"}";
    let refused = DraftFile::parse(shift_jis);
    assert_eq!(refused, Err(DraftFileError::NotJson { line: 2, column: 15 }));
    for bytes in [&b""[..], b"%PDF-1.7", b"\xff\xfe{\0", &[b'['; 5_000]] {
        let refused = DraftFile::parse(bytes);
        assert!(matches!(refused, Err(DraftFileError::NotJson { .. })), "{refused:?}");
    }
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let text = file().to_string();
    let at_the_limit = " ".repeat(1_000_000 - text.len()) + &text;
    assert!(DraftFile::parse(at_the_limit.as_bytes()).is_ok());
    let over = format!(" {at_the_limit}");
    assert_eq!(DraftFile::parse(over.as_bytes()), Err(DraftFileError::TooLarge));
}

#[test]
fn a_file_of_a_newer_program_is_told_from_a_wrong_one() {
    // The newer format may have other keys: its version counts first.
    let mut newer = file();
    newer["version"] = json!(2);
    newer["signature"] = json!("…");
    assert_eq!(parse(&newer), Err(DraftFileError::NewerVersion { found: 2 }));
    for version in [json!(0), json!(-1), json!(1.5), json!("1"), json!(null)] {
        let refused = with("version", version);
        assert_eq!(refused, Err(DraftFileError::WrongValue { key: "version" }));
    }
}

#[test]
fn every_key_is_needed_and_no_other_is_taken() {
    let whole = file();
    for key in whole.as_object().unwrap().keys().filter(|key| *key != "format") {
        let mut file = whole.clone();
        file.as_object_mut().unwrap().remove(key);
        let Err(DraftFileError::MissingKey { key: missing }) = parse(&file) else {
            panic!("opened without {key}")
        };
        assert_eq!(missing, key);
    }
    let key = "x".repeat(100);
    let refused = with(&key, json!(1));
    assert_eq!(refused, Err(DraftFileError::UnknownKey { key: key[..40].into() }));
}

#[test]
fn a_code_cannot_lead_out_of_the_folder_of_facilities() {
    for code in ["../../secret", "a/b", "", "あ", "Attaka", "a b", &"a".repeat(65)] {
        for key in ["facility", "wizard", "page"] {
            let Err(DraftFileError::WrongValue { key: wrong }) = with(key, json!(code)) else {
                panic!("{key} may be {code}")
            };
            assert_eq!(wrong, key);
        }
        if code != "Attaka" {
            assert!(with("policy_version", json!(code)).is_err(), "{code}");
        }
    }
}

#[test]
fn values_of_another_kind_are_refused() {
    for value in [json!(null), json!(1), json!([]), json!({})] {
        for key in ["facility", "policy_version", "wizard", "page", "saved_on"] {
            assert!(with(key, value.clone()).is_err(), "{key}: {value}");
        }
    }
    for day in ["2026-11-2", "令和8年11月22日", "2026/11/22", "2026-11-22T"] {
        let refused = with("saved_on", json!(day));
        assert_eq!(refused, Err(DraftFileError::WrongValue { key: "saved_on" }), "{day}");
    }
    assert_eq!(with("answers", json!([])), Err(DraftFileError::WrongValue { key: "answers" }));
}

#[cfg(not(target_family = "wasm"))]
mod any_input {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_bytes_end_the_page(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = DraftFile::parse(&bytes);
        }

        /// Nearly right files reach further in than noise does.
        #[test]
        fn no_damage_to_a_good_file_ends_the_page(
            place in any::<prop::sample::Index>(),
            put in prop::collection::vec(any::<u8>(), 0..4),
            gone in 0usize..4,
        ) {
            let mut bytes = file().to_string().into_bytes();
            let from = place.index(bytes.len());
            let to = (from + gone).min(bytes.len());
            bytes.splice(from..to, put);
            if let Ok(opened) = DraftFile::parse(&bytes) {
                let id = DraftId::random().unwrap();
                prop_assert!(DraftFile::of(&opened.into_draft(id, 0), "2026-11-22").is_ok());
            }
        }

        #[test]
        fn what_is_written_reads_back(answers in "[^\u{0}]{0,60}", years in any::<i64>()) {
            let answers = json!({ "said": answers, "years": years }).to_string();
            let draft = Draft { answers, ..draft() };
            let file = DraftFile::of(&draft, "2026-11-22").unwrap();
            prop_assert_eq!(DraftFile::parse(file.to_json().as_bytes()), Ok(file));
        }
    }
}
