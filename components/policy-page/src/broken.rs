//! A facility's file that breaks the format, explained to whoever keeps the homepage.

use madoguchi_domain::policy::{FoundProblem, PolicyError};
use madoguchi_messages::{key, say, say_code, say_with};

use crate::node::Node;
use crate::parts::paragraph;

/// Every problem: file and place, what was found and what is allowed.
#[must_use]
pub fn broken(error: &PolicyError) -> Node {
    let item = |found: &FoundProblem| Node::new("li", "").children(lines(&error.file, found));
    let items = Node::new("ul", "").children(error.problems.iter().map(item));
    let heading = Node::new("h2", "mado-card__title").text(say(key::FACILITY_BROKEN_HEADING));
    Node::new("section", "mado-card").child(heading).child(items)
}

fn lines(file: &str, found: &FoundProblem) -> impl Iterator<Item = Node> {
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
    lines.into_iter().map(paragraph)
}
