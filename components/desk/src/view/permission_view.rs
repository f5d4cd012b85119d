//! May this be done with information? Asked and answered on one page; nothing of it is kept.

use std::sync::Arc;

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{el, live_by, live_if};
use madoguchi_wizards::view::{browser_today, parts};

use super::form_view::{FormState, fields};
use super::inside::{Place, Room};
use super::page;
use crate::form::Values;
use crate::permission::{first_questions, judge, more_questions, permission_words};

/// The page.
pub(super) fn permission(room: Room) -> AnyView {
    let Some(rules) = room.desk.keeper().and_then(|keeper| keeper.rules()) else {
        return super::trouble("rules");
    };
    let today = browser_today();
    let back = room.way_back(say(key::CONSENTS_BACK), Place::Consents);
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
    let first = fields(Arc::new(first_questions), state);
    let asked = Arc::clone(&rules);
    let more = fields(Arc::new(move |values| more_questions(&asked, values, today)), state);
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
            Some(super::reply(allowed, words.title, words.lines).into_any())
        },
    );
    let answer = el("section", "")
        .child(parts::subheading("", say(key::MAY_ANSWER)))
        .child(el("div", "").attr("id", "answer").attr("role", "status").view(answer));
    let lead = parts::lead(say(key::MAY_LEAD)).into_any();
    let heading = live_if(
        move || !matter.with(String::is_empty),
        || parts::subheading("", say(key::MAY_MORE)).into_any(),
    );
    let views = vec![lead, first, answer.into_any(), heading, more];
    vec![back, page("desk-permission", say(key::MAY_TITLE), views)].into_any()
}
