use super::claim::{Claim, Claimed, ConsentGiven};
use super::law::law;
use super::permission::{ConsentFlag, ConsentMissing, ConsentNeed, Permission};
use crate::policy::{Handling, OutsidePurpose, OutsideWay};

/// A use outside the purpose, about to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutsideFacts {
    /// What is done beforehand; none: nothing but what `consent` says.
    pub way: Option<OutsideWay>,
    /// What is relied on instead.
    pub claim: Claim,
    /// What consent there is; the ways that include one imply it.
    pub consent: ConsentGiven,
}

/// May information be used outside its purpose so? (目的外利用)
///
/// By the regulation's own ways, and by the Act (18), which knows prior consent and its exceptions
/// only: a chance to refuse is no consent.
#[must_use]
pub fn may_use_outside_purpose(handling: &Handling, facts: &OutsideFacts) -> Permission {
    let mut permission = Permission::new();
    let act = &law().outside_purpose;
    match &handling.uses.outside {
        None => permission.silent(&act.article, act.unverified),
        Some(rule) => {
            permission.cite(&rule.article, rule.basis);
            permission.approve_by = rule.approved_by;
            match facts.claim.under(&rule.unless) {
                Claimed::Under(exception) => permission.cite(&exception.article, exception.basis),
                _ => by_a_way(&mut permission, rule, facts),
            }
        }
    }
    permission.law_wants_consent(act, &facts.claim, consent(facts));
    permission.settled()
}

/// By one of the ways that the text opens.
fn by_a_way(permission: &mut Permission, rule: &OutsidePurpose, facts: &OutsideFacts) {
    let consented = consent(facts) == ConsentGiven::Explicit;
    let gone = |way: &OutsideWay| match way {
        OutsideWay::PriorConsent => consented,
        way => facts.way == Some(*way),
    };
    permission.consent_needed = !rule.ways.contains(&OutsideWay::PostingWithRefusal);
    permission.by_regulation = rule.ways.iter().any(gone);
    if rule.ways.is_empty() {
        permission.note(ConsentFlag::BannedDespiteConsent);
    }
    if rule.ways.contains(&OutsideWay::WrittenNoticeAndConsent) {
        permission.needs.insert(ConsentNeed::WrittenNotice);
        if consented && !permission.by_regulation {
            permission.missing.insert(ConsentMissing::WrittenNotice);
        }
    }
    if !consented && !permission.by_regulation && !rule.ways.is_empty() {
        permission.missing.insert(ConsentMissing::ExplicitConsent);
    }
}

fn consent(facts: &OutsideFacts) -> ConsentGiven {
    match facts.way {
        Some(OutsideWay::PriorConsent | OutsideWay::WrittenNoticeAndConsent) => {
            ConsentGiven::Explicit
        }
        Some(OutsideWay::PostingWithRefusal) | None => facts.consent,
    }
}
