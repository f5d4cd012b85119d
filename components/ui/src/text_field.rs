//! A line of text.

use leptos::prelude::*;

use crate::el::el;
use crate::field::{Field, FieldProps};
use crate::ids::{described_by, invalid};
use crate::reading::Reading;
use crate::typing::typed;

/// How wide a text box is drawn: it tells how much is expected. On a narrow screen every one is at
/// most as wide as the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldWidth {
    /// The whole column: an address.
    #[default]
    Full,
    /// About twenty characters: a name.
    Medium,
    /// About ten characters: a postal code, a number.
    Short,
}

impl FieldWidth {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Medium => "medium",
            Self::Short => "short",
        }
    }
}

/// A labelled line of text. It has no maximum length and is not spell-checked: names are longer and
/// rarer than programs think, and a spelling service may send them away.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::TextField;
/// # let _ = || {
/// let (name, set_name) = signal(String::new());
/// let (error, _) = signal(String::new());
/// view! {
///     <TextField id="name" label="Full name" mark="required" required=true autocomplete="name"
///         value=name on_input=move |text| set_name.set(text) error=error/>
/// }
/// # };
/// ```
#[component]
pub fn TextField(
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
    /// Which keyboard a phone shows (`numeric`, `tel`, `email`); empty: the usual one.
    #[prop(optional, into)]
    input_mode: String,
    /// What the browser may fill in (`name`, `postal-code`, `off`); empty: as it sees fit.
    #[prop(optional, into)]
    autocomplete: String,
    /// How wide the box is drawn.
    #[prop(optional)]
    width: FieldWidth,
) -> AnyView {
    let control = el("input", "mado-input")
        .attr("id", id.clone())
        .attr("name", id.clone())
        .attr("type", "text")
        .attr("data-width", width.code())
        .attr("inputmode", input_mode)
        .attr("autocomplete", autocomplete)
        .flag("aria-required", required)
        .live_attr("aria-describedby", described_by(&id, !hint.is_empty(), &error))
        .live_attr("aria-invalid", invalid(&error));
    let control = typed(control, value, on_input).into_any();
    let children = Box::new(move || control);
    Field(FieldProps { id, label, hint, error, mark, required, heading, children })
}
