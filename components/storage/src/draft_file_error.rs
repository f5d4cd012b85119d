//! Why a file is not a draft of ours.

use std::fmt;

/// Why a file that a person chose cannot be opened as a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DraftFileError {
    /// Over 1 MB: no request is as long as that.
    TooLarge,
    /// Not JSON: an editor may have broken it, or only part of it was saved.
    NotJson {
        /// Where reading ended, from 1.
        line: usize,
        /// Where in the line, in bytes.
        column: usize,
    },
    /// JSON, but nothing of ours.
    NotADraft,
    /// Saved by a newer version of this program: a reload may bring it.
    NewerVersion {
        /// The version of the format that the file names.
        found: u64,
    },
    /// A key is missing.
    MissingKey {
        /// Which one.
        key: &'static str,
    },
    /// A key holds what it must not.
    WrongValue {
        /// Which one.
        key: &'static str,
    },
    /// A key that this version of the format does not have.
    UnknownKey {
        /// Its first 40 characters.
        key: String,
    },
}

impl DraftFileError {
    /// The stable code under which the message files speak of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotJson { .. } => "not-json",
            Self::NotADraft => "not-a-draft",
            Self::NewerVersion { .. } => "newer-version",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongValue { .. } => "wrong-value",
            Self::UnknownKey { .. } => "unknown-key",
        }
    }
}

impl fmt::Display for DraftFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for DraftFileError {}
