//! A date, typed.

use leptos::prelude::*;

use crate::choice::Choice;
use crate::date_text::{DatePart, DateText};
use crate::field_group::{FieldGroup, FieldGroupProps};
use crate::ids::error_id;
use crate::radio_group::radios;
use crate::typing::{Typed, TypedInput, typed_input};

/// The words of a date field's boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateLabels {
    /// Names the choice of eras.
    pub era: String,
    /// Stands after the year's box.
    pub year: String,
    /// Stands after the month's box.
    pub month: String,
    /// Stands after the day's box.
    pub day: String,
}

/// A date typed into three boxes, with the era to choose where eras are offered. No calendar: to
/// reach a birthday in 1940 by a calendar takes a thousand taps. What was understood is said back
/// below the boxes in full, Western and era, so that a slip is seen at once.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::*;
/// # let _ = || {
/// let (date, set_date) = signal(DateText::default());
/// let (error, _) = signal(String::new());
/// view! {
///     <DateField id="birth" legend="Date of birth"
///         labels=DateLabels {
///             era: "Era".into(), year: "year".into(), month: "month".into(), day: "day".into(),
///         }
///         eras=vec![Choice::new("western", "Western"), Choice::new("showa", "Showa")]
///         value=date on_input=move |date| set_date.set(date)
///         echo=move || date.with(|date| if date.is_empty() { String::new() } else { "…".into() })
///         error=error wrong=move || vec![DatePart::Year]/>
/// }
/// # };
/// ```
#[component]
pub fn DateField(
    /// The id of the group; the boxes are `{id}-year` and so on, see [`DatePart::id`].
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    legend: String,
    /// The words of the boxes.
    labels: DateLabels,
    /// The eras to choose from; empty: years are of one kind and no era is asked.
    #[prop(optional)]
    eras: Vec<Choice>,
    /// What stands in the boxes.
    #[prop(into)]
    value: Signal<DateText>,
    /// Called with all boxes at each change of one.
    #[prop(into)]
    on_input: Callback<DateText>,
    /// The date as it was understood, in words; empty: not yet a date.
    #[prop(optional, into)]
    echo: Signal<String>,
    /// A help that stays visible; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong, naming the part; empty: nothing.
    #[prop(optional, into)]
    error: Signal<String>,
    /// Which boxes the error is about; empty: all of them.
    #[prop(optional, into)]
    wrong: Signal<Vec<DatePart>>,
    /// The word for "required" or "optional" beside the legend; empty: none.
    #[prop(optional, into)]
    mark: String,
    /// Whether an answer is needed.
    #[prop(optional)]
    required: bool,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> AnyView {
    let part = |part: DatePart| {
        (
            Signal::derive(move || value.with(|date| date.part(part).to_owned())),
            Callback::new(move |text| on_input.run(value.get_untracked().with_part(part, text))),
        )
    };
    let DateLabels { era, year, month, day } = labels;
    let boxes = [(DatePart::Year, year), (DatePart::Month, month), (DatePart::Day, day)]
        .map(|(which, label)| {
            let (value, on_input) = part(which);
            number_box(&id, which, label, Typed::new(value, on_input), required, error, wrong)
        })
        .collect_view();
    let era_id = DatePart::Era.id(&id);
    let (era_value, on_era) = part(DatePart::Era);
    let eras = (!eras.is_empty()).then(|| {
        view! {
            <fieldset class="mado-date__eras" id=era_id.clone()>
                <legend class="mado-date__eralabel">{era}</legend>
                {radios(&era_id, eras, era_value, on_era, true)}
            </fieldset>
        }
        .into_any()
    });
    let body = view! {
        {eras}
        <div class="mado-date__boxes">{boxes}</div>
        <p class="mado-date__echo" aria-live="polite">{echo}</p>
    }
    .into_any();
    let children = Box::new(move || body);
    FieldGroup(FieldGroupProps { id, legend, hint, error, mark, required, heading, children })
}

/// One box with its word behind it, as dates are written: 年, 月, 日.
fn number_box(
    field: &str,
    part: DatePart,
    label: String,
    value: Typed,
    required: bool,
    error: Signal<String>,
    wrong: Signal<Vec<DatePart>>,
) -> AnyView {
    let id = part.id(field);
    let error_id = error_id(field);
    let is_wrong = move || {
        error.with(|text| !text.is_empty())
            && wrong.with(|parts| parts.is_empty() || parts.contains(&part))
    };
    let input = TypedInput {
        id: id.clone(),
        class: "mado-input",
        width: if part == DatePart::Year { "year" } else { "two" },
        input_mode: "numeric".to_owned(),
        autocomplete: "off".to_owned(),
        required,
        value,
    };
    let control = typed_input(
        input,
        move || is_wrong().then(|| error_id.clone()),
        move || is_wrong().then_some("true"),
    );
    view! {
        <div class="mado-date__box">
            {control}
            <label class="mado-date__label" for=id>{label}</label>
        </div>
    }
    .into_any()
}
