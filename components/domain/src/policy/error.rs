use std::fmt;

use super::PolicyProblem;

/// Why a facility's file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyError {
    /// The file, as it was named to the reader.
    pub file: String,
    /// What is wrong; never empty. A file that cannot be read at all has one problem, a file that
    /// can be read has every one that was found.
    pub problems: Vec<FoundProblem>,
}

/// A problem and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundProblem {
    /// The key path, e.g. `fees[0].amount`; empty for the file as a whole.
    pub path: String,
    /// What is wrong there.
    pub problem: PolicyProblem,
}

impl PolicyError {
    pub(super) fn found(file: &str, found: FoundProblem) -> Self {
        Self { file: file.to_owned(), problems: vec![found] }
    }

    pub(super) fn one(file: &str, path: String, problem: PolicyProblem) -> Self {
        Self { file: file.to_owned(), problems: vec![FoundProblem { path, problem }] }
    }
}

/// For logs and developers: codes and raw parts, a line for each problem. People read the message files.
impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, found) in self.problems.iter().enumerate() {
            if n > 0 {
                f.write_str("\n")?;
            }
            f.write_str(&self.file)?;
            if let Some((line, column)) = found.problem.position() {
                write!(f, ":{line}:{column}")?;
            }
            f.write_str(": ")?;
            found.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for FoundProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, problem } = self;
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(problem.code())?;
        if let Some(found) = problem.found() {
            write!(f, ": {found}")?;
        }
        let allowed = problem.allowed();
        if !allowed.is_empty() {
            write!(f, " ({})", allowed.join(" | "))?;
        }
        Ok(())
    }
}

impl std::error::Error for PolicyError {}
