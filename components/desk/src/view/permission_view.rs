//! May this be done with information? Asked and answered on one page; nothing of it is kept.

use std::sync::Arc;

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{el, live_by, live_if};
use madoguchi_wizards::view::{browser_today, parts};

use super::form_view::{FormState, fields};
use super::inside::{Place, Room};
use super::page;
use crate::form::{Question, Values};
use crate::permission::{judge, permission_words, questions};

/// What has to be known before anything can be said; all else makes the answer more exact, and stands below it.
const FIRST: [&str; 6] = ["matter", "from", "class", "reason", "way", "to"];

/// The page.
pub(super) fn permission(room: Room) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let back = parts::way_back(
        say(key::CONSENTS_BACK),
        String::new(),
        Some(Callback::new(move |()| room.go(Place::Consents))),
    );
    let state = FormState::default();
    // What was answered for one matter says nothing of another.
    let matter = Memo::new(move |_| state.values.with(|values| values.text("matter").to_owned()));
    Effect::new(move |before: Option<String>| {
        let matter = matter.get();
        if before.is_some_and(|before| before != matter) {
            state.values.set(Values::default().with("matter", matter.clone()));
        }
        matter
    });
    let asked = Arc::clone(&rules);
    let all = move |values: &Values| questions(&asked, values, today);
    let (first, more) = (all.clone(), all);
    let is_first = |question: &Question| FIRST.contains(&question.id);
    let first =
        fields(Arc::new(move |values| first(values).into_iter().filter(is_first).collect()), state);
    let more = fields(
        Arc::new(move |values| more(values).into_iter().filter(|it| !is_first(it)).collect()),
        state,
    );
    let answer = live_by(
        move || state.values.with(|values| format!("{values:?}")),
        move |_| {
            let found = state.values.with_untracked(|values| judge(&rules, values, today));
            let Some(permission) = found else {
                return Some(parts::hint(say(key::MAY_PICK)).into_any());
            };
            let words = permission_words(&permission);
            let allowed = match permission.allowed() {
                Some(true) => "yes",
                Some(false) => "no",
                None => "open",
            };
            let lines = words.lines.into_iter().map(|line| el("p", "desk-reply__line").text(line));
            let reply = el("div", "desk-reply")
                .attr("data-allowed", allowed)
                .child(el("p", "desk-reply__title").text(words.title))
                .children(lines);
            Some(reply.into_any())
        },
    );
    let answer = el("section", "")
        .child(parts::subheading("", say(key::MAY_ANSWER)))
        .child(el("div", "").attr("id", "answer").attr("role", "status").view(answer));
    let lead = parts::lead(say(key::MAY_LEAD)).into_any();
    let begun = Memo::new(move |_| state.values.with(|values| !values.all("matter").is_empty()));
    let heading =
        live_if(move || begun.get(), || parts::subheading("", say(key::MAY_MORE)).into_any());
    let views = vec![lead, first, answer.into_any(), heading, more];
    vec![back, page("desk-permission", say(key::MAY_TITLE), views)].into_any()
}
