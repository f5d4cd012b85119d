use crate::policy::{Handling, Remedy, RemedyNeed, Role};
use crate::{Citation, CodeSet};

/// How a complaint is to be settled, and what has been done for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemedyFacts {
    /// The remedy.
    pub remedy: Remedy,
    /// What has been done.
    pub done: CodeSet<RemedyNeed>,
}

/// May a complaint be settled so?
#[derive(Debug, Clone, PartialEq)]
pub struct RemedyVerdict {
    /// Whether the remedy is one of those that the text knows; true where it leaves them open.
    pub admissible: bool,
    /// Whether it is settled: admissible, and nothing is missing.
    pub settled: bool,
    /// What is missing.
    pub missing: CodeSet<RemedyNeed>,
    /// The office whose approval it needs.
    pub approved_by: Option<Role>,
    /// The articles of what is missing, or of the rule where nothing is.
    pub articles: Vec<Citation>,
}

/// May a complaint be settled so, and what is still missing? (苦情の解決策)
#[must_use]
pub fn judge_remedy(handling: &Handling, facts: &RemedyFacts) -> RemedyVerdict {
    let rule = handling.complaints.as_ref();
    let known = rule.map_or(&[][..], |rule| &rule.remedies);
    let needs = rule.map_or(&[][..], |rule| &rule.remedy_needs);
    let admissible = known.is_empty() || known.contains(&facts.remedy);
    let open: Vec<_> = needs.iter().filter(|rule| !facts.done.contains(&rule.need)).collect();
    let approval = needs.iter().find(|rule| rule.need == RemedyNeed::Approval);
    let articles = if open.is_empty() {
        rule.map(|rule| rule.article.clone()).into_iter().collect()
    } else {
        open.iter().map(|rule| rule.article.clone()).collect()
    };
    RemedyVerdict {
        admissible,
        settled: admissible && open.is_empty(),
        missing: open.iter().map(|rule| rule.need).collect(),
        approved_by: approval.and_then(|rule| rule.by),
        articles,
    }
}
