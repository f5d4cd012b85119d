//! What a request costs, how long it takes, and how the answer is delivered.

use super::{Check, to};
use crate::json::Way;
use crate::policy::{FeeAmount, Inconsistency, Limit};

impl Check<'_> {
    pub(super) fn fees(&mut self) {
        for (n, rule) in self.policy.fees.iter().enumerate() {
            let fees = to("fees");
            let rule_at = fees.item(n);
            self.problems.kinds(rule_at.key("kinds"), &rule.kinds, self.policy);
            self.amount(rule_at.key("amount"), &rule.amount);
            if let Some(amount) = &rule.other_method {
                self.amount(rule_at.key("other_method"), amount);
            }
        }
        self.one_rule_each("fees", self.policy.fees.iter().map(|r| r.kinds.as_slice()));
        if let Some(payment) = &self.policy.payment {
            if payment.with_request && payment.means.is_empty() {
                self.problems.note(to("payment.means"), Inconsistency::NoMeansOfPayment, "");
            }
            self.problems.distinct(to("payment.means"), &payment.means);
        }
    }

    fn amount(&mut self, way: Way<'_>, amount: &FeeAmount) {
        match amount {
            FeeAmount::Fixed { yen, .. } => {
                self.problems.at_least_one(way.key("fixed.yen"), *yen);
            }
            FeeAmount::PageBlocks { pages, yen, .. } => {
                self.problems.at_least_one(way.key("page-blocks.pages"), *pages);
                self.problems.at_least_one(way.key("page-blocks.yen"), *yen);
            }
            FeeAmount::PerFace { yen, colour } => {
                self.problems.at_least_one(way.key("per-face.yen"), *yen);
                self.problems.at_least_one(way.key("per-face.colour"), colour.unwrap_or(1));
            }
            FeeAmount::PerMinutes { minutes, yen, most } => {
                self.problems.at_least_one(way.key("per-minutes.minutes"), *minutes);
                self.problems.at_least_one(way.key("per-minutes.yen"), *yen);
                if most.is_some_and(|most| most < *yen) {
                    self.problems.note(
                        way.key("per-minutes.most"),
                        Inconsistency::CapBelowSpan,
                        "",
                    );
                }
            }
            FeeAmount::Sum(parts) => {
                let sum = way.key("sum");
                self.problems.not_empty(sum, parts.len());
                for (n, part) in parts.iter().enumerate() {
                    self.amount(sum.item(n).key("amount"), &part.amount);
                    self.problems.distinct(sum.item(n).key("methods"), &part.methods);
                }
            }
            FeeAmount::Delegated { to } if to.trim().is_empty() => {
                self.problems.note(way.key("delegated.to"), Inconsistency::EmptyText, "");
            }
            _ => {}
        }
    }

    pub(super) fn deadlines(&mut self) {
        for (n, rule) in self.policy.deadlines.iter().enumerate() {
            let deadlines = to("deadlines");
            let rule_at = deadlines.item(n);
            self.problems.kinds(rule_at.key("kinds"), &rule.kinds, self.policy);
            if let Limit::Within(period) = rule.limit {
                self.problems.period(rule_at.key("limit.within"), Some(period));
            }
            if let Some(extension) = &rule.extension {
                self.problems.period(rule_at.key("extension.by"), extension.by);
            }
        }
        self.one_rule_each("deadlines", self.policy.deadlines.iter().map(|r| r.kinds.as_slice()));
    }

    pub(super) fn lapses(&mut self) {
        for (n, rule) in self.policy.lapses.iter().enumerate() {
            let lapses = to("lapses");
            let rule_at = lapses.item(n);
            self.problems.kinds(rule_at.key("kinds"), &rule.kinds, self.policy);
            self.problems.period(rule_at.key("after"), Some(rule.after));
        }
        self.one_rule_each("lapses", self.policy.lapses.iter().map(|r| r.kinds.as_slice()));
    }

    pub(super) fn delivery(&mut self) {
        let delivery = &self.policy.delivery;
        if delivery.methods.is_empty() && delivery.by_act.is_empty() {
            self.problems.note(to("delivery.methods"), Inconsistency::NoDelivery, "");
        }
        let ways = [delivery.methods.as_slice(), &delivery.by_act].concat();
        self.problems.distinct(to("delivery.methods"), &ways);
    }
}
