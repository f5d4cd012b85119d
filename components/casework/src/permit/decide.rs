//! Decisions and what goes before and after them.

use madoguchi_domain::Citation;
use madoguchi_domain::policy::{Duty, Member, RefusalExtent, RefusalGround, Role};
use madoguchi_domain::refusal::{RefusalFacts, RefusalFlag, RefusalMissing, judge};
use madoguchi_domain::request::RequestKind;

use super::ObjectionCode as Code;
use super::judge::Judge;
use crate::barred::authority_article;
use crate::case::handling;
use crate::event::{Decision, DecisionOutcome, Withheld};

/// A body was heard: is it the one, and was everybody there who sits in it?
pub(super) fn consulted(judge: &mut Judge<'_>, body: Role, present: &[Member]) {
    let rule = judge.policy.facility.decision(judge.case.kind());
    let Some(consults) = rule.and_then(|rule| rule.consults.as_ref()) else { return };
    if consults.body != body {
        return;
    }
    // Whether others are named for the case is the facility's to say.
    let wanted = consults.members.iter().filter(|member| **member != Member::NamedStaff);
    if wanted.into_iter().any(|member| !present.contains(member)) {
        judge.sheet.advise(Code::MembersMissing, Some(consults.article.clone()));
    }
}

/// A decision.
pub(super) fn decided(judge: &mut Judge<'_>, decision: &Decision) {
    if judge.case.answered_on().is_some() {
        judge.advise(Code::AlreadyAnswered);
    } else if judge.case.decision.is_some() {
        judge.advise(Code::AlreadyDecided);
    }
    by_whom(judge, decision);
    before(judge, decision.outcome);
    refusal(judge, decision);
    if decision.outcome == DecisionOutcome::Partial && decision.content.trim().is_empty() {
        judge.forbid(Code::WordsMissing);
    }
}

/// A decision is the facility's own offices': all of those that decide together.
fn by_whom(judge: &mut Judge<'_>, decision: &Decision) {
    let Some(rule) = judge.policy.facility.decision(judge.case.kind()) else { return };
    let all = rule.by.iter().all(|role| decision.by.contains(role));
    let none_else = decision.by.iter().all(|role| rule.by.contains(role));
    if !all || !none_else {
        judge.sheet.forbid(Code::DecidedByAnother, Some(rule.article.clone()));
    }
}

/// What should, or must, come before a decision.
fn before(judge: &mut Judge<'_>, outcome: DecisionOutcome) {
    let case = judge.case;
    let facility = &judge.policy.facility;
    let rule = facility.decision(case.kind());
    if let Some(consults) = rule.and_then(|rule| rule.consults.as_ref()) {
        let day = judge.day;
        let heard = |heard: &crate::case::Noted<crate::case::Consultation>| {
            heard.what.body == consults.body && heard.day <= day
        };
        if !case.consultations.iter().any(heard) {
            judge.sheet.forbid(Code::NotConsulted, Some(consults.article.clone()));
        }
    }
    if case.identity_accepted(facility).is_none() {
        judge.sheet.advise(Code::IdentityNotAccepted, Some(facility.identity.article.clone()));
    }
    if !case.asks_for_self() && case.authority_accepted().is_none() {
        let article = authority_article(case, judge.policy);
        judge.sheet.advise(Code::AuthorityNotAccepted, Some(article));
    }
    let barred = crate::barred(case, judge.policy, judge.day);
    if outcome.grants() {
        judge.sheet.forbid_all(barred);
        if case.principal_reply.is_none()
            && let Some((Duty::Must, article)) = case.confirmation_owed(facility)
        {
            judge.sheet.advise(Code::PrincipalNotAsked, Some(article));
        }
    } else {
        judge.sheet.advise_all(barred);
    }
    if case.completed.is_none() {
        judge.advise(Code::PapersIncomplete);
    }
    if case.pauses.iter().any(|pause| pause.until.is_none()) {
        judge.advise(Code::StillPaused);
    }
    let searched = case.hands_over() || case.kind() == RequestKind::Correction;
    match (&case.search, outcome) {
        (None, _) if searched => judge.advise(Code::NotSearched),
        (Some(search), DecisionOutcome::NonExistent) if search.what.found => {
            judge.advise(Code::SomethingFound);
        }
        (Some(search), DecisionOutcome::Granted | DecisionOutcome::Partial)
            if !search.what.found && case.hands_over() =>
        {
            judge.advise(Code::NothingFound);
        }
        _ => {}
    }
    if facility.payment.as_ref().is_some_and(|rule| rule.with_request) {
        judge.fee_unpaid();
    }
}

/// Nobody is refused without a ground that holds, its article and a reason.
fn refusal(judge: &mut Judge<'_>, decision: &Decision) {
    if decision.outcome == DecisionOutcome::Granted {
        if decision.withheld.is_some() {
            judge.advise(Code::GroundDoesNotHold);
        }
        return;
    }
    let none = Withheld::default();
    let withheld = decision.withheld.as_ref().unwrap_or(&none);
    let by_outcome =
        (decision.outcome == DecisionOutcome::NonExistent).then_some(RefusalGround::NonExistence);
    let required = judge.required_for(decision.outcome);
    let article = required.reason.as_ref().map(|reason| reason.article.clone());
    if withheld.reason.trim().is_empty() {
        judge.sheet.forbid(Code::ReasonMissing, article);
    }
    if decision.outcome == DecisionOutcome::Partial && withheld.what.trim().is_empty() {
        judge.forbid(Code::WithheldUnsaid);
    }
    let Some(ground) = by_outcome.or(withheld.ground) else {
        judge.forbid(Code::GroundMissing);
        return;
    };
    // What is not there is refused on no other ground.
    if withheld.ground.is_some_and(|said| said != ground) {
        judge.forbid(Code::GroundDoesNotHold);
    }
    let facts = RefusalFacts {
        claim: decision.claim,
        alternative_measure: Some(!withheld.alternative.trim().is_empty()),
        ..RefusalFacts::new(judge.case.kind(), ground)
    };
    let handling = handling(judge.policy);
    let verdict = self::judge(&judge.policy.facility, handling, &facts);
    let article: Option<Citation> = verdict.articles.first().cloned();
    if verdict.missing.contains(&RefusalMissing::AlternativeMeasure) {
        judge.sheet.forbid(Code::AlternativeMissing, article.clone());
    } else if !verdict.may_refuse || article.is_none() {
        judge.sheet.forbid(Code::GroundDoesNotHold, article.clone());
    }
    if verdict.flags.contains(&RefusalFlag::BeyondAct) {
        judge.sheet.advise(Code::GroundBeyondAct, article.clone());
    }
    let partial = decision.outcome == DecisionOutcome::Partial;
    let whole =
        verdict.extent == Some(RefusalExtent::Whole) || ground == RefusalGround::NonExistence;
    if partial && whole {
        judge.sheet.forbid(Code::WholeOnly, article);
    }
}

/// An approval, or its being withheld.
pub(super) fn approved(judge: &mut Judge<'_>, by: Role) {
    let Some(decision) = &judge.case.decision else {
        judge.forbid(Code::NotDecided);
        return;
    };
    if judge.day < decision.day {
        judge.forbid(Code::NotDecided);
    }
    let required = judge.required_for(decision.what.outcome);
    if required.approved_by.is_some_and(|role| role != by) {
        judge.sheet.forbid(Code::ApprovedByAnother, required.articles.first().cloned());
    }
}
