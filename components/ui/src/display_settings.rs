//! Letters and contrast as a person needs them.

use leptos::prelude::*;

use crate::choice::Choice;
use crate::el::el;
use crate::field_group::{FieldGroup, FieldGroupProps};
use crate::radio_group::radios;
use crate::reading::Reading;

/// A choice about the display.
#[derive(Clone, Copy)]
struct Setting {
    /// The id of its buttons.
    id: &'static str,
    /// The attribute on `<html>` that the style sheet reads.
    attribute: &'static str,
    /// Its name in the browser's memory.
    key: &'static str,
}

const TEXT_SIZE: Setting =
    Setting { id: "mado-text-size", attribute: "data-text-size", key: "madoguchi-text-size" };
const CONTRAST: Setting =
    Setting { id: "mado-contrast", attribute: "data-contrast", key: "madoguchi-contrast" };

/// The size of the letters and the contrast, changed at once and remembered on this device. The
/// style sheet knows the sizes `large` and `larger` and the contrast `high`; any other code (use
/// `normal`) means as the browser has it. On the next visit the page puts them back before its program is
/// there: from the browser's memory (`madoguchi-text-size`, `madoguchi-contrast`) to the attribute.
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
    el("div", "mado-display")
        .view(group(TEXT_SIZE, size_legend, sizes))
        .view(group(CONTRAST, contrast_legend, contrasts))
        .into_any()
}

fn group(setting: Setting, legend: String, choices: Vec<Choice>) -> AnyView {
    let first = choices.first().map(|choice| choice.code.clone());
    let chosen = RwSignal::new(setting.applied().or(first).unwrap_or_default());
    let set = Callback::new(move |code: String| {
        setting.apply(&code);
        setting.remember(&code);
        chosen.set(code);
    });
    let rows = radios(setting.id, choices, chosen.into(), set, true);
    FieldGroup(FieldGroupProps {
        id: setting.id.to_owned(),
        legend,
        hint: String::new(),
        error: Reading::default(),
        mark: String::new(),
        required: false,
        heading: false,
        children: Box::new(move || rows),
    })
}

impl Setting {
    fn applied(self) -> Option<String> {
        document().document_element()?.get_attribute(self.attribute)
    }

    fn apply(self, code: &str) {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(self.attribute, code);
        }
    }

    /// The browser's memory may be refused (private mode, blocked by a setting): then the choice holds
    /// for this visit.
    fn remember(self, code: &str) {
        if let Some(memory) = window().local_storage().ok().flatten() {
            let _ = memory.set_item(self.key, code);
        }
    }
}
