use std::fmt;

/// Why a message file was not taken: which file, which key, what stands there, what is allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Language folder and file, e.g. `ja/domain.ftl`.
    pub(crate) file: String,
    /// The key, where one could be read.
    pub(crate) key: Option<String>,
    /// What was found.
    pub(crate) found: String,
    /// What is allowed instead.
    pub(crate) allowed: &'static str,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        if let Some(key) = &self.key {
            write!(f, "{key}: ")?;
        }
        write!(f, "found {}; allowed: {}", self.found, self.allowed)
    }
}
