//! The way past the header.

use leptos::prelude::*;

use crate::el::el;
use crate::focus::focus;

/// The first thing that the Tab key reaches: jumps over the header. Seen only while it has the
/// focus. The page's address stays as it is.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::SkipLink;
/// # let _ = || view! {
/// <SkipLink label="Skip to the main part" target="main"/>
/// <main id="main" tabindex="-1">"…"</main>
/// # };
/// ```
#[component]
pub fn SkipLink(
    /// What it does.
    #[prop(into)]
    label: String,
    /// The id of the main part; it needs `tabindex="-1"`.
    #[prop(into)]
    target: String,
) -> AnyView {
    el("a", "mado-skip")
        .attr("href", ["#", &target].concat())
        .text(label)
        .on("click", move |event| {
            event.prevent_default();
            if let Some(element) = document().get_element_by_id(&target) {
                focus(&element);
            }
        })
        .into_any()
}
