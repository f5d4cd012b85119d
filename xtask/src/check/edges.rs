//! Which crate may lean on which.

use std::process::Command;

use super::finding::Finding;
use crate::failure::Failure;
use crate::step::shown;
use crate::workspace::{Package, Workspace, cargo};

/// The whole house: a crate, and the crates of ours that it may name.
///
/// Dependencies point one way; what is not here is not allowed, for tests and builds neither.
const MAY_USE: &[(&str, &[&str])] = &[
    ("madoguchi-domain", &[]),
    ("madoguchi-messages", &[]),
    ("madoguchi-documents", &[]),
    ("madoguchi-ledger", &[]),
    ("madoguchi-codes", &[]),
    // Files that only who holds the key, or was told the phrase, can open: bytes in, bytes out.
    ("madoguchi-sealing", &[]),
    // A signature as strokes: the desk, its logs and its papers read it, and a pad draws it.
    ("madoguchi-ink", &[]),
    // A program of its own beside the page: it gets a request as text and gives squares back.
    ("madoguchi-code-maker", &["madoguchi-codes"]),
    // A program of its own beside the page: it gets papers as text and gives bytes back.
    ("madoguchi-papers", &["madoguchi-documents"]),
    // A program of its own beside the page: it gets keys, requests and bytes, and gives bytes back.
    ("madoguchi-sealer", &["madoguchi-codes", "madoguchi-sealing"]),
    // For tests alone.
    ("madoguchi-paper-check", &["madoguchi-documents"]),
    ("madoguchi-wording", &["madoguchi-domain", "madoguchi-messages"]),
    // From arrival to answer: pure as the rules are.
    ("madoguchi-casework", &["madoguchi-domain"]),
    // A consent as a record for other people's programs: pure as well.
    ("madoguchi-receipts", &["madoguchi-casework", "madoguchi-domain"]),
    // The facility's own papers: no browser, so that whatever keeps its log can write them.
    (
        "madoguchi-office-papers",
        &[
            "madoguchi-documents",
            "madoguchi-domain",
            "madoguchi-messages",
            "madoguchi-paper-check",
            "madoguchi-wording",
        ],
    ),
    // What a facility makes known: a file without a program, and a program of its own in the page.
    ("madoguchi-policy-page", &["madoguchi-domain", "madoguchi-messages", "madoguchi-wording"]),
    // A facility's file is linted, and told of in words.
    ("xtask", &["madoguchi-domain", "madoguchi-messages"]),
    // A signature is taken down on the screen; else it knows nothing of ours.
    ("madoguchi-ui", &["madoguchi-ink"]),
    ("madoguchi-storage", &["madoguchi-domain", "madoguchi-ledger"]),
    (
        "madoguchi-wizards",
        &[
            // In tests alone: what a wizard finishes must come back from its paper.
            "madoguchi-codes",
            "madoguchi-documents",
            "madoguchi-domain",
            "madoguchi-messages",
            // In tests alone.
            "madoguchi-paper-check",
            "madoguchi-storage",
            "madoguchi-ui",
            "madoguchi-wording",
        ],
    ),
    (
        "madoguchi-app",
        &[
            "madoguchi-domain",
            "madoguchi-messages",
            "madoguchi-storage",
            "madoguchi-ui",
            "madoguchi-wizards",
        ],
    ),
    // A program of its own above the page: nothing of it can get into what an applicant loads.
    (
        "madoguchi-editor",
        &[
            "madoguchi-domain",
            "madoguchi-messages",
            "madoguchi-storage",
            "madoguchi-ui",
            "madoguchi-wizards",
            "madoguchi-app",
        ],
    ),
    // Again a program of its own, for whoever got a sealed answer: no rules, no drafts.
    (
        "madoguchi-opener",
        &["madoguchi-messages", "madoguchi-ui", "madoguchi-wizards", "madoguchi-app"],
    ),
    // Again a program of its own: it reads what an applicant made, under the same rules and words.
    (
        "madoguchi-desk",
        &[
            "madoguchi-casework",
            "madoguchi-codes",
            "madoguchi-documents",
            "madoguchi-domain",
            "madoguchi-ink",
            "madoguchi-ledger",
            "madoguchi-messages",
            "madoguchi-office-papers",
            "madoguchi-receipts",
            "madoguchi-storage",
            "madoguchi-ui",
            "madoguchi-wizards",
            "madoguchi-app",
        ],
    ),
    // The walks read the words they look for by key, and the days they expect from the calendar.
    (
        "madoguchi-e2e",
        &[
            "madoguchi-codes",
            "madoguchi-domain",
            "madoguchi-messages",
            // A letter is sealed beside the browser, and an answer opened.
            "madoguchi-sealing",
            "xtask",
        ],
    ),
];

/// Libraries that a crate must not use, not even by way of another library.
const MUST_NOT_USE: &[(&str, &[&str])] = &[
    // The rules are pure: no web, no clock, no randomness.
    (
        "madoguchi-domain",
        &["leptos", "web-sys", "js-sys", "wasm-bindgen", "iana-time-zone", "getrandom", "rand"],
    ),
    (
        "madoguchi-casework",
        &["leptos", "web-sys", "js-sys", "wasm-bindgen", "iana-time-zone", "getrandom", "rand"],
    ),
    // Drawn in a browser, in a command and on paper.
    ("madoguchi-ink", &["leptos", "web-sys", "js-sys", "wasm-bindgen"]),
    (
        "madoguchi-receipts",
        &["leptos", "web-sys", "js-sys", "wasm-bindgen", "iana-time-zone", "getrandom", "rand"],
    ),
    // Words are a table: whatever shows them can use it, also outside a browser.
    ("madoguchi-messages", &["leptos", "web-sys", "js-sys", "wasm-bindgen"]),
    // What is stored is not bound to how it is shown.
    ("madoguchi-storage", &["leptos"]),
];

/// Edges between our crates that the table does not have.
pub(crate) fn workspace_edges(packages: &[Package]) -> Vec<Finding> {
    let ours = |name: &str| packages.iter().any(|package| package.name == name);
    let mut findings = Vec::new();
    for package in packages {
        let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == package.name) else {
            findings.push(Finding {
                place: package.name.clone(),
                problem: "this crate has no place in the house".to_owned(),
                remedy: "add it to the table in xtask/src/check/edges.rs, and to the picture in the README",
            });
            continue;
        };
        for dependency in &package.dependencies {
            if ours(&dependency.name) && !allowed.contains(&dependency.name.as_str()) {
                findings.push(Finding {
                    place: package.name.clone(),
                    problem: format!("must not depend on {}", dependency.name),
                    remedy: "move what is shared into a crate that both may use, or pass it in as an argument",
                });
            }
        }
    }
    findings
}

/// Forbidden libraries that one of our crates would bring into the page.
pub(crate) fn forbidden_libraries(workspace: &Workspace) -> Result<Vec<Finding>, Failure> {
    let mut findings = Vec::new();
    for (package, forbidden) in MUST_NOT_USE {
        if workspace.packages.iter().any(|member| member.name == *package) {
            findings.extend(forbidden_in(package, forbidden, &tree(workspace, package)?));
        }
    }
    Ok(findings)
}

/// Everything that goes into the page by way of `package` alone, one library a line.
fn tree(workspace: &Workspace, package: &str) -> Result<String, Failure> {
    let mut command = Command::new(cargo());
    command
        .current_dir(&workspace.root)
        .args(["tree", "--package", package, "--edges", "normal,no-proc-macro", "--prefix", "none"])
        .args(["--target", "wasm32-unknown-unknown", "--format", "{p}"]);
    let remedy = "run that command by itself and mend what it names";
    let output = command.output().map_err(|error| {
        Failure::new(format!("{} does not start: {error}", shown(&command)), remedy)
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!("{}: {}", shown(&command), said.trim()), remedy));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn forbidden_in(package: &str, forbidden: &[&str], tree: &str) -> Vec<Finding> {
    let used: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    let found = forbidden.iter().filter(|library| used.contains(*library));
    found
        .map(|library| Finding {
            place: package.to_owned(),
            problem: format!("uses the library {library}"),
            remedy: "`cargo tree -p <crate> -i <library>` shows by which way; leave out that dependency or its feature",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packages(edges: &[(&str, &[&str])]) -> Vec<Package> {
        let packages: Vec<_> = edges
            .iter()
            .map(|(name, uses)| {
                let uses: Vec<_> =
                    uses.iter().map(|name| format!("{{\"name\":\"{name}\"}}")).collect();
                format!("{{\"name\":\"{name}\",\"dependencies\":[{}]}}", uses.join(","))
            })
            .collect();
        let metadata = format!(
            "{{\"packages\":[{}],\"workspace_root\":\"/r\",\"target_directory\":\"/t\"}}",
            packages.join(",")
        );
        Workspace::parse(metadata.as_bytes()).unwrap().packages
    }

    #[test]
    fn ui_that_knows_the_domain_is_named_and_other_libraries_are_not() {
        let found = workspace_edges(&packages(&[
            ("madoguchi-domain", &["serde", "chrono"]),
            ("madoguchi-ui", &["leptos", "madoguchi-domain"]),
            ("madoguchi-wizards", &["madoguchi-domain", "madoguchi-ui"]),
        ]));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].place, "madoguchi-ui");
        assert!(found[0].problem.contains("madoguchi-domain"));
    }

    #[test]
    fn a_crate_that_nobody_gave_a_place_is_named() {
        let found = workspace_edges(&packages(&[("madoguchi-tower", &[])]));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn the_table_has_no_circle() {
        // A crate may use only such that stand above it.
        for (index, (name, uses)) in MAY_USE.iter().enumerate() {
            for used in *uses {
                let place = MAY_USE.iter().position(|(name, _)| name == used);
                assert!(place.is_some_and(|place| place < index), "{name} → {used}");
            }
        }
    }

    #[test]
    fn a_forbidden_library_is_found_by_its_whole_name() {
        let tree = "madoguchi-domain v0.1.0 (/r)\nserde v1.0.0\njs-sys-tools v1.0.0\n";
        assert_eq!(forbidden_in("madoguchi-domain", &["js-sys"], tree), []);
        let tree = format!("{tree}js-sys v0.3.0\n");
        assert_eq!(forbidden_in("madoguchi-domain", &["js-sys"], &tree).len(), 1);
    }
}
