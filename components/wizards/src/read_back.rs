//! Answers read back in words: for the page of checking, and for the form.

use madoguchi_messages::{key, say};

use crate::ctx::Ctx;
use crate::page::{Control, Page, PageId, Question};
use crate::reading;
use crate::words;

/// One answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The field's code.
    pub code: &'static str,
    /// What was asked.
    pub label: String,
    /// What was answered; empty when nothing was.
    pub value: String,
}

/// Under which heading a page's answers are read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What is asked.
    Kind,
    /// The principal.
    Principal,
    /// The person who asks for the principal.
    Requester,
    /// Papers that show identity and authority.
    Papers,
    /// Which records, which period, what is wrong.
    Matter,
    /// How it goes there and comes back, and what it costs.
    Handing,
}

impl Section {
    /// The section of a page.
    #[must_use]
    pub fn of(page: PageId) -> Self {
        match page {
            "kind" | "also" => Self::Kind,
            "your-name" | "your-birth" | "your-contact" | "their-name" | "their-birth"
            | "their-address" | "death-date" => Self::Principal,
            "agent-name" | "agent-contact" | "requester" | "relation" | "profession" => {
                Self::Requester
            }
            "site" | "channel" | "delivery" | "delivery-other" | "fee" => Self::Handing,
            "records" | "period" | "correction-wish" | "correction-wrong" | "correction-right"
            | "cessation-wish" | "cessation-ground" | "objection" => Self::Matter,
            _ => Self::Papers,
        }
    }

    /// Its heading.
    #[must_use]
    pub fn heading(self) -> &'static str {
        say(match self {
            Self::Kind => key::SHEET_KIND,
            Self::Principal => key::SHEET_PRINCIPAL,
            Self::Requester => key::SHEET_REQUESTER,
            Self::Papers => key::SHEET_PAPERS,
            Self::Matter => key::SHEET_MATTER,
            Self::Handing => key::SHEET_HANDING,
        })
    }
}

/// What is made of each page, under the form's headings: pages of one section stand together.
pub fn by_section<'p, T, Made: IntoIterator<Item = T>>(
    pages: impl IntoIterator<Item = &'p Page>,
    make: impl Fn(&'p Page) -> Made,
) -> Vec<(Section, Vec<T>)> {
    let mut sections: Vec<(Section, Vec<T>)> = Vec::new();
    for page in pages {
        let section = Section::of(page.id);
        let made = make(page);
        match sections.iter_mut().find(|(known, _)| *known == section) {
            Some((_, all)) => all.extend(made),
            None => sections.push((section, made.into_iter().collect())),
        }
    }
    sections
}

/// The answers of a page in words.
#[must_use]
pub fn rows(page: &Page, ctx: &Ctx<'_>) -> Vec<Row> {
    page.questions
        .iter()
        .map(|question| Row {
            code: question.field.code(),
            label: question.label.clone(),
            value: value(question, ctx),
        })
        .collect()
}

/// One answer in words; empty when there is none.
#[must_use]
pub fn value(question: &Question, ctx: &Ctx<'_>) -> String {
    let answers = ctx.answers;
    let field = question.field;
    match &question.control {
        Control::Line(_) | Control::Text => answers.text(field).to_owned(),
        Control::Date(_) => match reading::typed_date(answers, field) {
            Some(Ok(date)) => words::date(date),
            // Not a date: what was typed, as it was typed.
            Some(Err(_)) => answers.values(field)[1..].join(" "),
            None => String::new(),
        },
        Control::One(choices) | Control::Any(choices) => {
            words::list(answers.values(field).iter().filter(|code| !code.is_empty()).map(|code| {
                match choices.iter().find(|c| c.code == *code) {
                    Some(choice) => choice.label.clone(),
                    None if code == "none" => say(key::ANSWER_NONE).to_owned(),
                    None => code.clone(),
                }
            }))
        }
    }
}
