//! The page is built while the native tests run: half of its building is linking, on one core alone.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;
use crate::step::shown;
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// `cargo xtask build` at work. Dropped before its end, it is ended.
pub(super) struct Build {
    child: Child,
    /// Where its words go, until they are shown.
    words: PathBuf,
}

impl Build {
    /// Begins it.
    ///
    /// # Errors
    /// If a tool is missing and cannot be had, if it does not start, or its words cannot be kept.
    pub(super) fn begin(workspace: &Workspace) -> Result<Self, Failure> {
        // Two programs that install the same tools at once would get in each other's way.
        Toolbox::for_page(workspace)?;
        let words = workspace.target.join("madoguchi-build.log");
        let failed = |error: std::io::Error| Failure::file(&words, &error);
        fs::create_dir_all(&workspace.target).map_err(failed)?;
        let file = File::create(&words).map_err(failed)?;
        let both = file.try_clone().map_err(failed)?;
        let program = std::env::current_exe().map_err(failed)?;
        let mut command = Command::new(program);
        command.arg("build").current_dir(&workspace.root);
        command.stdin(Stdio::null()).stdout(file).stderr(both);
        let child = command.spawn().map_err(|error| {
            Failure::new(format!("{} does not start: {error}", shown(&command)), REMEDY)
        })?;
        println!("    the page is built meanwhile; its words are in {}", words.display());
        Ok(Self { child, words })
    }

    /// Waits for its end, and shows its words.
    ///
    /// # Errors
    /// If it failed.
    pub(super) fn end(mut self) -> Result<(), Failure> {
        let status = self.child.wait();
        print!("{}", fs::read_to_string(&self.words).unwrap_or_default());
        match status {
            Ok(status) if status.success() => Ok(()),
            _ => Err(Failure::new("the page was not built; why is said above", REMEDY)),
        }
    }
}

const REMEDY: &str = "run `cargo xtask build` by itself";

impl Drop for Build {
    fn drop(&mut self) {
        // One that has ended already cannot be ended again, and need not.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
