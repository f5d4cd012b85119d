//! The JSON Schema of a facility's file, and the parts of it that the types alone do not tell.

use schemars::{Schema, SchemaGenerator, json_schema};

use super::{ConsentItem, FORMAT, FacilityPolicy};
use crate::papers::catalogue;

/// The JSON Schema of a facility's file, for editors: `public/facilities/schema/facility.schema.json`.
///
/// What a reader refuses is more than a schema can say (two rules for one kind, a version out of
/// order …); what a schema refuses, [`load`](super::load) refuses too.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    schemars::schema_for!(FacilityPolicy).to_value()
}

/// The version of the format.
pub(super) fn format(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "const": FORMAT })
}

/// A date, `YYYY-MM-DD`.
pub(super) fn date(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

/// The same for a date that may be missing.
pub(super) fn date_or_null(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "anyOf": [date(generator), { "type": "null" }] })
}

/// A stable code, kebab-case.
pub(super) fn kebab(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "maxLength": 64, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" })
}

/// A public key of the age format.
pub(super) fn public_key(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": "^age1[02-9ac-hj-np-z]{58}$" })
}

/// What a yes to an item of a consent form means.
pub(super) fn explanation(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "maxLength": ConsentItem::LONGEST_EXPLANATION })
}

/// The id of a paper in the catalogue.
pub(super) fn paper_id(_: &mut SchemaGenerator) -> Schema {
    let ids: Vec<&str> = catalogue().papers.iter().map(|paper| paper.id.as_str()).collect();
    json_schema!({ "type": "string", "enum": ids })
}
