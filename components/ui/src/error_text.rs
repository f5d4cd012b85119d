//! The message of one field.

use leptos::prelude::*;

use crate::el::el;
use crate::icon::{STOP, icon};
use crate::live::live;
use crate::reading::Reading;

/// What is wrong with a field and what to do: red, bold, and with a mark beside it, so that it is
/// told by more than its colour. Empty text: nothing is drawn.
///
/// The fields draw theirs by themselves; this is for a control put into a [`Field`](crate::Field)
/// by hand.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{ErrorText, error_id};
/// # let _ = || {
/// let (error, _) = signal(String::from("Enter your name"));
/// view! { <ErrorText id=error_id("name") text=error/> }
/// # };
/// ```
#[component]
pub fn ErrorText(
    /// The id that `aria-describedby` names; see [`error_id`](crate::error_id).
    #[prop(into)]
    id: String,
    /// What is wrong and what to do.
    #[prop(into)]
    text: Reading<String>,
) -> AnyView {
    live(move || {
        let text = text.get();
        (!text.is_empty()).then(|| {
            el("p", "mado-error")
                .attr("id", id.clone())
                .view(icon("mado-error__icon", STOP))
                .child(el("span", "").text(text))
                .into_any()
        })
    })
}
