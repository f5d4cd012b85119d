//! Something about a request is being recorded.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_casework::{CaseEvent, Despite, Objection, Permit, may_by};
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{Severity, live};
use madoguchi_wizards::view::{browser_today, parts};
use madoguchi_wizards::words;

use super::form_view::{FormPage, FormState};
use super::gate::clock;
use super::inside::{Place, Room, read};
use super::said;
use crate::acts::{self, Doing, Scene};
use crate::form::{Control, Problem, Question, Values};
use crate::keeper::{Found, Saying};

/// The page.
pub(super) fn act(room: Room, subject: SubjectId, doing: Doing) -> AnyView {
    let note = format!("act-{subject}-{}", doing.code());
    let key = note.clone();
    let from = async move {
        let keeper = room.desk.keeper().ok_or("closed")?;
        let found = keeper.case(subject).await?;
        Ok((found, keeper.note(&key).await))
    };
    read(from, doing.title(), move |(found, kept): (Found, Option<Values>)| {
        form(room, subject, doing, found, kept, note.clone())
    })
}

fn form(
    room: Room,
    subject: SubjectId,
    doing: Doing,
    found: Found,
    kept: Option<Values>,
    note: String,
) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let case = Arc::new(found.case);
    // What speaks against it, once it was tried.
    let advised = Advised::new(Vec::new());
    let beforehand = acts::beforehand(doing, Scene { case: &case, policy: &rules, today });
    let (asked, asked_rules) = (Arc::clone(&case), Arc::clone(&rules));
    let ask = move |values: &Values| {
        let scene = Scene { case: &asked, policy: &asked_rules, today };
        let mut questions = acts::questions(doing, scene, values);
        questions.extend(why_all_the_same(advised));
        questions
    };
    let key = note.clone();
    let record = move |values: Values, form: FormState| {
        let Some(keeper) = room.desk.keeper() else { return };
        let scene = Scene { case: &case, policy: &rules, today };
        let Some((on, act)) = acts::act(doing, scene, &values) else {
            return form.refuse(vec![Problem::new("on", said("damaged"))]);
        };
        let event = CaseEvent::new(on, act);
        let permit = may_by(&case, &rules, &event, &keeper.my_roles(), today);
        let Some(despite) = despite(&permit, advised, &values, form, "on") else { return };
        let keeper = keeper.from_note(&key);
        spawn_local(async move {
            match keeper.record_case(subject, vec![Saying { event, despite }], clock()).await {
                Ok(recording) => {
                    let told = say(key::ROOM_RECORDED).to_owned();
                    room.recorded(Place::Case(subject), told, recording);
                }
                Err(code) => form.refuse(vec![Problem::new("on", said(code))]),
            }
        });
    };
    FormPage::new("desk-act", doing.title(), ask, record)
        .before(against(advised))
        .values(kept.unwrap_or(beforehand))
        .watch(move |values| {
            let note = note.clone();
            if let Some(keeper) = room.desk.keeper() {
                spawn_local(async move { keeper.keep_note(&note, &values).await });
            }
        })
        .submit(say(key::ACT_RECORD))
        .back(say(key::ACT_CANCEL), move || room.go(Place::Case(subject)))
        .view()
}

/// What speaks against an event, once it was tried.
pub(super) type Advised = RwSignal<Vec<Objection>>;

/// The question for the reason, once something speaks against it.
pub(super) fn why_all_the_same(advised: Advised) -> Option<Question> {
    let why = || Question::new("despite", say(key::ACT_DESPITE), Control::Long);
    (!advised.with(Vec::is_empty)).then(|| why().with_hint(say(key::ACT_DESPITE_HINT)))
}

/// What is recorded beside an event that something speaks against. None: it is not taken now, and the
/// form says why, at this field or at the one for the reason.
pub(super) fn despite(
    permit: &Permit,
    advised: Advised,
    values: &Values,
    form: FormState,
    field: &'static str,
) -> Option<Vec<Despite>> {
    match permit {
        Permit::Free => Some(Vec::new()),
        Permit::Forbidden(objections) => {
            advised.set(Vec::new());
            let problem = |o: &Objection| Problem::new(field, objection_words(o));
            form.refuse(objections.iter().map(problem).collect());
            None
        }
        Permit::Advised(objections) => {
            let known = advised.get_untracked() == *objections;
            let reason = values.text("despite");
            if !known || reason.is_empty() {
                advised.set(objections.clone());
                form.refuse(vec![Problem::new("despite", say(key::ACT_ADVISED))]);
                return None;
            }
            let despite = |o: &Objection| Despite {
                objection: o.code.code().to_owned(),
                reason: reason.to_owned(),
            };
            Some(objections.iter().map(despite).collect())
        }
    }
}

/// The notice that names what speaks against it.
pub(super) fn against(advised: Advised) -> AnyView {
    live(move || {
        let objections = advised.get();
        (!objections.is_empty()).then(|| {
            let list = parts::list("", objections.iter().map(objection_words)).into_any();
            parts::notice(Severity::Warning, "warn", say(key::ACT_ADVISED), true, vec![list])
        })
    })
}

/// What speaks against something, and where that stands.
pub(super) fn objection_words(objection: &Objection) -> String {
    let words = say_code("objection", objection.code.code());
    match &objection.article {
        None => words.to_owned(),
        Some(article) => {
            let article = words::cite(article);
            [words, &say_with(key::OBJECTION_ARTICLE, &[("article", &article)])].concat()
        }
    }
}
