//! COVERAGE.md holds: what each of its rows names is there, and every rule of a facility's file and
//! every worked case of the sample stands in a row.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]

#[path = "support/whole_file.rs"]
mod whole_file;

#[path = "coverage/key_path.rs"]
mod key_path;
#[path = "coverage/page.rs"]
mod page;
#[path = "coverage/project.rs"]
mod project;

use std::collections::BTreeSet;

use key_path::{Place, articles, places};
use page::{Page, Row, Section, Where};
use project::Project;

#[test]
fn what_a_row_names_is_there() {
    let (page, project) = (Page::read(), Project::read());
    let mut wrong = Vec::new();
    for section in &page.sections {
        for row in &section.rows {
            let problems = row_problems(&project, section, row);
            wrong.extend(
                problems.into_iter().map(|p| format!("{} | {}: {p}", section.name, row.rule)),
            );
        }
    }
    assert!(wrong.is_empty(), "COVERAGE.md names what is not there:\n{}", wrong.join("\n"));
}

#[test]
fn every_rule_of_a_facility_stands_in_a_row() {
    let (page, project) = (Page::read(), Project::read());
    let mut left_out = Vec::new();
    for (facility, file) in &project.facilities {
        let rows = page.sections.iter().filter(|s| &s.name == facility).flat_map(|s| &s.rows);
        let mut covered = BTreeSet::new();
        for row in rows {
            for at in row.places.iter().filter_map(|place| match place {
                Where::Key { facility: None, path } => Some(path),
                _ => None,
            }) {
                let named = |place: &Place| row.articles.contains(&place.article);
                covered.extend(articles(file, &places(file, at)).into_iter().filter(named));
            }
        }
        for place in articles(file, &[Vec::new()]).iter().filter(|place| place.is_rule) {
            if !covered.contains(place) {
                left_out.push(format!("{facility} | {} | {}", place.path.join("."), place.article));
            }
        }
    }
    assert!(left_out.is_empty(), "no row of COVERAGE.md names:\n{}", left_out.join("\n"));
}

#[test]
fn every_worked_case_of_the_sample_proves_a_row() {
    let (page, project) = (Page::read(), Project::read());
    let rows = || page.sections.iter().flat_map(|section| &section.rows);
    let left_out: Vec<_> = project
        .sample
        .iter()
        .filter(|case| !rows().any(|row| row.proofs.golden.contains(case)))
        .collect();
    assert!(left_out.is_empty(), "no row of COVERAGE.md names the cases {left_out:?}");
}

#[test]
fn every_facility_has_its_table_and_what_is_left_out_its_reason() {
    let (page, project) = (Page::read(), Project::read());
    let named: Vec<_> = page.sections.iter().map(|section| section.name.as_str()).collect();
    for facility in project.facilities.keys() {
        assert!(named.contains(&facility.as_str()), "COVERAGE.md has no table of {facility}");
    }
    assert!(!page.not_implemented.is_empty());
    for cells in &page.not_implemented {
        for facility in cells[1].split(", ") {
            assert!(project.facilities.contains_key(facility), "{cells:?}: no such facility");
        }
    }
}

/// What a row names that is not there.
fn row_problems(project: &Project, section: &Section, row: &Row) -> Vec<String> {
    let mut problems = Vec::new();
    let mut found = BTreeSet::new();
    for place in &row.places {
        match project.look_up(&section.name, place) {
            Ok(articles) => found.extend(articles),
            Err(problem) => problems.push(problem),
        }
    }
    for article in row.articles.iter().filter(|article| *article != page::SILENT) {
        if !found.contains(article) {
            problems.push(format!("{article} does not stand there"));
        }
    }
    let about = |facility: &str| match project.facilities.contains_key(&section.name) {
        true => facility == section.name || facility == project::ANY,
        false => true,
    };
    for case in &row.proofs.golden {
        match project.cases.get(case) {
            None => problems.push(format!("there is no case {case}")),
            Some(facility) if !about(facility) => {
                problems.push(format!("the case {case} is of {facility}"));
            }
            Some(_) => {}
        }
    }
    for (file, test) in &row.proofs.tests {
        if !project.has_test(file, test) {
            problems.push(format!("{file} has no test {test}"));
        }
    }
    for code in &row.proofs.findings {
        let known = |(facility, found, article): &(String, String, String)| {
            let article =
                match project.facilities.contains_key(&section.name) || article == page::SILENT {
                    true => article.clone(),
                    false => format!("{facility} {article}"),
                };
            about(facility) && found == code && row.articles.contains(&article)
        };
        if !project.findings.iter().any(known) {
            problems.push(format!("the linter finds no {code} at that article"));
        }
    }
    problems
}
