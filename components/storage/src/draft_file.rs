//! A draft as a file, to go on with on another device.

use std::str::Utf8Error;

use madoguchi_domain::{Json, NotJson};
use serde::Serialize;

use crate::{Draft, DraftFileError, DraftId};

const FORMAT: &str = "madoguchi-draft";
const VERSION: u64 = 1;
/// More than any request: what a person can type into it is a few kilobytes.
const MAX_BYTES: usize = 1_000_000;
const MAX_CODE_BYTES: usize = 64;

/// A draft as a file: readable JSON that the person saves, carries and opens on another device.
///
/// A file may come from anywhere, and its codes end up in addresses: [`DraftFile::parse`] takes
/// nothing on trust. What the answers say is for the wizard to check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFile {
    /// Code of the facility that is asked.
    pub facility: String,
    /// Version of the facility's policy under which it was filled in.
    pub policy_version: String,
    /// Code of the wizard that it belongs to.
    pub wizard: String,
    /// Code of the page on which the person goes on.
    pub page: String,
    /// The answers: always a JSON object, and no fractions in it.
    pub answers: Json,
    /// The day in Japan on which it was saved, as `2026-11-22`.
    pub saved_on: String,
}

/// The file as it is written: the format first, so that whoever opens it sees what it is.
#[derive(Serialize)]
struct Written<'a> {
    format: &'a str,
    version: u64,
    facility: &'a str,
    policy_version: &'a str,
    wizard: &'a str,
    page: &'a str,
    saved_on: &'a str,
    answers: &'a Json,
}

const KEYS: [&str; 8] =
    ["format", "version", "facility", "policy_version", "wizard", "page", "saved_on", "answers"];

impl DraftFile {
    /// The file of a draft, saved on that day in Japan (`2026-11-22`).
    ///
    /// # Errors
    ///
    /// [`DraftFileError::WrongValue`] if the draft's answers are not the text of a JSON object.
    pub fn of(draft: &Draft, saved_on: &str) -> Result<Self, DraftFileError> {
        let Ok(answers @ Json::Object(_)) = Json::parse(&draft.answers) else {
            return Err(DraftFileError::WrongValue { key: "answers" });
        };
        Ok(Self {
            facility: draft.facility.clone(),
            policy_version: draft.policy_version.clone(),
            wizard: draft.wizard.clone(),
            page: draft.page.clone(),
            answers,
            saved_on: saved_on.into(),
        })
    }

    /// An open draft with what the file says, under a new name: the file may be opened twice, and
    /// on the device that it came from.
    #[must_use]
    pub fn into_draft(self, id: DraftId, now_ms: u64) -> Draft {
        let answers = self.answers.to_text();
        let begun = Draft::begin(
            id,
            &self.wizard,
            &self.facility,
            &self.policy_version,
            &self.page,
            now_ms,
        );
        Draft { answers, ..begun }
    }

    /// The text of the file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let written = Written {
            format: FORMAT,
            version: VERSION,
            facility: &self.facility,
            policy_version: &self.policy_version,
            wizard: &self.wizard,
            page: &self.page,
            saved_on: &self.saved_on,
            answers: &self.answers,
        };
        // Names as keys and plain values: writing them cannot fail.
        serde_json::to_string_pretty(&written).unwrap_or_default()
    }

    /// Reads the file that a person chose.
    ///
    /// # Errors
    ///
    /// [`DraftFileError`], the first thing found wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, DraftFileError> {
        if bytes.len() > MAX_BYTES {
            return Err(DraftFileError::TooLarge);
        }
        // Editors on Windows put a byte order mark before the text.
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let json = std::str::from_utf8(bytes).map_err(|error| not_text(bytes, error))?;
        let file = Json::parse(json)
            .map_err(|NotJson { line, column }| DraftFileError::NotJson { line, column })?;
        if file.get("format").and_then(Json::as_text) != Some(FORMAT) {
            return Err(DraftFileError::NotADraft);
        }
        match at(&file, "version")? {
            Json::Whole(VERSION) => {}
            Json::Whole(found) if *found > VERSION => {
                return Err(DraftFileError::NewerVersion { found: *found });
            }
            _ => return Err(DraftFileError::WrongValue { key: "version" }),
        }
        // What this version does not know it would lose when the draft is saved again.
        let Json::Object(entries) = &file else { return Err(DraftFileError::NotADraft) };
        if let Some((key, _)) = entries.iter().find(|(key, _)| !KEYS.contains(&key.as_str())) {
            return Err(DraftFileError::UnknownKey { key: shortened(key) });
        }
        Ok(Self {
            facility: text(&file, "facility", is_code)?,
            policy_version: text(&file, "policy_version", is_version)?,
            wizard: text(&file, "wizard", is_code)?,
            page: text(&file, "page", is_code)?,
            saved_on: text(&file, "saved_on", is_day)?,
            answers: match at(&file, "answers")? {
                answers @ Json::Object(_) => answers.clone(),
                _ => return Err(DraftFileError::WrongValue { key: "answers" }),
            },
        })
    }
}

/// Where a file stops being text at all.
fn not_text(bytes: &[u8], error: Utf8Error) -> DraftFileError {
    let before = &bytes[..error.valid_up_to()];
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |place| place + 1);
    DraftFileError::NotJson {
        line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
        column: before.len() - line_start + 1,
    }
}

fn at<'a>(file: &'a Json, key: &'static str) -> Result<&'a Json, DraftFileError> {
    file.get(key).ok_or(DraftFileError::MissingKey { key })
}

fn text(
    file: &Json,
    key: &'static str,
    is_right: fn(&str) -> bool,
) -> Result<String, DraftFileError> {
    match at(file, key)? {
        Json::Text(text) if is_right(text) => Ok(text.clone()),
        _ => Err(DraftFileError::WrongValue { key }),
    }
}

fn is_code(text: &str) -> bool {
    is_token(text, |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn is_version(text: &str) -> bool {
    is_token(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
}

fn is_token(text: &str, allowed: fn(u8) -> bool) -> bool {
    (1..=MAX_CODE_BYTES).contains(&text.len()) && text.bytes().all(allowed)
}

fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// What is shown of a stranger's key.
fn shortened(key: &str) -> String {
    key.chars().filter(|sign| !sign.is_control()).take(40).collect()
}
