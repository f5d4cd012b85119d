//! The form around the fields of one step.

use leptos::prelude::*;

use crate::el::el;

/// A form that goes nowhere: what is in it is handed to `on_submit`, also by the Enter key or the
/// "go" key of a phone's keyboard. The browser's own bubbles are off; they vanish, cannot be
/// enlarged and speak another language than the page.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Button, ButtonRow, Form};
/// # let _ = || view! {
/// <Form on_submit=move |()| ()>
///     <ButtonRow><Button label="Continue" submit=true/></ButtonRow>
/// </Form>
/// # };
/// ```
#[component]
pub fn Form(
    /// Called when the form is sent.
    #[prop(into)]
    on_submit: Callback<()>,
    /// The fields and buttons.
    children: Children,
) -> AnyView {
    el("form", "mado-form")
        .flag("novalidate", true)
        .on("submit", move |event| {
            event.prevent_default();
            on_submit.run(());
        })
        .view(children())
        .into_any()
}
