//! Every paper as a PDF, into a folder.

use std::path::{Path, absolute};
use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::{Workspace, cargo};

/// Has the papers written by the crate that knows them: these commands know no rule and no word.
pub(crate) fn papers(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    let folder = absolute(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut command = Command::new(cargo());
    command
        .current_dir(&workspace.root)
        .args(["run", "--quiet", "--package", "madoguchi-wizards", "--example", "papers", "--"])
        .arg(&folder);
    Step {
        what: "papers",
        why: "writes each paper of each facility as a PDF",
        about: "2 minutes the first time, then half a minute",
    }
    .run(&mut command, "read what it says above; the folder must be one that you may write to")?;
    println!("the papers lie in {}", folder.display());
    Ok(())
}
