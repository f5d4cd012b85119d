//! Letters and contrast as a person needs them.

use leptos::prelude::*;

use crate::choice::Choice;
use crate::field_group::{FieldGroup, FieldGroupProps};
use crate::radio_group::radios;

/// A setting: the attribute on `<html>` that the style sheet reads, which is also its name in the
/// browser's memory after `madoguchi-`.
const TEXT_SIZE: &str = "data-text-size";
const CONTRAST: &str = "data-contrast";

/// The size of the letters and the contrast, changed at once and remembered on this device. The
/// style sheet knows the sizes `large` and `larger` and the contrast `high`; any other code (use
/// `normal`) means as the browser has it.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Choice, DisplaySettings};
/// # let _ = || view! {
/// <DisplaySettings
///     size_legend="Size of the letters"
///     sizes=vec![Choice::new("normal", "Normal"), Choice::new("large", "Large")]
///     contrast_legend="Contrast"
///     contrasts=vec![Choice::new("normal", "Normal"), Choice::new("high", "High")]/>
/// # };
/// ```
#[component]
pub fn DisplaySettings(
    /// The question for the size.
    #[prop(into)]
    size_legend: String,
    /// The sizes.
    sizes: Vec<Choice>,
    /// The question for the contrast.
    #[prop(into)]
    contrast_legend: String,
    /// The contrasts.
    contrasts: Vec<Choice>,
) -> AnyView {
    view! {
        <div class="mado-display">
            {setting("mado-text-size", TEXT_SIZE, size_legend, sizes)}
            {setting("mado-contrast", CONTRAST, contrast_legend, contrasts)}
        </div>
    }
    .into_any()
}

/// Applies what was set on an earlier visit; to be called once at start-up, before the first page
/// is drawn, so that nothing jumps.
pub fn restore_display_settings() {
    for attribute in [TEXT_SIZE, CONTRAST] {
        if let Some(code) = remembered(attribute) {
            apply(attribute, &code);
        }
    }
}

fn setting(
    id: &'static str,
    attribute: &'static str,
    legend: String,
    choices: Vec<Choice>,
) -> AnyView {
    let first = choices.first().map(|choice| choice.code.clone());
    let chosen = RwSignal::new(applied(attribute).or(first).unwrap_or_default());
    let set = Callback::new(move |code: String| {
        apply(attribute, &code);
        remember(attribute, &code);
        chosen.set(code);
    });
    let rows = radios(id, choices, chosen.into(), set, true);
    FieldGroup(FieldGroupProps {
        id: id.to_owned(),
        legend,
        hint: String::new(),
        error: Signal::default(),
        mark: String::new(),
        required: false,
        heading: false,
        children: Box::new(move || rows),
    })
}

fn root() -> Option<web_sys::Element> {
    document().document_element()
}

fn applied(attribute: &str) -> Option<String> {
    root()?.get_attribute(attribute)
}

fn apply(attribute: &str, code: &str) {
    if let Some(root) = root() {
        let _ = root.set_attribute(attribute, code);
    }
}

/// The browser's memory. It may be refused (private mode, blocked by a setting): then the choice
/// holds for this visit.
fn memory() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

fn key(attribute: &str) -> String {
    attribute.replacen("data-", "madoguchi-", 1)
}

fn remembered(attribute: &str) -> Option<String> {
    memory()?.get_item(&key(attribute)).ok().flatten()
}

fn remember(attribute: &str, code: &str) {
    if let Some(memory) = memory() {
        let _ = memory.set_item(&key(attribute), code);
    }
}
