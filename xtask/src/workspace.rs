//! Where the project lies, as Cargo says it.

use std::path::PathBuf;
use std::process::Command;

use serde::Deserialize;

use crate::failure::Failure;

/// The project's folders and crates.
#[derive(Debug)]
pub(crate) struct Workspace {
    /// The folder of the workspace's Cargo.toml.
    pub(crate) root: PathBuf,
    /// Cargo's target folder (`CARGO_TARGET_DIR` if that is set).
    pub(crate) target: PathBuf,
    /// The members, in Cargo's order.
    pub(crate) packages: Vec<Package>,
}

/// One member of the workspace.
#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) dependencies: Vec<Dependency>,
}

/// One line of a member's dependencies, of any kind (normal, dev, build).
#[derive(Debug, Deserialize)]
pub(crate) struct Dependency {
    pub(crate) name: String,
}

impl Workspace {
    /// Asks Cargo about the workspace that the current folder belongs to.
    pub(crate) fn locate() -> Result<Self, Failure> {
        let remedy = "run the command from inside the project, with the toolchain of rustup";
        let output = Command::new(cargo())
            .args(["metadata", "--format-version", "1", "--no-deps"])
            .output()
            .map_err(|error| Failure::new(format!("cargo does not start: {error}"), remedy))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            return Err(Failure::new(format!("cargo metadata failed: {}", said.trim()), remedy));
        }
        Self::parse(&output.stdout).map_err(|error| {
            Failure::new(format!("cargo metadata is not readable: {error}"), remedy)
        })
    }

    /// Where `cargo xtask build` leaves the page.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder for what npm installs; not under version control.
    pub(crate) fn npm(&self) -> PathBuf {
        self.root.join(".tools").join("npm")
    }

    /// The folder for what pip installs; not under version control.
    pub(crate) fn pip(&self) -> PathBuf {
        self.root.join(".tools").join("pip")
    }

    /// Reads what `cargo metadata` printed.
    pub(crate) fn parse(metadata: &[u8]) -> serde_json::Result<Self> {
        #[derive(Deserialize)]
        struct Metadata {
            packages: Vec<Package>,
            workspace_root: PathBuf,
            target_directory: PathBuf,
        }
        let metadata: Metadata = serde_json::from_slice(metadata)?;
        Ok(Self {
            root: metadata.workspace_root,
            target: metadata.target_directory,
            packages: metadata.packages,
        })
    }
}

/// The cargo that runs this command, so that all parts use one toolchain.
pub(crate) fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
