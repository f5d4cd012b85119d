//! A line that nobody else shall read.

use leptos::prelude::*;

use crate::button::{Button, ButtonKind, ButtonProps};
use crate::el::el;
use crate::field::{Field, FieldProps};
use crate::ids::{described_by, invalid};
use crate::live::live_by;
use crate::reading::Reading;
use crate::text_field::FieldWidth;
use crate::typing::typed;

/// A labelled line whose letters are dots until one asks to see them: whoever types a long passphrase
/// with slow fingers wants to see what was typed. The browser is asked to keep none of it, since the
/// machine is not one person's.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::SecretField;
/// # let _ = || {
/// let (secret, set_secret) = signal(String::new());
/// view! {
///     <SecretField id="secret" label="Passphrase" show="Show" hide="Hide"
///         value=secret on_input=move |text| set_secret.set(text)/>
/// }
/// # };
/// ```
#[component]
pub fn SecretField(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// The word on the button that shows the letters.
    #[prop(into)]
    show: String,
    /// The word on the button that hides them again.
    #[prop(into)]
    hide: String,
    /// What is in the box.
    #[prop(into)]
    value: Reading<String>,
    /// Called with the whole text at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// A help that stays visible while one types; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
    /// Which keyboard a phone shows; empty: the usual one.
    #[prop(optional, into)]
    input_mode: String,
    /// How wide the box is drawn.
    #[prop(optional)]
    width: FieldWidth,
) -> AnyView {
    let is_shown = RwSignal::new(false);
    let control = el("input", "mado-input")
        .attr("id", id.clone())
        .attr("data-width", width.code())
        .attr("inputmode", input_mode)
        .attr("autocomplete", "off")
        .flag("aria-required", true)
        .live_attr("type", move || {
            Some(if is_shown.get() { "text" } else { "password" }.to_owned())
        })
        .live_attr("aria-describedby", described_by(&id, !hint.is_empty(), &error))
        .live_attr("aria-invalid", invalid(&error));
    let control = typed(control, value, on_input);
    let context = label.clone();
    let toggle = live_by(
        move || is_shown.get().to_string(),
        move |shown| {
            let label = if shown == "true" { &hide } else { &show };
            Some(Button(ButtonProps {
                label: label.clone(),
                kind: ButtonKind::Link,
                on_click: Some(Callback::new(move |()| is_shown.update(|shown| *shown = !*shown))),
                submit: false,
                href: String::new(),
                context: context.clone(),
                id: String::new(),
                busy: Reading::default(),
            }))
        },
    );
    let children = el("div", "mado-secret").child(control).view(toggle).into_any();
    let children = Box::new(move || children);
    let (mark, required, heading) = (String::new(), true, false);
    Field(FieldProps { id, label, hint, error, mark, required, heading, children })
}
