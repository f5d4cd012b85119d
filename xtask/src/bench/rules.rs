//! How many verdicts the rules give in a second, without a browser.

use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::step::{Step, shown};
use crate::workspace::{Workspace, cargo};

/// Verdicts a second of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdicts {
    /// What is judged.
    pub(crate) of: String,
    /// How many a second.
    pub(crate) per_second: u64,
}

/// What measures itself: a package and its program for that.
const MEASURED: &[(&str, &str)] = &[
    ("madoguchi-domain", "verdicts_per_second"),
    // People with a hundred thousand consents: folded from the log, asked of, and as rows of a list.
    ("madoguchi-casework", "consents_per_second"),
];

/// Runs the rules' own measurements: these commands know no rule (see the table of layers).
pub(crate) fn verdicts(workspace: &Workspace) -> Result<Vec<Verdicts>, Failure> {
    Step {
        what: "rules",
        why: "counts verdicts, built as the page is",
        about: "3 minutes the first time, then 40 seconds",
    }
    .announce();
    let each = MEASURED.iter().map(|(package, example)| measured(workspace, package, example));
    Ok(each.collect::<Result<Vec<_>, Failure>>()?.concat())
}

fn measured(workspace: &Workspace, package: &str, example: &str) -> Result<Vec<Verdicts>, Failure> {
    let mut command = Command::new(cargo());
    command
        .current_dir(&workspace.root)
        .args(["run", "--release", "--package", package])
        .args(["--example", example])
        .stderr(Stdio::inherit());
    let remedy = "run that command by itself; it reads public/facilities";
    let output = command.output().map_err(|error| {
        Failure::new(format!("{} does not start: {error}", shown(&command)), remedy)
    })?;
    if !output.status.success() {
        let happened = format!("{} failed; its own words are above", shown(&command));
        return Err(Failure::new(happened, remedy));
    }
    let printed = String::from_utf8_lossy(&output.stdout);
    read(&printed).ok_or_else(|| {
        Failure::new(format!("{} printed: {}", shown(&command), printed.trim()), remedy)
    })
}

/// Reads one `kind number` a line.
fn read(printed: &str) -> Option<Vec<Verdicts>> {
    let line = |line: &str| {
        let (of, per_second) = line.split_once(' ')?;
        Some(Verdicts { of: of.to_owned(), per_second: per_second.trim().parse().ok()? })
    };
    printed.lines().map(line).collect::<Option<Vec<_>>>().filter(|read| !read.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_kind_and_a_number() {
        let read_back = read("authority 120000\nfee  9\n").unwrap();
        assert_eq!(read_back[1], Verdicts { of: "fee".to_owned(), per_second: 9 });
        assert_eq!(read("authority many\n"), None);
        assert_eq!(read(""), None);
    }
}
