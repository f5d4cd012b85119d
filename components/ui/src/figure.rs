//! A picture with its words.

use leptos::prelude::*;

/// A picture drawn into the page (an SVG) with a caption.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::Figure;
/// # let _ = || view! {
/// <Figure caption="Copy both sides" alt="A card, seen from the front and from the back">
///     <svg viewBox="0 0 20 10"><rect width="20" height="10"></rect></svg>
/// </Figure>
/// # };
/// ```
#[component]
pub fn Figure(
    /// The words below the picture; empty: none.
    #[prop(optional, into)]
    caption: String,
    /// What the picture shows, for those who do not see it; empty: the caption says it all.
    #[prop(optional, into)]
    alt: String,
    /// The picture.
    children: Children,
) -> AnyView {
    let picture = if alt.is_empty() {
        view! { <div class="mado-figure__picture" aria-hidden="true">{children()}</div> }.into_any()
    } else {
        view! { <div class="mado-figure__picture" role="img" aria-label=alt>{children()}</div> }
            .into_any()
    };
    let caption = (!caption.is_empty()).then(|| {
        view! { <figcaption class="mado-figure__caption">{caption}</figcaption> }.into_any()
    });
    view! { <figure class="mado-figure">{picture}{caption}</figure> }.into_any()
}
