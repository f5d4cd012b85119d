use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};

/// One worked case.
#[derive(Debug, Deserialize)]
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) facility: String,
    pub(crate) kind: String,
    pub(crate) input: Map<String, Value>,
    pub(crate) expected: Map<String, Value>,
    /// Where the expectation stands, on what it rests and what its author says of it: for people.
    #[serde(rename = "article")]
    _article: String,
    #[serde(rename = "confidence")]
    _confidence: String,
    #[serde(rename = "note", default)]
    _note: String,
    #[serde(flatten)]
    pub(crate) other_keys: Map<String, Value>,
}

/// Every case of every file in the folder, in the order of the files' names.
pub(crate) fn read_all() -> Result<Vec<Case>, String> {
    let folder = folder();
    let entries = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let text =
            std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let more: Vec<Case> =
            serde_json::from_str(&text).map_err(|e| format!("{}: {e}", file.display()))?;
        cases.extend(more);
    }
    if cases.is_empty() {
        return Err(format!("{}: no cases", folder.display()));
    }
    Ok(cases)
}

/// `GOLDEN_DIR`, seen from where Cargo runs tests or from the repository's root; by default the copy.
fn folder() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    match std::env::var_os("GOLDEN_DIR") {
        None => here.join("tests/golden-data"),
        Some(given) if Path::new(&given).is_dir() => given.into(),
        Some(given) => here.join("../..").join(given),
    }
}
