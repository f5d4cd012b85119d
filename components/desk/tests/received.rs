//! A request that was filled in by an applicant, and read from its paper at the desk.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../wizards/tests/walker/mod.rs"]
mod walker;

use std::sync::{Arc, LazyLock};

use chrono::{TimeZone, Utc};
use madoguchi_codes::{Parcel, Value, texts};
use madoguchi_desk::received::Received;
use madoguchi_desk::scan::{Brought, Scan};
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::pages::{DECLARATION, FINISHED, REVIEW, pages};
use madoguchi_wizards::read_back::rows;
use madoguchi_wizards::reading;
use madoguchi_wizards::submitted::Submitted;
use proptest::prelude::*;
use walker::{Script, Walk, all_invented, day, facilities};

const SCRIPTS: &[Script<'static>] = &[
    &[("kind", "disclosure"), ("declaration", "true-self")],
    &[("kind", "disclosure"), ("requester", "mandated-agent"), ("declaration", "true-agent")],
    &[("kind", "disclosure"), ("requester", "parent"), ("declaration", "true-agent")],
    &[("kind", "correction"), ("declaration", "true-self")],
    &[("kind", "cessation-of-use"), ("declaration", "true-self")],
];

fn submitted(policy: &Arc<FacilityPolicy>, script: Script<'_>) -> Submitted {
    let mut walk = Walk::new(policy.clone(), Wizard::Request);
    walk.walk_to_the_end(script);
    Submitted::parse(&walk.ctx(), "0A1B-2C3D").unwrap()
}

/// By way of its codes.
fn read(parcel: &Parcel) -> Received {
    match Scan::default().take(&texts(parcel).unwrap().texts) {
        Brought::Whole(parcel) => Received::of(*parcel),
        other => panic!("{other:?}"),
    }
}

fn received(policy: &Arc<FacilityPolicy>, script: Script<'_>) -> Received {
    read(&serde_json::from_str(&submitted(policy, script).to_parcel(policy)).unwrap())
}

#[test]
fn the_desk_sees_what_the_applicant_answered_in_every_facility() {
    for policy in facilities().into_iter().chain(all_invented()) {
        for script in SCRIPTS {
            let made = submitted(&policy, script);
            let read = received(&policy, script);
            assert!(read.names_a_facility() && !read.has_more());
            assert!(!read.under_other_rules(&policy));
            assert_eq!((&*read.number, read.made_on), ("0A1B-2C3D", made.made_on()));
            let ctx = made.ctx(&policy);
            let typed = pages(&ctx)
                .iter()
                .filter(|page| ![REVIEW, DECLARATION, FINISHED].contains(&page.id))
                .flat_map(|page| rows(page, &ctx))
                .filter(|row| !row.value.is_empty())
                .collect::<Vec<_>>();
            let seen: Vec<_> =
                read.sections(&policy).into_iter().flat_map(|(_, rows)| rows).collect();
            assert_eq!(seen.len(), typed.len(), "{} {script:?}", policy.id);
            for row in typed {
                assert!(seen.contains(&row), "{} {script:?}: {row:?}", policy.id);
            }
        }
    }
}

#[test]
fn an_answer_that_stands_on_the_paper_alone_is_named_in_its_place() {
    let policy = &facilities()[0];
    let mut script = SCRIPTS[3].to_vec();
    let long = "長い".repeat(1_900);
    script.insert(0, ("correction-wrong", &long));
    let read = received(policy, &script);
    let [label] = read.on_paper_only()[..] else { panic!("{:?}", read.on_paper_only()) };
    let mut rows = read.sections(policy).into_iter().flat_map(|(_, rows)| rows);
    let row = rows.find(|row| row.code == "correction-wrong").unwrap();
    assert_eq!(row.label, label);
    assert!(row.value.contains("用紙"), "{}", row.value);
}

#[test]
fn what_this_program_does_not_know_is_told_and_other_rules_too() {
    let policy = &facilities()[0];
    let mut parcel: Parcel =
        serde_json::from_str(&submitted(policy, SCRIPTS[0]).to_parcel(policy)).unwrap();
    parcel.unknown.push(900);
    parcel.policy_version = "99".to_owned();
    let read = Received::of(parcel);
    assert!(read.has_more() && read.under_other_rules(policy));
}

#[test]
fn the_day_of_the_answer_is_that_of_the_rules_and_no_name_gets_into_a_calendar() {
    let arrived = day("2026-12-01");
    let made_at = Utc.with_ymd_and_hms(2026, 12, 1, 3, 0, 0).unwrap();
    let mut with_limit = 0;
    for policy in facilities().into_iter().chain(all_invented()) {
        for script in SCRIPTS {
            let read = received(&policy, script);
            let verdict = reading::due(&read.ctx(&policy, arrived), arrived).unwrap();
            let days = read.days(&policy, arrived);
            match &verdict.end {
                Some(end) => {
                    with_limit += 1;
                    assert_eq!(days[0].date, end.art142_end, "{}", policy.id);
                }
                None => assert_eq!(Some(days[0].date), verdict.soft_alarm_on, "{}", policy.id),
            }
            let file = read.calendar(&policy, arrived, made_at).unwrap();
            let file = String::from_utf8(file).unwrap().replace("\r\n ", "");
            assert!(file.contains("DTSTART;VALUE=DATE:"), "{file}");
            assert!(file.contains("0A1B-2C3D"), "{file}");
            for name in ["髙橋", "𠮷子", "東京都"] {
                assert!(!file.contains(name), "{file}");
            }
        }
    }
    assert!(with_limit > 10, "{with_limit}");
}

#[test]
fn a_line_for_the_facilitys_list_holds_the_request() {
    let policy = &facilities()[0];
    let mut script = SCRIPTS[1].to_vec();
    script.insert(0, ("principal-name", "=cmd|' /C calc'!A0"));
    let read = received(policy, &script);
    let file = String::from_utf8(read.list(policy, day("2026-12-01")).unwrap()).unwrap();
    let lines: Vec<&str> = file.trim_start_matches('\u{feff}').split_terminator("\r\n").collect();
    assert_eq!(lines.len(), 2, "{file}");
    assert!(lines[1].starts_with("0A1B-2C3D,2026-12-01,2026-11-22,"), "{file}");
    assert!(lines[1].contains("髙橋 一郎"), "{file}");
    assert!(!lines[1].contains(",=") && lines[1].contains("=cmd"), "it would be run: {file}");
}

#[test]
fn a_code_that_anybody_made_cannot_lead_out_of_the_folder_or_into_a_name() {
    let with = |facility: &str, number: &str| {
        Received::of(
            serde_json::from_value(serde_json::json!({
                "facility": facility, "policy_version": "1", "number": number,
                "made_on": "2026-11-22",
                "answers": { "kind": ["a", "b"], "principal-birth": "x", "records": [] },
            }))
            .unwrap(),
        )
    };
    for bad in ["", "../x", "a/b", "A", "%2e", "https://example.org", &"a".repeat(65), "ひまわり"]
    {
        assert!(!with(bad, "").names_a_facility(), "{bad}");
    }
    assert_eq!(with("a", "../../etc/passwd").plain_number(), "etcpasswd");
    assert_eq!(with("a", "髙\r\nBEGIN:VALARM").plain_number(), "BEGINVALARM");
    assert_eq!(with("a", "").plain_number(), "request");
    for policy in facilities() {
        let strange = with(&policy.id, "\r\n");
        let _ = strange.sections(&policy);
        assert!(strange.days(&policy, day("2026-12-01")).is_empty());
    }
}

/// Codes that mean something in one place, and texts that mean nothing anywhere.
fn any_answer() -> impl Strategy<Value = Value> {
    let text = || {
        prop_oneof![
            prop::sample::select(
                include_str!("../../codes/src/words.txt").lines().collect::<Vec<_>>()
            )
            .prop_map(str::to_owned),
            (0_u32..3000).prop_map(|n| n.to_string()),
            "\\PC{0,30}",
            any::<String>(),
        ]
    };
    prop_oneof![
        text().prop_map(Value::One),
        prop::collection::vec(text(), 0..6).prop_map(Value::Many),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_a_code_holds_is_shown_and_reckoned_without_a_panic(
        answers in prop::collection::btree_map(
            prop::sample::select(include_str!("../../codes/src/fields.txt").lines().collect::<Vec<_>>()),
            any_answer(),
            0..40,
        ),
        number: String,
        day_of_arrival in 0_u64..80_000,
        facility in 0_usize..5,
    ) {
        let policy = &POLICIES[facility];
        let received = Received::of(Parcel {
            facility: policy.id.clone(),
            policy_version: "1".to_owned(),
            number,
            made_on: day("2026-11-22"),
            answers: answers.into_iter().map(|(field, value)| (field.to_owned(), value)).collect(),
            on_paper_only: vec!["records-other".to_owned(), "declaration".to_owned()],
            unknown: vec![900],
        });
        let arrived = day("2000-01-01") + chrono::Days::new(day_of_arrival);
        let rows = received.sections(policy);
        prop_assert!(rows.iter().all(|(section, rows)| !section.heading().is_empty() && !rows.is_empty()));
        let made_at = Utc.with_ymd_and_hms(2026, 12, 1, 3, 0, 0).unwrap();
        let days = received.days(policy, arrived);
        prop_assert_eq!(received.calendar(policy, arrived, made_at).is_ok(), !days.is_empty());
        prop_assert!(received.list(policy, arrived).is_ok());
        prop_assert!(days.iter().all(|day| day.date >= arrived));
    }
}

static POLICIES: LazyLock<Vec<Arc<FacilityPolicy>>> = LazyLock::new(facilities);
