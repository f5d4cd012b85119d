//! What a wizard finishes goes into codes: every answer, and in few bytes.

mod walker;

use std::collections::BTreeMap;

use madoguchi_codes::{Parcel, Value, texts};
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::field::Field;
use madoguchi_wizards::page::Control;
use madoguchi_wizards::submitted::Submitted;
use walker::{Walk, facilities};

#[test]
fn every_field_can_travel() {
    let all: BTreeMap<String, Value> =
        Field::ALL.iter().map(|f| (f.code().to_owned(), Value::One("no".to_owned()))).collect();
    let parcel = Parcel {
        facility: "sample".to_owned(),
        policy_version: "1".to_owned(),
        number: String::new(),
        made_on: walker::day("2026-11-22"),
        answers: all,
        on_paper_only: Vec::new(),
        unknown: Vec::new(),
    };
    let written = texts(&parcel).expect("a field without a number: add it to codes/src/fields.txt");
    assert_eq!(written.texts.len(), 1);
}

#[test]
fn what_our_own_pages_offer_is_a_number_and_not_a_word() {
    // A facility's own places and records may have any code; all others are in the list.
    let known: Vec<&str> = include_str!("../../codes/src/words.txt").lines().collect();
    for policy in facilities() {
        for kind in policy.requests.iter().map(|request| request.kind) {
            let mut walk = Walk::new(policy.clone(), Wizard::Request);
            walk.answer(Field::Kind, kind.code());
            for question in walk.pages().into_iter().flat_map(|page| page.questions) {
                let (Control::One(choices) | Control::Any(choices)) = question.control else {
                    continue;
                };
                if matches!(question.field, Field::Site | Field::Records) {
                    continue;
                }
                for choice in choices {
                    let code = choice.code.as_str();
                    assert!(known.contains(&code), "{code}: add it to codes/src/words.txt");
                }
            }
        }
    }
}

#[test]
fn an_ordinary_request_fits_into_one_code() {
    for policy in facilities() {
        for script in [
            &[("kind", "disclosure"), ("declaration", "true-self")][..],
            &[
                ("kind", "disclosure"),
                ("requester", "mandated-agent"),
                ("declaration", "true-agent"),
            ],
        ] {
            let mut walk = Walk::new(policy.clone(), Wizard::Request);
            walk.walk_to_the_end(script);
            let made = Submitted::parse(&walk.ctx(), "ABCD-1234").expect("complete");
            let parcel = serde_json::from_str(&made.to_parcel(&policy)).expect("a parcel");
            let written = texts(&parcel).expect("it fits");
            assert_eq!(written.texts.len(), 1, "{} {script:?}", policy.id);
            assert!(written.texts[0].len() < 300, "{} {script:?}", policy.id);
        }
    }
}
