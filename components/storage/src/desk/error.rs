use std::fmt;

/// Why something was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GetError {
    /// The store is closed: it must be opened again.
    Closed,
    /// The browser refused: the name of its exception.
    Refused(String),
}

impl GetError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Refused(_) => "refused",
        }
    }
}

impl fmt::Display for GetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for GetError {}

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WriteError {
    /// A record is not as it was expected: another tab has written meanwhile.
    ChangedElsewhere,
    /// The device has no room left.
    QuotaExceeded,
    /// The store is closed: it must be opened again.
    Closed,
    /// The browser refused: the name of its exception.
    Refused(String),
}

impl WriteError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::ChangedElsewhere => "changed-elsewhere",
            Self::QuotaExceeded => "quota-exceeded",
            Self::Closed => "closed",
            Self::Refused(_) => "refused",
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for WriteError {}
