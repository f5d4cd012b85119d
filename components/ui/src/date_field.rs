//! A date, typed.

use leptos::prelude::*;

use crate::choice::Choice;
use crate::date_text::{DatePart, DateText};
use crate::el::el;
use crate::field_group::{FieldGroup, FieldGroupProps};
use crate::ids::error_id;
use crate::radio_group::radios;
use crate::reading::Reading;
use crate::typing::typed;

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
    value: Reading<DateText>,
    /// Called with all boxes at each change of one.
    #[prop(into)]
    on_input: Callback<DateText>,
    /// The date as it was understood, in words; empty: not yet a date.
    #[prop(optional, into)]
    echo: Reading<String>,
    /// A help that stays visible; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong, naming the part; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
    /// Which boxes the error is about; empty: all of them.
    #[prop(optional, into)]
    wrong: Reading<Vec<DatePart>>,
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
        let (shown, before) = (value.clone(), value.clone());
        (
            Reading::from(move || shown.get().part(part).to_owned()),
            Callback::new(move |text| on_input.run(before.get_untracked().with_part(part, text))),
        )
    };
    let is_wrong = |part: DatePart| {
        let (error, wrong) = (error.clone(), wrong.clone());
        Reading::from(move || {
            let parts = wrong.get();
            !error.get().is_empty() && (parts.is_empty() || parts.contains(&part))
        })
    };
    let DateLabels { era, year, month, day } = labels;
    let boxes = [(DatePart::Year, year), (DatePart::Month, month), (DatePart::Day, day)].map(
        |(which, label)| {
            let (value, on_input) = part(which);
            number_box(&id, which, label, value, on_input, required, is_wrong(which))
        },
    );
    let eras = (!eras.is_empty()).then(|| {
        let id = DatePart::Era.id(&id);
        let (value, on_input) = part(DatePart::Era);
        let answers = radios(&id, eras, value, on_input, true);
        el("fieldset", "mado-date__eras")
            .attr("id", id)
            .child(el("legend", "mado-date__eralabel").text(era))
            .view(answers)
            .into_any()
    });
    let body = [
        el("div", "mado-date__boxes").views(boxes),
        el("p", "mado-date__echo").attr("aria-live", "polite").live_text(echo),
    ];
    let body = eras.into_iter().chain(body.map(IntoAny::into_any)).collect::<Vec<_>>().into_any();
    let children = Box::new(move || body);
    FieldGroup(FieldGroupProps { id, legend, hint, error, mark, required, heading, children })
}

/// One box with its word behind it, as dates are written: 年, 月, 日.
fn number_box(
    field: &str,
    part: DatePart,
    label: String,
    value: Reading<String>,
    on_input: Callback<String>,
    required: bool,
    wrong: Reading<bool>,
) -> AnyView {
    let id = part.id(field);
    let error_id = error_id(field);
    let described = wrong.clone();
    let control = el("input", "mado-input")
        .attr("id", id.clone())
        .attr("name", id.clone())
        .attr("type", "text")
        .attr("data-width", if part == DatePart::Year { "year" } else { "two" })
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .flag("aria-required", required)
        .live_attr("aria-describedby", move || described.get().then(|| error_id.clone()))
        .live_attr("aria-invalid", move || wrong.get().then(|| "true".to_owned()));
    el("div", "mado-date__box")
        .child(typed(control, value, on_input))
        .child(el("label", "mado-date__label").attr("for", id).text(label))
        .into_any()
}
