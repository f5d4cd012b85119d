//! Papers that the file asks for, held against what the catalogue knows of them.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::Citation;
use crate::date::Date;
use crate::papers::{Paper, catalogue};
use crate::policy::{Basis, FacilityPolicy, PaperRequirement, Requirement};

pub(super) fn look(facility: &FacilityPolicy, found: &mut Findings) {
    let identity = &facility.identity;
    for (n, listed) in identity.listed.iter().enumerate() {
        let at = item("identity.listed", n);
        abolished(&listed.id, &at, &identity.article, listed.basis, found);
    }
    for (n, rule) in facility.requesters.iter().enumerate() {
        for (key, tree) in [("papers", &rule.papers), ("professional", &rule.professional)] {
            if let Some(tree) = tree {
                walk(tree, &key_of("requesters", n, key), &mut |paper, at| {
                    let article = paper.article.as_ref().unwrap_or(&rule.article);
                    abolished(&paper.id, at, article, paper.basis, found);
                    age(paper, at, article, found);
                });
            }
        }
    }
}

/// Whether none of a kind of paper is valid any more on a day.
pub(super) fn is_abolished(paper: &Paper, day: Date) -> bool {
    paper.valid_until.is_some_and(|last| last < day)
}

fn abolished(id: &str, at: &str, article: &Citation, basis: Basis, found: &mut Findings) {
    let Some(paper) = catalogue().get(id).filter(|paper| is_abolished(paper, found.today)) else {
        return;
    };
    let finding = Finding::new(LintCode::PaperAbolished, at.to_owned()).article(article, basis);
    let finding = finding.law(&paper.article, paper.unverified);
    found.add(finding.about(Subject::Paper(id.to_owned())));
}

/// A paper whose age staff are told of, though the text sets no limit.
fn age(paper: &PaperRequirement, at: &str, article: &Citation, found: &mut Findings) {
    if paper.warn_after.is_some() && paper.freshness.is_none() {
        let finding = Finding::new(LintCode::PaperAgeUnstated, at.to_owned());
        let finding = finding.article(article, paper.basis);
        found.add(finding.about(Subject::Paper(paper.id.clone())));
    }
}

fn walk(tree: &Requirement, at: &str, each: &mut impl FnMut(&PaperRequirement, &str)) {
    let (branches, key) = match tree {
        Requirement::All(branches) => (branches, ".all"),
        Requirement::Any(branches) => (branches, ".any"),
        Requirement::Paper(paper) => return each(paper, &[at, ".paper"].concat()),
        Requirement::When(when) => return walk(&when.then, &[at, ".when.then"].concat(), each),
        Requirement::Fact(_) => return,
    };
    for (n, branch) in branches.iter().enumerate() {
        walk(branch, &item(&[at, key].concat(), n), each);
    }
}
