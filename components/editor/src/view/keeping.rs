//! The file stays on this device while it is being written: at each change, through a crash, until it
//! is erased.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say};
use madoguchi_storage::{Draft, DraftId, DraftStore};
use madoguchi_ui::{ButtonKind, el, live, on_window};
use madoguchi_wizards::view::{SaveState, SaverHandle, Storage, now_ms, parts};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

use super::session::Session;
use crate::document::Document;

/// Under which name drafts of files are kept beside those of requests.
const EDITOR: &str = "editor";

/// The file that was being written last.
pub(crate) async fn kept(storage: Storage) -> Option<Draft> {
    let store = storage.try_get()?;
    let last = store.list(Some(EDITOR)).await.ok()?.into_iter().next()?;
    store.get(last.id).await.ok()?
}

/// Keeps the file from now on.
pub(crate) fn saver(storage: Storage, kept: Option<Draft>) -> SaverHandle {
    // Without randomness nothing is kept: two drafts of one name would overwrite each other.
    let random = DraftId::random();
    let store =
        if random.is_err() { DraftStore::in_memory() } else { storage.with(DraftStore::clone) };
    let id = random.or_else(|_| "0".repeat(32).parse::<DraftId>());
    let draft = kept.or_else(|| Some(Draft::begin(id.ok()?, EDITOR, "", "1", "", now_ms())));
    match draft {
        Some(draft) => SaverHandle::new(store, draft),
        None => unreachable!("thirty-two zeros are an id"),
    }
}

/// Where nothing can be kept, the browser asks before the page is left: also on the way to an
/// applicant's pages, which are another program.
pub(crate) fn ask_before_leaving(session: Session) {
    on_window("beforeunload", move |event| {
        let lost = session.saver.state.get_untracked() == SaveState::MemoryOnly;
        if lost && let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
            event.prevent_default();
            event.set_return_value("-");
        }
    });
}

/// Where the file is now.
pub(crate) fn state(session: Session) -> AnyView {
    live(move || {
        let (code, words) = match session.saver.state.get() {
            SaveState::Nothing => ("nothing", ""),
            SaveState::Saving => ("saving", say(key::EDITOR_KEEPING)),
            SaveState::Saved => ("saved", say(key::EDITOR_KEPT)),
            SaveState::MemoryOnly => ("memory", say(key::EDITOR_NOT_KEPT)),
            SaveState::Conflict => return Some(conflict(session)),
        };
        Some(el("p", "mado-saved").attr("data-state", code).text(words).into_any())
    })
}

/// Another window wrote the same file; nothing has been overwritten.
fn conflict(session: Session) -> AnyView {
    let mine = move || {
        spawn_local(async move {
            let (store, id) = session.saver.with(|s| (s.store.clone(), s.draft.id));
            if let Ok(Some(theirs)) = store.get(id).await {
                let mine = session.saver.with(|s| s.draft.answers.clone());
                session.saver.replace(theirs);
                session.saver.change(|draft| draft.answers = mine);
            } else if let Ok(id) = DraftId::random() {
                session.saver.save_as(id);
            }
        });
    };
    let theirs = move || {
        spawn_local(async move {
            let (store, id) = session.saver.with(|s| (s.store.clone(), s.draft.id));
            if let Ok(Some(draft)) = store.get(id).await
                && let Some(document) = Document::from_kept(&draft.answers)
            {
                session.saver.replace(draft);
                session.document.set(document);
                session.change(|_| ());
            }
        });
    };
    let buttons = parts::buttons([
        parts::button(
            "conflict-mine",
            say(key::EDITOR_CHANGED_ELSEWHERE_MINE),
            ButtonKind::Primary,
            mine,
        ),
        parts::button(
            "conflict-theirs",
            say(key::EDITOR_CHANGED_ELSEWHERE_THEIRS),
            ButtonKind::Secondary,
            theirs,
        ),
    ]);
    let hint = parts::paragraph(say(key::EDITOR_CHANGED_ELSEWHERE_HINT));
    parts::warning(say(key::EDITOR_CHANGED_ELSEWHERE), true, [hint, buttons])
}
