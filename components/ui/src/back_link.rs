//! The way back.

use leptos::prelude::*;

use crate::el::el;
use crate::icon::{BACK, icon};

/// A link to the page before, above the heading.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::BackLink;
/// # let _ = || view! { <BackLink label="Back" on_click=move |()| ()/> };
/// ```
#[component]
pub fn BackLink(
    /// The word for "back".
    #[prop(into)]
    label: String,
    /// Called when it is pressed.
    #[prop(optional, into)]
    on_click: Option<Callback<()>>,
    /// Where it leads; empty: only `on_click` counts.
    #[prop(optional, into)]
    href: String,
) -> AnyView {
    let back = if href.is_empty() {
        el("button", "mado-back").attr("type", "button")
    } else {
        el("a", "mado-back").attr("href", href)
    };
    back.on("click", move |_| {
        if let Some(on_click) = on_click {
            on_click.run(());
        }
    })
    .view(icon("mado-back__icon", BACK))
    .text(label)
    .into_any()
}
