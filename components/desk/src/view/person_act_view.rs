//! Something is being recorded about somebody's consents.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{ConsentAct, ConsentEvent, Person, follow_ups};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_with};
use madoguchi_wizards::view::{browser_today, parts};

use super::form_view::{FormPage, FormState};
use super::gate::clock;
use super::inside::{Place, Room, read};
use super::said;
use crate::consents::{
    Namesakes, PersonDoing, PersonScene, act as event_of, beforehand, problems, questions,
};
use crate::form::{Control, Problem, Question, Values};
use crate::keeper::{FoundPerson, Keeper};

/// Somebody is put on the list.
pub(super) fn begin(room: Room, doing: PersonDoing) -> AnyView {
    let note = ["person-", &doing.note()].concat();
    let key = note.clone();
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        Ok(keeper.note(&key).await)
    };
    let title = doing.title();
    read(from, title, move |kept| form(room, None, doing.clone(), &note, kept))
}

/// Something about somebody who is on it.
pub(super) fn act(room: Room, subject: SubjectId, doing: PersonDoing) -> AnyView {
    let note = ["person-", &subject.to_string(), "-", &doing.note()].concat();
    let key = note.clone();
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        let found = keeper.person(subject).await?;
        Ok((found, keeper.note(&key).await))
    };
    let title = doing.title();
    read(from, title, move |(found, kept): (FoundPerson, Option<Values>)| {
        let person = Some((subject, Arc::new(found.person)));
        form(room, person, doing.clone(), &note, kept)
    })
}

fn form(
    room: Room,
    person: Option<(SubjectId, Arc<Person>)>,
    doing: PersonDoing,
    note: &str,
    kept: Option<Values>,
) -> AnyView {
    let Some((keeper, rules)) =
        room.desk.keeper().and_then(|keeper| Some((keeper.clone(), keeper.rules()?)))
    else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let wordings = Arc::new(keeper.wordings());
    let subject = person.as_ref().map(|(subject, _)| *subject);
    let person = person.map(|(_, person)| person);
    let scene =
        PersonScene { person: person.as_deref(), wordings: &wordings, rules: &rules, today };
    let values = kept.unwrap_or_else(|| beforehand(&doing, scene));
    let asked = (person.clone(), Arc::clone(&wordings), Arc::clone(&rules), doing.clone());
    let namesakes = match doing {
        PersonDoing::List => Namesakes::of(keeper.persons().iter().map(|(_, row)| &***row)),
        _ => Namesakes::default(),
    };
    let ask = move |values: &Values| {
        let (person, wordings, rules, doing) = &asked;
        let scene = PersonScene { person: person.as_deref(), wordings, rules, today };
        let mut asked = questions(doing, scene, values);
        asked.extend(namesakes.question(values));
        asked
    };
    let (title, back) = (doing.title(), subject.map_or(Place::Consents, Place::Person));
    let (key, kept_under) = (note.to_owned(), note.to_owned());
    let record = move |values: Values, form: FormState| {
        let Some(keeper) = room.desk.keeper() else { return };
        let scene =
            PersonScene { person: person.as_deref(), wordings: &wordings, rules: &rules, today };
        let wrong = problems(&doing, scene, &values);
        if !wrong.is_empty() {
            return form.refuse(wrong);
        }
        let Some(event) = event_of(&doing, scene, &values) else {
            return form.refuse(vec![Problem::new("on", said("damaged"))]);
        };
        let keeper = keeper.from_note(&key);
        spawn_local(async move {
            let withdrawn = matches!(event.act, ConsentAct::Withdrawn { .. });
            let done = match subject {
                Some(subject) => {
                    let done = keeper.record_consents(subject, vec![event], clock()).await;
                    done.map(|recording| (subject, recording))
                }
                None => keeper.list_person(event, clock()).await,
            };
            match done {
                Ok((subject, recording)) => {
                    let told = match withdrawn {
                        true => todo_words(&keeper, subject).await,
                        false => say(key::ROOM_RECORDED).to_owned(),
                    };
                    room.recorded(Place::Person(subject), told, recording);
                }
                Err(code) => form.refuse(vec![Problem::new("on", said(code))]),
            }
        });
    };
    FormPage::new("desk-principal-act", title, ask, record)
        .values(values)
        .watch(move |values| {
            let note = kept_under.clone();
            if let Some(keeper) = room.desk.keeper() {
                spawn_local(async move { keeper.keep_note(&note, &values).await });
            }
        })
        .submit(say(key::ACT_RECORD))
        .back(say(key::ACT_CANCEL), move || room.go(back.clone()))
        .view()
}

/// What is to be done now that something was taken back.
async fn todo_words(keeper: &Keeper, subject: SubjectId) -> String {
    let (Ok(found), Some(rules)) = (keeper.person(subject).await, keeper.rules()) else {
        return say(key::ROOM_RECORDED).to_owned();
    };
    let tasks = follow_ups(&found.person, &keeper.wordings(), &rules);
    let today = browser_today();
    let open = tasks.iter().filter(|task| task.done.is_none() && task.since <= today).count();
    say_with(key::CONSENT_WITHDRAWN_TOLD, &[("count", &open.to_string())])
}

/// A line is struck through: what was wrong with a form is put right by asking again.
pub(super) fn strike(room: Room, subject: SubjectId, event: String) -> AnyView {
    let ask = |_: &Values| {
        let why = Question::new("strike-why", say(key::STRIKE_WHY), Control::Long);
        vec![why.with_hint(say(key::ACT_DESPITE_HINT))]
    };
    let record = move |values: Values, form: FormState| {
        let Some(keeper) = room.desk.keeper() else { return };
        let why = values.text("strike-why").to_owned();
        let act = ConsentAct::Struck { event: event.clone(), why, instead: None };
        let event = ConsentEvent { day: browser_today(), act };
        spawn_local(async move {
            match keeper.record_consents(subject, vec![event], clock()).await {
                Ok(recording) => {
                    let told = say(key::ROOM_RECORDED).to_owned();
                    room.recorded(Place::Person(subject), told, recording);
                }
                Err(code) => form.refuse(vec![Problem::new("strike-why", said(code))]),
            }
        });
    };
    FormPage::new("desk-principal-strike", say(key::CASE_STRIKE), ask, record)
        .before(parts::lead(say(key::CONSENT_STRIKE_HINT)).into_any())
        .submit(say(key::ACT_RECORD))
        .back(say(key::ACT_CANCEL), move || room.go(Place::Person(subject)))
        .view()
}
