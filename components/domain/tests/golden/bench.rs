use std::path::Path;

use madoguchi_domain::policy::FacilityPolicy;

use crate::{problem::Problem, terms::Terms};

/// What a case is judged by.
pub(crate) struct Bench<'a> {
    /// The facility's rules, from its file.
    pub(crate) facility: FacilityPolicy,
    /// The table of words.
    pub(crate) terms: &'a Terms,
}

/// The rules of a facility, from the repository's `public/facilities`.
pub(crate) fn facility(id: &str) -> Result<FacilityPolicy, Problem> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../public/facilities")
        .join(id)
        .with_extension("json");
    let text = std::fs::read_to_string(&file)
        .map_err(|e| Problem::Input(format!("facility file {id}.json: {e}")))?;
    serde_json::from_str(&text).map_err(|e| Problem::Input(format!("facility file {id}.json: {e}")))
}
