//! A file of the person's own.

use leptos::prelude::*;
use web_sys::{File, HtmlInputElement};

use crate::el::el;
use crate::field::{Field, FieldProps};
use crate::ids::described_by;
use crate::reading::Reading;

/// A labelled field that takes one file. The browser shows its own button; what is chosen is read
/// by the page and goes nowhere.
#[component]
pub fn FileField(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// What kinds of file the browser offers first: `.json,application/json`.
    #[prop(into)]
    accept: String,
    /// Called with each file that is chosen.
    #[prop(into)]
    on_file: Callback<File>,
    /// A help that stays visible; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with the file; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
) -> AnyView {
    let pick = move |event: &web_sys::Event| {
        let input: HtmlInputElement = event_target(event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            on_file.run(file);
            // The same file can be chosen again after it was put right.
            input.set_value("");
        }
    };
    let control = el("input", "mado-file")
        .attr("id", id.clone())
        .attr("type", "file")
        .attr("accept", accept)
        .live_attr("aria-describedby", described_by(&id, !hint.is_empty(), &error))
        .on("change", pick)
        .into_any();
    let children = Box::new(move || control);
    let (mark, required, heading) = (String::new(), false, false);
    Field(FieldProps { id, label, hint, error, mark, required, heading, children })
}
