//! A desk full of requests, made without a browser.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::failure::Failure;
use crate::step::{Step, shown};
use crate::workspace::{Workspace, cargo};

/// What the desk's own program tells of the desk that it has filled.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Filled {
    pub(super) passphrase: String,
    /// The code of whoever is at it.
    pub(super) code: String,
    pub(super) cases: u64,
    /// Events of all requests.
    pub(super) events: u64,
    /// Bytes of the log, sealed, with their keys.
    pub(super) entries_bytes: u64,
    /// Bytes of what the board shows.
    pub(super) rows_bytes: u64,
    /// Bytes of a backup of it.
    pub(super) backup_bytes: u64,
    /// The name of one whom a request is about.
    pub(super) name: String,
    /// How many files its records are in.
    pub(super) files: usize,
    /// The folder of these files, by its name in the scratch folder.
    #[serde(skip)]
    pub(super) folder: String,
    #[serde(skip)]
    path: PathBuf,
}

/// Events of a request that has run its course; of very many requests fewer: the log would not fit
/// into memory, in which it is made.
fn events(cases: u64) -> u64 {
    if cases > 10_000 { 3 } else { 12 }
}

impl Filled {
    /// Has it made in a folder inside `scratch`: these commands know no case (see the table of layers).
    pub(super) fn make(
        workspace: &Workspace,
        facility: &str,
        cases: u64,
        scratch: &Path,
    ) -> Result<Self, Failure> {
        Step {
            what: "a full desk",
            why: &format!("records {cases} requests, built as the page is"),
            about: "5 minutes the first time, then up to 5 with 100,000",
        }
        .announce();
        let folder = format!("desk-{cases}");
        let path = scratch.join(&folder);
        let file = workspace.root.join("public/facilities").join(format!("{facility}.json"));
        let mut command = Command::new(cargo());
        command
            .current_dir(&workspace.root)
            .args(["run", "--release", "--package", "madoguchi-desk", "--example", "filled_desk"])
            .arg("--")
            .arg(file)
            .args([cases.to_string(), events(cases).to_string()])
            .arg(&path)
            .stderr(Stdio::inherit());
        let remedy = "run that command by itself";
        let output = command.output().map_err(|error| {
            Failure::new(format!("{} does not start: {error}", shown(&command)), remedy)
        })?;
        if !output.status.success() {
            let happened = format!("{} failed; its own words are above", shown(&command));
            return Err(Failure::new(happened, remedy));
        }
        let filled = serde_json::from_slice(&output.stdout).map_err(|error| {
            let printed = String::from_utf8_lossy(&output.stdout).into_owned();
            Failure::new(format!("{error} in what {} printed: {printed}", shown(&command)), remedy)
        })?;
        Ok(Self { folder, path, ..filled })
    }

    /// How many events a request has that has run its course.
    pub(super) fn most_events(&self) -> u64 {
        events(self.cases)
    }

    /// Takes its files away.
    pub(super) fn remove(&self) {
        // What stays behind goes with the scratch folder.
        let _ = fs::remove_dir_all(&self.path);
    }
}
