//! Whatever can be taken in comes to its end by doing what is on top.

mod support;

use std::collections::BTreeMap;

use madoguchi_casework::{DecisionOutcome, EndedHow, Permit, may_open};
use madoguchi_domain::request::{RequestKind, RequesterKind};
use support::driver::{ended, to_the_end, told};
use support::*;

#[test]
fn every_request_of_every_facility_by_everybody_comes_to_its_end() {
    let mut longest = 0;
    let mut answered: BTreeMap<(&str, RequestKind), usize> = BTreeMap::new();
    for id in FACILITIES {
        let policy = policy(id);
        for kind in RequestKind::ALL {
            for who in RequesterKind::ALL {
                for outcome in DecisionOutcome::ALL {
                    let mut opening = opening(&policy, *kind, *who, "2026-11-02");
                    if *who == RequesterKind::Parent {
                        opening.principal.birth = Some(day("2015-05-01"));
                    }
                    let day = opening.first_arrived;
                    if matches!(may_open(&opening, &policy, day, day), Permit::Forbidden(_)) {
                        continue;
                    }
                    let mut desk = Desk::with(policy.clone(), opening);
                    longest = longest.max(to_the_end(&mut desk, *outcome));
                    let case = desk.case();
                    let done = case.answered_on().is_some() || ended(&desk).is_some();
                    assert!(done, "{}", told(&desk));
                    if case.asks_for_self() && kind.given_by_act() {
                        assert_ne!(ended(&desk), Some(EndedHow::TurnedAway), "{}", told(&desk));
                    }
                    if case.answered_on().is_some() {
                        *answered.entry((id, *kind)).or_default() += 1;
                    }
                }
            }
        }
    }
    for id in FACILITIES {
        for kind in RequestKind::ALL.iter().filter(|kind| kind.given_by_act()) {
            assert!(answered.contains_key(&(id, *kind)), "{id} never answers {}", kind.code());
        }
    }
    println!("the longest path takes {longest} entries");
}
