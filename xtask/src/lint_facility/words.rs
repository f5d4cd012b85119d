//! A report in words, out of the message files.

use std::fmt::Write as _;

use madoguchi_domain::lint::{Finding, Severity, Subject};
use madoguchi_domain::policy::{Basis, PolicyError};
use madoguchi_domain::{Citation, date::iso};
use madoguchi_messages::{key, say, say_code, say_with};

/// All findings under a heading for each severity, or one line where there is none.
pub(super) fn of_findings(file: &str, name: &str, findings: &[Finding]) -> String {
    if findings.is_empty() {
        return say_with(key::LINT_NOTHING, &[("name", name)]) + "\n";
    }
    let mut report = String::new();
    for severity in Severity::ALL {
        let of_it: Vec<_> = findings.iter().filter(|f| f.severity == *severity).collect();
        if of_it.is_empty() {
            continue;
        }
        let heading = match severity {
            Severity::Error => key::LINT_HEADING_ERROR,
            Severity::Warning => key::LINT_HEADING_WARNING,
            Severity::Hint => key::LINT_HEADING_HINT,
        };
        let count = of_it.len().to_string();
        put(&mut report, "■ ", &say_with(heading, &[("count", &count)]));
        for finding in of_it {
            report.push('\n');
            of_finding(file, finding, &mut report);
        }
        report.push('\n');
    }
    report
}

fn of_finding(file: &str, finding: &Finding, report: &mut String) {
    let code = finding.code.code();
    put(report, "  ● ", say_code("lint", code));
    let mut line = |text: &str| put(report, "    ", text);
    if let Some(subject) = &finding.subject {
        line(&of_subject(subject));
        if let Some(kind) = subject.of_kind() {
            line(&say_with(key::LINT_OF_KIND, &[("kind", say_code("kind", kind.code()))]));
        }
    }
    line(&say_with(key::LINT_IN_FILE, &[("file", file), ("path", &finding.at)]));
    if let Some(article) = &finding.article {
        line(&say_with(key::LINT_IN_ARTICLE, &[("article", &article.at)]));
    }
    if let Some(law) = &finding.law {
        let mark = if finding.unverified { say(key::LINT_UNVERIFIED) } else { "" };
        line(&(say_with(key::LINT_BY_LAW, &[("law", &of_citation(law))]) + mark));
    }
    match finding.basis {
        Basis::Text => {}
        Basis::Reading => line(say(key::LINT_READING)),
        Basis::Law => line(say(key::LINT_BASIS_LAW)),
        Basis::Reasoned => line(say(key::LINT_BASIS_REASONED)),
    }
    let help = say_code("lint", &[code, "-help"].concat()).to_owned();
    line(&say_with(key::LINT_HELP, &[("help", &help)]));
}

fn of_subject(subject: &Subject) -> String {
    let about = |text: &str| say_with(key::LINT_ABOUT, &[("subject", text)]);
    match (subject, subject.message()) {
        (_, Some((prefix, code))) => about(say_code(prefix, code)),
        (Subject::Instead { found, instead }, _) => {
            say_with(key::LINT_INSTEAD, &[("found", found), ("instead", instead)])
        }
        (Subject::Words(words), _) => about(words),
        (Subject::Day(day), _) => about(&iso::write(*day)),
        _ => String::new(),
    }
}

fn of_citation(citation: &Citation) -> String {
    [say_code("source", citation.source.code()), &citation.at].concat()
}

/// Why a file cannot be read: what the page says of it too.
pub(super) fn of_error(error: &PolicyError) -> String {
    let mut report = String::new();
    for found in &error.problems {
        let problem = &found.problem;
        let place = [("file", error.file.as_str()), ("path", &found.path)];
        put(&mut report, "● ", &say_with(key::POLICY_PROBLEM_AT, &place));
        let mut line = |text: &str| put(&mut report, "  ", text);
        line(say_code("policy-problem", problem.code()));
        if let Some((row, column)) = problem.position() {
            let at = [("line", &*row.to_string()), ("column", &*column.to_string())];
            line(&say_with(key::POLICY_PROBLEM_POSITION, &at));
        }
        if let Some(found) = problem.found() {
            line(&say_with(key::POLICY_PROBLEM_FOUND, &[("found", &found)]));
        }
        let allowed = problem.allowed().join(say(key::LIST_COMMA));
        if !allowed.is_empty() {
            line(&say_with(key::POLICY_PROBLEM_ALLOWED, &[("allowed", &allowed)]));
        }
    }
    report
}

fn put(report: &mut String, before: &str, text: &str) {
    // Writing into a string cannot fail.
    let _ = writeln!(report, "{before}{text}");
}

#[cfg(test)]
mod tests {
    use madoguchi_domain::citation::Source;
    use madoguchi_domain::law::{Matter, MatterItem};
    use madoguchi_domain::lint::LintCode;
    use madoguchi_domain::papers::catalogue;
    use madoguchi_domain::policy::{
        Claim, FormBlank, Ground, Inconsistency, JointUseItem, RefusalGround,
    };
    use madoguchi_domain::request::RequestKind;
    use madoguchi_messages::find_code;

    fn without<'a>(prefix: &str, codes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let lacks = |code: &&str| find_code(prefix, code).is_none();
        codes.into_iter().filter(lacks).map(|code| format!("{prefix}-{code}")).collect()
    }

    /// The rules know codes, the messages words: here both are known.
    #[test]
    fn every_code_that_a_finding_may_hold_has_its_words() {
        let help: Vec<_> = LintCode::CODES.iter().map(|code| format!("{code}-help")).collect();
        let papers = catalogue().papers.iter().map(|paper| paper.id.as_str());
        let agents = ["mandated-agent", "parent", "adult-guardian"];
        let lacking = [
            without("lint", LintCode::CODES.iter().copied()),
            without("lint", help.iter().map(String::as_str)),
            without("lint-matter", Matter::CODES.iter().copied()),
            without("lint-item", MatterItem::CODES.iter().copied()),
            without("lint-requester", agents),
            without("lint-exception", Ground::CODES.iter().copied()),
            without("lint-refusal", RefusalGround::CODES.iter().copied()),
            without("lint-claim", Claim::CODES.iter().copied()),
            without("lint-joint-use", JointUseItem::CODES.iter().copied()),
            without("lint-blank", FormBlank::CODES.iter().copied()),
            without("kind", RequestKind::CODES.iter().copied()),
            without("paper", papers),
            without("source", Source::CODES.iter().copied()),
            without("policy-problem", Inconsistency::CODES.iter().copied()),
        ]
        .concat();
        assert!(lacking.is_empty(), "no words for {lacking:?}");
    }
}
