//! A file of the person's own.

use leptos::prelude::*;
use web_sys::{File, FileList, HtmlInputElement};

use crate::el::{El, el};
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
    let control = input(&id, &accept, &hint, &error, on_file).into_any();
    let children = Box::new(move || control);
    let (mark, required, heading) = (String::new(), false, false);
    Field(FieldProps { id, label, hint, error, mark, required, heading, children })
}

/// The browser's own control; `on_file` is called with each file that is chosen.
pub(crate) fn input(
    id: &str,
    accept: &str,
    hint: &str,
    error: &Reading<String>,
    on_file: Callback<File>,
) -> El {
    let pick = move |event: &web_sys::Event| {
        let input: HtmlInputElement = event_target(event);
        each(input.files(), on_file);
        // The same file can be chosen again after it was put right.
        input.set_value("");
    };
    el("input", "mado-file")
        .attr("id", id.to_owned())
        .attr("type", "file")
        .attr("accept", accept.to_owned())
        .live_attr("aria-describedby", described_by(id, !hint.is_empty(), error))
        .on("change", pick)
}

/// Calls `on_file` with each file of a list.
pub(crate) fn each(files: Option<FileList>, on_file: Callback<File>) {
    let Some(files) = files else { return };
    for file in (0..files.length()).filter_map(|number| files.get(number)) {
        on_file.run(file);
    }
}
