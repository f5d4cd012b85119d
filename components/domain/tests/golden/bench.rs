use std::path::Path;

use madoguchi_domain::policy::{FacilityPolicy, Handling, WholePolicy, load_whole};

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

/// The rules of a facility, from the repository's `public/facilities`.
pub(crate) fn facility(id: &str) -> Result<WholePolicy, Problem> {
    let name = format!("{id}.json");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/facilities").join(&name);
    let text = std::fs::read_to_string(&file)
        .map_err(|e| Problem::Input(format!("facility file {name}: {e}")))?;
    load_whole(&name, &text).map_err(|e| Problem::Input(e.to_string()))
}
