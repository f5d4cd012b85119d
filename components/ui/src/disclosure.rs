//! Something to unfold.

use leptos::prelude::*;

use crate::el::el;

/// A line that unfolds into an explanation. The browser's own element: it can be searched,
/// printed and worked by keyboard without help.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::Disclosure;
/// # let _ = || view! { <Disclosure summary="How was this date computed?"><p>"…"</p></Disclosure> };
/// ```
#[component]
pub fn Disclosure(
    /// The line that is always seen.
    #[prop(into)]
    summary: String,
    /// Whether it is unfolded at first.
    #[prop(optional)]
    open: bool,
    /// The explanation.
    children: Children,
) -> AnyView {
    let summary = el("summary", "mado-disclosure__summary")
        .child(el("span", "mado-disclosure__label").text(summary));
    el("details", "mado-disclosure")
        .flag("open", open)
        .child(summary)
        .child(el("div", "mado-disclosure__body").view(children()))
        .into_any()
}
