//! Who may ask, what they show, and who they are.

use super::{Check, codes_of};
use crate::policy::{Inconsistency, PaperRequirement, RequesterRule, Requirement, Stance};
use crate::request::RequesterKind;

impl Check<'_> {
    pub(super) fn requesters(&mut self) {
        let rules = &self.policy.requesters;
        for (n, rule) in rules.iter().enumerate() {
            self.requester(&format!("requesters[{n}]"), rule);
        }
        let who = rules.iter().map(|rule| codes_of!(rule.who));
        self.one_rule_each("requesters", who);
    }

    fn requester(&mut self, path: &str, rule: &RequesterRule) {
        self.not_empty(&format!("{path}.who"), rule.who.len());
        for (key, tree) in [("papers", &rule.papers), ("professional", &rule.professional)] {
            if let Some(tree) = tree {
                self.requirement(&format!("{path}.{key}"), tree);
            }
        }
        if rule.stance == Stance::Escalate && rule.decider.is_none() {
            self.note(&format!("{path}.decider"), Inconsistency::NoDecider, "");
        }
        if let Some(test) = &rule.mandate {
            let mandated = [RequesterKind::MandatedAgent, RequesterKind::VoluntaryGuardian];
            if let Some(other) = rule.who.iter().find(|who| !mandated.contains(who)) {
                let code = Inconsistency::MandateTestWithoutMandate;
                self.note(&format!("{path}.mandate"), code, other.code());
            }
            self.period(&format!("{path}.mandate.older_than"), test.older_than);
        }
        if !rule.relations.is_empty() {
            let kin = [RequesterKind::Family, RequesterKind::BereavedFamily];
            if let Some(other) = rule.who.iter().find(|who| !kin.contains(who)) {
                let code = Inconsistency::RelationsWithoutKinship;
                self.note(&format!("{path}.relations"), code, other.code());
            }
        }
        self.distinct(&format!("{path}.relations"), &codes_of!(rule.relations));
    }

    fn requirement(&mut self, path: &str, tree: &Requirement) {
        let (key, branches) = match tree {
            Requirement::All(branches) => ("all", branches),
            Requirement::Any(branches) => ("any", branches),
            Requirement::Paper(PaperRequirement { id, freshness, warn_after, .. }) => {
                self.paper(&format!("{path}.paper.id"), id);
                self.period(&format!("{path}.paper.freshness"), *freshness);
                return self.period(&format!("{path}.paper.warn_after"), *warn_after);
            }
            Requirement::Fact(_) => return,
        };
        self.not_empty(&format!("{path}.{key}"), branches.len());
        for (n, branch) in branches.iter().enumerate() {
            self.requirement(&format!("{path}.{key}[{n}]"), branch);
        }
    }

    pub(super) fn identity(&mut self) {
        let rule = &self.policy.identity;
        self.at_least_one("identity.count", rule.count.into());
        if rule.count_without_photo.is_some_and(|count| count < rule.count) {
            self.note("identity.count_without_photo", Inconsistency::FewerWithoutPhoto, "");
        }
        for (n, document) in rule.listed.iter().enumerate() {
            self.paper(&format!("identity.listed[{n}].id"), &document.id);
            self.period(&format!("identity.listed[{n}].freshness"), document.freshness);
            self.distinct(&format!("identity.listed[{n}].copy_by"), &codes_of!(document.copy_by));
        }
        self.one_rule_each("identity.listed", rule.listed.iter().map(|d| vec![d.id.as_str()]));
        let closed_list = !rule.listed.is_empty() && !rule.open_list;
        if closed_list && usize::from(rule.count) > rule.listed.len() {
            let count = rule.count.to_string();
            self.note("identity.count", Inconsistency::CountExceedsList, &count);
        }
    }
}
