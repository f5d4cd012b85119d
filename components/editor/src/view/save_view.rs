//! The finished file, and where it goes.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live_if};
use madoguchi_wizards::view::{offer_file, parts};

use super::remarks_view::by_level;
use super::session::Session;
use crate::document::Document;
use crate::findings::Level;
use crate::route::Route;
use crate::tree::{Node, compact};

/// The page on which the file is saved.
pub(crate) fn save(session: Session) -> AnyView {
    let back = parts::way_back(say(key::EDITOR_TO_SECTIONS), Route::Home.href(), None);
    let file = session.document.get_untracked();
    let ready = move || {
        session
            .remarks
            .with(|all| !all.iter().any(|r| matches!(r.level, Level::Error | Level::Empty)))
    };
    let state = move || {
        let words = if ready() { key::EDITOR_SAVE_READY } else { key::EDITOR_SAVE_NOT_READY };
        say(words).to_owned()
    };
    let outcome = RwSignal::new(String::new());
    let name = name_of(&file);
    let label = say_with(key::EDITOR_SAVE_GO, &[("file", &name)]);
    let go = {
        let (name, text) = (name.clone(), file.text());
        move || {
            outcome.set(match offer_file(&name, &text) {
                Ok(()) => say_with(key::EDITOR_SAVED, &[("file", &name)]),
                Err(_) => say(key::EDITOR_NOT_SAVED).to_owned(),
            });
        }
    };
    let text = el("pre", "edit-text")
        .attr("tabindex", "0")
        .attr("aria-label", name.clone())
        .attr("role", "group")
        .text(file.text())
        .into_any();
    let text = ui::Disclosure(ui::DisclosureProps {
        summary: say(key::EDITOR_SAVE_TEXT).to_owned(),
        open: false,
        children: Box::new(move || text),
    });
    el("div", "mado-page edit-page")
        .attr("data-page", "editor-save")
        .view(back)
        .view(parts::heading(say(key::EDITOR_SAVE), false))
        .child(el("p", "mado-lead").live_text(state))
        .view(live_if(move || !ready(), move || missing(session)))
        .child(parts::buttons([parts::button("editor-save", &label, ButtonKind::Primary, go)]))
        .child(el("p", "").attr("role", "status").live_text(outcome))
        .child(parts::subheading("", say(key::EDITOR_SAVE_WHERE)))
        .child(place(&file))
        .child(parts::hint(say(key::EDITOR_SAVE_WHERE_ASK)))
        .view(text)
        .into_any()
}

/// What is still missing or wrong, each with the way to its field.
fn missing(session: Session) -> AnyView {
    let mut remarks = session.remarks.get_untracked();
    remarks.retain(|remark| matches!(remark.level, Level::Error | Level::Empty));
    by_level(&remarks, Some(session))
}

/// A file without its facility's code still needs a name to be saved under.
fn name_of(file: &Document) -> String {
    if file.id().is_empty() { "facility.json".to_owned() } else { file.file_name() }
}

/// Where the file is put, and the line in the list of facilities.
fn place(file: &Document) -> ui::El {
    let name = file.tree().get("name").and_then(Node::as_text).unwrap_or_default();
    let line = [("id", file.id()), ("name", name), ("where", "")]
        .map(|(key, text)| (key.to_owned(), Node::text(text)));
    let code = |text: String| el("pre", "edit-text").attr("tabindex", "0").text(text);
    let step = |text| el("li", "").child(el("p", "").text(say(text)));
    el("ol", "edit-steps")
        .child(step(key::EDITOR_SAVE_WHERE_FILES))
        .child(
            step(key::EDITOR_SAVE_WHERE_INDEX).child(code(compact(&Node::Object(line.to_vec())))),
        )
        .child(step(key::EDITOR_SAVE_WHERE_ADDRESS).child(code(["#/", file.id()].concat())))
}
