//! A draft as it is stored.

use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;

use super::failure::Failure;
use crate::{Draft, DraftState};

/// The JSON text under which a draft is stored.
pub(super) fn written(draft: &Draft) -> Result<String, Failure> {
    serde_json::to_string(draft).map_err(|_| Failure::Unreadable)
}

/// The draft that a stored text is. The browser reads it: a derived reader of this one type weighs as
/// much as all the rest of this module, and serde_json's tree more.
pub(super) fn read(text: &str) -> Result<Draft, Failure> {
    let record = JSON::parse(text).map_err(|_| Failure::Unreadable)?;
    draft(&record).ok_or(Failure::Unreadable)
}

fn draft(record: &JsValue) -> Option<Draft> {
    // None also where the record is no object.
    let at = |key: &str| Reflect::get(record, &JsValue::from_str(key)).ok();
    let text = |key| at(key)?.as_string();
    let number = |key| at(key)?.as_f64().and_then(whole);
    Some(Draft {
        id: text("id")?.parse().ok()?,
        wizard: text("wizard")?,
        facility: text("facility")?,
        policy_version: text("policy_version")?,
        created_at_ms: number("created_at_ms")?,
        updated_at_ms: number("updated_at_ms")?,
        state: match text("state")?.as_str() {
            "open" => DraftState::Open,
            "finished" => DraftState::Finished,
            _ => return None,
        },
        page: text("page")?,
        answers: text("answers")?,
        revision: number("revision")?,
    })
}

/// A whole number from 0 up that a browser's numbers hold exactly.
fn whole(number: f64) -> Option<u64> {
    const MOST: f64 = 9_007_199_254_740_991.0;
    let is_whole = number.trunc() == number && (0.0..=MOST).contains(&number);
    is_whole.then_some(number as u64)
}
