//! How far one has come.

use std::cmp::Ordering;

use leptos::prelude::*;

use crate::el::{el, live};

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
    text: Signal<String>,
    /// The present step, counted from one.
    #[prop(into)]
    current: Signal<u32>,
    /// How many there are; may change with the answers.
    #[prop(into)]
    total: Signal<u32>,
) -> AnyView {
    let track = live(move || {
        let current = current.get();
        let bar = |step: u32| {
            let state = match step.cmp(&current) {
                Ordering::Less => "done",
                Ordering::Equal => "current",
                Ordering::Greater => "ahead",
            };
            el("span", "mado-steps__bar").attr("data-state", state).into_any()
        };
        let bars = (1..=total.get()).map(bar);
        let track = el("div", "mado-steps__track").flag("aria-hidden", true).views(bars);
        Some(track.into_any())
    });
    el("div", "mado-steps")
        .child(el("p", "mado-steps__text").live_text(text))
        .view(track)
        .into_any()
}
