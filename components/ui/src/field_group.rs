//! The frame of several controls that answer one question.

use leptos::prelude::*;

use crate::ErrorText;
use crate::error_text::ErrorTextProps;
use crate::field::hint_of;
use crate::ids::{described_by, error_id, invalid};

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
    error: Signal<String>,
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
    let words = view! {
        {legend}
        {mark_of(mark, required)}
    }
    .into_any();
    let words = if heading {
        view! { <h1 class="mado-heading" tabindex="-1">{words}</h1> }.into_any()
    } else {
        words
    };
    let describe = described_by(&id, !hint.is_empty(), error);
    let hint_view = hint_of(&id, hint);
    let error_view = ErrorText(ErrorTextProps { id: error_id(&id), text: error });
    view! {
        <fieldset class="mado-group" id=id data-invalid=invalid(error) aria-describedby=describe>
            <legend class="mado-group__legend">{words}</legend>
            {hint_view}
            {error_view}
            {children()}
        </fieldset>
    }
    .into_any()
}

/// The word for "required" or "optional". A word, not an asterisk: an asterisk has to be explained.
pub(crate) fn mark_of(mark: String, required: bool) -> Option<AnyView> {
    (!mark.is_empty()).then(|| {
        view! {
            " "
            <span class="mado-mark" data-required=required.then_some("true")>{mark}</span>
        }
        .into_any()
    })
}
