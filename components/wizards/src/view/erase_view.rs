//! One press leaves nothing on this computer.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code};
use madoguchi_storage::{DraftStore, Erasure};
use madoguchi_ui as ui;

/// The button that erases everything, its question, and what came of it.
#[component]
pub fn EraseEverything(
    /// The store.
    store: StoredValue<DraftStore, LocalStorage>,
    /// Called when all is gone: the page starts anew.
    on_erased: Callback<()>,
) -> AnyView {
    let asking = RwSignal::new(false);
    let outcome = RwSignal::new(String::new());
    let ask = Callback::new(move |()| asking.set(true));
    let no = Callback::new(move |()| asking.set(false));
    let yes = Callback::new(move |()| {
        asking.set(false);
        let Some(store) = store.try_get_value() else { return };
        spawn_local(async move {
            let words = match store.erase_everything().await {
                Ok(done) => {
                    on_erased.run(());
                    match done {
                        Erasure::Done => say(key::ERASURE_DONE).to_owned(),
                        other => say_code("erasure", other.code()).to_owned(),
                    }
                }
                Err(error) => {
                    let code = error.code();
                    [say_code("err-erase", code), say_code("rec-erase", code)].concat()
                }
            };
            let _ = outcome.try_set(words);
        });
    });
    view! {
        <div class="mado-erase">
            <ui::Button id="erase-everything" label=say(key::ERASE_ALL).to_owned()
                kind=ui::ButtonKind::Danger on_click=ask/>
            <p class="mado-hint">{say(key::ERASE_ALL_HINT)}</p>
            <ui::ConfirmBox id="erase" open=asking title=say(key::ERASE_ALL_ASK)
                confirm_label=say(key::ERASE_ALL_YES) cancel_label=say(key::ERASE_ALL_NO)
                on_confirm=yes on_cancel=no danger=true>
                <p>{say(key::ERASE_FORGET_FILE)}</p>
            </ui::ConfirmBox>
            <p class="mado-erase__outcome" role="status">{outcome}</p>
        </div>
    }
    .into_any()
}
