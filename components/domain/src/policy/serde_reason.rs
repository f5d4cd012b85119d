//! Reads serde's own sentences back into parts, so that people get them in their language.

use super::{JsonShape, PolicyProblem};

/// The problem that one of serde's sentences tells of.
///
/// The sentences are serde's for derived types and those of [`crate::UnknownCode`] and
/// [`crate::date::iso`], which follow them; a test holds each of them.
pub(super) fn reason(sentence: &str) -> PolicyProblem {
    // serde_json adds the place, which the key path tells better.
    let sentence = sentence.rfind(" at line ").map_or(sentence, |end| &sentence[..end]);
    if let Some(rest) = sentence.strip_prefix("unknown field `") {
        let (found, allowed) = found_and_allowed(rest);
        PolicyProblem::UnknownKey { found, allowed }
    } else if let Some(rest) = sentence.strip_prefix("unknown variant `") {
        let (found, allowed) = found_and_allowed(rest);
        PolicyProblem::UnknownValue { found, allowed }
    } else if let Some(rest) = sentence.strip_prefix("missing field `") {
        PolicyProblem::MissingKey { key: short(rest.trim_end_matches('`')) }
    } else if let Some(rest) = sentence.strip_prefix("duplicate field `") {
        PolicyProblem::DuplicateKey { key: short(rest.trim_end_matches('`')) }
    } else if let Some(rest) = sentence.strip_prefix("invalid date `") {
        let found = rest.rfind("`, expected ").map_or(rest, |end| &rest[..end]);
        PolicyProblem::WrongType { found: short(found), expected: JsonShape::Date }
    } else if let Some((found, expected)) = sentence.split_once(": ").and_then(|(_, rest)| {
        let end = rest.rfind(", expected ")?;
        Some((&rest[..end], &rest[end + ", expected ".len()..]))
    }) {
        PolicyProblem::WrongType { found: value(found), expected: shape(expected) }
    } else if sentence == "number out of range" {
        PolicyProblem::WrongType { found: String::new(), expected: JsonShape::WholeNumber }
    } else if sentence == "recursion limit exceeded" {
        PolicyProblem::TooDeep
    } else {
        // serde_json on a number, a list or too many keys where a code or an object is wanted.
        PolicyProblem::WrongType { found: String::new(), expected: JsonShape::CodeOrObject }
    }
}

/// Splits "x`, expected `a` or `b`" into x and its alternatives.
fn found_and_allowed(rest: &str) -> (String, Vec<String>) {
    // From the right: what was found may hold anything, what is allowed are our own words.
    let end = rest.rfind("`, expected ").unwrap_or(rest.len());
    let allowed = rest[end..].split('`').skip(2).step_by(2).map(str::to_owned).collect();
    (short(&rest[..end]), allowed)
}

/// serde's name for a value that was found, as it stands in the file.
fn value(found: &str) -> String {
    if found.starts_with("map") {
        return "{…}".to_owned();
    }
    if found.starts_with("sequence") {
        return "[…]".to_owned();
    }
    match (found.find(['`', '"']), found.rfind(['`', '"'])) {
        (Some(from), Some(to)) if from < to => short(&found[from + 1..to]),
        _ => short(found),
    }
}

/// The shape that serde's "expected …" means.
fn shape(expected: &str) -> JsonShape {
    match expected {
        "a string" | "a borrowed string" => JsonShape::Text,
        "u8" | "u16" | "u32" => JsonShape::WholeNumber,
        "a boolean" => JsonShape::TrueOrFalse,
        "a sequence" => JsonShape::List,
        _ if expected.starts_with("struct ") => JsonShape::Object,
        _ => JsonShape::CodeOrObject,
    }
}

/// A value cut to what fits into a sentence.
pub(super) fn short(text: &str) -> String {
    const CHARACTERS: usize = 80;
    match text.char_indices().nth(CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
