//! Facilities that stand on a template, written as one file each: nobody waits for a second fetch.

use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::{Workspace, cargo};

/// Merges the facilities of `public/` that extend a template into the staged page.
pub(crate) fn merge(workspace: &Workspace, staged: &Path) -> Result<(), Failure> {
    let mut command = Command::new(cargo());
    command
        .current_dir(&workspace.root)
        .args(["run", "--package", "madoguchi-app", "--bin", "merge", "--"])
        .arg(Path::new("public").join("facilities"))
        .arg(staged.join("facilities"));
    Step {
        what: "merge",
        why: "an applicant fetches one file, also where facilities share a template",
        about: "seconds",
    }
    .run(&mut command, "mend the file that it names above; FACILITY.md tells of `extends`")
}
