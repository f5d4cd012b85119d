//! A draft out of a frame into a window of its own: the frame's script asks for it by events.

use js_sys::Function;
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_ui as ui;
use wasm_bindgen::{JsCast, JsValue};

use super::saver::SaveState;
use super::session::Session;
use super::{draft_file_view, start};

/// While this walk is on the screen, `madoguchi-draft` gives its file to the function that comes with
/// the event, and `madoguchi-draft-taken` erases it here: it is kept elsewhere then.
pub(crate) fn hand_over(session: Session) {
    ui::on_window("madoguchi-draft", move |event| {
        let take = event.dyn_ref::<web_sys::CustomEvent>().map(web_sys::CustomEvent::detail);
        let take = take.and_then(|take| take.dyn_into::<Function>().ok());
        let written = session.saver.state.get_untracked() != SaveState::Nothing;
        if let (Some(take), true, Some(file)) = (take, written, draft_file_view::file(session)) {
            // A script that does not take it has nothing to hand over.
            let _ = take.call1(&JsValue::NULL, &file.into());
        }
    });
    ui::on_window("madoguchi-draft-taken", move |_| {
        let (store, id) = session.saver.with(|s| (s.store.clone(), s.draft.id));
        let start = start::href(&session.policy().id, None);
        spawn_local(async move {
            // What cannot be erased is shown again, among the drafts, where it can be erased by hand.
            let _ = store.erase(id).await;
            let _ = window().location().set_hash(&start);
        });
    });
}
