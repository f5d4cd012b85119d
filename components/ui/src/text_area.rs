//! Several lines of text.

use leptos::prelude::*;

use crate::el::el;
use crate::field::{Field, FieldProps};
use crate::ids::{described_by, invalid};
use crate::reading::Reading;
use crate::typing::typed;

/// A labelled box for several lines. It has no maximum length, and it grows with its text where the
/// browser can do that, so that nobody has to scroll in a small window.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::TextArea;
/// # let _ = || {
/// let (text, set_text) = signal(String::new());
/// view! {
///     <TextArea id="wrong" label="What is wrong?" value=text
///         on_input=move |text| set_text.set(text)/>
/// }
/// # };
/// ```
#[component]
pub fn TextArea(
    /// The id of the control.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// What is in the box.
    #[prop(into)]
    value: Reading<String>,
    /// Called with the whole text at each change.
    #[prop(into)]
    on_input: Callback<String>,
    /// A help that stays visible while one types; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
    /// The word for "required" or "optional" beside the label; empty: none.
    #[prop(optional, into)]
    mark: String,
    /// Whether an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Whether the label is the page's heading.
    #[prop(optional)]
    heading: bool,
    /// How many lines are drawn before any text is in it.
    #[prop(default = 4)]
    rows: u32,
) -> AnyView {
    let control = el("textarea", "mado-textarea")
        .attr("id", id.clone())
        .attr("name", id.clone())
        .attr("rows", rows.to_string())
        .attr("autocomplete", "off")
        .flag("aria-required", required)
        .live_attr("aria-describedby", described_by(&id, !hint.is_empty(), &error))
        .live_attr("aria-invalid", invalid(&error));
    let control = typed(control, value, on_input).into_any();
    let children = Box::new(move || control);
    Field(FieldProps { id, label, hint, error, mark, required, heading, children })
}
