use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

/// Words that differ from the ones that are meant.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Where they stand.
    pub article: Citation,
    /// The words.
    pub found: String,
    /// The words that are meant.
    pub meant: String,
    /// The provision of the law that the sentence follows, where it follows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Citation>,
    /// Whether the rule, read to the letter, says the contrary of that provision.
    #[serde(default)]
    pub contrary: bool,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Wording { article, found, meant; follows, contrary, basis });

/// Something that was begun and is not complete.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Incomplete {
    /// Where it stands.
    pub article: Citation,
    /// What is lacking.
    pub lacks: LackingPart,
    /// The words that are lacking, or what the list would hold, where it can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub such_as: Option<String>,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Incomplete { article, lacks; such_as, basis });

codes! {
    /// What something that is not complete lacks.
    pub enum LackingPart {
        /// Words of a sentence.
        Words = "words",
        /// The closing bracket.
        ClosingBracket = "closing-bracket",
        /// A list, or cases, that the sentence announces.
        AnnouncedList = "announced-list",
    }
}
