//! The frame of a single control.

use leptos::prelude::*;

use crate::error_text::ErrorTextProps;
use crate::ids::{error_id, hint_id, invalid};
use crate::{ErrorText, field_group::mark_of};

/// Label, hint and error around one control. The control is the child: its id is the field's, and
/// its `aria-describedby` comes from [`described_by`](crate::described_by).
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Field, described_by};
/// # let _ = || {
/// let (error, _) = signal(String::new());
/// view! {
///     <Field id="file" label="Saved draft" hint="A file ending in .json" error=error>
///         <input class="mado-file" id="file" type="file" aria-describedby=described_by("file", true, error.into())/>
///     </Field>
/// }
/// # };
/// ```
#[component]
pub fn Field(
    /// The id of the control inside.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// A help that stays visible while one types; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong; empty: nothing.
    #[prop(optional, into)]
    error: Signal<String>,
    /// The word for "required" or "optional" beside the label; empty: none.
    #[prop(optional, into)]
    mark: String,
    /// Whether the mark says that an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Whether the label is the page's heading (one question a page).
    #[prop(optional)]
    heading: bool,
    /// The control.
    children: Children,
) -> AnyView {
    let label_view = view! {
        <label class="mado-field__label" for=id.clone()>
            {label}
            {mark_of(mark, required)}
        </label>
    }
    .into_any();
    let label_view = if heading {
        view! { <h1 class="mado-heading" tabindex="-1">{label_view}</h1> }.into_any()
    } else {
        label_view
    };
    let error_view = ErrorText(ErrorTextProps { id: error_id(&id), text: error });
    view! {
        <div class="mado-field" data-invalid=invalid(error)>
            {label_view}
            {hint_of(&id, hint)}
            {error_view}
            {children()}
        </div>
    }
    .into_any()
}

/// The hint of a field or a group.
pub(crate) fn hint_of(field: &str, hint: String) -> Option<AnyView> {
    (!hint.is_empty())
        .then(|| view! { <p class="mado-hint" id=hint_id(field)>{hint}</p> }.into_any())
}
