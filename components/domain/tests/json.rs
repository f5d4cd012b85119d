//! What is read as JSON, by the light of serde_json, which reads everything else here.

use madoguchi_domain::{Json, NotJson};
use proptest::prelude::*;
use serde_json::{Map, Value};

/// The same, as the other reader has it.
fn seen(json: &Value) -> Json {
    match json {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(whole), _) => Json::Whole(whole),
            (None, Some(below)) => Json::BelowZero(below),
            (None, None) => Json::OtherNumber,
        },
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(items) => Json::List(items.iter().map(seen).collect()),
        Value::Object(entries) => {
            Json::Object(entries.iter().map(|(key, value)| (key.clone(), seen(value))).collect())
        }
    }
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\u{0}-\u{1f}\"\\\\/𠮷葛󠄀]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inside| {
        let entries = prop::collection::vec((any::<String>(), inside.clone()), 0..6);
        prop_oneof![
            prop::collection::vec(inside, 0..6).prop_map(Value::from),
            entries.prop_map(|entries| Value::from(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

proptest! {
    #[test]
    fn what_one_reader_writes_the_other_reads(json in anything()) {
        for text in [json.to_string(), serde_json::to_string_pretty(&json).unwrap()] {
            prop_assert_eq!(Json::parse(&text), Ok(seen(&json)));
        }
    }

    /// Broken at one place, a text is refused by both or by neither.
    #[test]
    fn what_is_no_json_for_one_is_none_for_the_other(
        json in anything(), at in any::<prop::sample::Index>(), put in "[\\[\\]{},:\"\\\\0-9.eE+\\-ntfu \u{7}]?",
    ) {
        let mut broken: Vec<char> = json.to_string().chars().collect();
        let at = at.index(broken.len());
        broken.splice(at..=at, put.chars());
        let broken: String = broken.into_iter().collect();
        let other: Option<Value> = serde_json::from_str(&broken).ok();
        match (Json::parse(&broken), other) {
            (Ok(read), Some(other)) => {
                // A key that stands twice is kept here, to be told of.
                if !broken.contains(':') {
                    prop_assert_eq!(read, seen(&other));
                }
            }
            (Err(_), None) => {}
            // Its fractions end at some 10 to the 308th; here nobody reads them.
            (Ok(_), None) if broken.contains(['e', 'E']) => {}
            (read, other) => prop_assert!(false, "{broken}: {read:?}, {other:?}"),
        }
    }

    /// Whatever a file is, reading it comes to an end, and tells of a place in it.
    #[test]
    fn no_text_ends_the_program(text in any::<String>()) {
        if let Err(NotJson { line, column }) = Json::parse(&text) {
            let told = text.split('\n').nth(line - 1).expect("a line of it");
            prop_assert!((1..=told.len() + 1).contains(&column));
        }
    }
}

#[test]
fn a_key_that_stands_twice_is_there_twice_and_the_order_is_kept() {
    let read = Json::parse(r#"{"b": 1, "10": 2, "b": 3}"#).unwrap();
    let entry = |key: &str, number| (key.to_owned(), Json::Whole(number));
    assert_eq!(read, Json::Object(vec![entry("b", 1), entry("10", 2), entry("b", 3)]));
}

#[test]
fn what_is_wrong_is_placed() {
    for (text, line, column) in [
        ("", 1, 1),
        ("{\"a\": 1,\n \"b\" 2}", 2, 6),
        ("{}\n\n{}", 3, 1),
        ("[1, 2", 1, 6),
        ("[01]", 1, 3),
        ("\"a\nb\"", 2, 1),
        ("tru", 1, 2),
    ] {
        assert_eq!(Json::parse(text), Err(NotJson { line, column }), "{text}");
    }
}

#[test]
fn numbers_at_the_edges() {
    for (text, number) in [
        ("18446744073709551615", Json::Whole(u64::MAX)),
        ("18446744073709551616", Json::OtherNumber),
        ("-9223372036854775808", Json::BelowZero(i64::MIN)),
        ("-9223372036854775809", Json::OtherNumber),
        ("-0", Json::OtherNumber),
        ("1.0", Json::OtherNumber),
        ("1e3", Json::OtherNumber),
        ("1e400", Json::OtherNumber),
    ] {
        assert_eq!(Json::parse(text), Ok(number), "{text}");
    }
}
