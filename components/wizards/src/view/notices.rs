//! What a person must know about their draft: where it is kept, and what became of it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{Msg, key, say, say_with};
use madoguchi_storage::DraftId;
use madoguchi_ui::{self as ui, ButtonKind, el, live, live_if};

use super::saver::SaveState;
use super::session::Session;
use super::{draft_file_view, parts};
use crate::page::text_of;
use crate::pages::pages;
use crate::read_back;
use crate::words;

/// Above the page: another tab's change, and a store that refuses.
pub(crate) fn above(session: Session) -> AnyView {
    live(move || match session.saver.state.get() {
        SaveState::Conflict => Some(conflict(session)),
        SaveState::MemoryOnly if session.ending.is_some() => {
            Some(memory_only(key::SAVED_NOT_STAFF))
        }
        SaveState::MemoryOnly if !session.wizard.by_staff() => {
            Some(memory_only(key::SAVED_NOT_FILE))
        }
        _ => None,
    })
}

/// Below the page: that it was saved, and the draft as a file.
pub(crate) fn below(session: Session) -> AnyView {
    let state = session.saver.state;
    let saved = live(move || {
        let (code, words) = saved(state.get(), session.wizard.by_staff());
        let words = words.map_or("", say);
        Some(el("p", "mado-saved").attr("data-state", code).text(words).into_any())
    });
    // While nothing has been typed there is nothing to take along.
    // On somebody else's machine it would stay behind.
    let own = session.ending.is_none() && !session.wizard.by_staff();
    let worth_keeping = move || own && state.get() != SaveState::Nothing;
    let file = live_if(worth_keeping, move || draft_file_view::save_button(session));
    el("div", "mado-below").view(saved).view(file).into_any()
}

/// The code of a state, and what is said about it.
fn saved(state: SaveState, by_staff: bool) -> (&'static str, Option<Msg>) {
    match state {
        SaveState::Nothing => ("nothing", None),
        SaveState::Saving => ("saving", Some(key::SAVING)),
        SaveState::Saved => ("saved", Some(key::SAVED)),
        SaveState::MemoryOnly if by_staff => ("memory", Some(key::STAFF_NOT_KEPT)),
        SaveState::MemoryOnly => ("memory", Some(key::SAVED_NOT)),
        SaveState::Conflict => ("conflict", None),
    }
}

fn memory_only(to_do: Msg) -> AnyView {
    parts::warning(say(key::SAVED_NOT), true, [parts::paragraph(say(to_do))])
}

fn conflict(session: Session) -> AnyView {
    let theirs = move || {
        spawn_local(async move {
            let (store, id) = session.saver.with(|s| (s.store.clone(), s.draft.id));
            if let Ok(Some(draft)) = store.get(id).await {
                session.take(draft);
            }
        });
    };
    let mine = move || {
        if let Ok(id) = DraftId::random() {
            session.saver.save_as(id);
            // A reload finds the new draft, not the one that the other tab wrote.
            session.remember_page(false);
        }
    };
    let label = say(key::CONFLICT_MINE);
    let mine = parts::button("conflict-mine", label, ButtonKind::Primary, mine);
    let label = say(key::CONFLICT_THEIRS);
    let theirs = parts::button("conflict-theirs", label, ButtonKind::Secondary, theirs);
    let body = [parts::paragraph(say(key::CONFLICT_LEAD)), parts::buttons([mine, theirs])];
    parts::warning(say(key::CONFLICT_HEADING), true, body)
}

/// The answers that leaving the page would make void, named before they go.
pub(crate) fn voided(session: Session) -> AnyView {
    let names = move || {
        session.obstacles.with(|o| {
            parts::list(
                "",
                o.voided.iter().map(|field| {
                    let label = text_of("field", field.code(), "").unwrap_or(field.code());
                    [label, "： ", &session.entered_value(*field)].concat()
                }),
            )
        })
    };
    ui::ConfirmBox(ui::ConfirmBoxProps {
        id: "voided".to_owned(),
        open: (move || session.obstacles.with(|o| !o.voided.is_empty())).into(),
        title: say(key::VOID_HEADING).to_owned(),
        confirm_label: say(key::VOID_YES).to_owned(),
        cancel_label: say(key::VOID_NO).to_owned(),
        on_confirm: Callback::new(move |()| session.accept_void()),
        on_cancel: Callback::new(move |()| session.refuse_void()),
        danger: false,
        children: Arc::new(move || {
            parts::together([parts::paragraph(say(key::VOID_LEAD)), names()])
        }),
    })
}

/// What changed in the facility's rules since the draft was made.
pub(crate) fn older_version(session: Session, draft_version: u32) -> Option<AnyView> {
    let policy = session.policy();
    if draft_version >= policy.regulation.version {
        return None;
    }
    let changes = policy.changes_since(draft_version);
    let lead = if changes.is_empty() { key::DRAFT_OLDER_PLAIN } else { key::DRAFT_OLDER_LEAD };
    let line = |date, what: &str| [&words::date(date), "　", what].concat();
    let lines = changes.iter().map(|change| line(change.date, &change.what));
    let body = [parts::paragraph(say(lead)), parts::list("", lines)];
    let notice = parts::warning(say(key::DRAFT_OLDER), false, body);
    Some(el("div", "").attr("id", "older-version").view(notice).into_any())
}

/// Keys of a draft that could not be read.
pub(crate) fn left_out(keys: &[String]) -> Option<AnyView> {
    if keys.is_empty() {
        return None;
    }
    let named = words::list(keys.iter().filter(|key| !key.is_empty()).cloned());
    let text = say_with(key::DRAFT_LEFT_OUT, &[("list", &named)]);
    Some(parts::warning(&text, false, []))
}

impl Session {
    /// The value of a field in words, as its page asks for it, or as it was typed when that page is gone.
    fn entered_value(self, field: crate::field::Field) -> String {
        let in_words = self.entered_read(|ctx| {
            let pages = pages(ctx);
            let question = pages.iter().flat_map(|p| &p.questions).find(|q| q.field == field);
            question.map(|q| read_back::value(q, ctx))
        });
        in_words.unwrap_or_else(|| {
            self.answers.with_untracked(|a| words::list(a.values(field).to_vec()))
        })
    }
}
