//! How far one has come.

use leptos::prelude::*;

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
    let bars = move || {
        let current = current.get();
        (1..=total.get())
            .map(|step| {
                let state = match step.cmp(&current) {
                    std::cmp::Ordering::Less => "done",
                    std::cmp::Ordering::Equal => "current",
                    std::cmp::Ordering::Greater => "ahead",
                };
                view! { <span class="mado-steps__bar" data-state=state></span> }
            })
            .collect_view()
    };
    view! {
        <div class="mado-steps">
            <p class="mado-steps__text">{text}</p>
            <div class="mado-steps__track" aria-hidden="true">{bars}</div>
        </div>
    }
    .into_any()
}
