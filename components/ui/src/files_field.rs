//! Several files of the person's own.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File};

use crate::el::el;
use crate::field::{Field, FieldProps};
use crate::file_field::{each, input};
use crate::reading::Reading;
use crate::window_event::on_window;

/// A labelled field that takes files one by one or several at once, also by letting them fall onto it. What is
/// chosen is read by the page and goes nowhere. A file that falls beside it is caught too: else the browser
/// would leave the page and show it.
#[component]
pub fn FilesField(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// What kinds of file the browser offers first: `.pdf,application/pdf`; empty: all.
    #[prop(into)]
    accept: String,
    /// Said in the place onto which files may fall.
    #[prop(into)]
    drop_label: String,
    /// Called with each file.
    #[prop(into)]
    on_file: Callback<File>,
    /// A help that stays visible; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with the files; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
) -> AnyView {
    let over = RwSignal::new(false);
    on_window("dragover", move |event| {
        event.prevent_default();
        let _ = over.try_set(true);
    });
    on_window("dragleave", move |_| {
        let _ = over.try_set(false);
    });
    on_window("drop", move |event| {
        event.prevent_default();
        let _ = over.try_set(false);
        let fallen = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        each(fallen.and_then(|fallen| fallen.files()), on_file);
    });
    let input = input(&id, &accept, &hint, &error, on_file).flag("multiple", true);
    // Who cannot drag has the button; the words are for the eye.
    let words = el("p", "mado-drop__words").text(drop_label);
    let control = el("div", "mado-drop")
        .live_attr("data-over", move || over.get().then(|| "true".to_owned()))
        .child(input)
        .child(words)
        .into_any();
    let children = Box::new(move || control);
    let (mark, required, heading) = (String::new(), false, false);
    Field(FieldProps { id, label, hint, error, mark, required, heading, children })
}
