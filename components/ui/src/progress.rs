//! Waiting.

use leptos::prelude::*;

/// Says that work is going on and, where it is known, how much is done.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::Progress;
/// # let _ = || view! { <Progress id="saving" label="Saving…"/> };
/// ```
#[component]
pub fn Progress(
    /// The id of the bar.
    #[prop(into)]
    id: String,
    /// What is going on.
    #[prop(into)]
    label: Signal<String>,
    /// How much is done, in percent. Without it the bar only says that something goes on.
    #[prop(optional, into)]
    percent: Option<Signal<u32>>,
) -> AnyView {
    view! {
        <div class="mado-progress">
            <label class="mado-progress__label" for=id.clone()>{label}</label>
            <progress
                class="mado-progress__bar"
                id=id
                max="100"
                value=move || percent.map(|percent| percent.get())
            ></progress>
        </div>
    }
    .into_any()
}
