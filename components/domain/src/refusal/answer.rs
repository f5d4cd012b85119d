use super::law::law;
use crate::policy::{AnswerOutcome, Duty, FacilityPolicy, Handling, Limit, Owed, Role};
use crate::request::RequestKind;
use crate::{Citation, CodeSet};

/// What the answer to a request must be like, by the regulation and the Act (通知書の要件).
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerRequirement {
    /// What came of the request.
    pub outcome: AnswerOutcome,
    /// How fast it must be told; none where no text says.
    pub limit: Option<Limit>,
    /// The form that must be used, by its name.
    pub form: Option<String>,
    /// Whether the reason must be given.
    pub reason: Option<Owing>,
    /// The office whose approval it needs before it goes out.
    pub approved_by: Option<Role>,
    /// Whether the reason must be explained to the principal, whoever asked.
    pub explained: Option<Owing>,
    /// Whether those who have received the data must be told.
    pub recipients_told: Option<Owing>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// Whether an article of the Act among them has yet to be checked against an official text.
    pub unverified: bool,
}

/// Something that is owed, how strictly, and where that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owing {
    /// How strictly.
    pub duty: Duty,
    /// Where that stands.
    pub article: Citation,
}

codes! {
    /// What an answer may lack.
    pub enum AnswerItem {
        /// The reason (理由).
        Reason = "reason",
        /// The approval of an office (承認).
        Approval = "approval",
        /// The explanation to the principal (説明).
        Explanation = "explanation",
        /// The form (様式).
        Form = "form",
        /// The notice to those who have received the data.
        RecipientsTold = "recipients-told",
    }
}

/// How the answer was given. `None` means "not asked yet".
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerFacts {
    /// Whether the reason is given.
    pub reason_given: Option<bool>,
    /// Whether the office has approved it.
    pub approved: Option<bool>,
    /// Whether the reason was explained to the principal.
    pub explained: Option<bool>,
    /// The form used, by its name; `Some(None)`: no form was used.
    pub form: Option<Option<String>>,
    /// Whether those who have received the data were told.
    pub recipients_told: Option<bool>,
}

/// Whether an answer is as it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerVerdict {
    /// Whether it is; none while something has not been asked that decides it.
    pub valid: Option<bool>,
    /// What it lacks that must be there.
    pub missing: CodeSet<AnswerItem>,
    /// What it lacks that should be striven for (努力義務).
    pub advised: CodeSet<AnswerItem>,
    /// What must be there and has not been asked about.
    pub unasked: CodeSet<AnswerItem>,
}

/// What the answer to a kind of request must be like.
///
/// What the regulation leaves open is the Act's: the outcome is told without delay (33(3), 34(3),
/// 35(7), 32(3)), and the reason for not doing what was asked as a duty of effort (36).
#[must_use]
pub fn answer_required(
    facility: &FacilityPolicy,
    handling: &Handling,
    kind: RequestKind,
    outcome: AnswerOutcome,
) -> AnswerRequirement {
    let rule = handling.answer(kind, outcome);
    let notice = law().notice(kind);
    let owing = |owed: &Option<Owed>| {
        let (owed, rule) = owed.as_ref().zip(rule)?;
        let article = owed.article.clone().unwrap_or_else(|| rule.article.clone());
        Some(Owing { duty: owed.duty, article })
    };
    let reason_by_act = || {
        (kind.given_by_act() && outcome != AnswerOutcome::Granted)
            .then(|| Owing { duty: Duty::Effort, article: law().reason.clone() })
    };
    let reason = rule.and_then(|rule| owing(&rule.reason));
    let unverified = notice.is_some_and(|notice| notice.unverified)
        || reason.is_none() && law().reason_unverified && reason_by_act().is_some();
    let reason = reason.or_else(reason_by_act);
    let approval = facility.decision(kind).and_then(|decision| decision.approved_by);
    let mut articles: Vec<Citation> = rule.map(|rule| rule.article.clone()).into_iter().collect();
    articles.extend(notice.map(|notice| notice.article.clone()));
    AnswerRequirement {
        outcome,
        limit: rule.and_then(|rule| rule.limit).or_else(|| notice.map(|_| Limit::WithoutDelay)),
        form: rule.and_then(|rule| rule.form.clone()),
        reason,
        approved_by: rule.and_then(|rule| rule.approved_by).or(approval),
        explained: rule.and_then(|rule| owing(&rule.explained)),
        recipients_told: rule.and_then(|rule| owing(&rule.recipients_told)),
        articles,
        unverified,
    }
}

/// Whether an answer is as it must be: a duty of effort that was not met is told, and nothing more.
#[must_use]
pub fn check_answer(required: &AnswerRequirement, facts: &AnswerFacts) -> AnswerVerdict {
    let mut verdict = AnswerVerdict {
        valid: None,
        missing: CodeSet::new(),
        advised: CodeSet::new(),
        unasked: CodeSet::new(),
    };
    let duty = |owing: &Option<Owing>| owing.as_ref().map(|owing| owing.duty);
    let form = required.form.as_ref().map(|_| Duty::Must);
    let right_form = facts.form.as_ref().map(|used| *used == required.form);
    for (item, duty, done) in [
        (AnswerItem::Reason, duty(&required.reason), facts.reason_given),
        (AnswerItem::Approval, required.approved_by.map(|_| Duty::Must), facts.approved),
        (AnswerItem::Explanation, duty(&required.explained), facts.explained),
        (AnswerItem::Form, form, right_form),
        (AnswerItem::RecipientsTold, duty(&required.recipients_told), facts.recipients_told),
    ] {
        match (duty, done) {
            (None, _) | (_, Some(true)) | (Some(Duty::Effort), None) => false,
            (Some(Duty::Must), Some(false)) => verdict.missing.insert(item),
            (Some(Duty::Effort), Some(false)) => verdict.advised.insert(item),
            (Some(Duty::Must), None) => verdict.unasked.insert(item),
        };
    }
    verdict.valid = match (verdict.missing.is_empty(), verdict.unasked.is_empty()) {
        (false, _) => Some(false),
        (true, true) => Some(true),
        (true, false) => None,
    };
    verdict
}
