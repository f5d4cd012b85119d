//! The way back.

use leptos::prelude::*;

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
    let press = move |_| {
        if let Some(on_click) = on_click {
            on_click.run(());
        }
    };
    let words = view! { {icon("mado-back__icon", BACK)} {label} }.into_any();
    if href.is_empty() {
        view! { <button class="mado-back" type="button" on:click=press>{words}</button> }.into_any()
    } else {
        view! { <a class="mado-back" href=href on:click=press>{words}</a> }.into_any()
    }
}
