//! Why a code is not taken, or none can be made.

use std::fmt;

/// Why what was read is not taken. Nothing that was gathered before is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum CodeError {
    /// It is no code of a request: an advertisement, a ticket, an insurance card.
    Foreign,
    /// A newer program made it: this one has to be renewed.
    Newer {
        /// The version it is written in.
        version: u32,
    },
    /// It begins like one, and the rest is broken or was changed.
    Damaged,
    /// It is sound, but belongs to other papers than those being read.
    OfOther,
}

impl CodeError {
    /// Stable code: the key of its words in the message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Foreign => "foreign",
            Self::Newer { .. } => "newer",
            Self::Damaged => "damaged",
            Self::OfOther => "of-other",
        }
    }
}

impl fmt::Display for CodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("no code of a request"),
            Self::Newer { version } => write!(f, "written in version {version}, which is newer"),
            Self::Damaged => f.write_str("damaged"),
            Self::OfOther => f.write_str("belongs to other papers"),
        }
    }
}

impl std::error::Error for CodeError {}

/// Even without any answer the request does not fit: the name of the facility or of a field is
/// longer than any that occurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong;

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the request does not fit into codes")
    }
}

impl std::error::Error for TooLong {}
