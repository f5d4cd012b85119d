//! Where a file comes from: chosen, dropped or pasted. It is read here and goes nowhere.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::load;
use madoguchi_domain::policy::Layers;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, ButtonKind, Reading, el};
use madoguchi_wizards::view::parts;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, File};

use crate::schema::schema;
use crate::tree::Node;

/// Called with a file's name and text.
pub(crate) type OnText = Arc<dyn Fn(String, String) + Send + Sync>;

/// Three times what a facility's file may hold: a larger one is not even read.
const MOST_BYTES: f64 = 3.0 * madoguchi_domain::policy::MAX_BYTES as f64;

/// The field that takes a file, chosen or dropped.
pub(crate) fn file_field(on_text: &OnText) -> AnyView {
    let problem = RwSignal::new(String::new());
    let take = {
        let on_text = Arc::clone(on_text);
        move |file: File| {
            problem.set(String::new());
            let on_text = Arc::clone(&on_text);
            spawn_local(async move {
                match text_of(&file).await {
                    Some(text) => {
                        let text = in_one_file(&file.name(), text).await;
                        on_text(file.name(), text);
                    }
                    None => {
                        let words =
                            [say(key::ERR_EDITOR_UNREADABLE), say(key::REC_EDITOR_UNREADABLE)];
                        let _ = problem.try_set(words.concat());
                    }
                }
            });
        }
    };
    let pick = take.clone();
    let drop = move |event: &web_sys::Event| {
        event.prevent_default();
        let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(file) = dropped.and_then(|d| d.files()).and_then(|files| files.get(0)) {
            take(file);
        }
    };
    let field = ui::FileField(ui::FileFieldProps {
        id: "editor-file".to_owned(),
        label: say(key::EDITOR_BEGIN_FILE).to_owned(),
        accept: ".json,application/json".to_owned(),
        on_file: Callback::new(pick),
        hint: say(key::EDITOR_BEGIN_FILE_HINT).to_owned(),
        error: problem.into(),
    });
    el("div", "edit-drop")
        // Without this a browser opens what is dropped, and the page is gone.
        .on("dragover", |event| event.prevent_default())
        .on("drop", drop)
        .view(field)
        .into_any()
}

/// The box that takes a pasted text.
pub(crate) fn paste_field(on_text: &OnText) -> AnyView {
    let text = RwSignal::new(String::new());
    let on_text = Arc::clone(on_text);
    let go = move || {
        let (text, on_text) = (text.get_untracked(), Arc::clone(&on_text));
        spawn_local(async move {
            let name = name_of(&text);
            let text = in_one_file(&name, text).await;
            on_text(name, text);
        });
    };
    let area = ui::TextArea(ui::TextAreaProps {
        id: "editor-paste".to_owned(),
        label: say(key::EDITOR_BEGIN_PASTE).to_owned(),
        value: text.into(),
        on_input: Callback::new(move |typed| text.set(typed)),
        hint: say(key::EDITOR_BEGIN_PASTE_HINT).to_owned(),
        error: Reading::default(),
        mark: String::new(),
        required: false,
        heading: false,
        rows: 5,
    });
    let go = parts::button(
        "editor-paste-go",
        say(key::EDITOR_BEGIN_PASTE_GO),
        ButtonKind::Secondary,
        go,
    );
    el("div", "edit-paste").view(area).child(parts::buttons([go])).into_any()
}

async fn text_of(file: &File) -> Option<String> {
    if file.size() > MOST_BYTES {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}

/// The text that says the same in one file. What belongs to it lies beside the page, and only there:
/// where it does not, the text stays as it is, and the reader says what is missing.
pub(super) async fn in_one_file(name: &str, text: String) -> String {
    let Ok(mut layers) = Layers::begin_whole(name, &text) else { return text };
    if layers.wanted().is_none() {
        return text;
    }
    while let Some(wanted) = layers.wanted() {
        let Ok(more) = load::text(&format!("facilities/{wanted}")).await else { return text };
        if layers.add(&more).is_err() {
            return text;
        }
    }
    layers.merged().unwrap_or(text)
}

/// A pasted text has no name but the one that it gives itself.
fn name_of(text: &str) -> String {
    let tree = Node::parse(text).unwrap_or_else(|_| schema().empty_file());
    match tree.get("id").and_then(Node::as_text) {
        Some(id) => [id, ".json"].concat(),
        None => say(key::EDITOR_BEGIN_PASTE_NAME).to_owned(),
    }
}
