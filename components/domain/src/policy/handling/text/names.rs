use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

/// A thing that the regulation gives more than one name: an office, a form, a window, a term.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NamedThing {
    /// The name by which it is introduced.
    pub name: String,
    /// Where that is.
    pub article: Citation,
    /// Its other names.
    pub also: Vec<NameUsed>,
    /// On what it rests that they are one thing.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(NamedThing { name, article, also; basis });

/// A name, and where it is used.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameUsed {
    /// The name.
    pub name: String,
    /// Where.
    pub article: Citation,
}

from_json!(NameUsed { name, article });
