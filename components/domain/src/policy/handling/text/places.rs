use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

/// A reference from one article of the regulation to another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Where it stands.
    pub article: Citation,
    /// The place that it names.
    pub to: String,
    /// The place that has what it speaks of.
    pub meant: String,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Reference { article, to, meant; basis });

/// A part of the text that does not fit what it stands over, or is used for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Misfit {
    /// Where it stands.
    pub article: Citation,
    /// Which part.
    pub part: MisfitPart,
    /// What it says, in a few words: the term, or what the lead announces.
    pub says: String,
    /// What it stands for, or over, in fact.
    pub stands_for: String,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Misfit { article, part, says, stands_for; basis });

codes! {
    /// A part of the text that announces something.
    pub enum MisfitPart {
        /// A definition whose term is used for something else.
        Definition = "definition",
        /// The sentence that leads a list.
        ListLead = "list-lead",
        /// A heading, or the title of an item.
        Heading = "heading",
    }
}

/// An article missing from the sequence of numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MissingArticle {
    /// The article that is missing.
    pub article: Citation,
    /// Its heading, where that was left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The article that its heading stands over now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading_over: Option<Citation>,
}

from_json!(MissingArticle { article; heading, heading_over });

/// Two places that say different things about one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Contradiction {
    /// The one place.
    pub article: Citation,
    /// The other.
    pub other: Citation,
    /// The question, in a few words.
    pub about: String,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Contradiction { article, other, about; basis });
