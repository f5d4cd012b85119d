//! Waiting.

use leptos::prelude::*;

use crate::el::el;
use crate::reading::Reading;

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
    label: Reading<String>,
    /// How much is done, in percent. Without it the bar only says that something goes on.
    #[prop(optional, into)]
    percent: Option<Reading<u32>>,
) -> AnyView {
    el("div", "mado-progress")
        .child(el("label", "mado-progress__label").attr("for", id.clone()).live_text(label))
        .child(
            el("progress", "mado-progress__bar")
                .attr("id", id)
                .attr("max", "100")
                .live_attr("value", move || Some(percent.as_ref()?.get().to_string())),
        )
        .into_any()
}
