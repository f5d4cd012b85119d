//! The heading of a page.

use leptos::prelude::*;

use crate::el::el;
use crate::focus::focus_page_heading;

/// The page's heading. It can hold the focus, and after a step change it shall: either by
/// `take_focus`, when it is drawn anew, or by [`focus_page_heading`].
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::PageHeading;
/// # let _ = || view! { <PageHeading text="Who asks?" caption="Disclosure" take_focus=true/> };
/// ```
#[component]
pub fn PageHeading(
    /// The heading.
    #[prop(into)]
    text: String,
    /// A smaller line above it, part of the heading; empty: none.
    #[prop(optional, into)]
    caption: String,
    /// Whether it takes the focus when it is drawn. Not on the first page: whoever has just come
    /// begins at the top.
    #[prop(optional)]
    take_focus: bool,
) -> AnyView {
    if take_focus {
        focus_page_heading();
    }
    let caption =
        (!caption.is_empty()).then(|| el("span", "mado-heading__caption").text(caption).into_any());
    el("h1", "mado-heading").attr("tabindex", "-1").views(caption).text(text).into_any()
}
