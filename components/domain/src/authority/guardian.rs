use super::requirement::AGENCY_ACT_LIST;
use super::sheet::Sheet;
use super::{
    AuthorityDecision, AuthorityFlag, AuthorityQuestion, AuthorityReason, Suggestion, mandate,
};
use crate::policy::Stance;

/// The guardian of an adult ward (成年後見人, Order 13(1)): the registry shows the agency.
pub(super) fn adult(sheet: &mut Sheet<'_>) {
    mandate::does_not_apply(sheet);
    sheet.papers();
}

/// A curator or an assistant (保佐人・補助人): no statutory agent by Order 13(1), but the court may
/// have granted agency for listed acts; then it is for whoever decides to treat it as such.
pub(super) fn limited(sheet: &mut Sheet<'_>) {
    mandate::does_not_apply(sheet);
    let article = sheet.rule.article.clone();
    if sheet.rule.stance == Stance::NotAdmitted {
        let reason = AuthorityReason::NotStatutoryAgent;
        sheet.because(AuthorityDecision::Reject, reason, &article);
        sheet.verdict.suggest = Some(Suggestion::Mandate);
        return;
    }
    sheet.papers();
    let papers = sheet.facts.papers.as_ref();
    let list_at_hand = papers.map(|papers| papers.iter().any(|id| id == AGENCY_ACT_LIST));
    match (sheet.facts.agency_list_covers_request, list_at_hand) {
        (Some(false), _) | (None, Some(false)) => {
            let missing = AuthorityDecision::NeedDocument;
            sheet.because(missing, AuthorityReason::NotStatutoryAgent, &article);
            sheet.by_law(missing, AuthorityReason::NoAgencyForThisAct);
            sheet.verdict.suggest = Some(Suggestion::Mandate);
        }
        (Some(true), _) => sheet.note(AuthorityFlag::CourtGrantedAgency),
        (None, _) => sheet.ask(AuthorityQuestion::AgencyList),
    }
}

/// A voluntary guardian (任意後見人): an agent once the court has appointed the supervisor.
pub(super) fn voluntary(sheet: &mut Sheet<'_>) {
    match sheet.facts.supervisor_appointed {
        Some(false) => {
            let reason = AuthorityReason::VoluntaryGuardianshipNotInForce;
            sheet.by_law(AuthorityDecision::Reject, reason);
            sheet.verdict.suggest = Some(Suggestion::Mandate);
            return;
        }
        Some(true) => {}
        None => sheet.ask(AuthorityQuestion::SupervisorAppointed),
    }
    sheet.papers();
    mandate::test(sheet);
}
