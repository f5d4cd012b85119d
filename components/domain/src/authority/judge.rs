use super::law::{law, rule_for};
use super::requirement::{POWER_OF_ATTORNEY, named_papers};
use super::sheet::Sheet;
use super::{
    AuthorityDecision, AuthorityFacts, AuthorityFlag, AuthorityQuestion, AuthorityReason,
    AuthorityVerdict, MandateDate, Suggestion, deceased, family, guardian, mandate,
};
use crate::date::{Date, adult_from, attains, first_day};
use crate::policy::{FacilityPolicy, Stance};
use crate::request::RequesterKind;

/// May this person ask, by this facility's regulation and the Act? (代理権の確認)
///
/// Judged on the day the request arrives; ask again on the day of disclosure, since agency can end
/// in between. A capacity of which the regulation says nothing is judged by the Act (37(3), Order 13).
#[must_use]
pub fn judge(policy: &FacilityPolicy, facts: &AuthorityFacts) -> AuthorityVerdict {
    let mut verdict = judge_on(policy, facts);
    verdict.changes_on = changes_on(policy, facts, &verdict);
    verdict
}

fn judge_on(policy: &FacilityPolicy, facts: &AuthorityFacts) -> AuthorityVerdict {
    use RequesterKind as Who;
    if facts.principal_deceased || facts.requester == Who::BereavedFamily {
        return match facts.requester {
            // Whoever says so: nobody asks for themselves or by consent once the principal is dead.
            Who::Principal | Who::Family | Who::BereavedFamily => {
                let facts = AuthorityFacts { requester: Who::BereavedFamily, ..facts.clone() };
                with_rule(policy, &facts, Who::BereavedFamily, deceased::bereaved)
            }
            agent => with_rule(policy, facts, agent, deceased::agent),
        };
    }
    match facts.requester {
        Who::Curator | Who::Assistant => or_by_mandate(policy, facts, guardian::limited),
        Who::Family => or_by_mandate(policy, facts, family::living),
        who if rule_for(policy, who).stance == Stance::NotAdmitted => {
            with_rule(policy, facts, who, |sheet| {
                sheet.by_law(AuthorityDecision::Reject, AuthorityReason::NoAgencyForThisAct);
            })
        }
        who => with_rule(
            policy,
            facts,
            who,
            match who {
                Who::MandatedAgent => mandated,
                Who::Parent => parent,
                Who::VoluntaryGuardian => guardian::voluntary,
                Who::AdultGuardian => guardian::adult,
                _ => |_| {},
            },
        ),
    }
}

/// Whoever lacks authority of their own may still hold a mandate; the better way counts.
fn or_by_mandate(
    policy: &FacilityPolicy,
    facts: &AuthorityFacts,
    in_own_right: fn(&mut Sheet<'_>),
) -> AuthorityVerdict {
    let mut without_mandate = facts.clone();
    without_mandate.mandate = None;
    let holds_mandate = without_mandate.papers.as_mut().is_some_and(|papers| {
        let all = papers.len();
        papers.retain(|id| id != POWER_OF_ATTORNEY);
        papers.len() < all
    });
    let own = with_rule(policy, &without_mandate, facts.requester, in_own_right);
    if !holds_mandate {
        return own;
    }
    let mandated = with_rule(policy, facts, RequesterKind::MandatedAgent, mandated);
    if mandated.decision < own.decision { mandated } else { own }
}

/// Writes a verdict by the rule for a capacity.
pub(super) fn with_rule(
    policy: &FacilityPolicy,
    facts: &AuthorityFacts,
    who: RequesterKind,
    write: fn(&mut Sheet<'_>),
) -> AuthorityVerdict {
    let mut sheet = Sheet::new(policy, facts, rule_for(policy, who));
    write(&mut sheet);
    if !facts.principal_deceased && sheet.verdict.decision != AuthorityDecision::Reject {
        mandate::always_confirm(&mut sheet);
    }
    sheet.verdict
}

/// Somebody whom the Act admits by mandate (Order 13(2)).
fn mandated(sheet: &mut Sheet<'_>) {
    sheet.papers();
    mandate::test(sheet);
    if sheet.facts.principal_consented_to_this_person == Some(false) {
        let article = sheet.rule.article.clone();
        let reason = AuthorityReason::PrincipalConsentRequired;
        sheet.because(AuthorityDecision::Reject, reason, &article);
    }
}

/// A parent of a minor (Order 13(1)): a statutory agent until the principal comes of age.
fn parent(sheet: &mut Sheet<'_>) {
    mandate::does_not_apply(sheet);
    sheet.papers();
    let received = sheet.facts.request_received;
    let Some(birth) = sheet.facts.principal_birth else {
        sheet.ask(AuthorityQuestion::PrincipalBirth);
        return;
    };
    let of_age = adult_from(birth);
    if received >= of_age {
        sheet.by_law(AuthorityDecision::Reject, AuthorityReason::PrincipalIsAdult);
        sheet.verdict.adult_from = Some(of_age);
        sheet.verdict.suggest = Some(Suggestion::Mandate);
        return;
    }
    if received >= attains(birth, law().heard_from.years) {
        sheet.note(AuthorityFlag::MinorFifteenOrOlder);
        sheet.cite(&law().heard_from.article);
    }
    if of_age <= law().adulthood_near.end_after(received).last_day {
        sheet.note(AuthorityFlag::AdultFrom);
        sheet.verdict.adult_from = Some(of_age);
    }
}

/// The first day on which the same facts would be judged otherwise.
fn changes_on(
    policy: &FacilityPolicy,
    facts: &AuthorityFacts,
    verdict: &AuthorityVerdict,
) -> Option<Date> {
    let next = |last_day: Date| last_day.succ_opt();
    let mut days: Vec<Date> = Vec::new();
    days.extend(verdict.mandate_age.and_then(|age| next(age.period_end)));
    if let Some(MandateDate::On(given)) = facts.mandate.map(|m| m.date) {
        days.push(given);
    }
    days.extend(facts.principal_birth.map(adult_from));
    // Whoever turns out to ask by mandate, or as bereaved, is judged by that rule's limits.
    for who in [facts.requester, RequesterKind::MandatedAgent, RequesterKind::BereavedFamily] {
        for limit in named_papers(rule_for(policy, who)).into_iter().filter_map(|p| p.freshness) {
            let ends = facts.papers_issued.iter().map(|(_, issued)| limit.end_after(*issued));
            days.extend(ends.filter_map(|end| next(end.last_day)));
        }
    }
    first_day(&days, facts.request_received, &|request_received| {
        let then = judge_on(policy, &AuthorityFacts { request_received, ..facts.clone() });
        then.decision != verdict.decision
            || then.reasons != verdict.reasons
            || then.missing != verdict.missing
    })
}
