//! What the rules for acquisition, consent, use and provision must be together.

use super::{
    ConsentEffect, ConsentForm, ConsentItem, Handling, JointUseStance, NoticeKind, NoticeRules,
};
use crate::json::Way;
use crate::policy::problems::Problems;
use crate::policy::{FoundProblem, Inconsistency};
use crate::{Code, CodeSet};

/// Everything that is wrong with those rules.
pub(super) fn check(handling: &Handling) -> Vec<FoundProblem> {
    let mut check = Check(Problems::default());
    let top = Way::TOP.key("handling");
    check.acquisition(top.key("acquisition"), handling);
    check.consent(top.key("consent"), handling);
    check.uses(top.key("uses"), handling);
    check.provision(top.key("provision"), handling);
    check.0.found()
}

struct Check(Problems);

impl Check {
    fn acquisition(&mut self, at: Way<'_>, handling: &Handling) {
        let rules = &handling.acquisition;
        self.each_in_one_rule(at.key("sources"), "from", rules.sources.iter().map(|r| &*r.from));
        self.each_in_one_rule(
            at.key("banned"),
            "classes",
            rules.banned.iter().map(|r| &*r.classes),
        );
        self.each_in_one_rule(
            at.key("approvals"),
            "what",
            rules.approvals.iter().map(|r| &*r.what),
        );
        if let Some(notice) = &rules.notice {
            self.notice(at.key("notice"), notice);
        }
    }

    fn notice(&mut self, at: Way<'_>, notice: &NoticeRules) {
        self.0.not_empty(at.key("items"), notice.items.len());
        self.numbers(at.key("items"), notice.items.iter().map(|item| item.number));
        for (key, rule) in [("direct", &notice.direct), ("indirect", &notice.indirect)] {
            let Some(rule) = rule else { continue };
            self.0.not_empty(at.key(key).key("items"), rule.items.len());
            self.known_numbers(at.key(key).key("items"), &rule.items, Some(notice));
            self.0.distinct(at.key(key).key("unless"), &rule.unless);
        }
    }

    fn consent(&mut self, at: Way<'_>, handling: &Handling) {
        let rules = &handling.consent;
        for (n, rule) in rules.givers.iter().enumerate() {
            let givers = at.key("givers");
            let rule_at = givers.item(n);
            self.0.not_empty(rule_at.key("principal"), rule.principal.len());
            self.0.distinct(rule_at.key("principal"), &rule.principal);
            self.0.not_empty(rule_at.key("by"), rule.by.len());
            self.0.distinct(rule_at.key("by"), &rule.by);
            if rule.effect == ConsentEffect::Escalate && rule.decider.is_none() {
                self.0.note(rule_at.key("decider"), Inconsistency::NoDecider, "");
            }
            let earlier = &rules.givers[..n];
            let twice = earlier.iter().any(|other| {
                other.principal.iter().any(|state| rule.principal.contains(state))
                    && other.by.iter().any(|who| rule.by.contains(who))
            });
            if twice {
                self.0.note(rule_at, Inconsistency::TwoRules, "");
            }
        }
        if rules.minors.as_ref().is_some_and(|rule| rule.agent_needed_through == 0) {
            self.0.note(at.key("minors.agent_needed_through"), Inconsistency::Zero, "");
        }
        for (n, form) in rules.forms.iter().enumerate() {
            let forms = at.key("forms");
            let form_at = forms.item(n);
            if rules.forms[..n].iter().any(|other| other.id == form.id) {
                self.0.note(form_at, Inconsistency::TwoRules, &form.id);
            }
            self.form(form_at, form);
            if form.notice.is_some_and(|kind| !has_notice(handling, kind)) {
                self.0.note(form_at.key("notice"), Inconsistency::NoticeUnknown, "");
            }
        }
    }

    fn form(&mut self, at: Way<'_>, form: &ConsentForm) {
        self.0.kebab(at.key("id"), &form.id);
        self.0.text(at.key("name"), &form.name);
        self.0.distinct(at.key("needs"), &form.needs);
        self.0.distinct(at.key("blanks"), &form.blanks);
        if form.ends_after_months == Some(0) {
            self.0.note(at.key("ends_after_months"), Inconsistency::Zero, "");
        }
        self.0.not_empty(at.key("items"), form.items.len());
        self.numbers(at.key("items"), form.items.iter().map(|item| item.number));
        let mut seen: Vec<&str> = Vec::new();
        for (n, item) in form.items.iter().enumerate() {
            let items = at.key("items");
            let item_at = items.item(n);
            self.item(item_at, item);
            for (n, covered) in item.uses.iter().enumerate() {
                let uses = item_at.key("uses");
                let use_at = uses.item(n);
                self.0.kebab(use_at.key("id"), &covered.id);
                self.0.text(use_at.key("name"), &covered.name);
                // Two items with one use: refusing one and granting the other would say both.
                if seen.contains(&covered.id.as_str()) {
                    self.0.note(use_at.key("id"), Inconsistency::Duplicate, &covered.id);
                }
                seen.push(&covered.id);
            }
        }
    }

    fn item(&mut self, at: Way<'_>, item: &ConsentItem) {
        self.0.not_empty(at.key("uses"), item.uses.len());
        self.0.distinct(at.key("follow_ups"), &item.follow_ups);
        // Both may be left out, which reads as empty; spaces are neither words nor nothing.
        if !item.label.is_empty() {
            self.0.text(at.key("label"), &item.label);
        }
        if !item.explanation.is_empty() {
            let longest = ConsentItem::LONGEST_EXPLANATION;
            self.0.text_up_to(at.key("explanation"), &item.explanation, longest);
        }
    }

    fn uses(&mut self, at: Way<'_>, handling: &Handling) {
        if let Some(rule) = &handling.uses.within {
            self.0.not_empty(at.key("within.grounds"), rule.grounds.len());
            self.0.distinct(at.key("within.grounds"), &rule.grounds);
        }
        if let Some(rule) = &handling.uses.outside {
            let notice = handling.acquisition.notice.as_ref();
            self.0.distinct(at.key("outside.ways"), &rule.ways);
            self.known_numbers(at.key("outside.notice_items"), &rule.notice_items, notice);
        }
    }

    fn provision(&mut self, at: Way<'_>, handling: &Handling) {
        let rules = &handling.provision;
        let recipients = rules.not_third_parties.iter().map(|r| std::slice::from_ref(&r.to));
        self.each_in_one_rule(at.key("not_third_parties"), "to", recipients);
        if let Some(rule) = &rules.joint_use {
            if rule.stance == JointUseStance::Notice {
                self.0.not_empty(at.key("joint_use.tells"), rule.tells.len());
            }
            self.0.distinct(at.key("joint_use.tells"), &rule.tells);
        }
        let undecided = |rule: &&super::FamilyRule| rule.possible_when_incapable;
        if rules.family.as_ref().filter(undecided).is_some_and(|rule| rule.decider.is_none()) {
            self.0.note(at.key("family.decider"), Inconsistency::NoDecider, "");
        }
    }

    /// Each rule of a list is for something, and nothing has two rules.
    fn each_in_one_rule<'a, T: Code>(
        &mut self,
        at: Way<'_>,
        key: &str,
        rules: impl Iterator<Item = &'a [T]>,
    ) {
        let mut seen = CodeSet::new();
        for (n, things) in rules.enumerate() {
            self.0.not_empty(at.item(n).key(key), things.len());
            for thing in things {
                if !seen.insert(*thing) {
                    self.0.note(at.item(n), Inconsistency::TwoRules, T::CODES[thing.number()]);
                }
            }
        }
    }

    /// Items are numbered from 1, each once.
    fn numbers(&mut self, at: Way<'_>, numbers: impl Iterator<Item = u8>) {
        let mut seen = Vec::new();
        for (n, number) in numbers.enumerate() {
            if number == 0 {
                self.0.note(at.item(n).key("number"), Inconsistency::Zero, "");
            } else if seen.contains(&number) {
                let number = number.to_string();
                self.0.note(at.item(n).key("number"), Inconsistency::Duplicate, &number);
            }
            seen.push(number);
        }
    }

    /// Numbers point to items of the notice.
    fn known_numbers(&mut self, at: Way<'_>, numbers: &[u8], notice: Option<&NoticeRules>) {
        let items = notice.map_or(&[][..], |notice| &notice.items);
        for (n, number) in numbers.iter().enumerate() {
            if numbers[..n].contains(number) {
                self.0.note(at.item(n), Inconsistency::Duplicate, &number.to_string());
            } else if !items.iter().any(|item| item.number == *number) {
                self.0.note(at.item(n), Inconsistency::ItemUnknown, &number.to_string());
            }
        }
    }
}

/// Whether the rules have a notice for an occasion.
fn has_notice(handling: &Handling, kind: NoticeKind) -> bool {
    let notice = handling.acquisition.notice.as_ref();
    match kind {
        NoticeKind::Direct => notice.is_some_and(|notice| notice.direct.is_some()),
        NoticeKind::Indirect => notice.is_some_and(|notice| notice.indirect.is_some()),
        NoticeKind::OutsidePurpose => {
            let outside = handling.uses.outside.as_ref();
            notice.is_some() && outside.is_some_and(|rule| !rule.notice_items.is_empty())
        }
    }
}
