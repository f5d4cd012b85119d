//! Why a draft was not saved.

use std::fmt;

use crate::Revision;

/// Why a draft was not saved. What was stored before is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PutError {
    /// Another tab saved or erased the draft since it was read: overwriting would lose what was
    /// typed there, or bring back what was erased.
    ChangedElsewhere {
        /// The revision that is stored now; none if the draft is no longer, or not yet, stored.
        stored: Option<Revision>,
    },
    /// The connection is closed (another tab erases everything, runs a newer program, or the
    /// browser cleared the site's data). Open again, or go on in memory.
    Closed,
    /// The device has no room left for this site.
    QuotaExceeded,
    /// The browser refused for another reason: the name of its exception.
    Refused(String),
}

impl PutError {
    /// The stable code under which the message files speak of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ChangedElsewhere { .. } => "changed-elsewhere",
            Self::Closed => "closed",
            Self::QuotaExceeded => "quota-exceeded",
            Self::Refused(_) => "refused",
        }
    }
}

impl fmt::Display for PutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for PutError {}
