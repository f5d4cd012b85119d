//! One answer out of many.

use leptos::prelude::*;
use madoguchi_messages::{key, say};
use madoguchi_ui::{self as ui, Choice, Reading, el};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::field_view::Spot;

/// A list that opens: the browser's own, which every phone shows in its own way.
pub(crate) fn select(
    spot: Spot,
    choices: Vec<Choice>,
    value: Reading<String>,
    on_input: Callback<String>,
    error: Reading<String>,
) -> AnyView {
    let id = spot.path.id();
    let option = |code: &str, label: &str| {
        // An empty value must be there as such: without it, an option's value is its text.
        let value = if code.is_empty() { " " } else { code };
        el("option", "").attr("value", value.to_owned()).text(label)
    };
    let none = (!choices.iter().any(|choice| choice.code.is_empty()))
        .then(|| option("", say(key::EDITOR_CHOOSE)));
    let options = choices.iter().map(|choice| option(&choice.code, &choice.label));
    let control = el("select", "mado-input edit-select")
        .attr("id", id.clone())
        .attr("autocomplete", "off")
        .flag("aria-required", spot.required)
        .live_attr("aria-describedby", ui::described_by(&id, !spot.hint.is_empty(), &error))
        .children(none.into_iter().chain(options))
        .live(move |control| {
            let code = value.get();
            let code = if code.is_empty() { " " } else { &code };
            control.unchecked_ref::<HtmlSelectElement>().set_value(code);
        })
        .on("change", move |event| on_input.run(event_target_value(event).trim().to_owned()))
        .into_any();
    let mark = spot.mark();
    ui::Field(ui::FieldProps {
        id,
        label: spot.label,
        hint: spot.hint,
        error,
        mark,
        required: spot.required,
        heading: false,
        children: Box::new(move || control),
    })
}
