//! What somebody answers, by field. A page asks for what it wants; the order is the page's affair.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Typed;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// A typed text, or the code of the one choice.
    One(String),
    /// The codes of all choices ticked; the others are not.
    Any(Vec<String>),
    /// A typed date.
    Date(Typed),
}

impl From<&str> for Answer {
    fn from(text: &str) -> Self {
        Self::One(text.to_owned())
    }
}

impl<const N: usize> From<[&str; N]> for Answer {
    fn from(codes: [&str; N]) -> Self {
        Self::Any(codes.map(str::to_owned).to_vec())
    }
}

impl From<Typed> for Answer {
    fn from(typed: Typed) -> Self {
        Self::Date(typed)
    }
}

/// Answers by field code.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same answers with one more, or with another in its place.
    #[must_use]
    pub fn with(mut self, field: &str, answer: impl Into<Answer>) -> Self {
        self.0.insert(field.to_owned(), answer.into());
        self
    }

    /// The answer of a field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&Answer> {
        self.0.get(field)
    }
}
