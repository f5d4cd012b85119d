//! Every form of every facility can be taken, refused and taken back on its pages, and the keeper keeps it.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../../casework/tests/support/mod.rs"]
mod support;

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use madoguchi_casework::{
    Answer, AnswerState, Answered, AskedHow, ConsentAct, ConsentEvent, ConsentRecorded, CopyHow,
    DeskEvent, GoneWhy, Person, ReplyNote, ReplyReason, SCREEN_LANGUAGE, Wordings, ask, follow_ups,
    judge_answer,
};
use madoguchi_desk::consents::{
    PersonDoing, PersonScene, TakeStep, Taking, act, answered, beforehand, forms, item_id,
    questions, said_rows, steps, take_questions, uses,
};
use madoguchi_desk::form::{Control, Question, Values, problems};
use madoguchi_desk::keeper::{Clock, Keeper, NewDesk, NewPerson};
use madoguchi_domain::consent::ConsentMissing;
use madoguchi_domain::policy::{
    ConsentForm, FollowUp, FormBlank, ItemPicture, Planned, PrincipalState, Role, WholePolicy,
};
use madoguchi_messages::find_code;
use madoguchi_storage::desk::DeskStore;
use serde_json::json;
use support::{FACILITIES, day, policy};

const TODAY: &str = "2026-11-26";

#[test]
fn every_code_of_the_consents_has_its_words() {
    let lists: [(&str, Vec<&str>); 13] = [
        ("consent-why", ReplyReason::CODES.to_vec()),
        ("consent-note", ReplyNote::CODES.to_vec()),
        ("consent-answer", Answer::CODES.to_vec()),
        ("consent-state", AnswerState::CODES.to_vec()),
        ("consent-state", PrincipalState::CODES.to_vec()),
        ("consent-missing", ConsentMissing::CODES.to_vec()),
        ("consent-planned", Planned::CODES.to_vec()),
        ("consent-copy", CopyHow::CODES.to_vec()),
        ("consent-gone", GoneWhy::CODES.to_vec()),
        ("act-how", AskedHow::CODES.to_vec()),
        ("follow-up", FollowUp::CODES.to_vec()),
        ("form-blank", FormBlank::CODES.to_vec()),
        ("item-picture", ItemPicture::CODES.to_vec()),
    ];
    for (prefix, codes) in lists {
        for code in codes {
            assert!(find_code(prefix, code).is_some(), "{prefix}-{code} has no words");
        }
    }
}

fn listed() -> ConsentEvent {
    let act = ConsentAct::Listed { name: "山本 ハル".into(), kana: String::new(), birth: None };
    ConsentEvent { day: day("2026-11-01"), act }
}

fn person(events: Vec<ConsentEvent>) -> Person {
    let of = |(n, event)| ConsentRecorded {
        id: format!("event-{n}"),
        at_ms: 1_764_000_000_000 + n as u64,
        by: "person-1".into(),
        event,
    };
    Person::fold(&events.into_iter().enumerate().map(of).collect::<Vec<_>>()).unwrap()
}

/// The first answer that a question takes; what may stay without one does.
fn filled(mut values: Values, ask: impl Fn(&Values) -> Vec<Question>) -> Values {
    for _ in 0..6 {
        for question in ask(&values) {
            if !values.all(question.id).is_empty() || !question.required {
                continue;
            }
            match &question.control {
                Control::One(choices) | Control::Any(choices) => {
                    values.set(question.id, vec![choices[0].code.clone()]);
                }
                Control::Day => values = values.with_day(question.id, day(TODAY)),
                _ => values.set(question.id, vec!["記録の内容".to_owned()]),
            }
        }
    }
    let wrong = problems(&ask(&values), &values);
    assert!(wrong.is_empty(), "{wrong:?}");
    values
}

/// A form as its pages come to it: what `items` is answered to each item, and all that is told ticked.
fn taken(
    rules: &WholePolicy,
    form: &ConsentForm,
    person: &Person,
    items: Option<&str>,
) -> Answered {
    let taking = Taking { rules, form, person, today: day(TODAY) };
    let mut values = Values::default().with("sign-how", "typed").with("typed-name", "山本 ハル");
    for step in steps(form) {
        values = filled(values, |values| take_questions(step, taking, values));
        if step == TakeStep::Notice {
            let told = take_questions(step, taking, &values).into_iter();
            for question in told.filter(|question| question.id == "told") {
                let Control::Any(choices) = question.control else { panic!("{question:?}") };
                values.set("told", choices.into_iter().map(|choice| choice.code).collect());
            }
        }
        if let (TakeStep::Items, Some(answer)) = (step, items) {
            for item in &form.items {
                values.set(&item_id(item.number), vec![answer.to_owned()]);
            }
        }
    }
    answered(taking, "", &values).1
}

#[test]
fn every_form_is_whole_once_its_pages_are_answered_and_refused_where_nobody_touched_them() {
    let mut all = 0;
    for facility in FACILITIES {
        let rules = policy(facility);
        for form in forms(&rules) {
            all += 1;
            let somebody = person(vec![listed()]);
            let numbers: Vec<u8> = form.items.iter().map(|item| item.number).collect();
            let yes = taken(&rules, form, &somebody, Some("yes"));
            let verdict = judge_answer(&rules, form, &yes, day(TODAY), None);
            let name = format!("{facility} {}", form.id);
            assert_eq!(verdict.state, AnswerState::Complete, "{name}: {verdict:?}");
            assert_eq!(verdict.granted, numbers, "{name}");
            let untouched = taken(&rules, form, &somebody, None);
            let verdict = judge_answer(&rules, form, &untouched, day(TODAY), None);
            assert_eq!(verdict.state, AnswerState::Complete, "{name}");
            assert_eq!((verdict.granted, verdict.refused), (vec![], numbers), "{name}");
        }
    }
    assert!(all >= 15, "{all} forms");
}

#[test]
fn all_that_is_recorded_besides_is_answered_on_its_page_and_said_in_the_history() {
    for facility in FACILITIES {
        let rules = policy(facility);
        let Some(form) = forms(&rules).first() else { continue };
        let mut wordings = Wordings::default();
        let Some(DeskEvent::WordingTaken { digest, words, language, .. }) =
            wordings.to_take(form, SCREEN_LANGUAGE)
        else {
            panic!("{facility}: the words were never shown");
        };
        assert!(wordings.take(&digest, &words, &language, day(TODAY)));
        let mut yes = taken(&rules, form, &person(vec![listed()]), Some("yes"));
        yes.wording = digest;
        let mut events = vec![
            listed(),
            ConsentEvent { day: day(TODAY), act: ConsentAct::Answered(Box::new(yes)) },
        ];
        let id = "event-1".to_owned();
        let doings = [
            PersonDoing::Relist,
            PersonDoing::Decide(id.clone()),
            PersonDoing::Copy(id.clone()),
            PersonDoing::Withdraw(id),
            PersonDoing::Gone,
            PersonDoing::Return,
            PersonDoing::Note,
        ];
        for doing in doings {
            let somebody = person(events.clone());
            let scene = PersonScene {
                person: Some(&somebody),
                wordings: &wordings,
                rules: &rules,
                today: day(TODAY),
            };
            let values =
                filled(beforehand(&doing, scene), |values| questions(&doing, scene, values));
            let event = act(&doing, scene, &values).unwrap();
            assert!(find_code("consent-entry", event.act.code()).is_some());
            let silent = matches!(event.act, ConsentAct::Returned);
            assert!(
                silent || !said_rows(&event.act, &somebody, &wordings).is_empty(),
                "{}",
                doing.code()
            );
            events.push(event);
        }
        // What was taken back leaves something to do, and that is ticked off.
        let somebody = person(events.clone());
        let tasks = follow_ups(&somebody, &wordings, &rules);
        assert!(!tasks.is_empty(), "{facility}");
        for task in &tasks {
            let somebody = person(events.clone());
            let scene = PersonScene {
                person: Some(&somebody),
                wordings: &wordings,
                rules: &rules,
                today: day(TODAY),
            };
            let doing = PersonDoing::from(task);
            let values =
                filled(beforehand(&doing, scene), |values| questions(&doing, scene, values));
            events.push(act(&doing, scene, &values).unwrap());
        }
        let tasks = follow_ups(&person(events), &wordings, &rules);
        assert!(tasks.iter().all(|task| task.done.is_some()), "{facility}");
    }
}

/// Memory never makes anybody wait.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("memory made somebody wait"),
    }
}

fn at(seconds: u64) -> Clock {
    Clock { now_ms: 1_764_000_000_000 + seconds * 1000 }
}

#[test]
fn a_consent_is_found_again_after_the_lock_and_other_words_ask_again() {
    let rules = Arc::new(policy("akatsuki"));
    let file = serde_json::to_string(&*rules).unwrap();
    let store = DeskStore::in_memory();
    let keeper = ready(Keeper::on(store.clone())).unwrap();
    let person = NewPerson { name: "佐藤".into(), roles: vec![Role::PrivacyManager] };
    let passphrase = "さくらの咲く丘のホームで".to_owned();
    let new = NewDesk {
        rules: Arc::clone(&rules),
        file: file.clone(),
        passphrase: passphrase.clone(),
        person,
        code: "491735".into(),
    };
    ready(keeper.set_up(new, at(0))).unwrap();
    let form = &forms(&rules)[0];
    let subject = ready(keeper.list_person(listed(), at(1))).unwrap().0;
    let wording = ready(keeper.take_wording(form, at(2))).unwrap();
    // The same words are kept once.
    assert_eq!(ready(keeper.take_wording(form, at(3))).unwrap(), wording);
    assert_eq!(keeper.wordings().iter().count(), 1);
    let somebody = ready(keeper.person(subject)).unwrap().person;
    let mut yes = taken(&rules, form, &somebody, Some("yes"));
    yes.wording = wording;
    let event = ConsentEvent { day: day(TODAY), act: ConsentAct::Answered(Box::new(yes)) };
    ready(keeper.record_consents(subject, vec![event], at(4))).unwrap();
    let all: Vec<String> = uses(&rules).into_iter().map(|(id, _)| id).collect();
    let stands = |keeper: &Keeper| {
        let somebody = ready(keeper.person(subject)).unwrap().person;
        let row = keeper.persons().into_iter().find(|(known, _)| *known == subject).unwrap().1;
        for id in &all {
            let reply =
                ask(&somebody, &keeper.wordings(), &keeper.rules().unwrap(), id, day(TODAY));
            assert!(reply.allowed && row.allows(id, day(TODAY)), "{id}");
            assert_eq!(reply.asked_again, row.asked_again(id), "{id}");
        }
        all.iter().filter(|id| row.asked_again(id)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(stands(&keeper), Vec::<String>::new());

    keeper.lock();
    assert!(keeper.persons().is_empty());
    let keeper = ready(Keeper::on(store)).unwrap();
    ready(keeper.unlock(&passphrase, at(5))).unwrap();
    let me = keeper.with_state(|state| state.staff.keys().next().cloned()).unwrap();
    ready(keeper.sign_in(&me, "491735", at(6))).unwrap();
    assert_eq!(stands(&keeper), Vec::<String>::new());

    // The facility changes the words of one item: those who answered it are asked again, and no others.
    let mut json: serde_json::Value = serde_json::from_str(&file).unwrap();
    json["handling"]["consent"]["forms"][0]["items"][4]["explanation"] = json!("ほかの言葉です。");
    let event = DeskEvent::RulesTaken { file: json.to_string() };
    ready(keeper.record_desk(event, at(7))).unwrap();
    assert_eq!(stands(&keeper), ["homepage"]);
}
