//! What a person must know about their draft: where it is kept, and what became of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_storage::DraftId;
use madoguchi_ui as ui;

use super::draft_file_view;
use super::saver::SaveState;
use super::session::Session;
use crate::page::text_of;
use crate::pages::pages;
use crate::read_back;

/// Above the page: another tab's change, and a store that refuses.
pub(crate) fn above(session: Session) -> AnyView {
    let state = session.saver.state;
    view! {
        {move || match state.get() {
            SaveState::Conflict => Some(conflict(session)),
            SaveState::MemoryOnly if !session.wizard.by_staff() => Some(memory_only()),
            _ => None,
        }}
    }
    .into_any()
}

/// Below the page: that it was saved, and the draft as a file.
pub(crate) fn below(session: Session) -> AnyView {
    let state = session.saver.state;
    let words = move || match state.get() {
        SaveState::Saving => say(key::SAVING),
        SaveState::Saved => say(key::SAVED),
        SaveState::MemoryOnly if session.wizard.by_staff() => say(key::STAFF_NOT_KEPT),
        SaveState::MemoryOnly => say(key::SAVED_NOT),
        SaveState::Nothing | SaveState::Conflict => "",
    };
    let code = move || match state.get() {
        SaveState::Nothing => "nothing",
        SaveState::Saving => "saving",
        SaveState::Saved => "saved",
        SaveState::MemoryOnly => "memory",
        SaveState::Conflict => "conflict",
    };
    // While nothing has been typed there is nothing to take along.
    let worth_keeping =
        Memo::new(move |_| !session.wizard.by_staff() && state.get() != SaveState::Nothing);
    view! {
        <div class="mado-below">
            <p class="mado-saved" data-state=code>{words}</p>
            {move || worth_keeping.get().then(|| draft_file_view::save_button(session))}
        </div>
    }
    .into_any()
}

fn memory_only() -> AnyView {
    view! {
        <ui::Notice severity=ui::Severity::Warning prefix=say_code("severity", "warn")
            title=say(key::SAVED_NOT) live=true>
            <p>{say(key::SAVED_NOT_FILE)}</p>
        </ui::Notice>
    }
    .into_any()
}

fn conflict(session: Session) -> AnyView {
    let theirs = Callback::new(move |()| {
        spawn_local(async move {
            let (store, id) = session.saver.with(|s| (s.store.clone(), s.draft.id));
            if let Ok(Some(draft)) = store.get(id).await {
                session.take(draft);
            }
        });
    });
    let mine = Callback::new(move |()| {
        if let Ok(id) = DraftId::random() {
            session.saver.save_as(id);
        }
    });
    view! {
        <ui::Notice severity=ui::Severity::Warning prefix=say_code("severity", "warn")
            title=say(key::CONFLICT_HEADING) live=true>
            <p>{say(key::CONFLICT_LEAD)}</p>
            <ui::ButtonRow>
                <ui::Button id="conflict-mine" label=say(key::CONFLICT_MINE).to_owned() on_click=mine/>
                <ui::Button id="conflict-theirs" label=say(key::CONFLICT_THEIRS).to_owned()
                    kind=ui::ButtonKind::Secondary on_click=theirs/>
            </ui::ButtonRow>
        </ui::Notice>
    }
    .into_any()
}

/// The answers that leaving the page would make void, named before they go.
pub(crate) fn voided(session: Session) -> AnyView {
    let open = Signal::derive(move || session.voided.with(|fields| !fields.is_empty()));
    let yes = Callback::new(move |()| session.accept_void());
    let no = Callback::new(move |()| session.refuse_void());
    let names = move || {
        session.voided.with(|fields| {
            fields
                .iter()
                .map(|field| {
                    let label = text_of("field", field.code(), "").unwrap_or(field.code());
                    let value = session.entered_value(*field);
                    view! { <li>{label} "： " {value}</li> }
                })
                .collect_view()
        })
    };
    view! {
        <ui::ConfirmBox id="voided" open=open title=say(key::VOID_HEADING)
            confirm_label=say(key::VOID_YES) cancel_label=say(key::VOID_NO)
            on_confirm=yes on_cancel=no>
            <p>{say(key::VOID_LEAD)}</p>
            <ul>{names()}</ul>
        </ui::ConfirmBox>
    }
    .into_any()
}

/// What changed in the facility's rules since the draft was made.
pub(crate) fn older_version(session: Session, draft_version: u32) -> Option<AnyView> {
    let policy = session.policy();
    if draft_version >= policy.regulation.version {
        return None;
    }
    let changes = policy.changes_since(draft_version);
    let list = changes
        .iter()
        .map(|change| {
            let date = crate::words::date(change.date);
            view! { <li>{date} "　" {change.what.clone()}</li> }
        })
        .collect_view();
    let lead = if changes.is_empty() { key::DRAFT_OLDER_PLAIN } else { key::DRAFT_OLDER_LEAD };
    Some(
        view! {
            <div id="older-version">
                <ui::Notice severity=ui::Severity::Warning prefix=say_code("severity", "warn")
                    title=say(key::DRAFT_OLDER)>
                    <p>{say(lead)}</p>
                    <ul>{list}</ul>
                </ui::Notice>
            </div>
        }
        .into_any(),
    )
}

/// Keys of a draft that could not be read.
pub(crate) fn left_out(keys: &[String]) -> Option<AnyView> {
    let named: Vec<String> = keys.iter().filter(|k| !k.is_empty()).cloned().collect();
    if keys.is_empty() {
        return None;
    }
    let text = say_with(key::DRAFT_LEFT_OUT, &[("list", &crate::words::list(named))]);
    Some(
        view! {
            <ui::Notice severity=ui::Severity::Warning prefix=say_code("severity", "warn") title=text>
                ""
            </ui::Notice>
        }
        .into_any(),
    )
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
            self.answers.with_untracked(|a| crate::words::list(a.values(field).to_vec()))
        })
    }
}
