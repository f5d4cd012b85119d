//! A page of questions.

use leptos::prelude::*;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{self as ui, live_by};

use super::parts;
use super::session::Session;
use crate::check::Problem;
use crate::field::Field;
use crate::page::{Choice, Control, Line, Page, Question};
use crate::reading;
use crate::words;

/// The questions of a page.
///
/// Each is drawn in a place of its own, anew only when another one is asked there: an answer may
/// bring up one question more (another way of delivery, in own words), and whoever is answering
/// keeps the focus.
pub(crate) fn questions(session: Session, page: &Page) -> Vec<AnyView> {
    let id = page.id;
    let place = |n: usize| {
        let question = move |pages: &[Page]| {
            let page = pages.iter().find(|page| page.id == id)?;
            page.questions.get(n).cloned()
        };
        let field = move || {
            let question = question(&session.pages());
            question.map_or("", |question| question.field.code()).to_owned()
        };
        live_by(field, move |_| {
            let question = question(&session.pages_untracked());
            question.map(|question| view_of(session, question))
        })
    };
    (0..=page.questions.len()).map(place).collect()
}

fn view_of(session: Session, question: Question) -> AnyView {
    let Question { field, label, hint, control, required } = question;
    let id = field.code().to_owned();
    let mark = match (&control, required) {
        (_, true) => "",
        (Control::One(_) | Control::Any(_), false) => say(key::ANSWER_OPTIONAL_CHOICE),
        (_, false) => say(key::ANSWER_OPTIONAL),
    };
    let mark = mark.to_owned();
    let error = move || problem(session, field).map_or(String::new(), |problem| problem.text);
    let error = ui::Reading::from(error);
    let heading = false;
    let value = ui::Reading::from(move || {
        session.answers.with(|a| a.values(field).first().cloned().unwrap_or_default())
    });
    let on_input = Callback::new(move |text: String| session.set(field, vec![text]));
    match control {
        Control::Line(line) => {
            let (input_mode, autocomplete, width) = line_kind(line, field);
            let (input_mode, autocomplete) = (input_mode.to_owned(), autocomplete.to_owned());
            ui::TextField(ui::TextFieldProps {
                id,
                label,
                value,
                on_input,
                hint,
                error,
                mark,
                required,
                heading,
                input_mode,
                autocomplete,
                width,
            })
        }
        Control::Text => ui::TextArea(ui::TextAreaProps {
            id,
            label,
            value,
            on_input,
            hint,
            error,
            mark,
            required,
            heading,
            rows: 4,
        }),
        Control::One(choices) => ui::RadioGroup(ui::RadioGroupProps {
            id,
            legend: label,
            choices: ui_choices(&choices),
            value,
            on_input,
            hint,
            error,
            mark,
            required,
            heading,
            inline: false,
        }),
        Control::Any(choices) => {
            let value =
                ui::Reading::from(move || session.answers.with(|a| a.values(field).to_vec()));
            let on_input = Callback::new(move |codes: Vec<String>| session.set(field, codes));
            ui::CheckboxGroup(ui::CheckboxGroupProps {
                id,
                legend: label,
                choices: ui_choices(&choices),
                value,
                on_input,
                hint,
                error,
                mark,
                required,
                heading,
            })
        }
        Control::Date(_) => date(session, field, label, hint, mark, required, error),
    }
}

fn date(
    session: Session,
    field: Field,
    legend: String,
    hint: String,
    mark: String,
    required: bool,
    error: ui::Reading<String>,
) -> AnyView {
    let typed = ui::Reading::from(move || {
        session.answers.with(|a| {
            let part = |n: usize| a.values(field).get(n).cloned().unwrap_or_default();
            ui::DateText { era: part(0), year: part(1), month: part(2), day: part(3) }
        })
    });
    let set = Callback::new(move |d: ui::DateText| {
        session.set(field, vec![d.era, d.year, d.month, d.day]);
    });
    let echo = ui::Reading::from(move || {
        session.answers.with(|a| reading::date(a, field)).map(words::date).unwrap_or_default()
    });
    let wrong = move || {
        let part = problem(session, field).map(|problem| match problem.part {
            0 => ui::DatePart::Era,
            2 => ui::DatePart::Month,
            3 => ui::DatePart::Day,
            _ => ui::DatePart::Year,
        });
        part.into_iter().collect::<Vec<_>>()
    };
    let eras = eras_for(field)
        .iter()
        .map(|code| ui::Choice::new(*code, say_code("era", code)))
        .collect::<Vec<_>>();
    ui::DateField(ui::DateFieldProps {
        id: field.code().to_owned(),
        legend,
        labels: parts::date_labels(),
        eras,
        value: typed,
        on_input: set,
        echo,
        hint,
        error,
        wrong: wrong.into(),
        mark,
        required,
        heading: false,
    })
}

/// The eras that make sense: nobody alive was born in Meiji's first years, and papers are recent.
fn eras_for(field: Field) -> &'static [&'static str] {
    match field {
        Field::PrincipalBirth => &["showa", "taisho", "heisei", "reiwa", "meiji", "western"],
        Field::PeriodFrom | Field::PeriodTo | Field::DeathDate => {
            &["reiwa", "heisei", "showa", "western"]
        }
        _ => &["reiwa", "heisei", "western"],
    }
}

pub(crate) fn ui_choices(choices: &[Choice]) -> Vec<ui::Choice> {
    choices
        .iter()
        .map(|c| ui::Choice::new(c.code.clone(), c.label.clone()).with_hint(c.hint.clone()))
        .collect()
}

/// What was found wrong with an answer.
fn problem(session: Session, field: Field) -> Option<Problem> {
    session.obstacles.with(|o| o.problems.iter().find(|p| p.field == field).cloned())
}

/// Which keyboard a phone shows, what the browser may fill in (only about the person who types),
/// and how wide the box is.
fn line_kind(line: Line, field: Field) -> (&'static str, &'static str, ui::FieldWidth) {
    let own = matches!(
        field,
        Field::RequesterName
            | Field::RequesterPostal
            | Field::RequesterAddress
            | Field::RequesterPhone
    );
    let fill = |what: &'static str| if own { what } else { "off" };
    match line {
        Line::Name => ("", fill("name"), ui::FieldWidth::Medium),
        Line::Kana => ("", "off", ui::FieldWidth::Medium),
        Line::PostalCode => ("numeric", fill("postal-code"), ui::FieldWidth::Short),
        Line::Address => ("", fill("street-address"), ui::FieldWidth::Full),
        Line::Phone => ("tel", fill("tel"), ui::FieldWidth::Medium),
        Line::Plain => ("", "off", ui::FieldWidth::Full),
    }
}
