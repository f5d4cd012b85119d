//! "May this be done?" on its page: the worked cases are answered through it, and what matters is asked.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../casework/tests/support/mod.rs"]
mod support;

use std::fs;
use std::path::Path;

use madoguchi_desk::form::{Control, Question, Values};
use madoguchi_desk::permission::{
    Matter, first_questions, judge, more_questions, permission_words,
};
use madoguchi_domain::Date;
use madoguchi_domain::consent::{
    ConsentDecision, ConsentFlag, ConsentGiven, ConsentNeed, GiverFacts, Permission,
    PrincipalFacts, may_consent,
};
use madoguchi_domain::policy::{
    AcquisitionSource, ExceptionCondition, Ground, InformationClass, JointUseItem, OutsideWay,
    PrincipalState, Recipient, UseGround, WholePolicy,
};
use madoguchi_domain::request::RequesterKind;
use madoguchi_messages::find_code;
use serde_json::Value;
use support::{FACILITIES, day, policy};

const TODAY: &str = "2026-11-26";

#[test]
fn every_code_has_its_words() {
    let none = vec!["none"];
    let lists: [(&str, Vec<&str>); 18] = [
        ("may-matter", Matter::ALL.iter().map(|matter| matter.code()).collect()),
        ("may-from", AcquisitionSource::CODES.to_vec()),
        ("may-class", InformationClass::CODES.to_vec()),
        ("may-reason", UseGround::CODES.to_vec()),
        ("may-way", OutsideWay::CODES.to_vec()),
        ("may-way", none.clone()),
        ("may-to", Recipient::CODES.to_vec()),
        ("consent-state", PrincipalState::CODES.to_vec()),
        ("may-ground", Ground::CODES.to_vec()),
        ("may-ground", none),
        ("may-condition", ExceptionCondition::CODES.to_vec()),
        ("may-unmet", ExceptionCondition::CODES.to_vec()),
        ("may-consent", ConsentGiven::CODES.to_vec()),
        ("may-told", JointUseItem::CODES.to_vec()),
        ("may-decision", ConsentDecision::CODES.to_vec()),
        ("may-need", ConsentNeed::CODES.to_vec()),
        ("desk-requester", RequesterKind::CODES.to_vec()),
        ("may", vec!["yes", "no"]),
    ];
    for (prefix, codes) in lists {
        for code in codes {
            assert!(find_code(prefix, code).is_some(), "{prefix}-{code} has no words");
        }
    }
}

/// The flags that can come of these questions have words; the conflict with the law has a line of its own.
#[test]
fn every_answer_can_be_read() {
    for id in FACILITIES {
        let rules = policy(id);
        every_answer(&rules, &mut |values| {
            let Some(permission) = judge(&rules, values, day(TODAY)) else { return };
            for flag in permission.flags.iter().filter(|it| **it != ConsentFlag::LawConflict) {
                assert!(find_code("may-flag", flag.code()).is_some(), "{} {values:?}", flag.code());
            }
            let words = permission_words(&permission);
            assert!(words.lines.iter().all(|line| !line.is_empty()), "{words:?}");
            // A decision without an article is nobody's rule.
            assert!(!permission.articles.is_empty(), "{id} {values:?}");
        });
    }
}

#[test]
fn whatever_changes_the_answer_is_asked() {
    for id in FACILITIES {
        let rules = policy(id);
        every_answer(&rules, &mut |values| {
            let Some(before) = judge(&rules, values, day(TODAY)) else { return };
            let asked = questions(&rules, values, day(TODAY));
            for (field, code) in ways_to_change() {
                let mut other = values.clone();
                other.set(field, vec![code.to_owned()]);
                let after = judge(&rules, &other, day(TODAY)).unwrap();
                if after.decision != before.decision && after.allowed() == Some(true) {
                    let question = asked.iter().find(|question| question.id == field);
                    assert!(
                        question.is_some_and(|question| codes(question).contains(&code)),
                        "{id}: {field}={code} is not offered with {values:?}"
                    );
                }
            }
        });
    }
}

#[test]
fn nothing_is_chosen_beforehand_and_silence_is_no_consent() {
    let rules = policy("mikan");
    assert_eq!(judge(&rules, &Values::default(), day(TODAY)), None);
    let third_party = Values::default().with("matter", "provide").with("to", "third-party");
    let permission = judge(&rules, &third_party, day(TODAY)).unwrap();
    assert_eq!(permission.decision, ConsentDecision::NotAllowed);
}

/// A child's consent is the parents' until the day that the page names.
#[test]
fn the_birth_date_says_until_when_the_parents_are_asked() {
    let rules = policy("mikan");
    let values = Values::default().with("matter", "provide").with("to", "third-party");
    let values = values.with("state", "child").with_day("born", day("2015-04-02"));
    let permission = judge(&rules, &values, day(TODAY)).unwrap();
    assert_eq!(permission.consent_of, Some(RequesterKind::Parent));
    assert!(permission.changes_on.is_some_and(|changes| changes > day(TODAY)));
    let grown = values.with_day("born", day("1990-04-02"));
    let permission = judge(&rules, &grown, day(TODAY)).unwrap();
    assert_eq!(permission.consent_of, Some(RequesterKind::Principal));
}

/// The worked cases of taking in, using outside the purpose and passing on, answered as staff answer them.
#[test]
fn the_worked_cases_come_out_through_the_page() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests");
    let read = |file: &str| -> Value {
        serde_json::from_str(&fs::read_to_string(folder.join(file)).unwrap()).unwrap()
    };
    let terms = read("golden/terms.json");
    let files = [
        "golden-data/akatsuki.json",
        "golden-data/any.json",
        "golden-data/attaka.json",
        "golden-data/care-communications.json",
        "golden-data/cluster.json",
        "golden-data/saintpaulia.json",
        "golden-more/consent.json",
        "golden-more/further-facilities.json",
    ];
    let mut held = 0;
    for case in files.iter().flat_map(|file| read(file).as_array().cloned().unwrap()) {
        let (facts, id) = (&case["input"], case["id"].as_str().unwrap());
        if case["kind"] != "consent" || facts.get("ticked").is_some() {
            continue;
        }
        let rules_of = || policy(case["facility"].as_str().unwrap());
        let Some(values) = as_answered(facts, &terms, &rules_of) else { continue };
        let rules = rules_of();
        let found = judge(&rules, &values, day(TODAY)).unwrap();
        for (key, wanted) in case["expected"].as_object().unwrap() {
            let is = match key.as_str() {
                "allowed" => found.allowed().map_or(Value::Null, Value::Bool),
                "allowed_by_regulation" => Value::Bool(found.by_regulation),
                "allowed_by_law" => Value::Bool(found.by_law),
                "consent_needed" => Value::Bool(found.consent_needed),
                _ => continue,
            };
            assert_eq!(&is, wanted, "{id}: {key} with {values:?}");
        }
        offered(&rules, &values, id);
        held += 1;
    }
    assert_eq!(held, 73);
}

/// What the case says could be chosen on the page, one question after the other.
fn offered(rules: &WholePolicy, values: &Values, id: &str) {
    let asked = questions(rules, values, day(TODAY));
    for field in ["matter", "from", "class", "to", "way", "state"] {
        let code = values.text(field);
        let question = asked.iter().find(|question| question.id == field);
        let can = question.is_some_and(|question| codes(question).contains(&code));
        assert!(code.is_empty() || can, "{id}: {field} {code} cannot be chosen");
    }
}

/// A worked case as staff answer the page; none: it asks something else.
fn as_answered(facts: &Value, terms: &Value, rules: &dyn Fn() -> WholePolicy) -> Option<Values> {
    let code = |key: &str, table: &str| {
        let word = facts.get(key)?.as_str()?;
        Some(terms[table][word].as_str().unwrap_or_else(|| panic!("{table}: {word}")).to_owned())
    };
    let what = [
        ("acquire", "class", "information", "acquire"),
        ("collect_from", "from", "source", "collect"),
        ("provide_to", "to", "recipient", "provide"),
    ];
    let chosen = what.iter().find_map(|(key, field, table, matter)| {
        Some(Values::default().with("matter", *matter).with(field, code(key, table)?))
    });
    let is_outside = code_is(facts, terms, "use", "consent-use", "outside-purpose");
    let outside = || {
        let way = code("method", "outside-way").unwrap_or_else(|| "none".to_owned());
        Values::default().with("matter", "outside").with("way", way)
    };
    let mut values = chosen.or_else(|| is_outside.then(outside))?;
    if let Some(state) = code("principal", "principal-state") {
        values = values.with("state", state);
    } else if let Some(capable) = facts.get("principal_capable").and_then(Value::as_bool) {
        values = values.with("state", if capable { "can-judge" } else { "cannot-judge" });
    }
    if let Some(basis) = code("basis", "ground") {
        let mut parts = basis.split('+');
        values = values.with("ground", parts.next().unwrap());
        values.set("condition", parts.map(str::to_owned).collect());
    }
    let given = match (facts.get("consent"), code("consent_by", "consenter")) {
        (_, Some(by)) if counts(&rules(), &values, &by) => "explicit".to_owned(),
        (Some(Value::Bool(true)), None) => "explicit".to_owned(),
        (Some(Value::String(_)), None) => code("consent", "consent-given").unwrap(),
        _ => "none".to_owned(),
    };
    Some(values.with("consent", given))
}

fn code_is(facts: &Value, terms: &Value, key: &str, table: &str, code: &str) -> bool {
    let word = facts.get(key).and_then(Value::as_str);
    word.is_some_and(|word| terms[table][word] == code)
}

/// Whether this person's consent is one: for information taken in, the facility may have a rule of its own.
fn counts(rules: &WholePolicy, values: &Values, by: &str) -> bool {
    let by = RequesterKind::from_code(by).unwrap();
    let state = PrincipalState::from_code(values.text("state")).ok();
    let handling = rules.handling.as_ref().unwrap();
    let own = handling.acquisition.incapable.as_ref().filter(|rule| {
        values.text("matter") == "collect"
            && state == Some(PrincipalState::CannotJudge)
            && rule.consent_of == by
    });
    let principal = PrincipalFacts { state, age: None };
    let facts = GiverFacts { principal, by, papers: None, day: day(TODAY) };
    own.is_some() || may_consent(&rules.facility, handling, &facts).valid() == Some(true)
}

fn questions(rules: &WholePolicy, values: &Values, today: Date) -> Vec<Question> {
    let more = more_questions(rules, values, today);
    first_questions(values).into_iter().chain(more).collect()
}

fn codes(question: &Question) -> Vec<&str> {
    match &question.control {
        Control::One(choices) | Control::Any(choices) => {
            choices.iter().map(|choice| choice.code.as_str()).collect()
        }
        _ => Vec::new(),
    }
}

/// Answers that may turn a no into a yes.
fn ways_to_change() -> impl Iterator<Item = (&'static str, &'static str)> {
    let grounds = Ground::CODES.iter().map(|code| ("ground", *code));
    let conditions = ExceptionCondition::CODES.iter().map(|code| ("condition", *code));
    grounds.chain(conditions).chain([("consent", "explicit")])
}

/// Calls `each` with every matter, first answer and state of the principal, and with each ground.
fn every_answer(rules: &WholePolicy, each: &mut dyn FnMut(&Values)) {
    for matter in Matter::ALL {
        let begun = Values::default().with("matter", matter.code());
        let asked = questions(rules, &begun, day(TODAY));
        let first = asked.iter().find(|question| question.id != "matter").unwrap();
        for code in codes(first) {
            let chosen = begun.clone().with(first.id, code);
            for state in PrincipalState::CODES {
                let values = chosen.clone().with("state", *state);
                each(&values);
                for ground in Ground::CODES {
                    each(&values.clone().with("ground", *ground));
                }
            }
        }
    }
}

#[test]
fn an_answer_says_whose_consent_and_by_which_article() {
    let rules = policy("mikan");
    let values = Values::default().with("matter", "provide").with("to", "third-party");
    let permission: Permission = judge(&rules, &values, day(TODAY)).unwrap();
    let words = permission_words(&permission);
    assert!(words.lines.iter().any(|line| line.contains("本人")), "{words:?}");
    assert!(words.lines.iter().any(|line| line.contains('条')), "{words:?}");
}
