use serde::Serialize;

use crate::date::{Date, iso};
use crate::json::from_json;

/// The key to which requests may be sealed, so that they can be handed over as a file that only the
/// facility opens. Its other half stays on the facility's desk.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sealing {
    /// The public key of the age format, `age1…`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::public_key"))]
    pub key: String,
    /// The day from which it has been used.
    #[serde(serialize_with = "iso::serialize")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::date"))]
    pub since: Date,
    /// Mail address that takes sealed files; none where the facility takes them otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
}

from_json!(Sealing { key, since; mail });
