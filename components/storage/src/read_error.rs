//! Why a draft was not read.

use std::fmt;

/// Why a draft, or the list of drafts, was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// The connection is closed: open again.
    Closed,
    /// The draft is stored, but not as this program writes one.
    Unreadable,
    /// The browser refused for another reason: the name of its exception.
    Refused(String),
}

impl ReadError {
    /// The stable code under which the message files speak of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Unreadable => "unreadable",
            Self::Refused(_) => "refused",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for ReadError {}
