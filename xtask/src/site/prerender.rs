//! The first screen as HTML, so that a person can read and choose before the program has arrived.

use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::{Workspace, cargo};

/// What the app's `prerender` program prints for the facilities in `public/`.
pub(crate) fn fragment(workspace: &Workspace) -> Result<String, Failure> {
    let source = workspace.root.join("app").join("src").join("bin").join("prerender.rs");
    if !source.is_file() {
        println!("    no app/src/bin/prerender.rs: the page begins empty");
        return Ok(String::new());
    }
    let mut command = Command::new(cargo());
    command.current_dir(&workspace.root).args([
        "run",
        "--package",
        "madoguchi-app",
        "--bin",
        "prerender",
        "--",
        "public",
    ]);
    Step {
        what: "prerender",
        why: "the first screen goes into the page as plain HTML",
        about: "2 minutes the first time, then seconds",
    }
    .output(
        &mut command,
        "run that command by itself; it reads public/ and prints one piece of HTML",
    )
}
