//! What a row may name: the facilities' files, the code, the worked cases, tests and findings.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::key_path::{Place, articles, places};
use crate::page::{SILENT, Where};
use crate::whole_file::whole_file;

/// A worked case that holds for every facility.
pub(crate) const ANY: &str = "any";

pub(crate) struct Project {
    /// Each facility that ships, its template merged in.
    pub(crate) facilities: BTreeMap<String, Value>,
    /// Every worked case, and whose it is.
    pub(crate) cases: BTreeMap<String, String>,
    /// The cases of `golden-data`.
    pub(crate) sample: BTreeSet<String>,
    /// Facility, code and article of each finding of the linter.
    pub(crate) findings: Vec<(String, String, String)>,
}

impl Project {
    pub(crate) fn read() -> Self {
        let files = files(&here("../../public/facilities"), "json");
        let files = files.iter().filter(|file| stem(file) != "index");
        let facilities = files.map(|file| (stem(file), json(&whole_file(file).unwrap()))).collect();
        let sample = cases("tests/golden-data");
        let mut all = cases("tests/golden-more");
        all.extend(sample.clone());
        Self { facilities, sample: sample.into_keys().collect(), cases: all, findings: findings() }
    }

    /// The articles that stand at what a row names, or what is wrong with it.
    pub(crate) fn look_up(&self, section: &str, place: &Where) -> Result<BTreeSet<String>, String> {
        match place {
            Where::Key { facility, path } => {
                let id = facility.as_deref().unwrap_or(section);
                let file = self.facilities.get(id).ok_or(format!("{path}: no facility {id}"))?;
                let found = places(file, path);
                if found.is_empty() {
                    return Err(format!("{id} has no key {path}"));
                }
                let named = |place: Place| match (facility, place.is_rule) {
                    (Some(id), true) => format!("{id} {}", place.article),
                    _ => place.article,
                };
                Ok(articles(file, &found).into_iter().map(named).collect())
            }
            Where::Data(path) => {
                let text = fs::read_to_string(here(path)).map_err(|e| format!("{path}: {e}"))?;
                let found = articles(&json(&text), &[Vec::new()]);
                Ok(found.into_iter().map(|place| place.article).collect())
            }
            Where::Item { modules, name } => {
                let code = module(modules);
                let defined =
                    ["fn", "struct", "enum"].iter().any(|kind| defines(&code, kind, name));
                match defined {
                    true => Ok(BTreeSet::new()),
                    false => Err(format!("{} has no item {name}", modules.join("::"))),
                }
            }
        }
    }

    /// Whether a file has a test; `tests/` lies in this crate, all else among the components or at
    /// the top.
    pub(crate) fn has_test(&self, file: &str, test: &str) -> bool {
        let folders = ["", "..", "../.."];
        let mut texts = folders.iter().filter_map(|f| fs::read_to_string(here(f).join(file)).ok());
        texts.any(|text| defines(&text, "fn", test))
    }
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|e| e == extension)).collect()
}

fn cases(folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in files(&here(folder), "json") {
        for case in json(&fs::read_to_string(file).unwrap()).as_array().unwrap() {
            let text = |key: &str| case[key].as_str().unwrap().to_owned();
            found.insert(text("id"), text("facility"));
        }
    }
    found
}

/// What the linter finds, as `tests/lint.rs` holds it.
fn findings() -> Vec<(String, String, String)> {
    let mut found = Vec::new();
    for file in files(&here("tests/lint/found"), "txt") {
        for line in fs::read_to_string(&file).unwrap().lines() {
            let cells: Vec<_> = line.split(" | ").collect();
            let article = if cells[2] == "-" { SILENT } else { cells[2] };
            found.push((stem(&file), cells[0].to_owned(), article.to_owned()));
        }
    }
    found
}

/// The text of a module: its file, or all files of its folder.
fn module(path: &[String]) -> String {
    let base = path.iter().fold(here("src"), |folder, name| folder.join(name));
    match fs::read_to_string(base.with_extension("rs")) {
        Ok(text) => text,
        Err(_) if base.is_dir() => {
            files(&base, "rs").iter().map(|file| fs::read_to_string(file).unwrap()).collect()
        }
        Err(_) => String::new(),
    }
}

fn defines(code: &str, kind: &str, name: &str) -> bool {
    let wanted = format!("{kind} {name}");
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    code.match_indices(&wanted).any(|(start, _)| ends(&code[start + wanted.len()..]))
}
