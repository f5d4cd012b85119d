//! Something is being written in a register.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{Entry, RegisterAct, RegisterEvent, RegisterKind, RegisterLine};
use madoguchi_domain::Date;
use madoguchi_domain::policy::CycleTask;
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_with};
use madoguchi_wizards::view::{browser_today, parts};
use madoguchi_wizards::words;

use super::form_view::{FormPage, FormState};
use super::gate::clock;
use super::inside::{Place, Room, read};
use super::said;
use crate::form::{Control, Problem, Question, Values, choice};
use crate::keeper::FoundEntry;
use crate::registers::{
    RegisterDoing, RegisterScene, act as event_of, beforehand, next_number, questions, written,
};

/// A new entry; where it is of something done again and again, of which.
pub(super) fn begin(room: Room, kind: RegisterKind, task: Option<CycleTask>) -> AnyView {
    let doing = RegisterDoing::Begin(kind);
    let note = ["register-", doing.code()].concat();
    let key = note.clone();
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        Ok(keeper.note(&key).await)
    };
    read(from, doing.title(), move |kept: Option<Values>| {
        let Some(keeper) = room.desk.keeper() else { return super::trouble("closed") };
        let today = browser_today();
        let number = next_number(&keeper.register_rows(), kind, today);
        let from = Writing { doing, entry: None, note: note.clone(), back: Place::Register(kind) };
        form(room, from, move |mut values| {
            values = kept.clone().unwrap_or_else(|| values.with("number", number.clone()));
            match task {
                Some(task) => values.with("task", task.code()),
                None => values,
            }
        })
    })
}

/// Something about an entry that is there.
pub(super) fn act(room: Room, subject: SubjectId, doing: RegisterDoing) -> AnyView {
    let note = format!("entry-{subject}-{}", doing.code());
    let key = note.clone();
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        let found = keeper.entry(subject).await?;
        Ok((found, keeper.note(&key).await))
    };
    read(from, doing.title(), move |(found, kept): (FoundEntry, Option<Values>)| {
        let entry = Some((subject, Arc::new(found.entry)));
        let from = Writing { doing, entry, note: note.clone(), back: Place::Entry(subject) };
        form(room, from, move |values| kept.clone().unwrap_or(values))
    })
}

/// What is being written, and about what.
struct Writing {
    doing: RegisterDoing,
    entry: Option<(SubjectId, Arc<Entry>)>,
    /// Under which what is being typed is kept.
    note: String,
    /// Where it goes back to.
    back: Place,
}

fn form(room: Room, writing: Writing, fill: impl FnOnce(Values) -> Values) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let Writing { doing, entry, note, back } = writing;
    let today = browser_today();
    let subject = entry.as_ref().map(|(subject, _)| *subject);
    let entry = entry.map(|(_, entry)| entry);
    let scene = RegisterScene { entry: entry.as_deref(), policy: &rules, today };
    let values = fill(beforehand(doing, scene));
    let (asked, asked_rules) = (entry.clone(), Arc::clone(&rules));
    let ask = move |values: &Values| {
        let scene = RegisterScene { entry: asked.as_deref(), policy: &asked_rules, today };
        questions(doing, scene, values)
    };
    let key = note.clone();
    let record = move |values: Values, form: FormState| {
        let Some(keeper) = room.desk.keeper() else { return };
        let scene = RegisterScene { entry: entry.as_deref(), policy: &rules, today };
        let Some(event) = event_of(doing, scene, &values) else {
            return form.refuse(vec![Problem::new("on", said("damaged"))]);
        };
        if let Some(problem) = too_early(doing, &event, today) {
            return form.refuse(vec![problem]);
        }
        let rows = keeper.register_rows();
        let is_taken = subject.is_none()
            && rows
                .iter()
                .any(|(_, row)| Some(row.kind) == event.act.begins() && row.number == event.entry);
        if is_taken {
            let problem = Problem::new("number", say(key::INTAKE_ERR_NUMBER_TAKEN));
            return form.refuse(vec![problem]);
        }
        let keeper = keeper.from_note(&key);
        spawn_local(async move {
            let number = event.entry.clone();
            let done = match subject {
                Some(subject) => {
                    let done = keeper.record_entry(subject, vec![event], clock()).await;
                    done.map(|recording| (subject, recording))
                }
                None => keeper.open_entry(event, clock()).await,
            };
            match done {
                Ok((place, recording)) => {
                    let told = match subject {
                        Some(_) => say(key::ROOM_RECORDED).to_owned(),
                        None => say_with(key::REGISTER_RECORDED_AS, &[("number", &number)]),
                    };
                    room.recorded(Place::Entry(place), told, recording);
                }
                Err(code) => form.refuse(vec![Problem::new("on", said(code))]),
            }
        });
    };
    FormPage::new("desk-entry-form", doing.title(), ask, record)
        .values(values)
        .watch(move |values| {
            let note = note.clone();
            if let Some(keeper) = room.desk.keeper() {
                spawn_local(async move { keeper.keep_note(&note, &values).await });
            }
        })
        .submit(say(key::ACT_RECORD))
        .back(say(key::ACT_CANCEL), move || room.go(back.clone()))
        .view()
}

/// What is written down has happened; only a pledge and a taking out may be looked ahead to.
fn too_early(doing: RegisterDoing, event: &RegisterEvent, today: Date) -> Option<Problem> {
    let ahead = matches!(doing, RegisterDoing::Begin(RegisterKind::Pledge | RegisterKind::TakeOut));
    (event.day > today && !ahead).then(|| Problem::new("on", words::date_in_future(today)))
}

/// An event of an entry is put right: it is struck through and stays legible.
pub(super) fn strike(room: Room, subject: SubjectId, event: String) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        keeper.entry(subject).await
    };
    read(from, say(key::CASE_STRIKE), move |found: FoundEntry| {
        strike_form(room, subject, &event, found.entry)
    })
}

fn strike_form(room: Room, subject: SubjectId, struck: &str, entry: Entry) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let line = entry.lines.iter().find(|line| line.record.id == struck);
    let Some((doing, before)) = line.and_then(|line| written(line.counts()?)) else {
        return super::trouble("damaged");
    };
    // Without its beginning there is no entry: that one is written anew and never only struck away.
    let first = entry.lines.iter().find(|line| begins(line));
    let is_first = first.is_some_and(|line| line.record.id == struck);
    let entry = Arc::new(entry);
    let (asked, asked_rules) = (Arc::clone(&entry), Arc::clone(&rules));
    let ask = move |values: &Values| {
        let mut ways = vec![choice("instead", say(key::STRIKE_INSTEAD))];
        if !is_first {
            ways.push(choice("away", say(key::STRIKE_AWAY)));
        }
        let mut way = Question::new("way", say(key::STRIKE_WAY), Control::One(ways));
        if is_first {
            way = way.with_hint(say(key::REGISTER_STRIKE_FIRST_HINT));
        }
        let mut all = vec![way];
        if values.text("way") == "instead" {
            let scene = RegisterScene { entry: Some(&asked), policy: &asked_rules, today };
            all.extend(questions(doing, scene, values));
        }
        let why = Question::new("strike-why", say(key::STRIKE_WHY), Control::Long);
        all.push(why.with_hint(say(key::ACT_DESPITE_HINT)));
        all
    };
    let event = struck.to_owned();
    let record = move |values: Values, form: FormState| {
        let Some(keeper) = room.desk.keeper() else { return };
        let scene = RegisterScene { entry: Some(&entry), policy: &rules, today };
        let instead = if values.text("way") == "instead" {
            let Some(instead) = event_of(doing, scene, &values) else {
                return form.refuse(vec![Problem::new("on", said("damaged"))]);
            };
            if let Some(problem) = too_early(doing, &instead, today) {
                return form.refuse(vec![problem]);
            }
            Some(Box::new(instead))
        } else {
            None
        };
        let why = values.text("strike-why").to_owned();
        let act = RegisterAct::Struck { event: event.clone(), why, instead };
        let event = RegisterEvent { day: today, entry: entry.number.clone(), act };
        spawn_local(async move {
            match keeper.record_entry(subject, vec![event], clock()).await {
                Ok(recording) => {
                    let told = say(key::ROOM_RECORDED).to_owned();
                    room.recorded(Place::Entry(subject), told, recording);
                }
                Err(code) => form.refuse(vec![Problem::new("way", said(code))]),
            }
        });
    };
    FormPage::new("desk-entry-strike", say(key::CASE_STRIKE), ask, record)
        .before(parts::lead(say(key::STRIKE_LEAD)).into_any())
        .values(before.with("way", "instead"))
        .submit(say(key::ACT_RECORD))
        .back(say(key::ACT_CANCEL), move || room.go(Place::Entry(subject)))
        .view()
}

fn begins(line: &RegisterLine) -> bool {
    line.counts().is_some_and(|event| event.act.begins().is_some())
}
