//! Who may ask, what they show, and who they are.

use super::{Check, to};
use crate::json::Way;
use crate::policy::{
    Inconsistency, MandateDoubt, PaperRequirement, RequesterRule, Requirement, Stance,
    WhoseIdentity,
};
use crate::request::RequesterKind;

impl Check<'_> {
    pub(super) fn requesters(&mut self) {
        let rules = &self.policy.requesters;
        for (n, rule) in rules.iter().enumerate() {
            self.requester(to("requesters").item(n), rule);
        }
        self.one_rule_each("requesters", rules.iter().map(|rule| rule.who.as_slice()));
    }

    fn requester(&mut self, way: Way<'_>, rule: &RequesterRule) {
        self.problems.not_empty(way.key("who"), rule.who.len());
        for (key, tree) in [("papers", &rule.papers), ("professional", &rule.professional)] {
            if let Some(tree) = tree {
                self.requirement(way.key(key), tree);
            }
        }
        if rule.stance == Stance::Escalate && rule.decider.is_none() {
            self.problems.note(way.key("decider"), Inconsistency::NoDecider, "");
        }
        if let Some(test) = &rule.mandate {
            let mandated = [RequesterKind::MandatedAgent, RequesterKind::VoluntaryGuardian];
            if let Some(other) = rule.who.iter().find(|who| !mandated.contains(who)) {
                let code = Inconsistency::MandateTestWithoutMandate;
                self.problems.note(way.key("mandate"), code, other.code());
            }
            self.problems.period(way.key("mandate.older_than"), test.older_than);
            self.problems.distinct(way.key("mandate.refuse"), &test.refuse);
            if test.refuse.contains(&MandateDoubt::TooOld) && test.older_than.is_none() {
                self.problems.note(
                    way.key("mandate.refuse"),
                    Inconsistency::RefusalWithoutLimit,
                    "",
                );
            }
        }
        let nobody = [RequesterKind::Principal, RequesterKind::BereavedFamily];
        let both = rule.identity_of == WhoseIdentity::Both;
        for (key, set) in [("always_confirm", rule.always_confirm), ("identity_of", both)] {
            if let (true, Some(who)) = (set, rule.who.iter().find(|who| nobody.contains(who))) {
                self.problems.note(way.key(key), Inconsistency::NoLivingPrincipal, who.code());
            }
        }
        if !rule.relations.is_empty() {
            let kin = [RequesterKind::Family, RequesterKind::BereavedFamily];
            if let Some(other) = rule.who.iter().find(|who| !kin.contains(who)) {
                let code = Inconsistency::RelationsWithoutKinship;
                self.problems.note(way.key("relations"), code, other.code());
            }
        }
        self.problems.distinct(way.key("relations"), &rule.relations);
    }

    fn requirement(&mut self, way: Way<'_>, tree: &Requirement) {
        let (key, branches) = match tree {
            Requirement::All(branches) => ("all", branches),
            Requirement::Any(branches) => ("any", branches),
            Requirement::Paper(PaperRequirement { id, freshness, warn_after, .. }) => {
                self.paper(way.key("paper.id"), id);
                self.problems.period(way.key("paper.freshness"), *freshness);
                return self.problems.period(way.key("paper.warn_after"), *warn_after);
            }
            Requirement::Fact(_) => return,
            Requirement::When(when) => return self.requirement(way.key("when.then"), &when.then),
        };
        let list = way.key(key);
        self.problems.not_empty(list, branches.len());
        for (n, branch) in branches.iter().enumerate() {
            self.requirement(list.item(n), branch);
        }
    }

    pub(super) fn identity(&mut self) {
        let rule = &self.policy.identity;
        self.problems.at_least_one(to("identity.count"), rule.count.into());
        if rule.count_without_photo.is_some_and(|count| count < rule.count) {
            self.problems.note(
                to("identity.count_without_photo"),
                Inconsistency::FewerWithoutPhoto,
                "",
            );
        }
        for (n, document) in rule.listed.iter().enumerate() {
            let listed = to("identity.listed");
            let document_at = listed.item(n);
            self.paper(document_at.key("id"), &document.id);
            self.problems.period(document_at.key("freshness"), document.freshness);
            self.problems.distinct(document_at.key("copy_by"), &document.copy_by);
        }
        self.one_each("identity.listed", rule.listed.iter().map(|d| &d.id));
        let closed_list = !rule.listed.is_empty() && !rule.open_list;
        if closed_list && usize::from(rule.count) > rule.listed.len() {
            let count = rule.count.to_string();
            self.problems.note(to("identity.count"), Inconsistency::CountExceedsList, &count);
        }
    }
}
