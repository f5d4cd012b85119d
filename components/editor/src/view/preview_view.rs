//! The applicant's start page, as this file makes it.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{ButtonKind, el, live_if};
use madoguchi_wizards::view::{parts, start_page};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::home_view::link;
use super::remarks_view::by_level;
use super::session::Session;
use crate::route::Route;

/// The preview; while the file cannot be read, what it still lacks.
pub(crate) fn preview(session: Session) -> AnyView {
    let back = parts::way_back(say(key::EDITOR_TO_SECTIONS), Route::Home.href(), None);
    let body = match session.document.with_untracked(|file| file.read()) {
        Ok(policy) => {
            let page = start_page(&policy.facility, session.today);
            let frame = el("div", "edit-preview")
                .attr("role", "group")
                .attr("aria-label", say(key::EDITOR_PREVIEW))
                .on("click", stay)
                .view(page);
            parts::together([parts::hint(say(key::EDITOR_PREVIEW_HINT)), frame])
        }
        Err(_) => not_yet(session),
    };
    el("div", "mado-page edit-page")
        .attr("data-page", "editor-preview")
        .view(back)
        .view(parts::heading(say(key::EDITOR_PREVIEW), false))
        .view(body)
        .child(parts::buttons([link(&Route::Save, say(key::EDITOR_TO_SAVE), ButtonKind::Primary)]))
        .into_any()
}

fn not_yet(session: Session) -> AnyView {
    let remarks = live_if(
        move || session.remarks.with(|remarks| !remarks.is_empty()),
        move || by_level(&session.remarks.get_untracked(), Some(session)),
    );
    el("div", "").child(parts::lead(say(key::EDITOR_PREVIEW_NOT_YET))).view(remarks).into_any()
}

/// The links of a preview lead to pages of a facility that may not be there.
fn stay(event: &web_sys::Event) {
    let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if pressed.is_some_and(|pressed| pressed.closest("a").ok().flatten().is_some()) {
        event.prevent_default();
    }
}
