//! What keeps a page from being left: a missing answer, an impossible date, a text too long.

use madoguchi_domain::Date;
use madoguchi_domain::date::DateInputError;
use madoguchi_messages::{key, say_with};

use crate::answers::{Answers, MOST_CHARACTERS};
use crate::ctx::Ctx;
use crate::field::Field;
use crate::page::{Control, DateKind, Page, Question};
use crate::reading;
use crate::words;

/// The most characters in a line that stands on the form.
pub const MOST_IN_A_LINE: usize = 200;
/// The most characters in a longer text on the form.
pub const MOST_IN_A_TEXT: usize = 4_000;

const _: () = assert!(MOST_IN_A_TEXT <= MOST_CHARACTERS);

/// One thing that must be put right before the page can be left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field.
    pub field: Field,
    /// Which of a date's four parts (era, year, month, day) to go to.
    pub part: usize,
    /// What happened and what to do.
    pub text: String,
}

/// All that keeps this page from being left, in the order of its questions.
#[must_use]
pub fn check(page: &Page, ctx: &Ctx<'_>) -> Vec<Problem> {
    let mut problems: Vec<Problem> =
        page.questions.iter().filter_map(|question| check_question(question, ctx)).collect();
    if problems.is_empty() {
        problems.extend(check_together(page, ctx.answers));
    }
    problems
}

fn check_question(question: &Question, ctx: &Ctx<'_>) -> Option<Problem> {
    let field = question.field;
    let label = [("label", question.label.as_str())];
    let problem = |text: String| Some(Problem { field, part: 1, text });
    match &question.control {
        Control::Date(kind) => match reading::typed_date(ctx.answers, field) {
            None if question.required => problem(say_with(key::PROBLEM_DATE_EMPTY, &label)),
            None => None,
            Some(Err(error)) => {
                Some(Problem { field, part: part_of(&error), text: words::date_error(&error) })
            }
            Some(Ok(date)) => {
                check_date(*kind, date, ctx.today).map(|text| Problem { field, part: 1, text })
            }
        },
        Control::One(choices) | Control::Any(choices) => {
            // What is not offered (any more) is no answer, whoever wrote it into the draft.
            let offered = |code: &String| choices.iter().any(|c| c.code == *code);
            if question.required && !ctx.answers.values(field).iter().any(offered) {
                return problem(say_with(key::PROBLEM_CHOICE_EMPTY, &label));
            }
            None
        }
        Control::Line(_) | Control::Text => {
            let most = match question.control {
                Control::Text => MOST_IN_A_TEXT,
                _ => MOST_IN_A_LINE,
            };
            let length = ctx.answers.text(field).chars().count();
            if length == 0 && question.required {
                problem(say_with(key::PROBLEM_TEXT_EMPTY, &label))
            } else if length > most {
                let (most, length) = (most.to_string(), length.to_string());
                problem(say_with(
                    key::PROBLEM_TEXT_LONG,
                    &[("label", &question.label), ("max", &most), ("length", &length)],
                ))
            } else {
                None
            }
        }
    }
}

fn check_date(kind: DateKind, date: Date, today: Date) -> Option<String> {
    if kind == DateKind::Past && date > today {
        return Some(words::date_in_future(today));
    }
    None
}

fn part_of(error: &DateInputError) -> usize {
    use madoguchi_domain::date::DatePart;
    match error.part {
        DatePart::Era => 0,
        DatePart::Year | DatePart::Whole => 1,
        DatePart::Month => 2,
        DatePart::Day => 3,
    }
}

/// What two answers say against each other.
fn check_together(page: &Page, answers: &Answers) -> Option<Problem> {
    let asked = |field: Field| page.questions.iter().any(|q| q.field == field);
    let problem = |field, key| Some(Problem { field, part: 1, text: say_with(key, &[]) });
    let date = |field| reading::date(answers, field);
    if asked(Field::PeriodTo)
        && let (Some(from), Some(to)) = (date(Field::PeriodFrom), date(Field::PeriodTo))
        && to < from
    {
        return problem(Field::PeriodTo, key::PROBLEM_PERIOD_BACKWARDS);
    }
    if asked(Field::DeathDate)
        && let (Some(born), Some(died)) = (date(Field::PrincipalBirth), date(Field::DeathDate))
        && died < born
    {
        return problem(Field::DeathDate, key::PROBLEM_DEATH_BEFORE_BIRTH);
    }
    None
}
