use super::check::check;
use super::forbidden_character::forbidden_character;
use super::whole::HandlingOnly;
use super::{
    FacilityPolicy, FoundProblem, Layers, PolicyError, PolicyProblem, WholePolicy, handling,
};
use crate::json::{DEEPEST, Json, NotJson, read, read_again};
use crate::papers::catalogue;

/// The version of the format that this program reads.
pub const FORMAT: u16 = 1;

/// The longest facility file that is read, in bytes: the five are under twenty thousand.
pub const MAX_BYTES: usize = 256 * 1024;

/// Reads a facility's file.
///
/// `file_name` is the file's name or path as people know it, e.g. `attaka.json`: errors name it,
/// and the facility's id must be it. A byte-order mark, which some editors write, is passed over.
///
/// # Errors
/// [`PolicyError`] names the file, the key path, what was found and what is allowed; for a file that
/// stands on a template, that it is missing, see [`Layers`]. Whatever the text is, this neither panics nor reads more than [`MAX_BYTES`].
pub fn load(file_name: &str, text: &str) -> Result<FacilityPolicy, PolicyError> {
    Layers::begin(file_name, text)?.facility()
}

/// Reads the whole of a facility's file, with its rules for its own handling of information.
///
/// # Errors
/// As [`load`].
pub fn load_whole(file_name: &str, text: &str) -> Result<WholePolicy, PolicyError> {
    Layers::begin(file_name, text)?.whole()
}

/// The rules for requests of a file that was checked before, word for word as it stands here; none: it
/// was not. Only what has the wrong shape is noticed, and nothing else in it is looked at: a page need
/// not wait for all that checks a file, nor stand on a template.
#[must_use]
pub fn load_checked(text: &str) -> Option<FacilityPolicy> {
    read_again(&Json::parse(text).ok()?)
}

/// Both parts are read before either is checked: what has the wrong shape is told of first.
pub(super) fn whole_of(file_name: &str, json: &Json) -> Result<WholePolicy, PolicyError> {
    let facility = shape_of(file_name, json)?;
    let HandlingOnly(handling) =
        read(json).map_err(|found| PolicyError::found(file_name, *found))?;
    let mut problems = check(&facility, id_of(file_name), catalogue());
    if let Some(rules) = &handling {
        problems.extend(handling::check(&facility, rules));
    }
    none_wrong(file_name, problems).map(|()| WholePolicy { facility, handling })
}

pub(super) fn requests_of(file_name: &str, json: &Json) -> Result<FacilityPolicy, PolicyError> {
    let policy = shape_of(file_name, json)?;
    let problems = check(&policy, id_of(file_name), catalogue());
    none_wrong(file_name, problems).map(|()| policy)
}

fn shape_of(file_name: &str, json: &Json) -> Result<FacilityPolicy, PolicyError> {
    // Another version may well have other keys: say that rather than the first unknown key.
    if let Some(found) = other_version(json) {
        return Err(PolicyError::one(file_name, "format".to_owned(), found));
    }
    read(json).map_err(|found| PolicyError::found(file_name, *found))
}

fn none_wrong(file_name: &str, problems: Vec<FoundProblem>) -> Result<(), PolicyError> {
    if problems.is_empty() {
        return Ok(());
    }
    Err(PolicyError { file: file_name.to_owned(), problems })
}

/// The tree of a text, once it is known to be JSON of a sensible length with nothing hidden in it.
pub(super) fn parse(file_name: &str, text: &str) -> Result<Json, PolicyError> {
    let whole_file = |problem| PolicyError::one(file_name, String::new(), problem);
    if text.len() > MAX_BYTES {
        return Err(whole_file(PolicyProblem::TooLarge { bytes: text.len(), limit: MAX_BYTES }));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_too_deep(text) {
        return Err(whole_file(PolicyProblem::TooDeep));
    }
    let json = Json::parse(text)
        .map_err(|NotJson { line, column }| whole_file(PolicyProblem::NotJson { line, column }))?;
    forbidden_character(text).map_or(Ok(json), |problem| Err(whole_file(problem)))
}

/// Whether lists and objects stand deeper inside one another than [`Json::parse`] follows, which tells of it
/// as of all that is no JSON.
fn is_too_deep(json: &str) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    json.bytes().any(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// The file's name without folders and `.json`: the id that the facility must have.
pub(super) fn id_of(file_name: &str) -> &str {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn nested(depth: usize) -> String {
        format!("{}1{}", "[".repeat(depth), "]".repeat(depth))
    }

    /// What is let through must be read to its end, or a file would be called no JSON that is.
    #[test]
    fn what_is_not_too_deep_is_read_and_brackets_in_texts_do_not_count() {
        let deepest = nested(127);
        assert!(!is_too_deep(&deepest) && parse("a.json", &deepest).is_ok());
        assert!(is_too_deep(&nested(128)));
        let text = format!(r#"["\\", "\"{}"]"#, "[".repeat(200));
        assert!(!is_too_deep(&text) && parse("a.json", &text).is_ok());
    }
}
