//! What the regulation's own text says about other texts, about itself, and which of the Act's
//! matters it rules: facts, by which the linter finds slips and what the Act has passed by.

mod check;
mod cited;
mod names;
mod places;
mod ruled;
mod words;

use serde::Serialize;

pub(super) use check::check;
pub use cited::{CitedArticle, CitedText, CitedTextKind, ReliedOn};
pub use names::{NameUsed, NamedThing};
pub use places::{Contradiction, Misfit, MisfitPart, MissingArticle, Reference};
pub use ruled::{RetainedDataExclusion, RuledMatter};
pub use words::{Incomplete, LackingPart, Wording};

use crate::json::from_json;

/// Facts about the regulation's text. What is right may be left out; what is not is told as it
/// stands and as it is meant.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegulationText {
    /// The prefecture that the facility lies in (所在の都道府県), for ordinances.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<String>,
    /// Which of the Act's matters the regulation rules, and where; empty: not looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules_on: Vec<RuledMatter>,
    /// What the regulation leaves out of retained personal data for being erased soon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retained_data_excludes: Vec<RetainedDataExclusion>,
    /// Articles of the Act that it cites.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cited_articles: Vec<CitedArticle>,
    /// Other texts that it cites by title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cited_texts: Vec<CitedText>,
    /// Texts of the facility itself that it leaves a rule to (別表, 別規程).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relies_on: Vec<ReliedOn>,
    /// References from one of its articles to another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// Offices, forms and other things that it gives more than one name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<NamedThing>,
    /// Definitions, leads and headings that do not fit what they stand over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misfits: Vec<Misfit>,
    /// Articles missing from the sequence.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing_articles: Vec<MissingArticle>,
    /// Words that differ from the ones that are meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wording: Vec<Wording>,
    /// Sentences, brackets and lists that are not complete.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<Incomplete>,
    /// Places that say different things about one question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
}

from_json!(RegulationText {;
    prefecture, rules_on, retained_data_excludes, cited_articles, cited_texts, relies_on,
    references, names, misfits, missing_articles, wording, incomplete, contradictions
});
