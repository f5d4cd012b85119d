//! What is to be said about a file: empty places, what the reader refuses, what the linter finds.

use madoguchi_domain::Date;
use madoguchi_domain::lint::{Finding, Severity, Subject, lint};
use madoguchi_domain::policy::{Basis, FoundProblem, PolicyError, WholePolicy};
use madoguchi_messages::{find_code, key, say, say_code, say_with};

use madoguchi_wizards::words::{cite, date};

use crate::document::Document;
use crate::gap::{Gap, GapKind};
use crate::tree::Path;

/// How much weight a remark has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The page could not use the file.
    Error,
    /// Not written yet.
    Empty,
    /// At odds with the Act in force.
    Contrary,
    /// A slip, or something that the Act has passed by.
    Warning,
    /// Good to know.
    Hint,
}

impl Level {
    /// Every level, the weightiest first.
    pub const ALL: [Self; 5] =
        [Self::Error, Self::Empty, Self::Contrary, Self::Warning, Self::Hint];

    /// The code under which the message files and the style sheet speak of it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Empty => "empty",
            Self::Contrary => "contrary",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// One thing to be said, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// How much weight it has.
    pub level: Level,
    /// The place in the file that it is about.
    pub at: Path,
    /// What is the matter.
    pub text: String,
    /// More about it, a sentence each: what was found, what is allowed, what to do.
    pub more: Vec<String>,
    /// The articles that speak of it: the facility's own, and that of the Act.
    pub articles: Vec<String>,
}

/// Everything to be said about a file that is being written, the weightiest first.
///
/// While places are empty or do not fit, the file cannot be read, and nothing else can be said of it.
#[must_use]
pub fn remarks(document: &Document, today: Date) -> Vec<Remark> {
    let gaps = document.gaps();
    if !gaps.is_empty() {
        let mut remarks: Vec<Remark> = gaps.iter().map(of_gap).collect();
        remarks.sort_by_key(|remark| remark.level);
        return remarks;
    }
    of_read(document.read(), today)
}

/// Everything to be said about the text of a file, as it lies on the disk.
#[must_use]
pub fn remarks_on_text(name: &str, text: &str, today: Date) -> Vec<Remark> {
    of_read(madoguchi_domain::policy::load_whole(name, text), today)
}

fn of_read(read: Result<WholePolicy, PolicyError>, today: Date) -> Vec<Remark> {
    match read {
        Err(error) => error.problems.iter().map(of_problem).collect(),
        Ok(policy) => linted(&policy, today),
    }
}

/// What the linter finds in a file that can be read.
fn linted(policy: &WholePolicy, today: Date) -> Vec<Remark> {
    lint(policy, today).iter().map(of_finding).collect()
}

/// What the linter found, in words.
fn of_finding(found: &Finding) -> Remark {
    let level = match found.severity {
        Severity::Error => Level::Contrary,
        Severity::Warning => Level::Warning,
        Severity::Hint => Level::Hint,
    };
    let code = found.code.code();
    let mut more: Vec<String> = found.subject.iter().map(about).collect();
    more.extend(
        found
            .subject
            .as_ref()
            .and_then(Subject::of_kind)
            .map(|kind| say_with(key::LINT_OF_KIND, &[("kind", say_code("kind", kind.code()))])),
    );
    more.extend(match found.basis {
        Basis::Text => None,
        Basis::Reading => Some(say(key::LINT_READING).to_owned()),
        Basis::Law => Some(say(key::LINT_BASIS_LAW).to_owned()),
        Basis::Reasoned => Some(say(key::LINT_BASIS_REASONED).to_owned()),
    });
    let help = find_code("lint", &[code, "-help"].concat()).map(say);
    more.extend(help.map(|help| say_with(key::LINT_HELP, &[("help", help)])));
    let mut articles: Vec<String> = found.article.iter().map(cite).collect();
    articles.extend(found.law.as_ref().map(|law| {
        let mark = if found.unverified { say(key::LINT_UNVERIFIED) } else { "" };
        [&*cite(law), mark].concat()
    }));
    let at = Path::parse(&found.at);
    Remark { level, at, text: say_code("lint", code).to_owned(), more, articles }
}

/// What a finding is about.
fn about(subject: &Subject) -> String {
    let about = |text: &str| say_with(key::LINT_ABOUT, &[("subject", text)]);
    match (subject, subject.message()) {
        (_, Some((prefix, code))) => about(say_code(prefix, code)),
        (Subject::Instead { found, instead }, _) => {
            say_with(key::LINT_INSTEAD, &[("found", found), ("instead", instead)])
        }
        (Subject::Words(words), _) => about(words),
        (Subject::Day(day), _) => about(&date(*day)),
        _ => String::new(),
    }
}

/// What is to be said about a gap.
#[must_use]
pub fn of_gap(gap: &Gap) -> Remark {
    let level = if gap.kind == GapKind::Empty { Level::Empty } else { Level::Error };
    Remark {
        level,
        at: gap.path.clone(),
        text: say_code("gap", gap.kind.code()).to_owned(),
        more: Vec::new(),
        articles: Vec::new(),
    }
}

/// What the reader refuses, in words.
#[must_use]
pub fn of_problem(found: &FoundProblem) -> Remark {
    let FoundProblem { path, problem } = found;
    let mut more = Vec::new();
    if let Some((line, column)) = problem.position() {
        let at = [("line", &*line.to_string()), ("column", &*column.to_string())];
        more.push(say_with(key::POLICY_PROBLEM_POSITION, &at));
    }
    if let Some(found) = problem.found() {
        more.push(say_with(key::POLICY_PROBLEM_FOUND, &[("found", &found)]));
    }
    let allowed: Vec<String> = problem.allowed().iter().map(|code| allowed(code)).collect();
    let allowed = allowed.join(say(key::LIST_COMMA));
    if !allowed.is_empty() {
        more.push(say_with(key::POLICY_PROBLEM_ALLOWED, &[("allowed", &allowed)]));
    }
    Remark {
        level: Level::Error,
        at: Path::parse(path),
        text: say_code("policy-problem", problem.code()).to_owned(),
        more,
        articles: Vec::new(),
    }
}

/// A shape has words; a key or a value is said as it is written.
fn allowed(code: &str) -> String {
    find_code("shape", code).map_or_else(|| code.to_owned(), |words| say(words).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        madoguchi_domain::date::iso::read("2026-11-22").unwrap()
    }

    #[test]
    fn what_is_wrong_comes_before_what_is_empty() {
        let mut document = Document::empty();
        document.write_number(&Path::parse("soft_alarm_days"), "soon");
        let remarks = remarks(&document, today());
        assert_eq!(remarks[0].level, Level::Error);
        assert_eq!(remarks[0].at, Path::parse("soft_alarm_days"));
        assert!(remarks[1..].iter().all(|remark| remark.level == Level::Empty));
        assert!(remarks.len() > 5);
    }

    #[test]
    fn what_the_linter_finds_is_said_with_both_articles_and_what_to_do() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let file = root.join("../domain/tests/data/himawari.json");
        let text = std::fs::read_to_string(file).unwrap();
        let remarks = remarks_on_text("himawari.json", &text, today());
        assert!(!remarks.is_empty());
        assert!(remarks.is_sorted_by_key(|remark| remark.level), "{remarks:#?}");
        for remark in &remarks {
            assert!(!remark.text.is_ascii() && !remark.more.is_empty(), "{remark:?}");
        }
        assert!(remarks.iter().any(|remark| !remark.articles.is_empty()));
    }

    #[test]
    fn a_text_that_cannot_be_read_is_told_with_its_line() {
        let remarks = remarks_on_text("a.json", "{\n  \"format\": 1,\n}", today());
        assert_eq!(remarks.len(), 1);
        assert!(remarks[0].more.concat().contains('3'), "{remarks:?}");
    }
}
