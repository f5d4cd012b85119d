//! One of several answers.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::el::el;
use crate::rest::pieces;

/// An answer that can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The value that goes in and out; never shown.
    pub code: String,
    /// What a person reads.
    pub label: String,
    /// A help under the label; empty: none.
    pub hint: String,
}

impl Choice {
    /// An answer without a hint.
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self { code: code.into(), label: label.into(), hint: String::new() }
    }

    /// The same answer with a hint.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// What the answers of a group are made of.
pub(crate) struct Kind {
    name: &'static str,
    block: &'static str,
    input: &'static str,
    label: &'static str,
    hint: &'static str,
}

/// One answer out of several.
pub(crate) const RADIO: Kind = Kind {
    name: "radio",
    block: "mado-radio",
    input: "mado-radio__input",
    label: "mado-radio__label",
    hint: "mado-radio__hint",
};

/// Any number of answers.
pub(crate) const CHECKBOX: Kind = Kind {
    name: "checkbox",
    block: "mado-checkbox",
    input: "mado-checkbox__input",
    label: "mado-checkbox__label",
    hint: "mado-checkbox__hint",
};

/// Whether the answer of a code is chosen.
pub(crate) type Chosen = Arc<dyn Fn(&str) -> bool + Send + Sync>;

/// Called with an answer's code when it was chosen or given up.
pub(crate) type OnChange = Arc<dyn Fn(&str, bool) + Send + Sync>;

/// The answers of a group.
///
/// The hint stands outside the label: inside, a screen reader would read it out as part of the
/// name. The style sheet stretches the label over the whole row, so that all of it can be tapped.
pub(crate) fn choices(
    kind: Kind,
    group: &str,
    choices: Vec<Choice>,
    chosen: Chosen,
    on_change: OnChange,
) -> Vec<AnyView> {
    let group = group.to_owned();
    let draw = move |choice: Choice| {
        let Choice { code, label, hint } = choice;
        let id = [&group, "-", &*code].concat();
        let hint_id = if hint.is_empty() { String::new() } else { [&id, "-hint"].concat() };
        let hint = (!hint.is_empty())
            .then(|| el("p", kind.hint).attr("id", hint_id.clone()).text(hint).into_any());
        let (chosen, on_change) = (Arc::clone(&chosen), Arc::clone(&on_change));
        let asked = code.clone();
        let picked = code.clone();
        let control = el("input", kind.input)
            .attr("type", kind.name)
            .attr("id", id.clone())
            .attr("name", group.clone())
            .attr("value", code)
            .attr("autocomplete", "off")
            .attr("aria-describedby", hint_id)
            .live(move |control| {
                control.unchecked_ref::<HtmlInputElement>().set_checked(chosen(&asked));
            })
            .on("change", move |event| {
                on_change(&picked, event_target_checked(event));
            });
        el("div", kind.block)
            .child(control)
            .child(el("label", kind.label).attr("for", id).text(label))
            .views(hint)
            .into_any()
    };
    pieces(choices, draw)
}
