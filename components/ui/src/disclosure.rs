//! Something to unfold.

use leptos::prelude::*;

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
    view! {
        <details class="mado-disclosure" open=open>
            <summary class="mado-disclosure__summary">
                <span class="mado-disclosure__label">{summary}</span>
            </summary>
            <div class="mado-disclosure__body">{children()}</div>
        </details>
    }
    .into_any()
}
