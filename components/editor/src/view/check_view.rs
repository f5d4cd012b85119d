//! The linter's page: a file is looked at, and nothing is changed.

use std::sync::Arc;

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live};
use madoguchi_wizards::view::parts;

use super::remarks_view::by_level;
use super::session::Session;
use super::source_view::{OnText, file_field, paste_field};
use crate::document::Document;
use crate::findings::remarks_on_text;
use crate::route::Route;

/// A file to be looked at.
#[derive(Debug, Clone)]
struct Looked {
    name: String,
    text: String,
}

/// The linter's page.
pub(crate) fn check(session: Session) -> AnyView {
    let looked = RwSignal::new(None::<Looked>);
    let look: OnText = Arc::new(move |name, text| looked.set(Some(Looked { name, text })));
    let mine = session.begun.get_untracked().then(|| {
        let act = move || {
            let (name, text) = session.document.with_untracked(|f| (f.file_name(), f.text()));
            looked.set(Some(Looked { name, text }));
        };
        let label = say(key::EDITOR_CHECK_MINE);
        parts::buttons([parts::button("editor-check-mine", label, ButtonKind::Secondary, act)])
    });
    let back = parts::way_back(say(key::EDITOR_TITLE), Route::Home.href(), None);
    el("div", "mado-page edit-page")
        .attr("data-page", "editor-check")
        .view(back)
        .view(parts::heading(say(key::EDITOR_CHECK), false))
        .child(parts::lead(say(key::EDITOR_CHECK_LEAD)))
        .child(parts::hint(say(key::EDITOR_STAYS)))
        .child(
            el("div", "")
                .attr("id", "editor-result")
                .attr("role", "status")
                .view(live(move || looked.get().map(|found| result(session, &found)))),
        )
        .children(mine)
        .view(file_field(&look))
        .view(paste_field(&look))
        .into_any()
}

fn result(session: Session, Looked { name, text }: &Looked) -> AnyView {
    let remarks = remarks_on_text(name, text, session.today);
    let heading = say_with(key::EDITOR_CHECK_OF, &[("file", name)]);
    let body = if remarks.is_empty() {
        let line = parts::paragraph(say(key::EDITOR_FINDINGS_NONE)).into_any();
        parts::notice(ui::Severity::Success, "good", "", false, vec![line])
    } else {
        by_level(&remarks, None)
    };
    // What the forms can show can be put right there; what is being written already is not replaced.
    let file = Document::open(name, text).ok().filter(|_| !session.begun.get_untracked());
    let edit = file.map(|file| {
        let act = move || session.begin(file.clone());
        let label = say(key::EDITOR_CHECK_EDIT);
        parts::buttons([parts::button("editor-check-edit", label, ButtonKind::Primary, act)])
    });
    el("section", "edit-result")
        .child(parts::subheading("", heading))
        .view(body)
        .children(edit)
        .into_any()
}
