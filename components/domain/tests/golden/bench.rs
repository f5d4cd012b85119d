#[path = "../support/whole_file.rs"]
mod whole_file;

use std::path::Path;

use madoguchi_domain::policy::{FacilityPolicy, Handling, WholePolicy, load_whole};

use whole_file::whole_file;

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

/// The rules of a facility, from the repository's `public/facilities`; an invented one, from the
/// tests' data.
pub(crate) fn facility(id: &str) -> Result<WholePolicy, Problem> {
    let name = format!("{id}.json");
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["../../public/facilities", "tests/data"].map(|at| here.join(at).join(&name));
    let file = files.iter().find(|file| file.exists()).unwrap_or(&files[0]);
    let text =
        whole_file(file).map_err(|e| Problem::Input(format!("facility file {name}: {e}")))?;
    load_whole(&name, &text).map_err(|e| Problem::Input(e.to_string()))
}
