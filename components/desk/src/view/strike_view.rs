//! An entry is put right: it is struck through and stays legible, and what is written here counts.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{Act, CaseEvent, may_by};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say};
use madoguchi_wizards::view::{browser_today, parts};

use super::act_view::{Advised, against, despite, why_all_the_same};
use super::form_view::{FormPage, FormState};
use super::gate::clock;
use super::inside::{Place, Room, read};
use super::said;
use crate::acts::{self, Scene};
use crate::form::{Control, Problem, Question, Values, choice};
use crate::keeper::{Found, Saying};
use crate::written::written;

/// The page.
pub(super) fn strike(room: Room, subject: SubjectId, entry: String) -> AnyView {
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        keeper.case(subject).await
    };
    read(from, say(key::CASE_STRIKE), move |found: Found| form(room, subject, &entry, found))
}

fn form(room: Room, subject: SubjectId, entry: &str, found: Found) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let case = Arc::new(found.case);
    let line = case.lines.iter().find(|line| line.record.id == entry);
    let Some((doing, before)) = line.and_then(|line| written(line.counts()?)) else {
        return super::trouble("damaged");
    };
    let advised = Advised::new(Vec::new());
    let (asked, asked_rules) = (Arc::clone(&case), Arc::clone(&rules));
    let ask = move |values: &Values| {
        let ways = vec![
            choice("instead", say(key::STRIKE_INSTEAD)),
            choice("away", say(key::STRIKE_AWAY)),
        ];
        let mut questions = vec![Question::new("way", say(key::STRIKE_WAY), Control::One(ways))];
        if values.text("way") == "instead" {
            let scene = Scene { case: &asked, policy: &asked_rules, today };
            questions.extend(acts::questions(doing, scene, values));
        }
        let why = Question::new("strike-why", say(key::STRIKE_WHY), Control::Long);
        questions.push(why.with_hint(say(key::ACT_DESPITE_HINT)));
        questions.extend(why_all_the_same(advised));
        questions
    };
    let entry = entry.to_owned();
    let record = move |values: Values, form: FormState| {
        let Some(keeper) = room.desk.keeper() else { return };
        let scene = Scene { case: &case, policy: &rules, today };
        let instead = if values.text("way") == "instead" {
            let Some((on, act)) = acts::act(doing, scene, &values) else {
                return form.refuse(vec![Problem::new("on", said("damaged"))]);
            };
            Some(Box::new(CaseEvent::new(on, act)))
        } else {
            None
        };
        let why = values.text("strike-why").to_owned();
        let event = CaseEvent::new(today, Act::Struck { entry: entry.clone(), why, instead });
        let permit = may_by(&case, &rules, &event, &keeper.my_roles(), today);
        let Some(despite) = despite(&permit, advised, &values, form, "way") else { return };
        spawn_local(async move {
            match keeper.record_case(subject, vec![Saying { event, despite }], clock()).await {
                Ok(recording) => {
                    let told = say(key::ROOM_RECORDED).to_owned();
                    room.recorded(Place::Case(subject), told, recording);
                }
                Err(code) => form.refuse(vec![Problem::new("way", said(code))]),
            }
        });
    };
    FormPage::new("desk-strike", say(key::CASE_STRIKE), ask, record)
        .before(parts::lead(say(key::STRIKE_LEAD)).into_any())
        .before(against(advised))
        .values(before.with("way", "instead"))
        .submit(say(key::ACT_RECORD))
        .back(say(key::ACT_CANCEL), move || room.go(Place::Case(subject)))
        .view()
}
