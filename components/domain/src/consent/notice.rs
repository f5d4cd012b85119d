use crate::policy::{
    Basis, Handling, NoticeExemption, NoticeItem, NoticeKind, NoticeRule, NoticeRules, Planned,
};
use crate::{Citation, CodeSet};

/// A notice as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeFacts {
    /// Which notice.
    pub kind: NoticeKind,
    /// Numbers of the items it tells.
    pub items: Vec<u8>,
    /// What is planned with the information.
    pub planned: CodeSet<Planned>,
    /// What it is not known whether it is planned: asked, and not held against the notice.
    pub unknown: CodeSet<Planned>,
    /// Why none might be needed.
    pub exemption: Option<NoticeExemption>,
}

/// Is a notice complete?
#[derive(Debug, Clone, PartialEq)]
pub struct NoticeVerdict {
    /// Whether it is.
    pub state: NoticeState,
    /// The items that are missing, in the order of their numbers.
    pub missing: Vec<NoticeItem>,
    /// What has to be asked: an item hangs on it.
    pub unasked: CodeSet<Planned>,
    /// Whether it is a paper that is handed over.
    pub in_writing: bool,
    /// Whether the principal's consent goes with it.
    pub consent: bool,
    /// Where it stands; none where the regulation knows no such notice.
    pub article: Option<Citation>,
    /// On what it rests.
    pub basis: Basis,
}

codes! {
    /// Whether a notice is complete.
    pub enum NoticeState {
        /// It tells everything that it must.
        Complete = "complete",
        /// Something is missing.
        Incomplete = "incomplete",
        /// None is needed.
        NotNeeded = "not-needed",
        /// The regulation knows no such notice.
        NoRule = "no-rule",
    }
}

/// Does a notice tell everything that it must? (通知事項の確認)
///
/// An item that is wanted only where something is planned is not missed where it is not.
#[must_use]
pub fn check_notice(handling: &Handling, facts: &NoticeFacts) -> NoticeVerdict {
    let mut verdict = NoticeVerdict {
        state: NoticeState::NoRule,
        missing: Vec::new(),
        unasked: CodeSet::new(),
        in_writing: false,
        consent: false,
        article: None,
        basis: Basis::Text,
    };
    let Some(notice) = &handling.acquisition.notice else { return verdict };
    let Some(rule) = rule(handling, notice, facts.kind) else { return verdict };
    (verdict.in_writing, verdict.consent) = (rule.in_writing, rule.consent);
    verdict.article = Some(rule.article.clone());
    verdict.basis = rule.basis;
    if facts.exemption.is_some_and(|exemption| rule.unless.contains(&exemption)) {
        verdict.state = NoticeState::NotNeeded;
        return verdict;
    }
    let wanted = notice.items.iter().filter(|item| rule.items.contains(&item.number));
    for item in wanted.filter(|item| !facts.items.contains(&item.number)) {
        match item.only_if {
            Some(planned) if facts.unknown.contains(&planned) => {
                verdict.unasked.insert(planned);
            }
            Some(planned) if !facts.planned.contains(&planned) => {}
            _ => verdict.missing.push(item.clone()),
        }
    }
    let whole = verdict.missing.is_empty();
    verdict.state = if whole { NoticeState::Complete } else { NoticeState::Incomplete };
    verdict
}

fn rule(handling: &Handling, notice: &NoticeRules, kind: NoticeKind) -> Option<NoticeRule> {
    match kind {
        NoticeKind::Direct => notice.direct.clone(),
        NoticeKind::Indirect => notice.indirect.clone(),
        NoticeKind::OutsidePurpose => {
            let outside = handling.uses.outside.as_ref().filter(|o| !o.notice_items.is_empty())?;
            Some(NoticeRule {
                items: outside.notice_items.clone(),
                in_writing: true,
                consent: true,
                unless: Vec::new(),
                article: outside.article.clone(),
                basis: outside.basis,
            })
        }
    }
}
