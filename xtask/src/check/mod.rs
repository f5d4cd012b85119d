//! `cargo xtask check`: the rules of the house that no compiler knows.

mod edges;
mod facility_names;
mod finding;
mod sources;
mod tokens;
mod words;

use finding::Finding;

use crate::failure::Failure;
use crate::workspace::Workspace;

/// Runs all checks, prints what they found and returns whether that was nothing.
pub(crate) fn check(workspace: &Workspace) -> Result<bool, Failure> {
    let mut findings = edges::workspace_edges(&workspace.packages);
    findings.extend(edges::forbidden_libraries(workspace)?);
    findings.extend(words::check(workspace)?);
    findings.extend(facility_names::check(workspace)?);
    for Finding { place, problem, remedy } in &findings {
        println!("{place}: {problem}\n    {remedy}");
    }
    if findings.is_empty() {
        println!("layers, words and facility names: as they should be");
    } else {
        println!("layers, words and facility names: {} to mend", findings.len());
    }
    Ok(findings.is_empty())
}
