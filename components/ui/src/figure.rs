//! A picture with its words.

use leptos::prelude::*;

use crate::el::el;

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
    let picture = el("div", "mado-figure__picture");
    let picture = if alt.is_empty() {
        picture.flag("aria-hidden", true)
    } else {
        picture.attr("role", "img").attr("aria-label", alt)
    };
    let caption = (!caption.is_empty())
        .then(|| el("figcaption", "mado-figure__caption").text(caption).into_any());
    el("figure", "mado-figure").child(picture.view(children())).views(caption).into_any()
}
