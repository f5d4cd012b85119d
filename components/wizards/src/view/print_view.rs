//! The papers on the page, and the button that prints them.

use js_sys::Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say};
use madoguchi_ui::{ButtonKind, El, el, once_shown};
use wasm_bindgen::{JsCast, JsValue};

use super::beside::CODES;
use super::parts;
use super::pdf_view::save_button;
use super::sheet_view::sheet;
use crate::sheet::{Codes, Sheet, with_codes};

/// A request's papers, before its codes are on them.
#[derive(Debug, Clone)]
pub(crate) struct Papers {
    /// The papers as they are without codes.
    pub(crate) plain: Vec<Sheet>,
    /// The request as it goes into codes; empty: the papers bear none.
    pub(crate) parcel: String,
}

impl Papers {
    /// Papers that bear no codes.
    pub(crate) fn without_codes(plain: Vec<Sheet>) -> Self {
        Self { plain, parcel: String::new() }
    }

    /// The papers with codes; without, where the program that draws them does not come: then the
    /// paper says all that it said before there were codes.
    pub(crate) async fn complete(self) -> Vec<Sheet> {
        let Self { plain: mut papers, parcel } = self;
        if !parcel.is_empty()
            && let Ok(codes) = codes(&parcel).await
        {
            with_codes(&mut papers, codes);
        }
        papers
    }
}

async fn codes(parcel: &str) -> Result<Codes, JsValue> {
    let made: Array = CODES.work(&[parcel.into()]).await?.dyn_into()?;
    let texts = |place| -> Vec<String> {
        let list: Array = made.get(place).unchecked_into();
        list.iter().filter_map(|text| text.as_string()).collect()
    };
    Ok(Codes { squares: texts(0), on_paper_only: texts(1) })
}

/// The button that prints, and the papers for the printer. Whoever is quicker than the codes waits
/// for them; whoever presses again does not.
pub(crate) fn print_parts(papers: Papers) -> (El, AnyView) {
    let shown = RwSignal::new(papers.plain.clone());
    let (complete, wanted) = (RwSignal::new(false), RwSignal::new(false));
    // The papers' codes are a program of their own: nobody waits for it with the page.
    once_shown(move || {
        spawn_local(async move {
            let papers = papers.complete().await;
            let _ = shown.try_set(papers);
            let _ = complete.try_set(true);
            if wanted.try_get_untracked() == Some(true) {
                let _ = wanted.try_set(false);
                // The papers are drawn by then.
                request_animation_frame(print);
            }
        })
    });
    let press = move || match complete.get_untracked() || wanted.get_untracked() {
        true => {
            // What comes now is on the page; it does not print a second time.
            wanted.set(false);
            print();
        }
        false => wanted.set(true),
    };
    let button = parts::button("print", say(key::FINISH_PRINT), ButtonKind::Primary, press);
    let waiting = move || if wanted.get() { say(key::FINISH_PRINT_WAITING) } else { "" }.to_owned();
    let button = el("div", "")
        .child(parts::buttons([button]))
        .child(el("p", "").attr("role", "status").live_text(waiting));
    let sheets = move || shown.get().into_iter().map(sheet).collect::<Vec<_>>();
    (button, sheets.into_any())
}

/// Papers of the facility's own to print, or to save as a file of this name.
#[must_use]
pub fn papers(name: &str, papers: Vec<Sheet>) -> AnyView {
    let papers = Papers::without_codes(papers);
    let file = save_button(name, papers.clone(), key::PAPERS_PDF_HINT);
    let (print, sheets) = print_parts(papers);
    (el("div", "").child(print).child(file), sheets).into_any()
}

/// Papers to print and never to save: what stands on them must be in no file.
#[must_use]
pub fn printed_only(papers: Vec<Sheet>) -> AnyView {
    let (print, sheets) = print_parts(Papers::without_codes(papers));
    (print, sheets).into_any()
}

fn print() {
    // A browser without printing (some phones) shows nothing; the hint says what to do then.
    let _ = window().print();
}
