//! The programs the commands need: found if they are there, installed if not.

mod cargo_tool;
mod npm;
mod path;
mod pip;
mod rustup;

use std::path::PathBuf;
use std::process::Command;

pub(crate) use cargo_tool::{CargoTool, libraries};
pub(crate) use npm::install as npm_tools;
pub(crate) use path::find;
pub(crate) use pip::install as pip_tools;
pub(crate) use rustup::wasm_target;

use crate::failure::Failure;
use crate::workspace::Workspace;

/// Trunk's newest version that this project's compiler builds.
const TRUNK: &str = "0.21.14";

/// Folders that stand before PATH for every program a command starts.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// All that the page is built with.
    pub(crate) fn for_page(workspace: &Workspace) -> Result<Self, Failure> {
        let mut toolbox = Self::default();
        wasm_target()?;
        toolbox.add_wasm_bindgen(workspace)?;
        toolbox.add(&CargoTool {
            package: "trunk",
            programs: &["trunk"],
            version: TRUNK,
            options: &["--locked"],
            why: "it builds the page from the Rust parts",
            about: "8 to 10 minutes, once on this machine",
        })?;
        toolbox.folders.push(npm::install(workspace)?);
        Ok(toolbox)
    }

    /// wasm-bindgen in exactly the version that Cargo.lock names, and its test runner.
    pub(crate) fn add_wasm_bindgen(&mut self, workspace: &Workspace) -> Result<(), Failure> {
        let version = locked_version(workspace, "wasm-bindgen")?;
        self.add(&CargoTool {
            package: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            version: &version,
            // Not --locked: a version that its lock file names may be withdrawn by now.
            options: &["--no-default-features"],
            why: "it joins WebAssembly and JavaScript, and must fit the library to the digit",
            about: "3 to 5 minutes, once for each version",
        })
    }

    /// Finds or installs a program that crates.io carries.
    pub(crate) fn add(&mut self, tool: &CargoTool<'_>) -> Result<(), Failure> {
        if let Some(folder) = tool.provide()? {
            self.folders.push(folder);
        }
        Ok(())
    }

    /// A command that sees these tools first.
    pub(crate) fn command(&self, program: &str) -> Command {
        let here = self.folders.iter().find_map(|folder| path::program_in(folder, program));
        let mut command = here.map_or_else(|| Command::new(program), Command::new);
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(std::env::split_paths(&inherited));
        // A folder whose name cannot stand in PATH leaves PATH as it was.
        if let Ok(path) = std::env::join_paths(folders) {
            command.env("PATH", path);
        }
        command
    }

    /// The file of a program, from these tools or from PATH.
    pub(crate) fn find(&self, program: &str) -> Option<PathBuf> {
        let here = self.folders.iter().find_map(|folder| path::program_in(folder, program));
        here.or_else(|| find(program))
    }
}

/// The version of a package in Cargo.lock.
fn locked_version(workspace: &Workspace, package: &str) -> Result<String, Failure> {
    let file = workspace.root.join("Cargo.lock");
    let lock = std::fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
    version_in(&lock, package).ok_or_else(|| {
        Failure::new(
            format!("Cargo.lock names no {package}"),
            "run `cargo check -p madoguchi-app`, which writes it anew",
        )
    })
}

/// The version that the text of a lock file gives for `package`.
fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package_and_of_no_longer_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
