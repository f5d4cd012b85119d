use super::claim::{Claim, ConsentGiven};
use super::giver::name_consenter;
use super::law::law;
use super::permission::{ConsentFlag, ConsentMissing, ConsentNeed, Permission};
use super::principal::{PrincipalFacts, state_on};
use crate::CodeSet;
use crate::date::Date;
use crate::policy::{
    Basis, FamilyRule, Handling, JointUseItem, JointUseRule, JointUseStance, PrincipalState,
    Recipient,
};

/// Information about to be passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProvisionFacts {
    /// To whom.
    pub to: Recipient,
    /// The person whom it is about.
    pub principal: PrincipalFacts,
    /// What is relied on instead of consent.
    pub claim: Claim,
    /// What consent there is to this recipient, of somebody whose consent counts: see
    /// [`may_consent`](super::may_consent).
    pub consent: ConsentGiven,
    /// Whether it was checked that a family member is one; none: not asked yet.
    pub relation_proven: Option<bool>,
    /// What the principal was told of joint use beforehand.
    pub told: CodeSet<JointUseItem>,
    /// Whether the recipient is abroad.
    pub abroad: bool,
    /// The day.
    pub day: Date,
}

/// May information be passed on to this recipient, with whose consent and approval? (第三者提供)
///
/// Entrustment, succession and joint use are no provision to third parties (Act 27(5)); everybody
/// else is a third party, family and police as well.
#[must_use]
pub fn may_provide(handling: &Handling, facts: &ProvisionFacts) -> Permission {
    let mut permission = Permission::new();
    match facts.to {
        Recipient::Entrusted | Recipient::Successor => {
            no_third_party(&mut permission, handling, facts.to)
        }
        Recipient::JointUser => joint_use(&mut permission, handling, facts),
        Recipient::Family => family(&mut permission, handling, facts),
        Recipient::PublicAuthority | Recipient::ThirdParty => {
            third_party(&mut permission, handling, facts);
        }
    }
    if facts.abroad {
        permission.note(ConsentFlag::Abroad);
        permission.cite(&law().abroad.article, Basis::Law);
        if law().abroad.unverified {
            permission.note(ConsentFlag::LawUnverified);
        }
    }
    permission.settled()
}

fn third_party(permission: &mut Permission, handling: &Handling, facts: &ProvisionFacts) {
    let act = &law().third_party;
    match &handling.provision.third_party {
        None => permission.silent(&act.article, act.unverified),
        Some(rule) => {
            permission.cite(&rule.article, rule.basis);
            permission.approve_by = rule.approved_by;
            permission.regulation_wants_consent(&rule.unless, &facts.claim, facts.consent);
        }
    }
    permission.law_wants_consent(act, &facts.claim, facts.consent);
    let found = state_on(handling, &facts.principal, facts.day);
    name_consenter(permission, handling, &found, facts.day);
}

/// The regulation need not say that they are no third parties: the Act does.
fn no_third_party(permission: &mut Permission, handling: &Handling, to: Recipient) {
    match handling.provision.not_third_parties.iter().find(|rule| rule.to == to) {
        Some(rule) => {
            permission.cite(&rule.article, rule.basis);
            permission.reported_to = rule.reported_to;
            permission.approve_by = rule.approved_by;
        }
        None => {
            if let Some(rule) = law().not_third_parties.iter().find(|rule| rule.to == to) {
                permission.silent(&rule.article, law().third_party.unverified);
            }
        }
    }
}

fn joint_use(permission: &mut Permission, handling: &Handling, facts: &ProvisionFacts) {
    let act = &law().joint_use;
    let consented = facts.consent == ConsentGiven::Explicit;
    let rule = handling.provision.joint_use.as_ref();
    match rule {
        None => permission.silent(&act.article, law().third_party.unverified),
        Some(rule) => {
            permission.cite(&rule.article, rule.basis);
            permission.reported_to = rule.reported_to;
            permission.approve_by = rule.approved_by;
            by_joint_use_rule(permission, handling, rule, facts);
        }
    }
    // Consented to, it is lawful as provision to a third party; else the principal has to be told.
    if !consented && !untold(act, facts.told).is_empty() {
        permission.forbidden_by(&act.article, law().third_party.unverified);
        permission.missing.insert(ConsentMissing::JointUseNotice);
    }
}

fn by_joint_use_rule(
    permission: &mut Permission,
    handling: &Handling,
    rule: &JointUseRule,
    facts: &ProvisionFacts,
) {
    match rule.stance {
        JointUseStance::Consent => {
            permission.regulation_wants_consent(&[], &facts.claim, facts.consent);
            let found = state_on(handling, &facts.principal, facts.day);
            name_consenter(permission, handling, &found, facts.day);
        }
        JointUseStance::Notice => {
            let consented = facts.consent == ConsentGiven::Explicit;
            if !consented && !untold(rule, facts.told).is_empty() {
                permission.by_regulation = false;
                permission.missing.insert(ConsentMissing::JointUseNotice);
            }
        }
        JointUseStance::None => {
            permission.by_regulation = false;
            permission.note(ConsentFlag::BannedDespiteConsent);
        }
    }
}

fn untold(rule: &JointUseRule, told: CodeSet<JointUseItem>) -> CodeSet<JointUseItem> {
    rule.tells.iter().copied().filter(|item| !told.contains(item)).collect()
}

/// Family are third parties, unless the text has a rule for those of somebody who cannot judge: then
/// it may be possible, after a check of the kinship, and never by itself.
fn family(permission: &mut Permission, handling: &Handling, facts: &ProvisionFacts) {
    let state = state_on(handling, &facts.principal, facts.day).state;
    let consented = facts.consent == ConsentGiven::Explicit;
    let rule = handling.provision.family.as_ref();
    if let Some(rule) = rule {
        permission.cite(&rule.article, rule.basis);
        if rule.named_beforehand && state != PrincipalState::CannotJudge {
            permission.needs.insert(ConsentNeed::NamedByPrincipal);
        }
    }
    let possible = |rule: &&FamilyRule| rule.possible_when_incapable;
    // What may be passed on to anybody, by a statute or the like, may be to them.
    let mut as_third_party = permission.clone();
    third_party(&mut as_third_party, handling, facts);
    let anyway = as_third_party.clone().settled().allowed() == Some(true);
    match rule.filter(possible) {
        Some(rule) if state == PrincipalState::CannotJudge && !consented && !anyway => {
            permission.approve_by =
                handling.provision.third_party.as_ref().and_then(|r| r.approved_by);
            permission.note(ConsentFlag::MayProvideWithoutConsent);
            if facts.relation_proven != Some(true) {
                permission.missing.insert(ConsentMissing::RelationProof);
            }
            if facts.relation_proven != Some(false) {
                permission.escalate(rule.decider);
            }
        }
        _ => *permission = as_third_party,
    }
}
