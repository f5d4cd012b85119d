//! The tables of COVERAGE.md.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What stands for the text's silence.
pub(crate) const SILENT: &str = "—";

/// The heading over what no program does.
const NOT_IMPLEMENTED: &str = "Not implemented";

pub(crate) struct Page {
    pub(crate) sections: Vec<Section>,
    /// Rule, facilities, article and reason.
    pub(crate) not_implemented: Vec<Vec<String>>,
}

/// A table under its heading: a facility's id, or the readings of all.
pub(crate) struct Section {
    pub(crate) name: String,
    pub(crate) rows: Vec<Row>,
}

pub(crate) struct Row {
    pub(crate) rule: String,
    pub(crate) articles: BTreeSet<String>,
    pub(crate) places: Vec<Where>,
    pub(crate) proofs: Proofs,
}

/// One entry of the column `where`.
pub(crate) enum Where {
    /// A key of a facility's file: the section's own, or one that is named.
    Key { facility: Option<String>, path: String },
    /// Data of this crate, as a path in its folder.
    Data(String),
    /// `module::item` of this crate.
    Item { modules: Vec<String>, name: String },
}

#[derive(Default)]
pub(crate) struct Proofs {
    pub(crate) golden: Vec<String>,
    /// File and function.
    pub(crate) tests: Vec<(String, String)>,
    /// Codes of the linter.
    pub(crate) findings: Vec<String>,
}

impl Page {
    pub(crate) fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("COVERAGE.md");
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut page = Self { sections: Vec::new(), not_implemented: Vec::new() };
        let mut parts = text.split("\n## ").skip(1).peekable();
        assert!(parts.peek().is_some(), "COVERAGE.md has no heading");
        for part in parts {
            let (name, body) = part.split_once('\n').unwrap();
            let rows = table(name, body);
            if name == NOT_IMPLEMENTED {
                page.not_implemented = rows;
            } else {
                let rows = rows.iter().map(|cells| Row::read(name, cells)).collect();
                page.sections.push(Section { name: name.to_owned(), rows });
            }
        }
        page
    }
}

/// The cells of each row of the one table of a section; none may be empty.
fn table(name: &str, body: &str) -> Vec<Vec<String>> {
    let rows: Vec<Vec<String>> = body
        .lines()
        .filter(|line| line.starts_with('|'))
        .skip(2)
        .map(|line| {
            let line = line.trim().trim_start_matches('|').trim_end_matches('|');
            let cells: Vec<_> = line.split('|').map(|cell| cell.trim().to_owned()).collect();
            assert_eq!(cells.len(), 4, "{name}: {line}: a row has four cells");
            assert!(cells.iter().all(|cell| !cell.is_empty()), "{name}: {line}: an empty cell");
            cells
        })
        .collect();
    assert!(!rows.is_empty(), "{name}: no row");
    rows
}

impl Row {
    fn read(section: &str, cells: &[String]) -> Self {
        let row = |what: &str| format!("{section} | {}: {what}", cells[0]);
        let places: Vec<_> = cells[2]
            .split(", ")
            .map(|entry| {
                let inside = entry.strip_prefix('`').and_then(|entry| entry.strip_suffix('`'));
                Where::read(inside.unwrap_or_else(|| panic!("{}", row(entry))))
            })
            .collect();
        let mut proofs = Proofs::default();
        for proof in cells[3].split("; ") {
            let (kind, names) = proof.split_once(": ").unwrap_or_else(|| panic!("{}", row(proof)));
            let names = names.split(", ").map(str::to_owned);
            match kind {
                "golden" => proofs.golden.extend(names),
                "lint" => proofs.findings.extend(names),
                file => proofs.tests.extend(names.map(|name| (file.to_owned(), name))),
            }
        }
        let articles = cells[1].split(" / ").map(str::to_owned).collect();
        Self { rule: cells[0].clone(), articles, places, proofs }
    }
}

impl Where {
    fn read(entry: &str) -> Self {
        if let Some((modules, name)) = entry.rsplit_once("::") {
            let modules = modules.split("::").map(str::to_owned).collect();
            return Self::Item { modules, name: name.to_owned() };
        }
        if entry.ends_with(".json") {
            return Self::Data(entry.to_owned());
        }
        match entry.split_once(':') {
            Some((facility, path)) => {
                Self::Key { facility: Some(facility.to_owned()), path: path.to_owned() }
            }
            None => Self::Key { facility: None, path: entry.to_owned() },
        }
    }
}
