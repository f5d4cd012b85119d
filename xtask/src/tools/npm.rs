//! The tools that npm carries, in the versions of `xtask/npm/package-lock.json`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::path;
use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::Workspace;

/// Installs wasm-opt, esbuild, axe-core and the readers of files into `.tools/npm`; returns the folder
/// of their programs.
pub(crate) fn install(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let folder = workspace.npm();
    let modules = folder.join("node_modules");
    let lists = workspace.root.join("xtask").join("npm");
    let wanted = lists.join("package-lock.json");
    let lock = fs::read(&wanted).map_err(|error| Failure::file(&wanted, &error))?;
    // Written last, so that an installation that was broken off is begun anew.
    let done = modules.join(".installed-from");
    if fs::read(&done).is_ok_and(|from| from == lock) {
        return Ok(modules.join(".bin"));
    }
    fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(lists.join(name), folder.join(name))
            .map_err(|error| Failure::file(&lists.join(name), &error))?;
    }
    let Some(npm) = path::find("npm") else {
        return Err(Failure::new(
            "npm is not on PATH",
            "install Node.js 20 or newer (nodejs.org, or `apt-get install nodejs npm`)",
        ));
    };
    Step {
        what: "npm ci",
        why: "wasm-opt and esbuild make the page small, axe-core checks accessibility, ical.js and \
              csv-parse read our files",
        about: "10 to 60 seconds, about 110 MB in .tools",
    }
    .run(
        Command::new(npm).args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder),
        "check the network and that Node.js is 20 or newer (`node --version`)",
    )?;
    fs::write(&done, lock).map_err(|error| Failure::file(&done, &error))?;
    Ok(modules.join(".bin"))
}
