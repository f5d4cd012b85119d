use super::judged::{Demerit, Healer, Judged};
use super::{
    DocumentVerdict, IdentityDecision, IdentityFacts, IdentityFlag, IdentityVerdict, REQUEST_FORM,
    document,
};
use crate::citation::Source;
use crate::date::{Date, first_day};
use crate::in_order::put;
use crate::policy::{FacilityPolicy, IdentityRule, WhenUnnamed};

/// Do the papers show who somebody is, by this facility's regulation? (本人確認書類の確認)
///
/// Each document is judged by itself, then by what lies beside it: a paper on a change of name, a
/// second proof beside one without a photo. Of all documents as many count as the regulation wants.
#[must_use]
pub fn judge(policy: &FacilityPolicy, facts: &IdentityFacts) -> IdentityVerdict {
    let (mut verdict, last_days) = judge_on(policy, facts);
    verdict.changes_on = changes_on(policy, facts, &verdict, last_days);
    verdict
}

/// The verdict on a day, and the last days after which it could be another.
fn judge_on(policy: &FacilityPolicy, facts: &IdentityFacts) -> (IdentityVerdict, Vec<Date>) {
    let mut all: Vec<Judged> =
        facts.documents.iter().map(|seen| document::judge(policy, facts, seen)).collect();
    let among: Vec<(IdentityDecision, bool)> = (0..all.len()).map(|n| decide(&all, n)).collect();
    for (judged, (decision, supplemented)) in all.iter_mut().zip(among) {
        judged.verdict.decision = decision;
        if supplemented {
            judged.verdict.supplement.clear();
        }
    }
    lift_helpers(&mut all);

    let (decision, whole) = together(policy, &all);
    let mut articles = vec![policy.identity.article.clone()];
    let mut basis = policy.identity.basis;
    let mut flags = whole;
    let mut documents: Vec<DocumentVerdict> = Vec::with_capacity(all.len());
    let mut last_days: Vec<Date> = Vec::new();
    for judged in all {
        basis = basis.max(judged.basis);
        for article in judged.articles {
            if !articles.contains(&article) {
                articles.push(article);
            }
        }
        for flag in &judged.verdict.flags {
            put(&mut flags, flag.clone());
        }
        documents.push(judged.verdict);
        last_days.extend(judged.last_days);
    }
    let changes_on = None;
    (IdentityVerdict { decision, flags, documents, articles, basis, changes_on }, last_days)
}

/// The decision on one document among the others, and whether they supplement all that it lacks.
fn decide(all: &[Judged], n: usize) -> (IdentityDecision, bool) {
    let healed = |healer: &Healer| healed(all, n, healer);
    let judged = &all[n];
    let lacks = |d: &&Demerit| matches!(d.healed_by, Healer::AnyOf(_));
    let supplemented = judged.demerits.iter().filter(lacks).all(|d| healed(&d.healed_by));
    (judged.decide(|healer| !healed(healer)), supplemented)
}

fn healed(all: &[Judged], n: usize, healer: &Healer) -> bool {
    let mut others = all.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, other)| other);
    match healer {
        Healer::Nothing | Healer::BesideAnother => false,
        Healer::AnyOf(ids) => others.any(|other| {
            ids.contains(&other.verdict.id) && other.state() != IdentityDecision::Reject
        }),
        Healer::AnotherProof => others.any(|other| {
            other.verdict.id != all[n].verdict.id
                && !other.beside
                && other.as_proof() <= IdentityDecision::AcceptAfterMasking
        }),
    }
}

/// A paper that heals another is taken, though by itself it would prove nothing.
fn lift_helpers(all: &mut [Judged]) {
    let mut wanted: Vec<String> = Vec::new();
    for demerit in all.iter().flat_map(|judged| &judged.demerits) {
        if let Healer::AnyOf(ids) = &demerit.healed_by {
            wanted.extend(ids.iter().cloned());
        }
    }
    for judged in all.iter_mut().filter(|judged| wanted.contains(&judged.verdict.id)) {
        let no_proof = |d: &Demerit| matches!(d.healed_by, Healer::BesideAnother);
        if judged.demerits.iter().any(no_proof) {
            judged.beside = true;
            judged.verdict.decision = judged.state();
            let no_proof = [IdentityFlag::NotIdentityDocument, IdentityFlag::NotListed];
            judged.verdict.flags.retain(|flag| !no_proof.contains(flag));
        }
    }
}

/// The decision on all documents, and what is to be said of the whole.
fn together(policy: &FacilityPolicy, all: &[Judged]) -> (IdentityDecision, Vec<IdentityFlag>) {
    let rule = &policy.identity;
    let mut flags = Vec::new();
    let form_serves = rule.when_unnamed == WhenUnnamed::FormServes;
    // The guidance wants identity checked where the regulation says nothing of it at all.
    if rule.listed.is_empty() && (form_serves || rule.article.source != Source::Regulation) {
        put(&mut flags, IdentityFlag::PolicyNamesNone);
    }
    let proofs = || all.iter().filter(|j| j.verdict.id != REQUEST_FORM && !j.beside);
    let taken: Vec<&Judged> =
        proofs().filter(|j| j.verdict.decision != IdentityDecision::Reject).collect();
    let enough = enough(rule, &taken);
    // The request form is always there: where the text checks identity by it, it serves.
    let by_form = form_serves.then_some(IdentityDecision::Conditional);
    if let Some(decision) = enough.into_iter().chain(by_form).min() {
        return (decision, flags);
    }
    if taken.is_empty() && proofs().next().is_some() {
        return (IdentityDecision::Reject, flags);
    }
    // Only papers that go beside an identity document: the verdict is on them.
    if proofs().next().is_none()
        && let Some(decision) = all.iter().filter(|j| j.beside).map(|j| j.verdict.decision).max()
    {
        return (decision, flags);
    }
    put(&mut flags, IdentityFlag::IdentityMissing);
    (IdentityDecision::NeedDocument, flags)
}

/// The decision on as many of the documents as the regulation wants; none where there are too few.
fn enough(rule: &IdentityRule, taken: &[&Judged]) -> Option<IdentityDecision> {
    // The best decision that as many as are wanted reach, or do better than.
    let best_of = |wanted: usize| {
        let reach =
            |d: &IdentityDecision| taken.iter().filter(|j| j.verdict.decision <= *d).count();
        IdentityDecision::ALL.iter().copied().find(|decision| reach(decision) >= wanted)
    };
    let count = rule.count.max(1).into();
    let Some(without_photo) = rule.count_without_photo else { return best_of(count) };
    let none_with_photo = best_of(without_photo.max(1).into());
    // The best one with a photo is among those that count; where it is not, it takes the last's place.
    let photo = taken.iter().filter(|j| j.photo).map(|j| j.verdict.decision).min();
    let with_photo = best_of(count).zip(photo).map(|(others, photo)| others.max(photo));
    none_with_photo.into_iter().chain(with_photo).min()
}

/// The first day on which the same documents would be judged otherwise.
fn changes_on(
    policy: &FacilityPolicy,
    facts: &IdentityFacts,
    verdict: &IdentityVerdict,
    last_days: Vec<Date>,
) -> Option<Date> {
    let next_days = last_days.into_iter().filter_map(|last_day| last_day.succ_opt());
    let days: Vec<Date> = next_days.collect();
    first_day(&days, facts.as_of, &|as_of| {
        let (then, _) = judge_on(policy, &IdentityFacts { as_of, ..facts.clone() });
        then.decision != verdict.decision || then.flags != verdict.flags
    })
}
