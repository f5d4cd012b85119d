use serde::Deserialize;
use serde::de::IgnoredAny;

use super::check::check;
use super::forbidden_character::forbidden_character;
use super::serde_reason::{reason, short};
use super::{FacilityPolicy, PolicyError, PolicyProblem};
use crate::papers::catalogue;

/// The version of the format that this program reads.
pub const FORMAT: u16 = 1;

/// The longest facility file that is read, in bytes: the five are under eight thousand.
pub const MAX_BYTES: usize = 256 * 1024;

/// Reads a facility's file.
///
/// `file_name` is the file's name or path as people know it, e.g. `attaka.json`: errors name it,
/// and the facility's id must be it. A byte-order mark, which some editors write, is passed over.
///
/// # Errors
/// [`PolicyError`] names the file, the key path, what was found and what is allowed. Whatever the
/// text is, this neither panics nor reads more than [`MAX_BYTES`].
pub fn load(file_name: &str, text: &str) -> Result<FacilityPolicy, PolicyError> {
    let whole_file = |problem| PolicyError::one(file_name, String::new(), problem);
    let text = readable(text).map_err(whole_file)?;
    let mut json = serde_json::Deserializer::from_str(text);
    let policy: FacilityPolicy = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        // Another version may well have other keys: say that rather than the first unknown key.
        other_version(text).map_or_else(
            || PolicyError::one(file_name, path_of(&error), reason(&error.inner().to_string())),
            |found| PolicyError::one(file_name, "format".to_owned(), found),
        )
    })?;
    if policy.format != FORMAT {
        let found =
            PolicyProblem::WrongFormatVersion { found: policy.format.into(), allowed: FORMAT };
        return Err(PolicyError::one(file_name, "format".to_owned(), found));
    }
    let problems = check(&policy, id_of(file_name), catalogue());
    if problems.is_empty() {
        Ok(policy)
    } else {
        Err(PolicyError { file: file_name.to_owned(), problems })
    }
}

/// The text, once it is known to be JSON of a sensible length with nothing hidden in it.
pub(super) fn readable(text: &str) -> Result<&str, PolicyProblem> {
    if text.len() > MAX_BYTES {
        return Err(PolicyProblem::TooLarge { bytes: text.len(), limit: MAX_BYTES });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str::<IgnoredAny>(text)
        .map_err(|e| PolicyProblem::NotJson { line: e.line(), column: e.column() })?;
    forbidden_character(text).map_or(Ok(text), Err)
}

/// The file's name without folders and `.json`: the id that the facility must have.
fn id_of(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.strip_suffix(".json").unwrap_or(name)
}

/// The key path of an error; empty for the file as a whole.
pub(super) fn path_of(error: &serde_path_to_error::Error<serde_json::Error>) -> String {
    let path = error.path().to_string();
    if path == "." { String::new() } else { short(&path) }
}

#[derive(Deserialize)]
struct Version {
    format: u64,
}

fn other_version(text: &str) -> Option<PolicyProblem> {
    let Version { format: found } = serde_json::from_str(text).ok()?;
    (found != u64::from(FORMAT))
        .then_some(PolicyProblem::WrongFormatVersion { found, allowed: FORMAT })
}
