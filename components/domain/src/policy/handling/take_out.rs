use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// How information may leave the house (持ち出し).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TakeOut {
    /// The offices that must permit it, all of them.
    pub permitted_by: Vec<Role>,
    /// The office that confirms the return; none where the text asks for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_confirmed_by: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(TakeOut { permitted_by, article; return_confirmed_by, basis });
