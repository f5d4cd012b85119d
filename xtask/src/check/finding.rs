//! One breach of a house rule.

/// Where it is, what it is, and what to do instead.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    /// A crate, or a file with a line.
    pub(crate) place: String,
    /// What breaks the rule.
    pub(crate) problem: String,
    /// What to do instead.
    pub(crate) remedy: &'static str,
}
