//! One press leaves nothing on this computer.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code};
use madoguchi_storage::{DraftStore, Erasure};
use madoguchi_ui::{self as ui, el};

use super::parts;
use super::wizard_view::Storage;

/// The button that erases everything, its question, and what came of it. `on_erased` is called when
/// all is gone: the page starts anew.
pub fn erase_everything(
    store: Storage,
    on_erased: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let asking = RwSignal::new(false);
    let outcome = RwSignal::new(String::new());
    let erase = move |()| {
        asking.set(false);
        let Some(store) = store.try_get() else { return };
        spawn_local(async move {
            let (gone, words) = erased(&store).await;
            if gone {
                on_erased();
            }
            let _ = outcome.try_set(words);
        });
    };
    let question = ui::ConfirmBox(ui::ConfirmBoxProps {
        id: "erase".to_owned(),
        open: asking.into(),
        title: say(key::ERASE_ALL_ASK).to_owned(),
        confirm_label: say(key::ERASE_ALL_YES).to_owned(),
        cancel_label: say(key::ERASE_ALL_NO).to_owned(),
        on_confirm: Callback::new(erase),
        on_cancel: Callback::new(move |()| asking.set(false)),
        danger: true,
        children: Arc::new(|| parts::paragraph(say(key::ERASE_FORGET_FILE)).into_any()),
    });
    let ask = move || asking.set(true);
    let label = say(key::ERASE_ALL);
    el("div", "mado-erase")
        .view(parts::button("erase-everything", label, ui::ButtonKind::Danger, ask))
        .child(parts::hint(say(key::ERASE_ALL_HINT)))
        .view(question)
        .child(el("p", "mado-erase__outcome").attr("role", "status").live_text(outcome))
        .into_any()
}

/// Whether all is gone, and what to say about it.
async fn erased(store: &DraftStore) -> (bool, String) {
    match store.erase_everything().await {
        Ok(Erasure::Done) => (true, say(key::ERASURE_DONE).to_owned()),
        Ok(other) => (true, say_code("erasure", other.code()).to_owned()),
        Err(error) => {
            let code = error.code();
            (false, [say_code("err-erase", code), say_code("rec-erase", code)].concat())
        }
    }
}
