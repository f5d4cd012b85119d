use serde::Serialize;

use super::grounds::ground;
use super::{LintCode, Severity, Subject};
use crate::Citation;
use crate::policy::Basis;

/// One thing that is found in a facility's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What is found.
    pub code: LintCode,
    /// How much it matters.
    pub severity: Severity,
    /// The key path in the file, as [`FoundProblem`](crate::policy::FoundProblem) has it.
    pub at: String,
    /// The facility's article; none where its text is silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Citation>,
    /// The provision that it is at odds with, or that expects something; none for a mere slip.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law: Option<Citation>,
    /// Whether that provision has yet to be checked against an official text.
    pub unverified: bool,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// On what the facility's rule rests, as the file has it.
    pub basis: Basis,
}

impl Finding {
    /// A finding at a key path, with the provision that its code rests on wherever it is made.
    pub(super) fn new(code: LintCode, at: String) -> Self {
        let ground = ground(code);
        Self {
            code,
            severity: code.severity(),
            at,
            article: None,
            law: ground.map(|ground| ground.article.clone()),
            unverified: ground.is_some_and(|ground| ground.unverified),
            subject: None,
            basis: Basis::Text,
        }
    }

    /// In the facility's article, and on what that rule rests. An article of another text is no
    /// place in the regulation: the file was silent and is completed from there.
    pub(super) fn article(mut self, article: &Citation, basis: Basis) -> Self {
        self.article = Some(article.clone()).filter(Citation::is_own);
        self.basis = basis;
        self
    }

    /// By this provision.
    pub(super) fn law(mut self, law: &Citation, unverified: bool) -> Self {
        self.law = Some(law.clone());
        self.unverified = unverified;
        self
    }

    /// About this.
    pub(super) fn about(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }
}
