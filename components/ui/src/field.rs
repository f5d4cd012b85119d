//! The frame of a single control.

use leptos::prelude::*;

use crate::el::{El, el};
use crate::error_text::{ErrorText, ErrorTextProps};
use crate::field_group::mark_of;
use crate::ids::{error_id, hint_id, invalid};
use crate::reading::Reading;

/// Label, hint and error around one control. The control is the child: its id is the field's, and
/// its `aria-describedby` comes from [`described_by`](crate::described_by).
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{Field, described_by};
/// # let _ = || {
/// let (error, _) = signal(String::new());
/// view! {
///     <Field id="file" label="Saved draft" hint="A file ending in .json" error=error>
///         <input class="mado-file" id="file" type="file" aria-describedby=described_by("file", true, &error.into())/>
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
    error: Reading<String>,
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
    let label = el("label", "mado-field__label")
        .attr("for", id.clone())
        .text(label)
        .views(mark_of(mark, required));
    let hint = hint_of(&id, hint);
    let error_text = ErrorText(ErrorTextProps { id: error_id(&id), text: error.clone() });
    el("div", "mado-field")
        .live_attr("data-invalid", invalid(&error))
        .view(headed(label, heading))
        .views(hint)
        .view(error_text)
        .view(children())
        .into_any()
}

/// The hint of a field or a group.
pub(crate) fn hint_of(field: &str, hint: String) -> Option<AnyView> {
    (!hint.is_empty())
        .then(|| el("p", "mado-hint").attr("id", hint_id(field)).text(hint).into_any())
}

/// The words of a question, as the page's heading where they are that. The heading can hold the
/// focus: after a step change it shall.
pub(crate) fn headed(words: El, heading: bool) -> AnyView {
    if heading {
        el("h1", "mado-heading").attr("tabindex", "-1").child(words).into_any()
    } else {
        words.into_any()
    }
}
