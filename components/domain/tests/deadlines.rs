//! Deadlines as a facility's file may state them, and what is told about how they were reckoned.

#[path = "support/whole_file.rs"]
mod whole_file;

use std::path::Path;

use madoguchi_domain::CodeSet;
use madoguchi_domain::citation::Source;
use madoguchi_domain::date::{ClosedDay, Date, SkipReason, iso};
use madoguchi_domain::deadline::{
    DeadlineFacts, DeadlineFlag, ExtensionFacts, ExtensionState, due, judge_extension,
    without_waiting,
};
use madoguchi_domain::policy::{FacilityPolicy, Limit, load, load_checked};
use madoguchi_domain::request::RequestKind;
use serde_json::{Value, json};
use whole_file::whole_file;

fn day(text: &str) -> Date {
    iso::read(text).expect("a date")
}

/// A facility whose deadlines and closed days are these; all else is taken from one that ships.
fn facility(deadlines: Value, closed_days: Value) -> FacilityPolicy {
    let text = whole_file(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../public/facilities/attaka.json"
    )));
    let mut file: Value = serde_json::from_str(&text.expect("a file")).expect("JSON");
    file["deadlines"] = deadlines;
    file["window"]["closed_days"] = closed_days;
    load_checked(&file.to_string()).expect("a facility")
}

fn one_month(starts: &str) -> Value {
    json!([{
        "kinds": ["disclosure"], "limit": {"within": {"months": 1}}, "starts": starts,
        "in_principle": true, "article": {"at": "第9条"},
        "extension": {"must_state": ["the-fact", "available-period"], "article": {"at": "第9条第2項"}}
    }])
}

#[test]
fn days_of_waiting_are_left_out_only_where_the_text_says_so() {
    let himawari = load("himawari.json", include_str!("data/himawari.json")).unwrap();
    let facts = DeadlineFacts::arrived(day("2026-11-02"));
    let end = due(&himawari, RequestKind::Correction, &facts).end.unwrap();
    assert_eq!(end.nominal_end, day("2026-11-30"));
    let (later, article) = without_waiting(&himawari, RequestKind::Correction, &end, 6).unwrap();
    // 6 December is a Sunday, on which that window is closed.
    assert_eq!((later.nominal_end, later.art142_end), (day("2026-12-06"), day("2026-12-07")));
    assert_eq!(article.at, "第42条第2項");
    let disclosure = due(&himawari, RequestKind::Disclosure, &facts).end.unwrap();
    assert_eq!(without_waiting(&himawari, RequestKind::Disclosure, &disclosure, 6), None);
}

#[test]
fn a_roll_tells_each_day_it_passed_over_and_the_article() {
    let policy = facility(one_month("arrival"), json!(["sat", "sun", "holiday", "yearend"]));
    let verdict = due(&policy, RequestKind::Disclosure, &DeadlineFacts::arrived(day("2026-11-30")));
    let end = verdict.end.expect("a number");
    assert_eq!((end.first_day, end.nominal_end), (day("2026-12-01"), day("2026-12-31")));
    assert!(end.month_end && !end.beyond_holiday_table);
    let passed: Vec<(Date, SkipReason)> =
        end.skipped.into_iter().map(|skipped| (skipped.date, skipped.why)).collect();
    assert_eq!(
        passed,
        [
            (day("2026-12-31"), SkipReason::Closed(ClosedDay::YearEnd)),
            (day("2027-01-01"), SkipReason::Holiday("元日".to_owned())),
            (day("2027-01-02"), SkipReason::Closed(ClosedDay::YearEnd)),
            (day("2027-01-03"), SkipReason::Closed(ClosedDay::YearEnd)),
        ]
    );
    assert_eq!(end.art142_end, day("2027-01-04"));
    let articles: Vec<&str> = verdict.articles.iter().map(|c| c.at.as_str()).collect();
    assert_eq!(articles, ["第9条", "第140条", "第141条", "第143条", "第142条"]);
    assert_eq!(verdict.flags, CodeSet::from([DeadlineFlag::InPrinciple]));
}

#[test]
fn past_the_holiday_table_the_last_day_is_called_unsafe() {
    let with_holidays = facility(one_month("arrival"), json!(["sat", "sun", "holiday"]));
    let facts = DeadlineFacts::arrived(day("2028-01-31"));
    let end = due(&with_holidays, RequestKind::Disclosure, &facts).end.expect("a number");
    assert_eq!(end.nominal_end, day("2028-02-29"));
    assert!(end.beyond_holiday_table);
    let without = facility(one_month("arrival"), json!(["sat", "sun"]));
    let end = due(&without, RequestKind::Disclosure, &facts).end.expect("a number");
    assert!(!end.beyond_holiday_table);
}

#[test]
fn an_answer_is_late_from_the_day_after_the_last_day() {
    let policy = facility(one_month("arrival"), json!(["sat", "sun"]));
    // One month ends on Sunday 27 December 2026, so that Monday the 28th is the last day.
    let on = |today: &str| {
        let facts =
            DeadlineFacts { today: Some(day(today)), ..DeadlineFacts::arrived(day("2026-11-27")) };
        due(&policy, RequestKind::Disclosure, &facts)
    };
    assert_eq!(on("2026-12-28").overdue_since, None);
    assert_eq!(on("2026-12-29").overdue_since, Some(day("2026-12-29")));
    assert_eq!(on("2027-01-05").overdue_since, Some(day("2026-12-29")));
    assert_eq!(on("2027-01-05").elapsed_days, Some(39));
}

#[test]
fn what_the_regulation_leaves_out_is_answered_without_delay_by_the_act() {
    let policy = facility(json!([]), json!([]));
    let facts = DeadlineFacts {
        today: Some(day("2026-12-01")),
        ..DeadlineFacts::arrived(day("2026-11-22"))
    };
    for kind in RequestKind::ALL.iter().copied() {
        let verdict = due(&policy, kind, &facts);
        assert_eq!(verdict.limit, Limit::WithoutDelay);
        assert_eq!((verdict.end, verdict.overdue_since), (None, None), "no number is invented");
        assert_eq!(verdict.elapsed_days, Some(9));
        assert_eq!(verdict.soft_alarm_on, Some(day("2026-12-06")));
        assert_eq!(verdict.flags.contains(&DeadlineFlag::ByAct), kind.given_by_act());
        assert!(verdict.articles.iter().all(|c| c.source == Source::Act));
        assert_eq!(verdict.articles.len(), usize::from(kind.given_by_act()));
    }
}

#[test]
fn papers_that_come_later_start_the_clock_only_where_the_text_says_so() {
    let facts = DeadlineFacts {
        papers_complete: Some(day("2026-11-30")),
        ..DeadlineFacts::arrived(day("2026-11-22"))
    };
    let from_papers = facility(one_month("papers-complete"), json!([]));
    let verdict = due(&from_papers, RequestKind::Disclosure, &facts);
    assert_eq!(verdict.clock_start, day("2026-11-30"));
    assert_eq!(verdict.warn_from_first_arrival, Some(day("2026-12-22")));
    let from_arrival = facility(one_month("arrival"), json!([]));
    let verdict = due(&from_arrival, RequestKind::Disclosure, &facts);
    assert_eq!(verdict.clock_start, day("2026-11-22"));
    assert_eq!(verdict.warn_from_first_arrival, None);
}

#[test]
fn a_notice_may_still_be_sent_until_the_last_day_has_passed() {
    let policy = facility(one_month("arrival"), json!([]));
    let notice = |sent: Option<&str>, today: &str| {
        let facts = ExtensionFacts {
            original_end: day("2026-12-22"),
            sent: sent.map(day),
            promised_until: sent.map(|_| day("2027-01-15")),
            form: None,
            today: Some(day(today)),
        };
        judge_extension(&policy, RequestKind::Disclosure, &facts)
    };
    assert_eq!(notice(None, "2026-12-22").state, ExtensionState::NotSent);
    let late = notice(None, "2026-12-23");
    assert_eq!(late.state, ExtensionState::Late);
    assert_eq!(late.overdue_since, Some(day("2026-12-23")));
    let in_time = notice(Some("2026-12-22"), "2027-01-15");
    assert_eq!((in_time.state, in_time.overdue_since), (ExtensionState::Valid, None));
    let broken = notice(Some("2026-12-22"), "2027-01-16");
    assert_eq!(broken.overdue_since, Some(day("2027-01-16")));
}

#[test]
fn a_text_that_knows_no_extension_gives_none() {
    let mut rule = one_month("arrival");
    rule[0].as_object_mut().expect("a rule").remove("extension");
    let policy = facility(rule, json!([]));
    let facts = ExtensionFacts {
        original_end: day("2026-12-22"),
        sent: Some(day("2026-12-10")),
        promised_until: Some(day("2027-01-15")),
        form: None,
        today: None,
    };
    let verdict = judge_extension(&policy, RequestKind::Disclosure, &facts);
    assert_eq!((verdict.state, verdict.new_due), (ExtensionState::NotProvided, None));
}
