//! Rules of handling that allow more than the Act does, and grounds that it has and they lack.

use super::findings::{Findings, item, key_of};
use super::{Finding, LintCode, Subject};
use crate::consent::law::{ConsentUnless, law as consent_law};
use crate::law::edition_on;
use crate::policy::{Claim, Exception, Ground, Handling, JointUseStance, OutsideWay, RefusalRule};
use crate::refusal::law::law as refusal_law;

pub(super) fn look(rules: &Handling, found: &mut Findings) {
    // These parts of the law are known as they stand today, not as they stood under earlier editions.
    if edition_on(found.today).is_none_or(|edition| edition.through.is_some()) {
        return;
    }
    acquisition(rules, found);
    outside_purpose(rules, found);
    if let Some(rule) = &rules.provision.third_party {
        let act = &consent_law().third_party;
        exceptions(&rule.unless, act, "handling.provision.third_party.unless", found);
    }
    joint_use(rules, found);
    for (n, rule) in rules.refusals.iter().enumerate() {
        refusal(n, rule, found);
    }
    claims(rules, found);
}

/// Special-care-required information, by its own rule or by a ban that is lifted.
fn acquisition(rules: &Handling, found: &mut Findings) {
    let law = consent_law();
    let rules = &rules.acquisition;
    if let Some(rule) = &rules.special_care {
        let at = "handling.acquisition.special_care.unless";
        exceptions(&rule.unless, &law.special_care, at, found);
    }
    for (n, ban) in rules.banned.iter().enumerate() {
        if ban.classes.iter().any(|class| law.special_care_classes.contains(class)) {
            let at = key_of("handling.acquisition.banned", n, "unless");
            exceptions(&ban.unless, &law.special_care, &at, found);
        }
    }
}

fn outside_purpose(rules: &Handling, found: &mut Findings) {
    let Some(rule) = &rules.uses.outside else { return };
    let act = &consent_law().outside_purpose;
    for (n, way) in rule.ways.iter().enumerate() {
        if *way == OutsideWay::PostingWithRefusal {
            let at = item("handling.uses.outside.ways", n);
            let finding = Finding::new(LintCode::PostingInsteadOfConsent, at);
            found.add(finding.article(&rule.article, rule.basis).law(&act.article, act.unverified));
        }
    }
    exceptions(&rule.unless, act, "handling.uses.outside.unless", found);
}

/// Exceptions from consent that the Act does not have, or only on a condition that the text lacks.
fn exceptions(own: &[Exception], act: &ConsentUnless, at: &str, found: &mut Findings) {
    for (n, exception) in own.iter().enumerate() {
        // A warrant, or a court's proceedings, rest on a statute.
        let ground = match exception.ground {
            Ground::Warrant | Ground::JudicialProcedure => Ground::Statute,
            ground => ground,
        };
        let by_act = act.unless.iter().find(|by_act| by_act.ground == ground);
        let holds = |by_act: &Exception| {
            by_act.only_if.is_none_or(|condition| exception.only_if == Some(condition))
        };
        if !by_act.is_some_and(holds) {
            let finding = Finding::new(LintCode::ExceptionBeyondAct, item(at, n));
            let finding = finding.article(&exception.article, exception.basis);
            let article = by_act.map_or(&act.article, |by_act| &by_act.article);
            let finding = finding.law(article, act.unverified);
            found.add(finding.about(Subject::Exception(exception.ground)));
        }
    }
}

fn joint_use(rules: &Handling, found: &mut Findings) {
    let Some(rule) = &rules.provision.joint_use else { return };
    let act = &consent_law().joint_use;
    if rule.stance != JointUseStance::Notice {
        return;
    }
    for told in act.tells.iter().filter(|told| !rule.tells.contains(told)) {
        let at = "handling.provision.joint_use.tells".to_owned();
        let finding = Finding::new(LintCode::JointUseUntold, at);
        let unverified = consent_law().third_party.unverified;
        let finding = finding.article(&rule.article, rule.basis).law(&act.article, unverified);
        found.add(finding.about(Subject::JointUse(*told)));
    }
}

/// Grounds of refusal for requests that the Act gives: it has them all, or they are none.
fn refusal(n: usize, rule: &RefusalRule, found: &mut Findings) {
    let law = refusal_law();
    let kinds = rule.kinds.iter().filter_map(|kind| Some((*kind, kind.by_act()?)));
    for (kind, by_act) in kinds {
        for ground in &rule.grounds {
            let known = law.ground(kind, *ground);
            let holds = known.is_some_and(|known| {
                known.condition.is_none_or(|condition| rule.condition == Some(condition))
            });
            if !holds && law.of_any_kind(*ground).is_none() {
                let at = key_of("handling.refusals", n, "grounds");
                let finding = Finding::new(LintCode::RefusalBeyondAct, at);
                let finding = finding.article(&rule.article, rule.basis);
                let finding = finding.law(&by_act.answer, by_act.unverified);
                found.add(finding.about(Subject::Refusal(kind, *ground)));
            }
        }
    }
}

/// Claims on which use or provision must stop by the Act. A rule that asks for none takes any.
fn claims(rules: &Handling, found: &mut Findings) {
    for (n, rule) in rules.claims.iter().enumerate().filter(|(_, rule)| !rule.claims.is_empty()) {
        for kind in &rule.kinds {
            for claim in Claim::ALL.iter().filter(|claim| !rule.claims.contains(claim)) {
                if let Some(by_act) = refusal_law().claim(*kind, *claim) {
                    let at = key_of("handling.claims", n, "claims");
                    let finding = Finding::new(LintCode::ClaimMissing, at);
                    let finding = finding.article(&rule.article, rule.basis);
                    let finding = finding.law(&by_act.article, false);
                    found.add(finding.about(Subject::Claim(*kind, *claim)));
                }
            }
        }
    }
}
