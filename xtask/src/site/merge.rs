//! Facilities' files, checked here so that nobody waits for it who opens the page; and written so that nobody
//! who asks for something waits for a template, or for what only the facility needs.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::{Workspace, cargo};

/// Checks the facilities of `public/`, and writes them into the staged page. Returns the numbers by which the
/// page knows the files again.
pub(crate) fn merge(workspace: &Workspace, staged: &Path) -> Result<String, Failure> {
    let mut command = Command::new(cargo());
    command
        .current_dir(&workspace.root)
        .args(["run", "--package", "madoguchi-app", "--bin", "merge", "--"])
        .arg(Path::new("public").join("facilities"))
        .arg(staged.join("facilities"));
    Step {
        what: "merge",
        why: "facilities' files are checked, and written so that an applicant fetches one small file",
        about: "seconds",
    }
    .output(&mut command, "mend the file that it names above; FACILITY.md tells of `extends`")
}
