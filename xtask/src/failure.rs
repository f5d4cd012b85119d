//! Why a command ended, in the two sentences a developer needs.

use std::fmt;

/// What happened, and what to do about it.
#[derive(Debug)]
pub(crate) struct Failure {
    happened: String,
    remedy: String,
}

impl Failure {
    /// `happened` is one sentence without its full stop; so is `remedy`.
    pub(crate) fn new(happened: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { happened: happened.into(), remedy: remedy.into() }
    }

    /// A file or folder that could not be used.
    pub(crate) fn file(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(
            format!("{}: {error}", path.display()),
            "check that the file is there, that you may use it and that the disk is not full",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "what happened: {}\nwhat to do:    {}", self.happened, self.remedy)
    }
}
