//! Buttons, and links that look like them.

use leptos::prelude::*;

use crate::el::el;
use crate::reading::Reading;

/// How much weight a button has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on this page.
    #[default]
    Primary,
    /// Something else one may do.
    Secondary,
    /// Something that cannot be undone.
    Danger,
    /// Looks like a link; for small things inside a text.
    Link,
}

impl ButtonKind {
    fn code(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Danger => "danger",
            Self::Link => "link",
        }
    }
}

/// A button; with an `href` a link that looks like one. A button is never greyed out: whoever
/// presses it too early is told what is missing. While `busy` it stays where it is, keeps the focus
/// and does nothing.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Button, ButtonKind, ButtonRow};
/// # let _ = || view! {
/// <ButtonRow>
///     <Button label="Continue" submit=true/>
///     <Button label="Save" kind=ButtonKind::Secondary on_click=move |()| ()/>
///     <Button label="Start" href="#/start"/>
/// </ButtonRow>
/// # };
/// ```
#[component]
pub fn Button(
    /// What happens.
    #[prop(into)]
    label: String,
    /// How much weight it has.
    #[prop(optional)]
    kind: ButtonKind,
    /// Called when it is pressed.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// Whether it sends the [`Form`](crate::Form) it stands in.
    #[prop(optional)]
    submit: bool,
    /// Where it leads, for a link; empty: it is a button.
    #[prop(optional, into)]
    href: String,
    /// More words for a screen reader, where the label alone is not clear ("Change" – what?).
    #[prop(optional, into)]
    context: String,
    /// The id, where something must find it; empty: none.
    #[prop(optional, into)]
    id: String,
    /// Whether its work is still going on.
    #[prop(optional, into)]
    busy: Reading<bool>,
) -> AnyView {
    let still_busy = busy.clone();
    let button = if href.is_empty() {
        el("button", "mado-button")
            .attr("type", if submit { "submit" } else { "button" })
            .live_attr("aria-disabled", move || still_busy.get().then(|| "true".to_owned()))
    } else {
        el("a", "mado-button").attr("href", href)
    };
    let context = (!context.is_empty()).then(|| el("span", "mado-hidden").text(context).into_any());
    button
        .attr("data-kind", kind.code())
        .attr("id", id)
        .on("click", move |event| {
            if busy.get_untracked() {
                event.prevent_default();
            } else if let Some(on_click) = on_click {
                on_click.run(());
            }
        })
        .text(label)
        .views(context)
        .into_any()
}

/// Buttons side by side; below each other where there is no room.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Button, ButtonRow};
/// # let _ = || view! { <ButtonRow><Button label="Continue" submit=true/></ButtonRow> };
/// ```
#[component]
pub fn ButtonRow(
    /// The buttons, the main one first.
    children: Children,
) -> AnyView {
    el("div", "mado-buttons").view(children()).into_any()
}
