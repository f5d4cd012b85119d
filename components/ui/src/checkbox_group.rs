//! Any number of answers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::choice::{CHECKBOX, Choice, choices};
use crate::el::el;
use crate::field_group::{FieldGroup, FieldGroupProps};
use crate::reading::Reading;

/// A question with any number of answers. The codes come back in the order of the choices, not of
/// the taps, so that the same answers always read the same.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{CheckboxGroup, Choice};
/// # let _ = || {
/// let (records, set_records) = signal(Vec::<String>::new());
/// view! {
///     <CheckboxGroup id="records" legend="Which records?"
///         choices=vec![Choice::new("a", "Diary"), Choice::new("b", "Plan")]
///         value=records on_input=move |codes| set_records.set(codes)/>
/// }
/// # };
/// ```
#[component]
pub fn CheckboxGroup(
    /// The id of the group; an answer's id is `{id}-{code}`.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    legend: String,
    /// The answers.
    choices: Vec<Choice>,
    /// The codes of the chosen answers.
    #[prop(into)]
    value: Reading<Vec<String>>,
    /// Called with the codes of all answers now chosen.
    #[prop(into)]
    on_input: Callback<Vec<String>>,
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
) -> AnyView {
    let order: Vec<String> = choices.iter().map(|choice| choice.code.clone()).collect();
    let chosen = value.clone();
    let rows = self::choices(
        CHECKBOX,
        &id,
        choices,
        Arc::new(move |code| chosen.get().iter().any(|chosen| chosen == code)),
        Arc::new(move |code, checked| {
            on_input.run(toggled(&order, &value.get_untracked(), code, checked));
        }),
    );
    let rows = el("div", "mado-choices").views(rows).into_any();
    let children = Box::new(move || rows);
    FieldGroup(FieldGroupProps { id, legend, hint, error, mark, required, heading, children })
}

/// The chosen codes after one box has been ticked or cleared. A code that is not among the choices
/// (chosen when the list was another) is dropped.
fn toggled(order: &[String], before: &[String], code: &str, checked: bool) -> Vec<String> {
    order
        .iter()
        .filter(|known| if *known == code { checked } else { before.contains(known) })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(codes: &[&str]) -> Vec<String> {
        codes.iter().map(|&code| code.to_owned()).collect()
    }

    #[test]
    fn answers_come_back_in_the_order_they_are_listed_in() {
        let order = codes(&["a", "b", "c"]);
        assert_eq!(toggled(&order, &codes(&["c"]), "a", true), codes(&["a", "c"]));
        assert_eq!(toggled(&order, &codes(&["a", "c"]), "a", false), codes(&["c"]));
        assert_eq!(toggled(&order, &codes(&["a"]), "a", true), codes(&["a"]));
    }

    #[test]
    fn an_answer_that_is_no_longer_offered_goes_at_the_next_tap() {
        let order = codes(&["a", "b"]);
        assert_eq!(toggled(&order, &codes(&["gone"]), "b", true), codes(&["b"]));
    }
}
