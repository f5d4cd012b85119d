//! A draft as it is stored.

use serde_json::{Map, Value};

use super::failure::Failure;
use crate::{Draft, DraftState};

/// The JSON text under which a draft is stored.
pub(super) fn written(draft: &Draft) -> Result<String, Failure> {
    serde_json::to_string(draft).map_err(|_| Failure::Unreadable)
}

/// The draft that a stored text is. Read by hand from what the page has anyway: a derived reader of
/// this one type weighs as much as all the rest of this module.
pub(super) fn read(text: &str) -> Result<Draft, Failure> {
    let value = serde_json::from_str(text).map_err(|_| Failure::Unreadable)?;
    match value {
        Value::Object(record) => draft(&record).ok_or(Failure::Unreadable),
        _ => Err(Failure::Unreadable),
    }
}

fn draft(record: &Map<String, Value>) -> Option<Draft> {
    let text = |key| record.get(key)?.as_str();
    let number = |key| record.get(key)?.as_u64();
    Some(Draft {
        id: text("id")?.parse().ok()?,
        wizard: text("wizard")?.into(),
        facility: text("facility")?.into(),
        policy_version: text("policy_version")?.into(),
        created_at_ms: number("created_at_ms")?,
        updated_at_ms: number("updated_at_ms")?,
        state: match text("state")? {
            "open" => DraftState::Open,
            "finished" => DraftState::Finished,
            _ => return None,
        },
        page: text("page")?.into(),
        answers: text("answers")?.into(),
        revision: number("revision")?,
    })
}
