use super::PolicyError;
use super::load::parse;
use crate::json::{Json, from_json, read, read_again};

/// The list of facilities to pick from: `public/facilities/index.json`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityIndex {
    /// The facilities, in the order in which they are shown.
    pub facilities: Vec<FacilityEntry>,
}

from_json!(FacilityIndex { facilities });

/// One facility to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityEntry {
    /// Its id: the name of its file without `.json`.
    pub id: String,
    /// Its name as people know it.
    pub name: String,
    /// Prefecture and town, to tell facilities of one name apart; empty where its text prints none.
    pub town: String,
}

from_json!(FacilityEntry { id, name, town = "where" });

impl FacilityIndex {
    /// Reads the list.
    ///
    /// # Errors
    /// As [`load`](super::load): file, key path, what was found and what is allowed.
    pub fn load(file_name: &str, text: &str) -> Result<Self, PolicyError> {
        let json = parse(file_name, text)?;
        read(&json).map_err(|found| PolicyError::found(file_name, *found))
    }

    /// The list in a text of which the shape alone is looked at; none: it has another one.
    #[must_use]
    pub fn load_checked(text: &str) -> Option<Self> {
        read_again(&Json::parse(text).ok()?)
    }
}
