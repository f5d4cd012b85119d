//! What became of an erasure.

use std::fmt;

/// Why something was not erased. The person must be told: they may be about to leave a shared
/// computer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EraseError {
    /// The connection is closed: open again.
    Closed,
    /// The browser refused for another reason: the name of its exception.
    Refused(String),
}

impl EraseError {
    /// The stable code under which the message files speak of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Refused(_) => "refused",
        }
    }
}

impl fmt::Display for EraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for EraseError {}

/// What became of "leave nothing on this computer".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Erasure {
    /// Nothing of ours is left.
    Done,
    /// Another tab holds the database; it goes when that tab closes.
    WaitsForAnotherTab {
        /// Whether the drafts in it are gone already, so that an empty shell is all that waits.
        emptied: bool,
    },
}

impl Erasure {
    /// The stable code under which the message files speak of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::WaitsForAnotherTab { emptied: true } => "emptied-waits-for-another-tab",
            Self::WaitsForAnotherTab { emptied: false } => "waits-for-another-tab",
        }
    }
}
