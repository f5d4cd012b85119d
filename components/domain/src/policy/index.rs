use serde::Deserialize;

use super::PolicyError;
use super::load::{path_of, readable};
use super::serde_reason::reason;

/// The list of facilities to pick from: `public/facilities/index.json`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacilityIndex {
    /// The facilities, in the order in which they are shown.
    pub facilities: Vec<FacilityEntry>,
}

/// One facility to pick.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FacilityEntry {
    /// Its id: the name of its file without `.json`.
    pub id: String,
    /// Its name as people know it.
    pub name: String,
    /// Prefecture and town, to tell facilities of one name apart; empty where its text prints none.
    #[serde(rename = "where")]
    pub town: String,
}

impl FacilityIndex {
    /// Reads the list.
    ///
    /// # Errors
    /// As [`load`](super::load): file, key path, what was found and what is allowed.
    pub fn load(file_name: &str, text: &str) -> Result<Self, PolicyError> {
        let text =
            readable(text).map_err(|found| PolicyError::one(file_name, String::new(), found))?;
        let mut json = serde_json::Deserializer::from_str(text);
        serde_path_to_error::deserialize(&mut json).map_err(|error| {
            PolicyError::one(file_name, path_of(&error), reason(&error.inner().to_string()))
        })
    }
}
