//! Answers to look over.

use leptos::prelude::*;

use crate::button::{Button, ButtonKind, ButtonProps};
use crate::el::el;
use crate::reading::Reading;
use crate::rest::pieces;

/// One answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SummaryRow {
    /// What `on_change` is called with.
    pub code: String,
    /// What was asked.
    pub label: String,
    /// What was answered; line breaks are kept.
    pub value: String,
    /// The word on the change link; empty: it cannot be changed here.
    pub change: String,
    /// What the link changes, for those who hear it without seeing the row.
    pub change_context: String,
}

/// Questions and answers below each other, each with a way back to the question.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{SummaryList, SummaryRow};
/// # let _ = || view! {
/// <SummaryList
///     rows=vec![SummaryRow {
///         code: "name".into(), label: "Name".into(), value: "Ada".into(),
///         change: "Change".into(), change_context: "the name".into(),
///     }]
///     on_change=move |_code| ()/>
/// # };
/// ```
#[component]
pub fn SummaryList(
    /// The answers.
    rows: Vec<SummaryRow>,
    /// Called with the code of the row to change.
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> AnyView {
    let rows = pieces(rows, move |row| summary_row(row, on_change));
    el("dl", "mado-summary").views(rows).into_any()
}

fn summary_row(row: SummaryRow, on_change: Option<Callback<String>>) -> AnyView {
    let SummaryRow { code, label, value, change, change_context } = row;
    let change = on_change.filter(|_| !change.is_empty()).map(|on_change| {
        let button = Button(ButtonProps {
            label: change,
            kind: ButtonKind::Link,
            on_click: Some(Callback::new(move |()| on_change.run(code.clone()))),
            submit: false,
            href: String::new(),
            context: change_context,
            id: String::new(),
            busy: Reading::default(),
        });
        el("dd", "mado-summary__change").view(button).into_any()
    });
    el("div", "mado-summary__row")
        .child(el("dt", "mado-summary__label").text(label))
        .child(el("dd", "mado-summary__value").text(value))
        .views(change)
        .into_any()
}
