//! What a screen reader is told.

use leptos::prelude::*;

use crate::el::el;
use crate::reading::Reading;

/// An unseen place whose changes are read out. It must be on the page before the first message is
/// put into it, or nobody hears that one: place it once, in the frame of the page.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::LiveRegion;
/// # let _ = || {
/// let (said, _) = signal(String::new());
/// view! { <LiveRegion message=said/> }
/// # };
/// ```
#[component]
pub fn LiveRegion(
    /// The message; empty: silence.
    #[prop(into)]
    message: Reading<String>,
) -> AnyView {
    el("div", "mado-hidden")
        .attr("role", "status")
        .attr("aria-live", "polite")
        .live_text(message)
        .into_any()
}
