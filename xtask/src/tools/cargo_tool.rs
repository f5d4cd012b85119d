//! A program that crates.io carries, in one version.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::path;
use crate::failure::Failure;
use crate::step::Step;
use crate::workspace::cargo;

/// What to install, and what to say meanwhile.
#[derive(Debug)]
pub(crate) struct CargoTool<'a> {
    /// The package on crates.io.
    pub(crate) package: &'a str,
    /// The programs it must bring; the first one is asked for its version.
    pub(crate) programs: &'a [&'a str],
    /// The version wanted, to the digit.
    pub(crate) version: &'a str,
    /// More options of `cargo install`.
    pub(crate) options: &'a [&'a str],
    /// What it is for.
    pub(crate) why: &'a str,
    /// How long it takes to compile.
    pub(crate) about: &'a str,
}

/// Cargo's own folder.
fn cargo_home() -> Option<PathBuf> {
    let named = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

/// Where the sources of libraries lie.
pub(crate) fn libraries() -> Option<PathBuf> {
    Some(cargo_home()?.join("registry").join("src"))
}

impl CargoTool<'_> {
    /// Makes sure that the tool is there; a folder is returned if it does not lie on PATH.
    ///
    /// A developer's own installation is used if its version fits and is never replaced: ours goes
    /// into a folder of its own, one for each version, which all checkouts share.
    pub(crate) fn provide(&self) -> Result<Option<PathBuf>, Failure> {
        let on_path = self.programs.iter().all(|program| path::find(program).is_some());
        if on_path && path::find(self.programs[0]).is_some_and(|file| self.fits(&file)) {
            return Ok(None);
        }
        let home = self.home()?;
        let folder = home.join("bin");
        if !self.is_in(&folder) {
            self.install(&home)?;
            if !self.is_in(&folder) {
                return Err(Failure::new(
                    format!("{} is installed and still not in {}", self.package, folder.display()),
                    "remove that folder and start again",
                ));
            }
        }
        Ok(Some(folder))
    }

    fn is_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|program| path::program_in(folder, program).is_some())
    }

    fn fits(&self, program: &Path) -> bool {
        let Ok(output) = Command::new(program).arg("--version").output() else { return false };
        says_version(&String::from_utf8_lossy(&output.stdout), self.version)
    }

    fn home(&self) -> Result<PathBuf, Failure> {
        let cargo_home = cargo_home().ok_or_else(|| {
            Failure::new("there is no home folder to install into", "set the variable CARGO_HOME")
        })?;
        Ok(cargo_home.join("madoguchi-tools").join(format!("{}-{}", self.package, self.version)))
    }

    fn install(&self, home: &Path) -> Result<(), Failure> {
        if self.install_prebuilt(home) {
            return Ok(());
        }
        let Self { package, version, .. } = self;
        let mut command = Command::new(cargo());
        command
            .args(["install", package, "--version", version, "--root"])
            .arg(home)
            .args(self.options)
            // A tool that runs for seconds need not be optimised for minutes.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env_remove("CARGO_TARGET_DIR");
        Step { what: &format!("cargo install {package} {version}"), why: self.why, about: self.about }
            .run(
                &mut command,
                &format!(
                    "check the network and that a C compiler is installed; or put {package} {version} on PATH yourself and start again"
                ),
            )
    }

    /// A prebuilt program takes seconds, if the developer has cargo-binstall and the network it needs.
    fn install_prebuilt(&self, home: &Path) -> bool {
        let asked = Command::new(cargo())
            .args(["binstall", "-V"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if !asked.is_ok_and(|status| status.success()) {
            return false;
        }
        let what = format!("cargo binstall {} {}", self.package, self.version);
        let mut command = Command::new(cargo());
        command
            .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
            .arg(home)
            .arg(format!("{}@{}", self.package, self.version));
        let step = Step { what: &what, why: self.why, about: "seconds" };
        match step.run(&mut command, "") {
            Ok(()) => self.is_in(&home.join("bin")),
            Err(_) => {
                println!("    no prebuilt program to be had: it is compiled instead");
                false
            }
        }
    }
}

/// Whether the first line of `--version` names exactly this version.
fn says_version(said: &str, version: &str) -> bool {
    said.lines().next().is_some_and(|line| line.split_whitespace().any(|word| word == version))
}

#[cfg(test)]
mod tests {
    use super::says_version;

    #[test]
    fn a_neighbouring_version_does_not_fit() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version("geckodriver 0.37.1 (abc 2026-01-01)\nmore", "0.37.1"));
        assert!(!says_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!says_version("", "0.21.14"));
    }
}
