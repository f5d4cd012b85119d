//! How the database is laid out, and how an older one is brought up to date.

use indexed_db_futures::database::Database;
use wasm_bindgen::JsValue;
use web_sys::IdbDatabase;

use super::connect::Layout;

/// The drafts' database.
pub(crate) const LAYOUT: Layout = Layout { version: 1, upgrade, is_whole, store: DRAFTS };

/// Drafts: key = the draft's name, value = the draft as JSON text. Text, so that one draft that
/// cannot be read does not hide the others, and so that no second serializer goes into the page.
pub(super) const DRAFTS: &str = "drafts";

/// Brings the database from the version it has (0: none) to the present one, step by step. A step that
/// was once published is never changed: add `if from < 2 { … }` below it. An error undoes the whole
/// upgrade.
fn upgrade(database: &IdbDatabase, from: u32) -> Result<(), JsValue> {
    if from < 1 {
        database.create_object_store(DRAFTS)?;
    }
    Ok(())
}

/// Whether the database holds what its version promises.
pub(super) fn is_whole(database: &Database) -> bool {
    database.object_store_names().any(|name| name == DRAFTS)
}
