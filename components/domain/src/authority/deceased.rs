use super::judge::with_rule;
use super::law::law;
use super::sheet::Sheet;
use super::{AuthorityDecision, AuthorityFlag, AuthorityReason, Route, Suggestion};
use crate::policy::{Basis, Stance};
use crate::request::RequesterKind;

/// Agency of every kind ends with the principal's death (Civil Code 111), also when it falls
/// between request and disclosure.
pub(super) fn agent(sheet: &mut Sheet<'_>) {
    sheet.by_law(AuthorityDecision::Reject, AuthorityReason::AgencyEndedByDeath);
    let bereaved =
        with_rule(sheet.policy, sheet.facts, RequesterKind::BereavedFamily, self::bereaved);
    if bereaved.decision != AuthorityDecision::Reject {
        sheet.verdict.suggest = Some(Suggestion::BereavedRoute);
    }
}

/// Family of somebody who has died (遺族). The Act is about the living; a regulation may say more.
pub(super) fn bereaved(sheet: &mut Sheet<'_>) {
    let scope = &sheet.policy.scope;
    // The text itself says that it protects the dead, or that it does not; otherwise it is a reading.
    let by_text = scope.basis == Basis::Text;
    let admitted = matches!(sheet.rule.stance, Stance::Admitted | Stance::ByLaw);
    sheet.cite(&law().guidance_on_bereaved);
    if !admitted && !scope.covers_deceased {
        // With a text on the living only there is nothing that whoever decides could decide by.
        let shut = by_text || sheet.rule.stance == Stance::NotAdmitted;
        let decision = if shut { AuthorityDecision::Reject } else { AuthorityDecision::Escalate };
        sheet.verdict.decision = decision;
        sheet.because(decision, AuthorityReason::LivingPersonsOnly, &scope.article);
        sheet.rest_on(scope.basis);
        if shut {
            return;
        }
    }
    sheet.verdict.route = Some(Route::Bereaved);
    sheet.note(AuthorityFlag::RespectLifetimeWish);
    if admitted {
        sheet.papers();
        // "Those who stood in for them" (これに準ずる者) leaves room: not for the window to fill.
        sheet.relation(AuthorityDecision::Escalate);
        return;
    }
    // Whether they may ask at all is open: their papers are named, but not waited for.
    sheet.papers();
    sheet.verdict.decision = AuthorityDecision::Proceed;
    sheet.worsen(AuthorityDecision::Escalate);
    if scope.covers_deceased && by_text {
        let article = sheet.rule.article.clone();
        let reason = AuthorityReason::DeadProtectedButOnlySubjectMayAsk;
        sheet.because(AuthorityDecision::Escalate, reason, &article);
    }
}
