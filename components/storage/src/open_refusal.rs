//! Why drafts live in memory only.

use std::fmt;

/// Why drafts live in memory only: until the tab is closed or reloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenRefusal {
    /// There is no IndexedDB here.
    NotOffered,
    /// The browser does not let this page keep anything: private mode, blocked cookies, a
    /// sandboxed frame.
    Denied,
    /// The device has no room left for this site.
    QuotaExceeded,
    /// The database was laid out by a newer version of this program, in another tab or on an
    /// earlier visit. A reload may bring that version.
    NewerProgram,
    /// Another tab with an older version of this program holds the database open.
    BlockedByAnotherTab,
    /// The browser did not answer in time.
    NoAnswer,
    /// The database lacks what its version promises.
    Damaged,
    /// The browser refused for another reason: the name of its exception.
    Refused(String),
}

impl OpenRefusal {
    /// The stable code under which the message files speak of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotOffered => "not-offered",
            Self::Denied => "denied",
            Self::QuotaExceeded => "quota-exceeded",
            Self::NewerProgram => "newer-program",
            Self::BlockedByAnotherTab => "blocked-by-another-tab",
            Self::NoAnswer => "no-answer",
            Self::Damaged => "damaged",
            Self::Refused(_) => "refused",
        }
    }
}

impl fmt::Display for OpenRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for OpenRefusal {}
