use super::claim::{Claim, Claimed, ConsentGiven};
use super::giver::name_consenter;
use super::law::law;
use super::permission::{ConsentNeed, Permission};
use super::principal::{PrincipalFacts, State, state_on};
use crate::date::Date;
use crate::policy::{
    AcquisitionSource, Exception, Ground, Handling, NewAcquisition, PrincipalState,
};

/// Information that somebody is about to give the facility.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceFacts {
    /// From whom it comes.
    pub from: AcquisitionSource,
    /// The person whom it is about.
    pub principal: PrincipalFacts,
    /// What is relied on instead of consent.
    pub claim: Claim,
    /// What consent there is, of somebody whose consent counts: see [`may_consent`](super::may_consent).
    pub consent: ConsentGiven,
    /// The day.
    pub day: Date,
}

/// May information be taken from this source, and who consents? (取得先)
///
/// A source of which the regulation says nothing is left to the Act (20(1)), which draws no line but
/// fair means. What the principal says of itself needs no consent beside.
#[must_use]
pub fn may_collect_from(handling: &Handling, facts: &SourceFacts) -> Permission {
    let mut permission = Permission::new();
    let rules = &handling.acquisition;
    let found = state_on(handling, &facts.principal, facts.day);
    match rules.source(facts.from) {
        None => permission.silent(&law().sources.article, law().sources.unverified),
        Some(rule) => {
            permission.cite(&rule.article, rule.basis);
            if rule.consent {
                permission.regulation_wants_consent(
                    &rule.unless,
                    &claim(facts, found.state, &rule.unless),
                    facts.consent,
                );
            }
            if rule.lawfulness_statement {
                permission.needs.insert(ConsentNeed::LawfulnessStatement);
            }
        }
    }
    who(&mut permission, handling, &found, facts.day);
    if facts.from != AcquisitionSource::Principal {
        let notice = rules.notice.as_ref().and_then(|notice| notice.indirect.as_ref());
        if notice.is_some_and(|rule| rule.in_writing) {
            permission.needs.insert(ConsentNeed::WrittenNotice);
        }
        if let Some(rule) = rules.approval(NewAcquisition::Indirect) {
            permission.cite(&rule.article, rule.basis);
            permission.reported_to = rule.reported_to;
            permission.approve_by = Some(rule.approved_by);
        }
    }
    permission.settled()
}

/// From somebody who cannot speak for themselves it cannot be had: a text that lets that count,
/// counts it without being told, and whatever else somebody relied on.
fn claim(facts: &SourceFacts, state: PrincipalState, unless: &[Exception]) -> Claim {
    let not_obtainable = Claim::on(Ground::NotObtainable);
    let counts = matches!(not_obtainable.under(unless), Claimed::Under(_));
    let says_enough = matches!(facts.claim.under(unless), Claimed::Under(_));
    let needed = !says_enough && state == PrincipalState::CannotJudge;
    if needed && counts { not_obtainable } else { facts.claim }
}

/// Whose consent counts: for a principal who cannot judge whoever the text names, consent or not,
/// since nobody else could say no.
fn who(permission: &mut Permission, handling: &Handling, found: &State, day: Date) {
    let incapable = handling.acquisition.incapable.as_ref();
    match incapable.filter(|_| found.state == PrincipalState::CannotJudge) {
        Some(rule) => {
            permission.consent_of = Some(rule.consent_of);
            permission.cite(&rule.article, rule.basis);
        }
        None => name_consenter(permission, handling, found, day),
    }
}
