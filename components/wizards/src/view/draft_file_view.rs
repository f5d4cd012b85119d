//! The draft as a readable file: saved here, opened on another device.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_storage::{DraftFile, DraftId, DraftStore};
use madoguchi_ui as ui;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::saver::now_ms;
use super::session::Session;
use crate::words;

/// The button that saves the draft as a file.
pub(crate) fn save_button(session: Session) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let save = Callback::new(move |()| {
        let name = format!("madoguchi-{}.json", session.policy().id);
        let saved = session.saver.with(|s| {
            DraftFile::of(&s.draft, &madoguchi_domain::date::iso::write(session.today))
                .ok()
                .map(|file| file.to_json())
        });
        let words = match saved.and_then(|text| offer_file(&name, &text).ok()) {
            Some(()) => say_with(key::DRAFT_SAVE_FILE_DONE, &[("file", &name)]),
            None => {
                [say(key::ERR_DRAFT_FILE_NOT_SAVED), say(key::REC_DRAFT_FILE_NOT_SAVED)].concat()
            }
        };
        outcome.set(words);
    });
    view! {
        <div class="mado-draftfile">
            <ui::Button id="save-file" label=say(key::DRAFT_SAVE_FILE).to_owned()
                kind=ui::ButtonKind::Secondary on_click=save/>
            <p class="mado-hint">{say(key::DRAFT_SAVE_FILE_HINT)}</p>
            <p role="status">{outcome}</p>
        </div>
    }
    .into_any()
}

/// Hands a text to the browser as a file to keep. It never leaves the device.
fn offer_file(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&url)
}

/// The field that opens a draft file. The draft goes into the store as a new one, and the caller is
/// told its id, wizard and facility, so that the page can go there.
#[component]
pub fn OpenDraftFile(
    /// The store.
    store: StoredValue<DraftStore, LocalStorage>,
    /// The facility on whose page it is opened.
    facility: String,
    /// Called when it is there.
    on_opened: Callback<(DraftId, String, String)>,
) -> AnyView {
    let problem = RwSignal::new(String::new());
    let facility = StoredValue::new(facility);
    let pick = move |event: web_sys::Event| {
        let input: web_sys::HtmlInputElement = event_target(&event);
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let Some(store) = store.try_get_value() else { return };
        problem.set(String::new());
        spawn_local(async move {
            match opened(&store, &file, &facility.get_value()).await {
                Ok(place) => on_opened.run(place),
                Err(words) => {
                    // The same file can be picked again after it was put right.
                    input.set_value("");
                    let _ = problem.try_set(words);
                }
            }
        });
    };
    let error = Signal::derive(move || problem.get());
    let describe = ui::described_by("open-file", true, error);
    view! {
        <ui::Field id="open-file" label=say(key::DRAFT_OPEN_FILE) hint=say(key::DRAFT_OPEN_FILE_HINT)
            error=error>
            <input id="open-file" class="mado-file" type="file" accept=".json,application/json"
                aria-describedby=describe on:change=pick/>
        </ui::Field>
    }
    .into_any()
}

async fn opened(
    store: &DraftStore,
    file: &web_sys::File,
    facility: &str,
) -> Result<(DraftId, String, String), String> {
    let error =
        |code: &str| [say_code("err-draft-file", code), say_code("rec-draft-file", code)].concat();
    // A text of a megabyte is far beyond any draft; a larger file is not even read.
    if file.size() > 1_000_000.0 {
        return Err(error("too-large"));
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|t| t.as_string());
    let text = text.ok_or_else(|| error("unreadable"))?;
    let draft = DraftFile::parse(text.as_bytes()).map_err(|e| error(e.code()))?;
    if draft.facility != facility {
        let name = [("facility", draft.facility.as_str())];
        return Err([
            say_with(key::ERR_DRAFT_FILE_OTHER_FACILITY, &name),
            say(key::REC_DRAFT_FILE_OTHER_FACILITY).to_owned(),
        ]
        .concat());
    }
    let id = DraftId::random().map_err(|_| error("unreadable"))?;
    let draft = draft.into_draft(id, now_ms());
    let place = (id, draft.wizard.clone(), draft.facility.clone());
    store.put(&draft, 0).await.map_err(|_| error("unreadable"))?;
    Ok(place)
}

/// When a draft was last changed, in words.
pub(crate) fn changed_on(updated_at_ms: u64) -> String {
    let day = madoguchi_domain::date::japan_today(i64::try_from(updated_at_ms).unwrap_or_default());
    words::date(day)
}
