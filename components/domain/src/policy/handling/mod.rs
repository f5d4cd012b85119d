//! How a facility itself handles personal information: what it may take, use and pass on, how long
//! it keeps it, when it may refuse. Staff's screens, the linter and the editor read this; an
//! applicant's page does not.

mod check;
mod text;

use serde::Serialize;

pub(super) use check::check;
pub use text::{
    CitedArticle, CitedText, CitedTextKind, Contradiction, Incomplete, LackingPart, Misfit,
    MisfitPart, MissingArticle, NameUsed, NamedThing, Reference, RegulationText, ReliedOn,
    RetainedDataExclusion, RuledMatter, Wording,
};

use crate::json::from_json;

/// The rules for a facility's own handling of personal information (個人情報の取扱い).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Handling {
    /// Facts about the regulation's own text, for the linter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<RegulationText>,
}

from_json!(Handling {; text });
