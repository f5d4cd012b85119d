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
    #[serde(rename = "article", default)]
    _article: String,
    #[serde(rename = "confidence", default)]
    _confidence: String,
    #[serde(rename = "note", default)]
    _note: String,
    #[serde(flatten)]
    pub(crate) other_keys: Map<String, Value>,
}

/// A case that cannot be read.
pub(crate) struct Unreadable {
    pub(crate) id: String,
    pub(crate) why: String,
}

/// Every case of every file in the folders, in the order of the files' names. One that cannot be read
/// stands there with its id and the reason, so that the others are judged all the same.
pub(crate) fn read_all() -> Result<Vec<Result<Case, Unreadable>>, String> {
    let mut cases = Vec::new();
    for folder in folders() {
        let before = cases.len();
        for file in files(&folder)? {
            let named = |e: &dyn std::fmt::Display| format!("{}: {e}", file.display());
            let text = std::fs::read_to_string(&file).map_err(|e| named(&e))?;
            let more: Vec<Value> = serde_json::from_str(&text).map_err(|e| named(&e))?;
            cases.extend(more.into_iter().map(|case| {
                let id = case.get("id").and_then(Value::as_str).unwrap_or("-").to_owned();
                serde_json::from_value(case).map_err(|e| Unreadable { id, why: named(&e) })
            }));
        }
        if cases.len() == before {
            return Err(format!("{}: no cases", folder.display()));
        }
    }
    Ok(cases)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|e| e.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .collect();
    files.sort();
    Ok(files)
}

/// `GOLDEN_DIR`, seen from where Cargo runs tests or from the repository's root; by default the copy
/// of the sample, and our own cases.
fn folders() -> Vec<PathBuf> {
    // Whoever else holds itself to these cases lies beside this crate.
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain");
    match std::env::var_os("GOLDEN_DIR") {
        None => vec![here.join("tests/golden-data"), here.join("tests/golden-more")],
        Some(given) if Path::new(&given).is_dir() => vec![given.into()],
        Some(given) => vec![here.join("../..").join(given)],
    }
}
