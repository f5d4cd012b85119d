//! The sections of the file, and how far each has come.

use leptos::prelude::*;
use madoguchi_messages::{find_code, key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, El, el, live};
use madoguchi_wizards::view::parts;

use super::begin_view::ways;
use super::keeping;
use super::session::Session;
use crate::route::Route;
use crate::section::{Progress, Section};
use crate::tree::Node;
use crate::words;

/// The list of sections.
pub(crate) fn home(session: Session) -> AnyView {
    let name = session.document.with_untracked(|file| {
        let name = file.tree().get("name").and_then(Node::as_text).map(str::trim);
        name.filter(|name| !name.is_empty()).unwrap_or(say(key::EDITOR_UNNAMED)).to_owned()
    });
    let links = [
        (Route::Save, key::EDITOR_TO_SAVE, ButtonKind::Primary),
        (Route::Preview, key::EDITOR_TO_PREVIEW, ButtonKind::Secondary),
        (Route::Check, key::EDITOR_TO_CHECK, ButtonKind::Secondary),
    ];
    let links = links.map(|(route, label, kind)| link(&route, say(label), kind));
    let sections = live(move || {
        let rows = session.with_sections(|all| {
            session.remarks.with(|remarks| {
                session.document.with_untracked(|file| {
                    let row =
                        |section: &Section| row(section, section.progress(file.tree(), remarks));
                    all.iter().map(row).collect::<Vec<_>>()
                })
            })
        });
        Some(el("ol", "edit-sections").children(rows).into_any())
    });
    let other = ways(session);
    let other = ui::Disclosure(ui::DisclosureProps {
        summary: say(key::EDITOR_OTHER).to_owned(),
        open: false,
        children: Box::new(move || other),
    });
    el("div", "mado-page edit-page")
        .attr("data-page", "editor-home")
        .view(parts::heading(say_with(key::EDITOR_SECTIONS_OF, &[("name", &name)]), false))
        .child(parts::lead(say(key::EDITOR_LEAD)))
        .child(parts::subheading("", say(key::EDITOR_SECTIONS)))
        .view(sections)
        .child(parts::buttons(links))
        .view(keeping::state(session))
        .child(parts::hint(say(key::EDITOR_STAYS)))
        .view(other)
        .into_any()
}

/// A link that looks like a button.
pub(crate) fn link(route: &Route, label: &str, kind: ButtonKind) -> AnyView {
    ui::Button(ui::ButtonProps {
        label: label.to_owned(),
        kind,
        on_click: None,
        submit: false,
        href: route.href(),
        context: String::new(),
        id: String::new(),
        busy: ui::Reading::default(),
    })
}

fn row(section: &Section, progress: Progress) -> El {
    let link = el("a", "mado-linklist__link")
        .attr("href", Route::Edit(section.code.clone()).href())
        .text(words::section(section));
    el("li", "mado-linklist__item edit-sections__item")
        .attr("data-progress", progress.code())
        .child(link)
        .child(el("p", "mado-linklist__text").text(progress_words(progress)))
}

/// How far a section has come, in a line.
pub(crate) fn progress_words(progress: Progress) -> String {
    let count = progress.count().to_string();
    find_code("editor-progress", progress.code())
        .map_or_else(String::new, |words| say_with(words, &[("n", &count)]))
}
