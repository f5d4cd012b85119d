//! The libraries that PyPI carries, in the versions of `xtask/pip/requirements.txt`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::path;
use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::Workspace;

/// Installs the readers of records into an environment of their own, `.tools/pip`; returns its Python.
pub(crate) fn install(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let folder = workspace.pip();
    let python = match cfg!(windows) {
        true => folder.join("Scripts").join("python.exe"),
        false => folder.join("bin").join("python"),
    };
    let wanted = workspace.root.join("xtask").join("pip").join("requirements.txt");
    let list = fs::read(&wanted).map_err(|error| Failure::file(&wanted, &error))?;
    // Written last, so that an installation that was broken off is begun anew.
    let done = folder.join(".installed-from");
    if fs::read(&done).is_ok_and(|from| from == list) {
        return Ok(python);
    }
    let Some(system) = path::find("python3").or_else(|| path::find("python")) else {
        return Err(Failure::new(
            "python3 is not on PATH",
            "install Python 3.10 or newer (python.org, or `apt-get install python3 python3-venv`)",
        ));
    };
    Step {
        what: "python3 -m venv .tools/pip",
        why: "what is installed for the tests stays beside them",
        about: "10 seconds",
    }
    .run(
        Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder),
        "check that Python is 3.10 or newer and has its module venv (`apt-get install python3-venv`)",
    )?;
    Step {
        what: "pip install -r xtask/pip/requirements.txt",
        why: "fhir.resources, PyLD and rdflib read our records of consents",
        about: "20 to 60 seconds, about 90 MB in .tools",
    }
    .run(
        Command::new(&python)
            .args(["-m", "pip", "install", "--disable-pip-version-check", "--no-deps", "--quiet"])
            .args(["--only-binary", ":all:", "--requirement"])
            .arg(&wanted),
        "check the network",
    )?;
    fs::write(&done, list).map_err(|error| Failure::file(&done, &error))?;
    Ok(python)
}
