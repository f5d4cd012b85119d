//! A wizard's page as data: what is asked, in which words, with which choices.

use madoguchi_messages::{find, say};

use crate::field::Field;

/// One page: one question or one small group.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Stable code: kept in drafts and in the browser's history.
    pub id: PageId,
    /// Its heading.
    pub title: String,
    /// What is said before the questions.
    pub lead: Vec<String>,
    /// What is asked.
    pub questions: Vec<Question>,
}

/// Stable code of a page.
pub type PageId = &'static str;

impl Page {
    /// A page whose words stand under `page-<id>` and, where there is one, `page-<id>-lead`.
    #[must_use]
    pub fn new(id: PageId) -> Self {
        Self::in_words(id, id)
    }

    /// A page whose words stand under another code, for whoever is spoken to.
    #[must_use]
    pub fn in_words(id: PageId, words: &str) -> Self {
        let title = text_of("page", words, "").unwrap_or(id).to_owned();
        let lead = text_of("page", words, "-lead").map(str::to_owned).into_iter().collect();
        Self { id, title, lead, questions: Vec::new() }
    }

    /// The same page with one question more.
    #[must_use]
    pub fn ask(mut self, question: Question) -> Self {
        self.questions.push(question);
        self
    }

    /// The same page with one sentence more before the questions.
    #[must_use]
    pub fn lead(mut self, sentence: impl Into<String>) -> Self {
        self.lead.push(sentence.into());
        self
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The field it fills.
    pub field: Field,
    /// Its label.
    pub label: String,
    /// A hint; empty where none is needed.
    pub hint: String,
    /// How it is answered.
    pub control: Control,
    /// Whether the page can be left without an answer.
    pub required: bool,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// A line of text.
    Line(Line),
    /// A longer text.
    Text,
    /// One of several.
    One(Vec<Choice>),
    /// Any of several.
    Any(Vec<Choice>),
    /// A date, typed in parts with an era.
    Date(DateKind),
}

/// What a line of text holds: which keyboard a phone shows, and what a browser may fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A name. Any Unicode kanji.
    Name,
    /// A name in kana.
    Kana,
    /// A postal code.
    PostalCode,
    /// An address.
    Address,
    /// A telephone number.
    Phone,
    /// Anything else.
    Plain,
}

/// Which dates make sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateKind {
    /// Not later than today: a birth, a death, a paper's date.
    Past,
    /// Any day: a paper's last day.
    Any,
}

/// One of several answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Its code, as it is kept.
    pub code: String,
    /// What it says.
    pub label: String,
    /// What it means; empty where that is plain.
    pub hint: String,
}

impl Question {
    /// A question whose words stand under `field-<code>` and `field-<code>-hint`.
    #[must_use]
    pub fn new(field: Field, control: Control) -> Self {
        let label = text_of("field", field.code(), "").unwrap_or(field.code()).to_owned();
        let hint = text_of("field", field.code(), "-hint").unwrap_or("").to_owned();
        Self { field, label, hint, control, required: true }
    }

    /// A yes-or-no question; the answers' own words where `field-<code>-yes` and `-no` stand.
    #[must_use]
    pub fn yes_no(field: Field) -> Self {
        let choice = |code: &str| Choice {
            code: code.to_owned(),
            label: text_of("field", field.code(), &format!("-{code}"))
                .or_else(|| text_of("answer", code, ""))
                .unwrap_or(code)
                .to_owned(),
            hint: String::new(),
        };
        Self::new(field, Control::One(vec![choice("yes"), choice("no")]))
    }

    /// Words under another code.
    #[must_use]
    pub fn in_words(mut self, words: &str) -> Self {
        if let Some(label) = text_of("field", words, "") {
            self.label = label.to_owned();
        }
        if let Some(hint) = text_of("field", words, "-hint") {
            self.hint = hint.to_owned();
        }
        self
    }

    /// May be left empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }
}

impl Choice {
    /// A choice whose words stand under `<prefix>-<code>` and `<prefix>-<code>-hint`.
    #[must_use]
    pub fn of(prefix: &str, code: &str) -> Self {
        Self {
            code: code.to_owned(),
            label: text_of(prefix, code, "").unwrap_or(code).to_owned(),
            hint: text_of(prefix, code, "-hint").unwrap_or("").to_owned(),
        }
    }
}

/// The text under `<prefix>-<code><suffix>`, where there is one.
pub(crate) fn text_of(prefix: &str, code: &str, suffix: &str) -> Option<&'static str> {
    find(&format!("{prefix}-{code}{suffix}")).map(say)
}
