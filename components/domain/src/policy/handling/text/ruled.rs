use serde::Serialize;

use crate::Citation;
use crate::date::Period;
use crate::json::from_json;
use crate::law::Matter;
use crate::policy::Basis;

/// A matter of the Act that the regulation rules.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuledMatter {
    /// Which.
    pub matter: Matter,
    /// Where.
    pub article: Citation,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(RuledMatter { matter, article; basis });

/// Data that the regulation leaves out of retained personal data for being erased soon.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetainedDataExclusion {
    /// Where.
    pub article: Citation,
    /// Within what time they are erased.
    pub erased_within: Period,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(RetainedDataExclusion { article, erased_within; basis });
