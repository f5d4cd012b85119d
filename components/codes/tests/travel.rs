//! A request travels over paper: what is read is what was written, whatever it was.

mod forged;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use forged::forged;
use madoguchi_codes::{CodeError, Gathered, MOST_CODES, Parcel, Step, Value, texts};
use proptest::prelude::*;
use serde::Deserialize;

/// Every field.
fn fields() -> Vec<&'static str> {
    include_str!("../src/fields.txt").lines().collect()
}

fn small() -> Parcel {
    Parcel {
        facility: "sample".to_owned(),
        policy_version: "1".to_owned(),
        number: "ABCD-1234".to_owned(),
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        answers: BTreeMap::from([
            ("kind".to_owned(), Value::One("disclosure".to_owned())),
            ("principal-name".to_owned(), Value::One("髙橋 𠮷子".to_owned())),
        ]),
        on_paper_only: Vec::new(),
        unknown: Vec::new(),
    }
}

/// One that needs several codes.
fn large() -> Parcel {
    let mut parcel = small();
    let long: String = (0..400).filter_map(|n| char::from_u32(0x4e00 + n * 7)).collect();
    parcel.answers.insert("records-other".to_owned(), Value::One(long));
    parcel
}

fn written(parcel: &Parcel) -> Vec<String> {
    texts(parcel).expect("it fits").texts
}

fn read(texts: &[String]) -> Result<Option<Parcel>, CodeError> {
    let mut gathered = Gathered::default();
    for text in texts {
        gathered.add(text)?;
    }
    gathered.parcel()
}

#[derive(Deserialize)]
struct Vector {
    why: String,
    parcel: Parcel,
    texts: Vec<String>,
}

#[test]
fn papers_printed_long_ago_are_still_read() {
    let vectors: Vec<Vector> =
        serde_json::from_str(include_str!("vectors.json")).expect("a list of vectors");
    assert!(vectors.len() >= 4);
    for vector in vectors {
        assert_eq!(read(&vector.texts), Ok(Some(vector.parcel.clone())), "{}", vector.why);
        // What is written today may be shorter one day; as long as it is not, nothing else changes it.
        if vector.parcel.unknown.is_empty() {
            assert_eq!(written(&vector.parcel), vector.texts, "{}", vector.why);
        }
    }
}

#[test]
fn codes_are_taken_in_any_order_and_twice() {
    let parcel = large();
    let mut texts = written(&parcel);
    assert_eq!(texts.len(), 3);
    texts.reverse();
    let mut gathered = Gathered::default();
    assert_eq!(gathered.add(&texts[0]), Ok(Step::New));
    assert_eq!(gathered.add(&texts[0]), Ok(Step::Known));
    assert_eq!((gathered.read(), gathered.of()), (1, 3));
    assert_eq!(gathered.missing().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(gathered.parcel(), Ok(None), "half of a set is no request");
    gathered.add(&texts[1]).expect("its code");
    gathered.add(&texts[2]).expect("its code");
    assert_eq!(gathered.parcel(), Ok(Some(parcel)));
}

#[test]
fn a_foreign_code_is_told_from_a_damaged_and_a_newer_one() {
    for foreign in
        ["", "https://example.org/", "HC1:6BF", "MADO", "MADOX:", "MADO+1:", "mado1:AAAA:1/1:0"]
    {
        assert_eq!(Gathered::default().add(foreign), Err(CodeError::Foreign), "{foreign}");
    }
    for newer in ["MADO2:", "MADO17:AAAA:1/1:XYZ", "MADO2:whatever it is"] {
        let version = newer[4..].split(':').next().and_then(|v| v.parse().ok()).expect("a number");
        assert_eq!(Gathered::default().add(newer), Err(CodeError::Newer { version }), "{newer}");
    }
    for damaged in [
        "MADO1:",
        "MADO0:AAAA:1/1:00",
        "MADO1:AAAA",
        "MADO1:AAAA:1/1",
        "MADO1:AAAA:0/1:00",
        "MADO1:AAAA:2/1:00",
        "MADO1:AAAA:1/5:00",
        "MADO1:AAAA:1/99999999999:00",
        "MADO1:aaaa:1/1:00",
        "MADO1:AAAA:1/1:GGW",
        "MADO1:AAAA:1/1:髙",
        "MADO1:AAAA:01/1:00",
        "MADO1:AAAA:+1/1:00",
    ] {
        assert_eq!(Gathered::default().add(damaged), Err(CodeError::Damaged), "{damaged}");
    }
}

#[test]
fn a_code_of_other_papers_changes_nothing() {
    let mine = written(&large());
    let mut other = large();
    other.number = "FFFF-0000".to_owned();
    let other = written(&other);
    let mut gathered = Gathered::default();
    gathered.add(&mine[0]).expect("its code");
    let before = gathered.clone();
    assert_eq!(gathered.add(&other[1]), Err(CodeError::OfOther));
    // One that says to be of the same set, with something else in it.
    let forged = mine[0].replacen(&mine[0][16..19], "000", 1);
    assert_ne!(forged, mine[0]);
    assert_eq!(gathered.add(&forged), Err(CodeError::OfOther));
    assert_eq!(gathered, before);
}

#[test]
fn a_long_text_never_blocks_the_rest() {
    let mut parcel = small();
    parcel.answers.insert("records-other".to_owned(), Value::One("長い".repeat(10_000)));
    let out = texts(&parcel).expect("it fits");
    assert_eq!(out.on_paper_only, ["records-other"]);
    let back = read(&out.texts).expect("sound").expect("whole");
    assert_eq!(back.on_paper_only, ["records-other"]);
    parcel.answers.remove("records-other");
    assert_eq!(back.answers, parcel.answers);
}

#[test]
fn a_field_that_comes_twice_and_a_day_beyond_all_calendars_are_refused() {
    let body = |rest: &[u8]| {
        // Facility, version and number empty, the first day; then the rest.
        let bytes = [&[0, 0, 0, 0], rest].concat();
        forged(&bytes)
    };
    assert!(read(&[body(&[])]).expect("sound").is_some());
    for damaged in [
        &[1, 2, 4, 1, 2, 4][..],               // kind twice
        &[1, 0, 1, 2, 4],                      // on paper only, and then not
        &[1],                                  // a field without a count
        &[1, 2],                               // a value missing
        &[1, 66],                              // more values than there can be
        &[1, 2, 0xff, 0xff, 0xff, 0xff, 0xff], // a number without end
        &[1, 2, 9, 0xff, 0xff],                // two bytes that are no UTF-8
        &[1, 2, 6, 0xd8, 0x00],                // half of a pair in UTF-16
        &[1, 2, 0xfd, 0xff, 0xff, 0xff, 0x0f], // a text longer than all
        &[1, 2, 0xf0, 0x3f],                   // a word beyond the list
    ] {
        assert_eq!(read(&[body(damaged)]), Err(CodeError::Damaged), "{damaged:?}");
    }
    let far = forged(&[0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0x7f]);
    assert_eq!(read(&[far]), Err(CodeError::Damaged));
    // What a newer program added is passed over and told of.
    let newer = read(&[body(&[0xc8, 0x01, 2, 4, 1, 2, 0x30])]).expect("sound").expect("whole");
    assert_eq!(newer.unknown, [200]);
    assert_eq!(newer.answers["kind"], Value::One("disclosure".to_owned()));
}

#[test]
fn the_alphabet_is_that_of_dense_codes() {
    for text in written(&large()) {
        assert!(
            text.bytes().all(|b| b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains(&b))
        );
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,20}",
        "[ぁ-んァ-ヶ一-龠0-9０-９]{0,40}",
        "\\PC{0,300}",
        any::<String>(),
        (0_u32..2_000_000).prop_map(|n| n.to_string()),
        Just("007".to_owned()),
        Just("disclosure".to_owned()),
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any_text().prop_map(Value::One),
        prop::collection::vec(any_text(), 0..12)
            .prop_filter("one text is `One`", |texts| texts.len() != 1)
            .prop_map(Value::Many),
    ]
}

fn any_parcel() -> impl Strategy<Value = Parcel> {
    let answers = prop::collection::btree_map(prop::sample::select(fields()), any_value(), 0..30);
    ("[a-z-]{1,24}", "[0-9.]{1,8}", "[0-9A-F]{4}-[0-9A-F]{4}", 0_i64..40_000, answers).prop_map(
        |(facility, policy_version, number, day, answers)| Parcel {
            facility,
            policy_version,
            number,
            made_on: NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day")
                + chrono::Duration::days(day),
            answers: answers.into_iter().map(|(field, value)| (field.to_owned(), value)).collect(),
            on_paper_only: Vec::new(),
            unknown: Vec::new(),
        },
    )
}

proptest! {
    #[test]
    fn what_is_read_is_what_was_written(parcel in any_parcel()) {
        let out = texts(&parcel).expect("it fits");
        prop_assert!(out.texts.len() <= MOST_CODES);
        let mut back = read(&out.texts).expect("sound").expect("whole");
        for field in std::mem::take(&mut back.on_paper_only) {
            prop_assert!(out.on_paper_only.contains(&field));
            back.answers.insert(field.clone(), parcel.answers[&field].clone());
        }
        prop_assert_eq!(back, parcel);
    }

    #[test]
    fn a_changed_letter_is_never_taken_for_the_truth(
        parcel in any_parcel(),
        at in any::<prop::sample::Index>(),
        letter in prop::sample::select(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".to_vec()),
    ) {
        let mut texts = texts(&parcel).expect("it fits").texts;
        let before = read(&texts);
        let first = &mut texts[0];
        let at = at.index(first.len());
        first.replace_range(at..=at, &char::from(letter).to_string());
        prop_assert!(matches!(read(&texts), Err(_) | Ok(None)) || read(&texts) == before);
    }

    #[test]
    fn whatever_is_read_ends_without_a_panic(text in any::<String>(), body: Vec<u8>) {
        let _ = Gathered::default().add(&text);
        let _ = Gathered::default().add(&format!("MADO1:{text}"));
        let _ = read(&[forged(&body)]);
    }
}
