use serde::Serialize;

use super::{FacilityPolicy, Handling};
use crate::json::{FromJson, Place};

/// A facility's whole file: the rules for requests, and those for its own handling of personal
/// information.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WholePolicy {
    /// The rules for requests.
    #[serde(flatten)]
    pub facility: FacilityPolicy,
    /// The rules for its own handling; none where the file does not speak of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handling: Option<Handling>,
}

/// Stands in [`FacilityPolicy`] where a file has its rules for handling: they are not read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct PassedOver;

impl FromJson for PassedOver {
    fn from_json(_: &Place<'_>) -> Self {
        Self
    }
}

/// The one key that [`FacilityPolicy`] passes over.
pub(super) struct HandlingOnly(pub(super) Option<Handling>);

impl FromJson for HandlingOnly {
    fn from_json(at: &Place<'_>) -> Self {
        let found = at.entries().find(|(key, _)| *key == "handling");
        Self(found.and_then(|(_, place)| Option::from_json(&place)))
    }
}
