use std::path::{Path, PathBuf};

use madoguchi_domain::policy::{FacilityIndex, FacilityPolicy, Handling, WholePolicy, load_whole};

use crate::{problem::Problem, terms::Terms};

/// What a case is judged by.
pub(crate) struct Bench<'a> {
    /// The facility's rules, from its file.
    pub(crate) facility: FacilityPolicy,
    /// Its rules for its own handling of information.
    pub(crate) handling: Handling,
    /// The table of words.
    pub(crate) terms: &'a Terms,
}

/// The facility of a case that holds whatever the facility is.
const ANY: &str = "any";

/// The rules of a case's facility, from the repository's `public/facilities`; of each, for `any`.
pub(crate) fn facilities(id: &str) -> Result<Vec<WholePolicy>, Problem> {
    if id != ANY {
        return Ok(vec![facility(id)?]);
    }
    let named = |e: &dyn std::fmt::Display| Problem::Input(format!("facility files: {e}"));
    let index = std::fs::read_to_string(folder().join("index.json")).map_err(|e| named(&e))?;
    let index = FacilityIndex::load("index.json", &index).map_err(|e| named(&e))?;
    index.facilities.iter().map(|entry| facility(&entry.id)).collect()
}

fn facility(id: &str) -> Result<WholePolicy, Problem> {
    let name = format!("{id}.json");
    let text = std::fs::read_to_string(folder().join(&name))
        .map_err(|e| Problem::Input(format!("facility file {name}: {e}")))?;
    load_whole(&name, &text).map_err(|e| Problem::Input(e.to_string()))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities")
}
