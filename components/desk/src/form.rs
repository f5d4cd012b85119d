//! What staff are asked on a page of the desk, and what they have answered.

use std::collections::BTreeMap;

use chrono::Datelike;
use madoguchi_domain::Date;
use madoguchi_domain::date::{DateInput, DateLimits, EraDate};
use madoguchi_messages::{key, say, say_with};
use madoguchi_wizards::page::Choice;
use madoguchi_wizards::words;
use serde::{Deserialize, Serialize};

/// The most characters that one answer may have: what is longer is refused with a word and never cut.
pub const MOST_CHARACTERS: usize = 20_000;

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The id of the field.
    pub id: &'static str,
    /// What is asked for.
    pub label: String,
    /// A help; empty: none.
    pub hint: String,
    /// How it is answered.
    pub control: Control,
    /// Whether an answer is needed.
    pub required: bool,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// A line of text.
    Line,
    /// A short line of text.
    Short,
    /// A whole number.
    Number,
    /// A line that nobody else shall read.
    Secret,
    /// Digits that nobody else shall read.
    SecretDigits,
    /// Several lines of text.
    Long,
    /// One answer out of several.
    One(Vec<Choice>),
    /// Any number of answers.
    Any(Vec<Choice>),
    /// A day.
    Day,
}

impl Question {
    /// A question that needs an answer.
    #[must_use]
    pub fn new(id: &'static str, label: &str, control: Control) -> Self {
        Self { id, label: label.to_owned(), hint: String::new(), control, required: true }
    }

    /// The same with a help.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// The same, and it may stay without an answer.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }
}

/// An answer to choose, without a help.
#[must_use]
pub fn choice(code: impl Into<String>, label: impl Into<String>) -> Choice {
    Choice { code: code.into(), label: label.into(), hint: String::new() }
}

/// What is wrong with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The id of the field.
    pub id: &'static str,
    /// What is wrong and what to do, in words.
    pub text: String,
}

impl Problem {
    /// A problem at a field.
    #[must_use]
    pub fn new(id: &'static str, text: impl Into<String>) -> Self {
        Self { id, text: text.into() }
    }
}

/// What has been answered: for each field one text, several codes, or the four parts of a date as
/// they were typed (era, year, month, day).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Values(BTreeMap<String, Vec<String>>);

impl Values {
    /// The text of a field without blanks at its ends; empty where there is none.
    #[must_use]
    pub fn text(&self, id: &str) -> &str {
        self.all(id).first().map_or("", |text| text.trim())
    }

    /// The text of a field exactly as it was typed; a passphrase may begin with a blank.
    #[must_use]
    pub fn raw(&self, id: &str) -> &str {
        self.all(id).first().map_or("", String::as_str)
    }

    /// All values of a field.
    #[must_use]
    pub fn all(&self, id: &str) -> &[String] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }

    /// Whether this code was chosen.
    #[must_use]
    pub fn chose(&self, id: &str, code: &str) -> bool {
        self.all(id).iter().any(|value| value == code)
    }

    /// Keeps the values of a field.
    pub fn set(&mut self, id: &str, values: Vec<String>) {
        if values.iter().all(String::is_empty) {
            self.0.remove(id);
        } else {
            self.0.insert(id.to_owned(), values);
        }
    }

    /// The same with a day filled in beforehand.
    #[must_use]
    pub fn with_day(mut self, id: &str, day: Date) -> Self {
        let (era, year) = match EraDate::of(day) {
            Some(era) => (era.era.code().to_owned(), era.year.to_string()),
            None => ("western".to_owned(), day.year().to_string()),
        };
        self.set(id, vec![era, year, day.month().to_string(), day.day().to_string()]);
        self
    }

    /// The same with an answer filled in beforehand.
    #[must_use]
    pub fn with(mut self, id: &str, value: impl Into<String>) -> Self {
        self.set(id, vec![value.into()]);
        self
    }

    /// A typed day as it stands in its four boxes; none where nothing was typed.
    #[must_use]
    pub fn typed_day(&self, id: &str) -> Option<DateInput> {
        let part = |n: usize| self.all(id).get(n).cloned().unwrap_or_default();
        let typed = DateInput { era: part(0), year: part(1), month: part(2), day: part(3) };
        (!typed.is_empty()).then_some(typed)
    }

    /// A typed day that exists.
    #[must_use]
    pub fn day(&self, id: &str) -> Option<Date> {
        self.typed_day(id)?.read(&DateLimits::default()).ok()
    }

    /// A typed whole number, in any width.
    #[must_use]
    pub fn number(&self, id: &str) -> Option<u32> {
        let narrow = |letter: char| match letter {
            '０'..='９' => char::from_u32('0' as u32 + (letter as u32 - '０' as u32)),
            ',' | '，' | '円' | '頁' => None,
            letter => Some(letter),
        };
        self.text(id).chars().filter_map(narrow).collect::<String>().trim().parse().ok()
    }
}

/// What is wrong with these answers as such: something needed is missing, a day does not exist, a
/// number is none, a text is too long. What they mean together is the page's own matter.
#[must_use]
pub fn problems(questions: &[Question], values: &Values) -> Vec<Problem> {
    questions.iter().filter_map(|question| problem(question, values)).collect()
}

fn problem(question: &Question, values: &Values) -> Option<Problem> {
    let Question { id, label, control, required, .. } = question;
    let label = [("label", label.as_str())];
    let is_empty = match control {
        Control::Day => values.typed_day(id).is_none(),
        Control::Secret | Control::SecretDigits => values.raw(id).is_empty(),
        _ => values.all(id).iter().all(|value| value.trim().is_empty()),
    };
    let text = match control {
        _ if is_empty && !required => return None,
        Control::One(_) | Control::Any(_) if is_empty => say_with(key::DESK_ERR_CHOOSE, &label),
        _ if is_empty => say_with(key::DESK_ERR_EMPTY, &label),
        Control::Day => match values.typed_day(id)?.read(&DateLimits::default()) {
            Ok(_) => return None,
            Err(error) => words::date_error(&error),
        },
        Control::Number if values.number(id).is_none() => say_with(key::DESK_ERR_NUMBER, &label),
        _ if values.all(id).iter().any(|text| text.chars().count() > MOST_CHARACTERS) => {
            say(key::DESK_ERR_TOO_LONG).to_owned()
        }
        _ => return None,
    };
    Some(Problem::new(id, text))
}
