use serde::Serialize;

use super::{Basis, Role};
use crate::Citation;
use crate::json::from_json;
use crate::request::RequestKind;

/// Who decides on a kind of request (決定者), and whose approval (承認) it needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DecisionRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// The offices that decide, together.
    pub by: Vec<Role>,
    /// The office whose approval the decision needs; none where the text asks for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(DecisionRule { kinds, by, article; approved_by, basis });
