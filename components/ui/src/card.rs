//! A framed piece of a page.

use leptos::prelude::*;

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
    view! {
        <section class="mado-card">
            <h2 class="mado-card__title">{title}</h2>
            {children()}
        </section>
    }
    .into_any()
}
