//! What holds whatever happens, in whatever order.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use std::cell::Cell;

use madoguchi_casework::{
    Act, Case, CaseEvent, DecisionOutcome, Permit, Recorded, Row, dues, fee, may, may_by, next,
    search, steps, upcoming,
};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{RefusalGround, Role};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::json;
use support::any::{act, asked, later, numbers, request};
use support::driver::{answer, kept, to_the_end};
use support::*;

/// The day of an event: mostly near the arrival, now and then as far off as days go.
fn wild(days: i64, bits: u32, arrived: Date) -> Date {
    match bits % 97 {
        0 => Date::MIN,
        1 => Date::MAX,
        2 => later(arrived, 40_000),
        _ => later(arrived, days),
    }
}

fn records(desk: &mut Desk, all: &[support::any::Numbers]) {
    let opening = desk.case().opening;
    for numbers in all {
        let act = act(&desk.policy, &opening, *numbers, desk.records.len() + 3);
        let day = wild(numbers.1, numbers.2, opening.first_arrived);
        desk.write(day, act);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_order_of_events_stops_the_desk(
        request in request(),
        all in prop::collection::vec(numbers(), 0..30),
        today in prop::sample::select(vec![-40_000_i64, 0, 7, 40, 400, 3_000_000]),
    ) {
        let (policy, opening) = asked(request);
        let mut desk = Desk::with(policy, opening);
        records(&mut desk, &all);
        for today in [later(desk.today, today), Date::MIN, Date::MAX] {
            let case = desk.case();
            let path = steps(&case, &desk.policy, today);
            let _ = (next(&path), dues(&case, &desk.policy, today), fee(&case, &desk.policy, today));
            let _ = upcoming(&case, &desk.policy, today);
            let row = Row::of(&case, &desk.policy);
            let _ = (row.standing(today), row.place(today));
            for numbers in all.iter().take(5) {
                let act = act(&desk.policy, &case.opening, *numbers, desk.records.len());
                let event = CaseEvent::new(wild(numbers.1, numbers.2, desk.today), act);
                let _ = may(&case, &desk.policy, &event, today);
                let _ = may_by(&case, &desk.policy, &event, &[Role::HandlingOfficer], today);
            }
        }
    }

    #[test]
    fn rows_and_entries_are_read_back_from_json_as_they_were(
        request in request(),
        all in prop::collection::vec(numbers(), 0..30),
    ) {
        let (policy, opening) = asked(request);
        let mut desk = Desk::with(policy, opening.clone());
        for numbers in all {
            let act = act(&desk.policy, &opening, numbers, desk.records.len() + 3);
            desk.write(later(opening.first_arrived, numbers.1), act);
        }
        let row = Row::of(&desk.case(), &desk.policy);
        let text = serde_json::to_string(&row).unwrap();
        prop_assert_eq!(serde_json::from_str::<Row>(&text).unwrap(), row);
        for record in &desk.records {
            let text = serde_json::to_string(record).unwrap();
            let again: Recorded = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(&again, record, "{}", text);
        }
    }

    #[test]
    fn whatever_was_done_so_far_the_end_is_reached_from_there(
        request in request(),
        all in prop::collection::vec(numbers(), 0..25),
        outcome in prop::sample::select(DecisionOutcome::ALL.to_vec()),
    ) {
        let (policy, opening) = asked(request);
        let mut desk = Desk::with(policy, opening.clone());
        for numbers in all {
            let act = act(&desk.policy, &opening, numbers, desk.records.len());
            if matches!(act, Act::Struck { .. }) {
                continue;
            }
            let day = later(opening.first_arrived, numbers.1.clamp(0, 20));
            if !desk.permit(day, &act).is_forbidden() {
                desk.record(day, act);
            }
        }
        to_the_end(&mut desk, outcome);
    }

    #[test]
    fn a_stroke_through_a_stroke_brings_back_what_was(
        request in request(),
        all in prop::collection::vec(numbers(), 1..20),
        which in any::<prop::sample::Index>(),
    ) {
        let (policy, opening) = asked(request);
        let mut desk = Desk::with(policy, opening.clone());
        for numbers in all {
            let act = act(&desk.policy, &opening, numbers, desk.records.len());
            if !matches!(act, Act::Struck { .. }) {
                desk.write(later(opening.first_arrived, numbers.1), act);
            }
        }
        let before = desk.case();
        let target = format!("entry-{}", which.index(desk.records.len()));
        let strike = |entry: &str| {
            Act::Struck { entry: entry.into(), why: "違う欄".into(), instead: None }
        };
        let stroke = desk.write(opening.first_arrived, strike(&target));
        desk.write(opening.first_arrived, strike(&stroke));
        let mut after = desk.case();
        after.lines = before.lines.clone();
        prop_assert_eq!(after, before);
    }

    #[test]
    fn kana_are_found_in_any_width(name in "[ぁ-ろわをん]{1,8}", other in "[ア-ン]{1,6}") {
        let row = |kana: &str| {
            let policy = policy("attaka");
            let mut opening = opening(
                &policy,
                madoguchi_domain::request::RequestKind::Disclosure,
                madoguchi_domain::request::RequesterKind::Principal,
                "2026-11-02",
            );
            opening.principal.kana = kana.into();
            opening.principal.name = "佐藤".into();
            Row::of(&Desk::with(policy.clone(), opening).case(), &policy)
        };
        let wide: String = name.chars().map(|letter| match letter {
            'ぁ'..='ゖ' => char::from_u32(u32::from(letter) + 0x60).unwrap(),
            letter => letter,
        }).collect();
        let rows = [row(&name), row(&wide), row(&halved(&wide)), row(&format!("{name} {other}"))];
        for typed in [name.clone(), wide.clone(), halved(&wide), format!("　{wide} ")] {
            prop_assert_eq!(search(&rows, &typed).len(), 4, "{}", typed);
        }
        let (spaceless, unknown) = (format!("{name}{other}"), format!("{name}!"));
        prop_assert!(!search(&rows, &spaceless).is_empty());
        prop_assert!(search(&rows, &unknown).is_empty());
    }
}

/// Anything in any order, between what is obvious: so that many cases come as far as their answer.
#[test]
fn what_is_not_forbidden_keeps_what_must_be_kept() {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) };
    let outcome = prop::sample::select(DecisionOutcome::ALL.to_vec());
    let all = prop::collection::vec((any::<bool>(), numbers()), 20..90);
    let (delivered, refused, told) = (Cell::new(0), Cell::new(0), Cell::new(0));
    let count = |cell: &Cell<usize>, there: bool| cell.set(cell.get() + usize::from(there));
    let run = TestRunner::new(config).run(&(request(), outcome, all), |(request, outcome, all)| {
        let (policy, opening) = asked(request);
        let mut desk = Desk::with(policy, opening.clone());
        desk.today = later(desk.today, 60);
        for (obvious, numbers) in all {
            let any = act(&desk.policy, &opening, numbers, desk.records.len());
            let day = later(opening.first_arrived, numbers.1);
            let path = steps(&desk.case(), &desk.policy, desk.today);
            let (day, act) = match next(&path).filter(|_| obvious) {
                Some(step) => (desk.today, answer(&desk, step, outcome, desk.today)),
                None => (day, any),
            };
            let permit = desk.permit(day, &act);
            // The record may be put right against what rests on it, but not silently.
            let struck = matches!(act, Act::Struck { .. }) && permit != Permit::Free;
            if permit.is_forbidden() || struck {
                prop_assert!(!obvious || next(&path).is_none(), "{}: {permit:?}", act.code());
                continue;
            }
            if let Act::Decided(decision) = &act
                && decision.outcome != DecisionOutcome::Granted
                && let Some(withheld) = &decision.withheld
            {
                prop_assert!(!withheld.ground.is_some_and(never), "{:?}", withheld.ground);
            }
            desk.write(day, act);
            kept(&desk);
        }
        let case = desk.case();
        count(&delivered, case.delivery.is_some());
        count(&refused, case.outcome() == Some(DecisionOutcome::Refused));
        count(&told, case.notice.is_some());
        Ok(())
    });
    run.unwrap_or_else(|e| panic!("{e}"));
    for (cell, what) in [(delivered, "handed over"), (refused, "refused"), (told, "told")] {
        assert!(cell.get() > 10, "only {} were {what}", cell.get());
    }
}

/// Katakana in half width, each mark a letter of its own.
fn halved(text: &str) -> String {
    const FULL: &str = "ァアィイゥウェエォオカキクケコサシスセソタチッツテトナニヌネノハヒフヘホマミムメモャヤュユョヨラリルレロワヲンー";
    const HALF: &str = "ｧｱｨｲｩｳｪｴｫｵｶｷｸｹｺｻｼｽｾｿﾀﾁｯﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓｬﾔｭﾕｮﾖﾗﾘﾙﾚﾛﾜｦﾝｰ";
    assert_eq!(FULL.chars().count(), HALF.chars().count());
    let half = |letter: char| FULL.chars().position(|full| full == letter);
    let at = |place: usize| HALF.chars().nth(place).unwrap();
    let mut to = String::new();
    for letter in text.chars() {
        let before = |step: u32| char::from_u32(u32::from(letter) - step).unwrap();
        match (half(letter), half(before(1)), half(before(2))) {
            (Some(place), _, _) => to.push(at(place)),
            (_, Some(place), _) => to.extend([at(place), 'ﾞ']),
            (_, _, Some(place)) => to.extend([at(place), 'ﾟ']),
            _ => to.push(letter),
        }
    }
    to
}

/// What no text and no law takes as a ground.
fn never(ground: RefusalGround) -> bool {
    matches!(ground, RefusalGround::NoReasonStated | RefusalGround::StaffJudgement)
}

#[test]
fn an_event_of_a_newer_program_is_kept_and_counted_and_changes_nothing() {
    let who = madoguchi_domain::request::RequesterKind::Principal;
    let kind = madoguchi_domain::request::RequestKind::Disclosure;
    let mut desk = Desk::opened("attaka", kind, who, "2026-11-02");
    let before = desk.case();
    let event = json!({ "type": "sealed-in-wax", "day": "2026-11-03", "colour": "red" });
    let entry = json!({
        "id": "later", "at-ms": 1_793_000_000_000_u64, "by": "person-9",
        "event": event, "despite": [{ "objection": "moon-is-full" }],
    });
    let record: Recorded = serde_json::from_value(entry.clone()).unwrap();
    assert_eq!((record.event.day, record.event.act.code()), (day("2026-11-03"), "sealed-in-wax"));
    let mut again = entry;
    again["despite"][0]["reason"] = json!("");
    assert_eq!(serde_json::to_value(&record).unwrap(), again);
    desk.records.push(record.clone());
    let mut after = desk.case();
    assert_eq!((after.unknown, after.lines.len()), (1, 2));
    assert!(desk.permit(day("2026-11-03"), &record.event.act).is_forbidden());
    (after.unknown, after.lines) = (0, before.lines.clone());
    assert_eq!(after, before);
    // A known event with a value that this version does not know is no error either.
    let other = json!({
        "id": "x", "at-ms": 1_793_000_000_000_u64, "by": "p",
        "event": { "type": "approved", "day": "2026-11-04", "by": "head-of-the-moon" },
    });
    let record: Recorded = serde_json::from_value(other).unwrap();
    assert!(matches!(record.event.act, Act::Unknown(_)));
    // Without a day it stands on that of its recording.
    let bare = json!({ "id": "y", "at-ms": 0, "by": "p", "event": ["odd"] });
    let record: Recorded = serde_json::from_value(bare).unwrap();
    assert_eq!(record.event.day, day("1970-01-01"));
    desk.records.push(record);
    assert_eq!(Case::fold(&desk.records).unwrap().unknown, 2);
}
