//! One of several answers.

use leptos::prelude::*;

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

/// The answers of a group. Radio buttons and checkboxes differ only in the word `kind`.
///
/// The hint stands outside the label: inside, a screen reader would read it out as part of the
/// name. The style sheet stretches the label over the whole row, so that all of it can be tapped.
pub(crate) fn choices(
    kind: &'static str,
    group: &str,
    choices: Vec<Choice>,
    chosen: Callback<String, bool>,
    on_change: Callback<(String, bool)>,
) -> AnyView {
    let block = ["mado-", kind].concat();
    choices
        .into_iter()
        .map(|choice| {
            let Choice { code, label, hint } = choice;
            let id = [group, "-", &code].concat();
            let hint_id = [&id, "-hint"].concat();
            let describe = (!hint.is_empty()).then(|| hint_id.clone());
            let hint_class = [&block, "__hint"].concat();
            let hint_view = (!hint.is_empty())
                .then(|| view! { <p class=hint_class id=hint_id>{hint}</p> }.into_any());
            let checked = code.clone();
            let picked = code.clone();
            view! {
                <div class=block.clone()>
                    <input
                        class=[&block, "__input"].concat()
                        type=kind
                        id=id.clone()
                        name=group.to_owned()
                        value=code
                        autocomplete="off"
                        aria-describedby=describe
                        prop:checked=move || chosen.run(checked.clone())
                        on:change=move |event| {
                            on_change.run((picked.clone(), event_target_checked(&event)));
                        }
                    />
                    <label class=[&block, "__label"].concat() for=id>{label}</label>
                    {hint_view}
                </div>
            }
            .into_any()
        })
        .collect_view()
        .into_any()
}
