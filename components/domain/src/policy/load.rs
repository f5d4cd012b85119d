use super::check::check;
use super::forbidden_character::forbidden_character;
use super::{FacilityPolicy, PolicyError, PolicyProblem};
use crate::json::{Json, read};
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
    let json = parse(file_name, text)?;
    // Another version may well have other keys: say that rather than the first unknown key.
    if let Some(found) = other_version(&json) {
        return Err(PolicyError::one(file_name, "format".to_owned(), found));
    }
    let policy: FacilityPolicy =
        read(&json).map_err(|found| PolicyError::found(file_name, *found))?;
    let problems = check(&policy, id_of(file_name), catalogue());
    if problems.is_empty() {
        Ok(policy)
    } else {
        Err(PolicyError { file: file_name.to_owned(), problems })
    }
}

/// The tree of a text, once it is known to be JSON of a sensible length with nothing hidden in it.
pub(super) fn parse(file_name: &str, text: &str) -> Result<Json, PolicyError> {
    let whole_file = |problem| PolicyError::one(file_name, String::new(), problem);
    if text.len() > MAX_BYTES {
        return Err(whole_file(PolicyProblem::TooLarge { bytes: text.len(), limit: MAX_BYTES }));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json = serde_json::from_str(text).map_err(|e| {
        let (line, column) = (e.line(), e.column());
        whole_file(if e.to_string().starts_with("recursion limit") {
            PolicyProblem::TooDeep
        } else {
            PolicyProblem::NotJson { line, column }
        })
    })?;
    forbidden_character(text).map_or(Ok(json), |problem| Err(whole_file(problem)))
}

/// The file's name without folders and `.json`: the id that the facility must have.
fn id_of(file_name: &str) -> &str {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.strip_suffix(".json").unwrap_or(name)
}

fn other_version(json: &Json) -> Option<PolicyProblem> {
    let Json::Object(entries) = json else { return None };
    let found = entries.iter().find_map(|(key, value)| match value {
        Json::Whole(number) if key == "format" => Some(*number),
        _ => None,
    })?;
    (found != u64::from(FORMAT))
        .then_some(PolicyProblem::WrongFormatVersion { found, allowed: FORMAT })
}
