//! How a facility itself handles personal information: what it may take, use and pass on, how long
//! it keeps it, when it may refuse. Staff's screens, the linter and the editor read this; an
//! applicant's page does not.

mod check;

use serde::Serialize;

pub(super) use check::check;

use crate::json::from_json;

/// The rules for a facility's own handling of personal information (個人情報の取扱い).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Handling {}

from_json!(Handling {});
