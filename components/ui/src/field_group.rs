//! The frame of several controls that answer one question.

use leptos::prelude::*;

use crate::el::el;
use crate::error_text::{ErrorText, ErrorTextProps};
use crate::field::{headed, hint_of};
use crate::ids::{described_by, error_id, invalid};
use crate::reading::Reading;

/// Legend, hint and error around controls that belong together. The id is the group's; an error
/// summary that names it focuses the first control inside.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{FieldGroup, TextField};
/// # let _ = || {
/// let (code, set_code) = signal(String::new());
/// view! {
///     <FieldGroup id="address" legend="Address" hint="Where we shall write to">
///         <TextField id="address-code" label="Postal code" value=code
///             on_input=move |text| set_code.set(text)/>
///     </FieldGroup>
/// }
/// # };
/// ```
#[component]
pub fn FieldGroup(
    /// The id of the group.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    legend: String,
    /// A help that stays visible; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
    /// The word for "required" or "optional" beside the legend; empty: none.
    #[prop(optional, into)]
    mark: String,
    /// Whether the mark says that an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Whether the legend is the page's heading (one question a page).
    #[prop(optional)]
    heading: bool,
    /// The controls.
    children: Children,
) -> AnyView {
    let words = el("span", "").text(legend).views(mark_of(mark, required));
    let describe = described_by(&id, !hint.is_empty(), &error);
    let hint = hint_of(&id, hint);
    let error_text = ErrorText(ErrorTextProps { id: error_id(&id), text: error.clone() });
    el("fieldset", "mado-group")
        .attr("id", id)
        .live_attr("data-invalid", invalid(&error))
        .live_attr("aria-describedby", describe)
        .child(el("legend", "mado-group__legend").view(headed(words, heading)))
        .views(hint)
        .view(error_text)
        .view(children())
        .into_any()
}

/// The word for "required" or "optional". A word, not an asterisk: an asterisk has to be explained.
pub(crate) fn mark_of(mark: String, required: bool) -> Vec<AnyView> {
    if mark.is_empty() {
        return Vec::new();
    }
    let mark = el("span", "mado-mark").flag("data-required", required).text(mark);
    vec![" ".to_owned().into_any(), mark.into_any()]
}
