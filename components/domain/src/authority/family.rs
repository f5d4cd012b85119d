use super::law::rule_for;
use super::requirement::{POWER_OF_ATTORNEY, Proof, RELATION_PROOF};
use super::sheet::Sheet;
use super::{
    AuthorityDecision, AuthorityFlag, AuthorityQuestion, AuthorityReason, Missing, Suggestion,
};
use crate::policy::{Fact, Stance};
use crate::request::RequesterKind;

/// Family who ask for the records of somebody alive without a mandate (家族への提供).
pub(super) fn living(sheet: &mut Sheet<'_>) {
    let facts = sheet.facts;
    if facts.principal_capable.is_none() {
        sheet.ask(AuthorityQuestion::PrincipalCapable);
    }
    let cannot_decide = facts.principal_capable == Some(false);
    match (sheet.rule.stance == Stance::NotAdmitted, cannot_decide) {
        (true, true) => nobody_to_ask(sheet),
        (true, false) => mandate_needed(sheet),
        (false, true) => for_one_who_cannot_decide(sheet),
        (false, false) => by_consent(sheet),
    }
}

/// The principal says who may be told, and agrees beforehand.
fn by_consent(sheet: &mut Sheet<'_>) {
    let article = sheet.rule.article.clone();
    let reason = AuthorityReason::PrincipalConsentRequired;
    match sheet.facts.principal_consented_to_this_person {
        Some(true) => sheet.papers(),
        Some(false) => sheet.because(AuthorityDecision::Reject, reason, &article),
        None => {
            sheet.papers();
            sheet.because(AuthorityDecision::ConfirmWithPrincipal, reason, &article);
            sheet.note(AuthorityFlag::AskPrincipal);
            sheet.ask(AuthorityQuestion::PrincipalConsented);
        }
    }
}

/// The regulation lets the facility provide without consent: never automatic, never the window's,
/// and only once the kinship is shown.
fn for_one_who_cannot_decide(sheet: &mut Sheet<'_>) {
    sheet.papers_but(|proof| proof != Proof::Stated(Fact::PrincipalAgreed));
    sheet.worsen(AuthorityDecision::Escalate);
    sheet.note(AuthorityFlag::MayProvideWithoutConsent);
    if sheet.facts.family_relation_proven == Some(false) && sheet.verdict.missing.is_empty() {
        sheet.lacks(Missing {
            papers: vec![RELATION_PROOF.to_owned()],
            fact: None,
            identity_of: None,
            article: Some(sheet.rule.article.clone()),
        });
    }
    sheet.relation(AuthorityDecision::Escalate);
}

/// Neither regulation nor Act lets family ask: a mandate is what helps.
fn mandate_needed(sheet: &mut Sheet<'_>) {
    sheet.verdict.suggest = Some(Suggestion::Mandate);
    let mandated = rule_for(sheet.policy, RequesterKind::MandatedAgent).article.clone();
    if sheet.facts.principal_consented_to_this_person == Some(true) {
        sheet.by_law(AuthorityDecision::NeedDocument, AuthorityReason::NoAgencyForThisAct);
        sheet.lacks(Missing {
            papers: vec![POWER_OF_ATTORNEY.to_owned()],
            fact: None,
            identity_of: None,
            article: Some(mandated),
        });
        return;
    }
    sheet.by_law(AuthorityDecision::Reject, AuthorityReason::NoAgencyForThisAct);
    let reason = AuthorityReason::PrincipalConsentRequired;
    sheet.because(AuthorityDecision::Reject, reason, &mandated);
}

fn nobody_to_ask(sheet: &mut Sheet<'_>) {
    let article = sheet.rule.article.clone();
    sheet.by_law(AuthorityDecision::Hold, AuthorityReason::NoAgencyForThisAct);
    let reason = AuthorityReason::PrincipalCannotConfirm;
    sheet.because(AuthorityDecision::Hold, reason, &article);
    sheet.verdict.suggest = Some(Suggestion::GuardianshipOrManager);
}
