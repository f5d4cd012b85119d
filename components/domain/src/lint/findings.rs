use super::{Finding, LintCode};
use crate::date::Date;

/// What has been found so far.
pub(super) struct Findings {
    /// The day by which the file is read.
    pub(super) today: Date,
    list: Vec<Finding>,
}

impl Findings {
    pub(super) fn new(today: Date) -> Self {
        Self { today, list: Vec::new() }
    }

    pub(super) fn add(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    /// A finding that its code and its place say all of.
    pub(super) fn note(&mut self, code: LintCode, at: &str) {
        self.add(Finding::new(code, at.to_owned()));
    }

    /// All of them, errors first.
    pub(super) fn by_severity(mut self) -> Vec<Finding> {
        self.list.sort_by_key(|finding| finding.severity);
        self.list
    }
}

/// The path of an item of a list: `fees[0]`.
pub(super) fn item(list: &str, n: usize) -> String {
    [list, "[", &n.to_string(), "]"].concat()
}

/// The path of a key of an item of a list: `fees[0].amount`.
pub(super) fn key_of(list: &str, n: usize, key: &str) -> String {
    [&item(list, n), ".", key].concat()
}
