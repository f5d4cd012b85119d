//! The papers as one file (PDF), made on the device when somebody asks for it.

use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{Msg, key, say, say_with};
use madoguchi_ui::{self as ui, El, el};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::beside::PAPERS;
use super::draft_file_view::offer_blob;
use super::parts;
use super::print_view::Papers;
use crate::sheet::Sheet;

/// The button that saves papers as a file, what to know of that file, and what became of it.
pub(crate) fn save_button(name: &str, papers: Papers, hint: Msg) -> El {
    let name = ["madoguchi-", name, ".pdf"].concat();
    let (busy, outcome) = (RwSignal::new(false), RwSignal::new(String::new()));
    let percent = RwSignal::new(0);
    let save = move |()| {
        percent.set(0);
        busy.set(true);
        outcome.set(String::new());
        let (name, papers) = (name.clone(), papers.clone());
        spawn_local(async move {
            let words = match saved(&name, &papers.complete().await, percent).await {
                Ok(()) => say_with(key::FINISH_PDF_DONE, &[("file", &name)]),
                Err(_) => [say(key::ERR_PDF), say(key::REC_PDF)].concat(),
            };
            let _ = outcome.try_set(words);
            let _ = busy.try_set(false);
        });
    };
    let button = ui::Button(ui::ButtonProps {
        label: say(key::FINISH_PDF).to_owned(),
        kind: ui::ButtonKind::Secondary,
        on_click: Some(Callback::new(save)),
        submit: false,
        href: String::new(),
        context: String::new(),
        id: "save-pdf".to_owned(),
        busy: busy.into(),
    });
    let working = ui::live_if(
        move || busy.get(),
        move || {
            ui::Progress(ui::ProgressProps {
                id: "pdf-progress".to_owned(),
                label: say(key::FINISH_PDF_WORKING).into(),
                percent: Some((move || percent.get()).into()),
            })
        },
    );
    el("div", "mado-pdf")
        .child(parts::buttons([button]))
        .view(working)
        .child(parts::hint(say(hint)))
        .child(el("p", "").attr("id", "pdf-outcome").attr("role", "status").live_text(outcome))
}

async fn saved(name: &str, papers: &[Sheet], percent: RwSignal<u32>) -> Result<(), JsValue> {
    let file = written(papers, percent).await?;
    offer_blob(name, "application/pdf", &file)
}

/// Papers as one file (PDF), for whoever does something else with it than saving it.
///
/// # Errors
/// What the browser or the program says: it could not be loaded, or refused.
pub async fn pdf_of(papers: &[Sheet]) -> Result<Vec<u8>, JsValue> {
    Ok(written(papers, RwSignal::new(0)).await?.to_vec())
}

async fn written(papers: &[Sheet], percent: RwSignal<u32>) -> Result<Uint8Array, JsValue> {
    let title = papers.first().map_or("", |paper| &paper.title);
    let json = serde_json::to_string(papers).map_err(|error| error.to_string())?;
    // Dropped when the file is there; a piece of a font that comes later is told to nobody.
    let progress = Closure::<dyn Fn(u32)>::new(move |come| {
        let _ = percent.try_set(come);
    });
    let progress = progress.as_ref();
    let file = PAPERS.work(&[json.into(), title.into(), progress.clone()]).await?;
    file.dyn_into()
}
