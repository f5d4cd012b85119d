//! How to begin: anew, from a facility that is there, or from a file.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::{load, loading};
use madoguchi_domain::policy::FacilityIndex;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, ButtonKind, Choice, Place, Reading, el, live};
use madoguchi_wizards::view::parts;

use super::remarks_view::listed;
use super::session::Session;
use super::source_view::{OnText, file_field, in_one_file, paste_field};
use crate::document::{Document, OpenError};
use crate::findings::{Remark, of_gap, of_problem};
use crate::route::Route;

/// The first page, while there is no file.
pub(crate) fn begin(session: Session) -> AnyView {
    let to_check = ui::LinkItem {
        href: Route::Check.href(),
        title: say(key::EDITOR_TO_CHECK).to_owned(),
        text: say(key::EDITOR_CHECK_LEAD).to_owned(),
    };
    el("div", "mado-page edit-page")
        .attr("data-page", "editor-begin")
        .view(parts::heading(say(key::EDITOR_TITLE), false))
        .child(parts::lead(say(key::EDITOR_LEAD)))
        .child(parts::hint(say(key::EDITOR_STAYS)))
        .view(ways(session))
        .view(ui::LinkList(ui::LinkListProps { items: vec![to_check] }))
        .into_any()
}

/// The ways to begin. Where a file is being written already, one is asked before it goes.
pub(crate) fn ways(session: Session) -> AnyView {
    let refused = RwSignal::new(None::<(&'static str, Vec<Remark>)>);
    let waiting = RwSignal::new(None::<Document>);
    let take = move |document: Document| {
        refused.set(None);
        if session.begun.get_untracked() {
            waiting.set(Some(document));
        } else {
            session.begin(document);
        }
    };
    let open: OnText = Arc::new(move |name, text| match Document::open(&name, &text) {
        Ok(document) => take(document),
        Err(error) => refused.set(Some(match error {
            OpenError::NotAFile(error) => {
                ("editor-not-a-file", error.problems.iter().map(of_problem).collect())
            }
            OpenError::HasOther(gaps) => ("editor-has-other", gaps.iter().map(of_gap).collect()),
        })),
    });
    let new =
        parts::button("editor-new", say(key::EDITOR_BEGIN_NEW), ButtonKind::Primary, move || {
            take(Document::empty());
        });
    let question = ui::ConfirmBox(ui::ConfirmBoxProps {
        id: "editor-replace".to_owned(),
        open: (move || waiting.with(Option::is_some)).into(),
        title: say(key::EDITOR_REPLACE).to_owned(),
        confirm_label: say(key::EDITOR_REPLACE_YES).to_owned(),
        cancel_label: say(key::EDITOR_REPLACE_NO).to_owned(),
        on_confirm: Callback::new(move |()| {
            if let Some(document) = waiting.try_update(Option::take).flatten() {
                session.begin(document);
            }
        }),
        on_cancel: Callback::new(move |()| waiting.set(None)),
        danger: true,
        children: Arc::new(|| parts::paragraph(say(key::EDITOR_REPLACE_HINT)).into_any()),
    });
    el("div", "edit-ways")
        .view(question)
        .view(live(move || refused.get().map(refusal)))
        .child(parts::subheading("", say(key::EDITOR_BEGIN)))
        .child(parts::buttons([new]))
        .child(parts::hint(say(key::EDITOR_BEGIN_NEW_HINT)))
        .view(shipped(open.clone()))
        .view(file_field(&open))
        .view(paste_field(&open))
        .into_any()
}

/// Why a file was not opened; what was being written is as it was.
fn refusal((code, remarks): (&'static str, Vec<Remark>)) -> AnyView {
    let to_do = parts::paragraph(madoguchi_messages::say_code("rec", code)).into_any();
    let body = vec![to_do, listed(&remarks)];
    let title = madoguchi_messages::say_code("err", code);
    let notice = parts::notice(ui::Severity::Stop, "stop", title, true, body);
    request_animation_frame(|| ui::focus_field("editor-refused"));
    el("div", "").attr("id", "editor-refused").attr("tabindex", "-1").view(notice).into_any()
}

/// The facilities whose files lie beside the page.
fn shipped(open: OnText) -> AnyView {
    let place = Place::new();
    spawn_local(async move {
        match load::index().await {
            Ok(index) => place.show(move || shipped_choice(&index, open.clone())),
            Err(_) => place.show(|| parts::hint(say(key::EDITOR_UNREACHABLE)).into_any()),
        }
    });
    place.view(loading)
}

fn shipped_choice(index: &FacilityIndex, open: OnText) -> AnyView {
    let chosen = RwSignal::new(String::new());
    let error = RwSignal::new(String::new());
    let choices = index.facilities.iter().map(|one| Choice::new(&one.id, &one.name)).collect();
    let group = ui::RadioGroup(ui::RadioGroupProps {
        id: "editor-shipped".to_owned(),
        legend: say(key::EDITOR_BEGIN_SHIPPED).to_owned(),
        choices,
        value: chosen.into(),
        on_input: Callback::new(move |id| {
            error.set(String::new());
            chosen.set(id);
        }),
        hint: say(key::EDITOR_BEGIN_SHIPPED_HINT).to_owned(),
        error: Reading::from(error),
        mark: String::new(),
        required: false,
        heading: false,
        inline: false,
    });
    let go = move || {
        let id = chosen.get_untracked();
        if id.is_empty() {
            return error.set(say(key::EDITOR_CHOOSE).to_owned());
        }
        let open = open.clone();
        spawn_local(async move {
            let file = [&*id, ".json"].concat();
            match load::text(&["facilities/", &*file].concat()).await {
                Ok(text) => {
                    let text = in_one_file(&file, text).await;
                    open(file, text);
                }
                Err(_) => {
                    let _ = error.try_set(say(key::EDITOR_UNREACHABLE).to_owned());
                }
            }
        });
    };
    let label = say(key::EDITOR_BEGIN_SHIPPED_GO);
    let go = parts::button("editor-shipped-go", label, ButtonKind::Secondary, go);
    el("div", "edit-shipped").view(group).child(parts::buttons([go])).into_any()
}
