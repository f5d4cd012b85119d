//! How far one has come.

use std::cmp::Ordering;

use leptos::prelude::*;

use crate::el::el;

/// Which step of how many: in words, and as a row of bars. The bars differ in height as well as in
/// colour, and screen readers get the words alone.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::StepIndicator;
/// # let _ = || view! { <StepIndicator text="Step 3 of 9" current=3u32 total=9u32/> };
/// ```
#[component]
pub fn StepIndicator(
    /// The words.
    #[prop(into)]
    text: String,
    /// The present step, counted from one.
    current: u32,
    /// How many there are.
    total: u32,
) -> AnyView {
    let bar = |step: u32| {
        let state = match step.cmp(&current) {
            Ordering::Less => "done",
            Ordering::Equal => "current",
            Ordering::Greater => "ahead",
        };
        el("span", "mado-steps__bar").attr("data-state", state)
    };
    let track = el("div", "mado-steps__track").flag("aria-hidden", true);
    el("div", "mado-steps")
        .child(el("p", "mado-steps__text").text(text))
        .child(track.children((1..=total).map(bar)))
        .into_any()
}
