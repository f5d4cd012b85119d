//! The draft as a readable file: saved here, opened on another device.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_storage::{DraftFile, DraftId, DraftStore};
use madoguchi_ui::{self as ui, el};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::late::Late;
use super::parts;
use super::saver::now_ms;
use super::session::Session;
use super::wizard_view::Storage;
use crate::words;

/// The button that saves the draft as a file.
pub(crate) fn save_button(session: Session) -> AnyView {
    let outcome = RwSignal::new(String::new());
    let save = move || {
        let name = format!("madoguchi-{}.json", session.policy().id);
        let words = match file(session).and_then(|text| offer_file(&name, &text).ok()) {
            Some(()) => say_with(key::DRAFT_SAVE_FILE_DONE, &[("file", &name)]),
            None => {
                [say(key::ERR_DRAFT_FILE_NOT_SAVED), say(key::REC_DRAFT_FILE_NOT_SAVED)].concat()
            }
        };
        outcome.set(words);
    };
    let label = say(key::DRAFT_SAVE_FILE);
    el("div", "mado-draftfile")
        .view(parts::button("save-file", label, ui::ButtonKind::Secondary, save))
        .child(parts::hint(say(key::DRAFT_SAVE_FILE_HINT)))
        .child(el("p", "").attr("role", "status").live_text(outcome))
        .into_any()
}

/// The draft as a file's text.
pub(crate) fn file(session: Session) -> Option<String> {
    let today = madoguchi_domain::date::iso::write(session.today);
    session.saver.with(|s| DraftFile::of(&s.draft, &today).ok().map(|file| file.to_json()))
}

/// Hands a text to the browser as a file to keep. It never leaves the device.
///
/// # Errors
/// What the browser says if it takes none.
pub fn offer_file(name: &str, text: &str) -> Result<(), JsValue> {
    offer_blob(name, "application/json", &JsValue::from_str(text))
}

/// The same with bytes.
///
/// # Errors
/// What the browser says if it takes none.
pub fn offer_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), JsValue> {
    offer_blob(name, kind, &js_sys::Uint8Array::from(bytes))
}

/// The same with a text or bytes of any kind.
pub(crate) fn offer_blob(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(content);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&url)
}

/// What is in a file of the person's own.
///
/// # Errors
/// A code: `too-large` where it has more bytes than `most`, `unreadable` where the browser does not read it.
pub async fn file_bytes(file: &web_sys::File, most: f64) -> Result<Vec<u8>, &'static str> {
    if file.size() > most {
        return Err("too-large");
    }
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|_| "unreadable")?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// The field that opens a draft file. The draft goes into the store as a new one, and the caller is
/// told its id, so that the page can go there.
pub(crate) fn open_field(
    store: Storage,
    facility: String,
    late: Late,
    on_opened: impl Fn(DraftId) + Copy + Send + Sync + 'static,
) -> AnyView {
    let problem = RwSignal::new(String::new());
    let facility = StoredValue::new(facility);
    let open = move |file: web_sys::File| {
        let Some(store) = store.try_get() else { return };
        problem.set(String::new());
        spawn_local(async move {
            let opened = match late.part().await {
                Some(part) => (part.open_file)(store, file, facility.get_value()).await,
                None => Err([say(key::ERR_LATE_PART), say(key::REC_LATE_PART)].concat()),
            };
            match opened {
                Ok(id) => on_opened(id),
                Err(words) => {
                    let _ = problem.try_set(words);
                }
            }
        });
    };
    ui::FileField(ui::FileFieldProps {
        id: "open-file".to_owned(),
        label: say(key::DRAFT_OPEN_FILE).to_owned(),
        accept: ".json,application/json".to_owned(),
        on_file: Callback::new(open),
        hint: say(key::DRAFT_OPEN_FILE_HINT).to_owned(),
        error: problem.into(),
    })
}

/// Puts the draft that is in a file into the store, and returns its id; an error is in words.
pub(crate) async fn opened(
    store: DraftStore,
    file: web_sys::File,
    facility: String,
) -> Result<DraftId, String> {
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
    store.put(&draft, 0).await.map_err(|_| error("unreadable"))?;
    Ok(id)
}

/// When a draft was last changed, in words.
pub(crate) fn changed_on(updated_at_ms: u64) -> String {
    let day = madoguchi_domain::date::japan_today(i64::try_from(updated_at_ms).unwrap_or_default());
    words::date(day)
}
