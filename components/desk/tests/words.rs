//! Whatever the case can come to has its words, and every page of the desk can be filled in.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../casework/tests/support/mod.rs"]
mod support;

use madoguchi_casework::{ObjectionCode, Standing, StepCode, WaitingFor, next, steps};
use madoguchi_desk::acts::{Doing, Scene, act, beforehand, of_step, questions};
use madoguchi_desk::form::{Control, Question, Values, problems};
use madoguchi_domain::policy::{Member, PaymentMeans, Role};
use madoguchi_domain::request::{Channel, RequestKind, RequesterKind};
use madoguchi_messages::find_code;
use support::{Desk, FACILITIES, day};

#[test]
fn every_code_that_staff_meet_has_its_words() {
    let lists: [(&str, Vec<&str>); 10] = [
        ("act", Doing::ALL.iter().map(|doing| doing.code()).collect()),
        ("step", StepCode::ALL.iter().map(|code| code.code()).collect()),
        ("objection", ObjectionCode::ALL.iter().map(|code| code.code()).collect()),
        ("standing", Standing::ALL.iter().map(|code| code.code()).collect()),
        ("case-waiting", WaitingFor::ALL.iter().map(|code| code.code()).collect()),
        ("desk-role", Role::CODES.to_vec()),
        ("desk-member", Member::CODES.to_vec()),
        ("act-means", PaymentMeans::CODES.to_vec()),
        ("desk-requester", RequesterKind::CODES.to_vec()),
        ("desk-channel", Channel::CODES.to_vec()),
    ];
    for (prefix, codes) in lists {
        for code in codes {
            assert!(find_code(prefix, code).is_some(), "{prefix}-{code} has no words");
        }
    }
}

#[test]
fn every_step_can_be_taken_by_one_of_its_buttons() {
    for step in StepCode::ALL {
        let step = madoguchi_casework::Step {
            code: *step,
            state: madoguchi_casework::StepState::Open,
            duty: madoguchi_casework::StepDuty::Must,
            by: Vec::new(),
            article: None,
            due: None,
        };
        assert!(!of_step(&step).is_empty(), "{}", step.code.code());
    }
}

/// The first answer that a question takes.
fn answered(question: &Question, values: &mut Values) {
    let given = !values.all(question.id).is_empty();
    if given || !question.required {
        return;
    }
    let answer = match &question.control {
        Control::One(choices) | Control::Any(choices) => {
            choices.first().map_or_else(String::new, |choice| choice.code.clone())
        }
        Control::Number => "1000".to_owned(),
        Control::Day => {
            *values = values.clone().with_day(question.id, day("2027-01-15"));
            return;
        }
        _ => "記録の内容".to_owned(),
    };
    values.set(question.id, vec![answer]);
}

/// A page filled in with the first answer that each of its questions takes, until nothing is missing.
fn filled(doing: Doing, scene: Scene<'_>) -> Values {
    let mut values = beforehand(doing, scene);
    for _ in 0..6 {
        for question in questions(doing, scene, &values) {
            answered(&question, &mut values);
        }
    }
    let wrong = problems(&questions(doing, scene, &values), &values);
    assert!(wrong.is_empty(), "{}: {wrong:?}", doing.code());
    values
}

#[test]
fn every_page_filled_in_with_its_first_answers_is_an_event() {
    for facility in FACILITIES {
        for who in [RequesterKind::Principal, RequesterKind::MandatedAgent] {
            let desk = Desk::opened(facility, RequestKind::Disclosure, who, "2026-11-02");
            let case = desk.case();
            let scene = Scene { case: &case, policy: &desk.policy, today: day("2026-11-20") };
            for doing in Doing::ALL {
                // Where no body is heard, there is nothing to write down of one.
                let rule = desk.policy.facility.decision(case.kind());
                let heard = rule.is_some_and(|rule| rule.consults.is_some());
                if doing == Doing::Consult && !heard {
                    continue;
                }
                // No office approves here: there is none to choose.
                let open = questions(doing, scene, &Values::default()).iter().any(|question| {
                    matches!(&question.control, Control::One(choices) if choices.is_empty())
                        && question.required
                });
                if open {
                    assert!(
                        matches!(doing, Doing::Approve | Doing::SendBack),
                        "{facility}: {} offers nothing to choose",
                        doing.code()
                    );
                    continue;
                }
                let values = filled(doing, scene);
                let made = act(doing, scene, &values);
                assert!(made.is_some(), "{facility}: {} {values:?}", doing.code());
            }
        }
    }
}

#[test]
fn what_comes_next_is_always_something_that_can_be_done() {
    for facility in FACILITIES {
        for kind in RequestKind::ALL {
            let desk = Desk::opened(facility, *kind, RequesterKind::Principal, "2026-11-02");
            let case = desk.case();
            let today = day("2026-11-20");
            let steps = steps(&case, &desk.policy, today);
            let next = next(&steps).unwrap_or_else(|| panic!("{facility} {}", kind.code()));
            assert!(!of_step(next).is_empty());
        }
    }
}

#[test]
fn what_was_recorded_comes_back_to_its_page_as_it_was_written() {
    let desk =
        Desk::opened("attaka", RequestKind::Disclosure, RequesterKind::MandatedAgent, "2026-11-02");
    let case = desk.case();
    let scene = Scene { case: &case, policy: &desk.policy, today: day("2026-11-20") };
    for doing in Doing::ALL {
        if matches!(doing, Doing::Consult) {
            continue;
        }
        let values = filled(doing, scene);
        let (on, made) = act(doing, scene, &values).unwrap();
        let event = madoguchi_casework::CaseEvent::new(on, made);
        let (page, back) = madoguchi_desk::written::written(&event).unwrap();
        assert_eq!(page, doing);
        let (on, again) = act(doing, scene, &back).unwrap();
        assert_eq!(madoguchi_casework::CaseEvent::new(on, again), event, "{}", doing.code());
    }
}
