use super::law::{law, rule_for};
use super::sheet::Sheet;
use super::{
    AuthorityDecision, AuthorityFlag, AuthorityQuestion, AuthorityReason, MandateAge, MandateDate,
    MandateScope, Suggestion,
};
use crate::Citation;
use crate::date::{Date, OpenDays};
use crate::policy::{FacilityPolicy, MandateDoubt, MandateTest, RequesterRule};
use crate::request::RequesterKind;

/// Whether the principal must be asked although a mandate is shown (委任の意思の確認).
///
/// A voluntary guardian acts by contract, so that the facility's test of mandates is theirs too.
pub(super) fn test(sheet: &mut Sheet<'_>) {
    let facts = sheet.facts;
    let test = test_for(sheet.policy, sheet.rule);
    if test.is_some_and(|t| t.older_than.is_some()) {
        sheet.verdict.mandate_age_rule_applies = Some(true);
    }
    let Some(mandate) = facts.mandate else {
        if test.is_some() {
            sheet.ask(AuthorityQuestion::MandateDate);
            sheet.ask(AuthorityQuestion::MandateScope);
        }
        return;
    };
    let mut doubts: Vec<MandateDoubt> = Vec::new();
    match mandate.date {
        MandateDate::On(given) => {
            let age = test.and_then(|test| age(sheet.policy, test, given, facts.request_received));
            sheet.verdict.mandate_age = age;
            if given > facts.request_received {
                let article = test.map_or(&sheet.rule.article, |t| &t.article).clone();
                let reason = AuthorityReason::MandateDateInFuture;
                sheet.because(AuthorityDecision::ReturnForCorrection, reason, &article);
            }
            if age.is_some_and(|age| age.exceeded) {
                doubts.push(MandateDoubt::TooOld);
            }
        }
        MandateDate::Undated
            if test.is_some_and(|t| t.confirm_undated || t.refuses(MandateDoubt::Undated)) =>
        {
            doubts.push(MandateDoubt::Undated);
        }
        MandateDate::Unasked if test.is_some() => sheet.ask(AuthorityQuestion::MandateDate),
        MandateDate::Undated | MandateDate::Unasked => {}
    }
    match mandate.scope {
        Some(MandateScope::Comprehensive)
            if test.is_some_and(|t| {
                t.confirm_comprehensive || t.refuses(MandateDoubt::Comprehensive)
            }) =>
        {
            doubts.push(MandateDoubt::Comprehensive);
        }
        // The regulation sets no test, but the guidance wants the principal's will confirmed.
        Some(MandateScope::Comprehensive) => {
            sheet.note(AuthorityFlag::AskPrincipal);
            sheet.cite(&law().guidance_on_mandates);
        }
        Some(MandateScope::Specific) => {}
        None if test.is_some() => sheet.ask(AuthorityQuestion::MandateScope),
        None => {}
    }
    let Some(test) = test else { return };
    let (refused, doubts): (Vec<_>, Vec<_>) =
        doubts.into_iter().partition(|doubt| test.refuses(*doubt));
    if !refused.is_empty() {
        refuse(sheet, test, &refused);
    }
    if !doubts.is_empty() {
        ask_principal(sheet, test, &doubts);
    }
}

/// A text that does not take such a mandate leaves nothing to confirm: a new one helps.
fn refuse(sheet: &mut Sheet<'_>, test: &MandateTest, doubts: &[MandateDoubt]) {
    sheet.rest_on(test.basis);
    let all = doubts.iter().map(|doubt| reason(*doubt)).chain([AuthorityReason::MandateRefused]);
    for reason in all {
        sheet.because(AuthorityDecision::Reject, reason, &test.article);
    }
    sheet.verdict.suggest = Some(Suggestion::Mandate);
}

fn reason(doubt: MandateDoubt) -> AuthorityReason {
    match doubt {
        MandateDoubt::TooOld => AuthorityReason::MandateTooOld,
        MandateDoubt::Undated => AuthorityReason::MandateUndated,
        MandateDoubt::Comprehensive => AuthorityReason::ComprehensiveMandate,
    }
}

/// For a statutory agent there is no mandate that could be old or general.
pub(super) fn does_not_apply(sheet: &mut Sheet<'_>) {
    let test = test_for(sheet.policy, sheet.rule);
    let has_limit = test.is_some_and(|t| t.older_than.is_some());
    sheet.verdict.mandate_age_rule_applies = has_limit.then_some(false);
}

fn test_for<'a>(policy: &'a FacilityPolicy, rule: &'a RequesterRule) -> Option<&'a MandateTest> {
    let mandated = rule_for(policy, RequesterKind::MandatedAgent);
    rule.mandate.as_ref().or(mandated.mandate.as_ref())
}

/// The mandate's age on the day the request arrives. The last day is inside (超えている is strictly
/// more), and no closed day moves it: it is no deadline for an act, unless the facility says so.
fn age(
    policy: &FacilityPolicy,
    test: &MandateTest,
    given: Date,
    received: Date,
) -> Option<MandateAge> {
    let mut period_end = test.older_than?.end_after(given).last_day;
    if test.roll_over_closed_days {
        let closed = policy.window.closed_days.iter().copied().collect();
        period_end = OpenDays::new(closed).on_or_after(period_end).day;
    }
    Some(MandateAge { given, period_end, exceeded: received > period_end })
}

/// The principal's answer settles every doubt; where there can be none, the window does not decide.
fn ask_principal(sheet: &mut Sheet<'_>, test: &MandateTest, doubts: &[MandateDoubt]) {
    sheet.rest_on(test.basis);
    let reasons: Vec<AuthorityReason> = doubts.iter().map(|doubt| reason(*doubt)).collect();
    confirm(sheet, &reasons, &test.article, AuthorityDecision::Hold);
}

/// Where the text has the principal asked whoever asks for them (本人への確認), papers settle nothing.
///
/// A statutory agent asks because the principal often cannot: then it is not held, but goes to
/// whoever decides above the window.
pub(super) fn always_confirm(sheet: &mut Sheet<'_>) {
    if !sheet.rule.always_confirm {
        return;
    }
    let mandated = [RequesterKind::MandatedAgent, RequesterKind::VoluntaryGuardian];
    let facts = sheet.facts;
    let by_mandate = mandated.contains(&facts.requester) || facts.mandate.is_some();
    let cannot = if by_mandate { AuthorityDecision::Hold } else { AuthorityDecision::Escalate };
    let article = sheet.rule.article.clone();
    confirm(sheet, &[AuthorityReason::AlwaysConfirm], &article, cannot);
}

/// The principal is asked; `if_cannot` is what becomes of it where they cannot answer.
fn confirm(
    sheet: &mut Sheet<'_>,
    reasons: &[AuthorityReason],
    article: &Citation,
    if_cannot: AuthorityDecision,
) {
    let facts = sheet.facts;
    let cannot = facts.principal_can_express_will == Some(false);
    sheet.cite(article);
    if facts.principal_consented_to_this_person == Some(true) && !cannot {
        return;
    }
    let decision = if cannot { if_cannot } else { AuthorityDecision::ConfirmWithPrincipal };
    for reason in reasons {
        sheet.because(decision, *reason, article);
    }
    if cannot {
        sheet.because(decision, AuthorityReason::PrincipalCannotConfirm, article);
        if if_cannot == AuthorityDecision::Hold {
            sheet.verdict.suggest = Some(Suggestion::GuardianshipOrManager);
        }
    } else if facts.principal_can_express_will.is_none() {
        sheet.note(AuthorityFlag::AskPrincipal);
        sheet.ask(AuthorityQuestion::PrincipalCanExpressWill);
    }
}
