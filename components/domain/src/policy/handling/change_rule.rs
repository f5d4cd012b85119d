use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// How the regulation itself is changed (規程の改廃).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeRule {
    /// The office that drafts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted_by: Option<Role>,
    /// The office that is heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Role>,
    /// The office that decides.
    pub decided_by: Role,
    /// By which majority, for an office of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub majority: Option<Majority>,
    /// The office that puts it in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub put_in_force_by: Option<Role>,
    /// Whether it may change without notice: then each case remembers the version that it began under.
    #[serde(default)]
    pub without_notice: bool,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ChangeRule {
    decided_by, article;
    drafted_by, heard, majority, put_in_force_by, without_notice, basis
});

codes! {
    /// By which majority an office of several decides.
    pub enum Majority {
        /// More than half (過半数).
        MoreThanHalf = "more-than-half",
        /// Two thirds or more (3分の2以上).
        TwoThirds = "two-thirds",
        /// All.
        Unanimous = "unanimous",
    }
}
