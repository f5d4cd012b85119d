//! A facility's file that breaks the format, explained to whoever keeps the homepage.

use leptos::prelude::*;
use madoguchi_domain::policy::{FoundProblem, PolicyError};
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui::{self as ui, El, el};

/// Every problem: file and place, what was found and what is allowed.
pub(crate) fn broken_file(error: &PolicyError) -> AnyView {
    let item = |found: &FoundProblem| el("li", "").children(lines(&error.file, found));
    let items = el("ul", "").children(error.problems.iter().map(item)).into_any();
    ui::Card(ui::CardProps {
        title: say(key::FACILITY_BROKEN_HEADING).to_owned(),
        children: Box::new(move || items),
    })
}

fn lines(file: &str, found: &FoundProblem) -> impl Iterator<Item = El> {
    let FoundProblem { path, problem } = found;
    let mut lines = vec![
        say_with(key::POLICY_PROBLEM_AT, &[("file", file), ("path", path)]),
        say_code("policy-problem", problem.code()).to_owned(),
    ];
    if let Some((line, column)) = problem.position() {
        let at = [("line", &*line.to_string()), ("column", &*column.to_string())];
        lines.push(say_with(key::POLICY_PROBLEM_POSITION, &at));
    }
    if let Some(found) = problem.found() {
        lines.push(say_with(key::POLICY_PROBLEM_FOUND, &[("found", &found)]));
    }
    let allowed = problem.allowed().join(say(key::LIST_COMMA));
    if !allowed.is_empty() {
        lines.push(say_with(key::POLICY_PROBLEM_ALLOWED, &[("allowed", &allowed)]));
    }
    lines.into_iter().map(|line| el("p", "").text(line))
}
