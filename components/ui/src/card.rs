//! A framed piece of a page.

use leptos::prelude::*;

use crate::el::el;

/// A frame with a heading, for things that belong together.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::Card;
/// # let _ = || view! { <Card title="Hours"><p>"9 to 5"</p></Card> };
/// ```
#[component]
pub fn Card(
    /// The heading, of the second level.
    #[prop(into)]
    title: String,
    /// What is in it.
    children: Children,
) -> AnyView {
    el("section", "mado-card")
        .child(el("h2", "mado-card__title").text(title))
        .view(children())
        .into_any()
}
