//! Every paper as a PDF, into a folder.

use std::path::{Path, absolute};
use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::{Workspace, cargo};

/// A crate that makes papers, with the example that writes them.
struct Writer {
    package: &'static str,
    example: &'static str,
    why: &'static str,
}

const WRITERS: [Writer; 2] = [
    Writer {
        package: "madoguchi-wizards",
        example: "papers",
        why: "writes each paper of an applicant as a PDF",
    },
    Writer {
        package: "madoguchi-office-papers",
        example: "office-papers",
        why: "writes each paper of a facility's own as a PDF",
    },
];

/// Has the papers written by the crates that know them: these commands know no rule and no word.
pub(crate) fn papers(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    let folder = absolute(folder).map_err(|error| Failure::file(folder, &error))?;
    for Writer { package, example, why } in WRITERS {
        let mut command = Command::new(cargo());
        command
            .current_dir(&workspace.root)
            .args(["run", "--quiet", "--package", package, "--example", example, "--"])
            .arg(&folder);
        let step =
            Step { what: "papers", why, about: "2 minutes the first time, then half a minute" };
        let remedy = "read what it says above; the folder must be one that you may write to";
        step.run(&mut command, remedy)?;
    }
    println!("the papers lie in {}", folder.display());
    Ok(())
}
