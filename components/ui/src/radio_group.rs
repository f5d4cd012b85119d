//! One answer out of several.

use std::sync::Arc;

use leptos::prelude::*;

use crate::choice::{Choice, RADIO, choices};
use crate::el::el;
use crate::field_group::{FieldGroup, FieldGroupProps};
use crate::reading::Reading;

/// A question with one answer. Nothing is chosen beforehand unless the value says so: an answer
/// that nobody gave would pass for one that somebody did.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Choice, RadioGroup};
/// # let _ = || {
/// let (who, set_who) = signal(String::new());
/// view! {
///     <RadioGroup id="who" legend="Who asks?" heading=true
///         choices=vec![
///             Choice::new("self", "I ask for myself"),
///             Choice::new("other", "I ask for somebody else").with_hint("Family, lawyer, guardian"),
///         ]
///         value=who on_input=move |code| set_who.set(code)/>
/// }
/// # };
/// ```
#[component]
pub fn RadioGroup(
    /// The id of the group; an answer's id is `{id}-{code}`.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    legend: String,
    /// The answers.
    choices: Vec<Choice>,
    /// The code of the chosen answer; empty: none yet.
    #[prop(into)]
    value: Reading<String>,
    /// Called with the code of the answer chosen.
    #[prop(into)]
    on_input: Callback<String>,
    /// A help that stays visible; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
    /// The word for "required" or "optional" beside the legend; empty: none.
    #[prop(optional, into)]
    mark: String,
    /// Whether an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
    /// Whether short answers stand side by side instead of below each other.
    #[prop(optional)]
    inline: bool,
) -> AnyView {
    let rows = radios(&id, choices, value, on_input, inline);
    let children = Box::new(move || rows);
    FieldGroup(FieldGroupProps { id, legend, hint, error, mark, required, heading, children })
}

/// The buttons alone, for groups that have a frame of their own.
pub(crate) fn radios(
    group: &str,
    answers: Vec<Choice>,
    value: Reading<String>,
    on_input: Callback<String>,
    inline: bool,
) -> AnyView {
    let rows = choices(
        RADIO,
        group,
        answers,
        Arc::new(move |code| value.get() == code),
        Arc::new(move |code, checked| {
            if checked {
                on_input.run(code.to_owned());
            }
        }),
    );
    el("div", "mado-choices").flag("data-inline", inline).views(rows).into_any()
}
