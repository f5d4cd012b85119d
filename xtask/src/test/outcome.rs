//! How many tests passed and failed.

use std::fmt;
use std::ops::Add;

/// Counts of one part, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    /// The tests that failed, each with the first words of why.
    pub(crate) failures: Vec<String>,
}

impl Outcome {
    /// Counts alone.
    pub(crate) fn counted(passed: u32, failed: u32) -> Self {
        Self { passed, failed, failures: Vec::new() }
    }

    /// A part that is one test as a whole.
    pub(crate) fn of_one(passed: bool) -> Self {
        Self::counted(passed.into(), (!passed).into())
    }
}

impl Add for Outcome {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
        self
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}
