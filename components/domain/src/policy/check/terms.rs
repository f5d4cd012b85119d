//! What a request costs, how long it takes, and how the answer is delivered.

use super::{Check, to};
use crate::json::Way;
use crate::policy::{FeeAmount, Inconsistency, Limit};

impl Check<'_> {
    pub(super) fn fees(&mut self) {
        for (n, rule) in self.policy.fees.iter().enumerate() {
            let fees = to("fees");
            let rule_at = fees.item(n);
            self.kinds(rule_at.key("kinds"), &rule.kinds);
            self.amount(rule_at.key("amount"), &rule.amount);
            if let Some(amount) = &rule.other_method {
                self.amount(rule_at.key("other_method"), amount);
            }
        }
        self.one_rule_each("fees", self.policy.fees.iter().map(|r| r.kinds.as_slice()));
        if let Some(payment) = &self.policy.payment {
            if payment.with_request && payment.means.is_empty() {
                self.note(to("payment.means"), Inconsistency::NoMeansOfPayment, "");
            }
            self.distinct(to("payment.means"), &payment.means);
        }
    }

    fn amount(&mut self, way: Way<'_>, amount: &FeeAmount) {
        match amount {
            FeeAmount::Fixed { yen, .. } => {
                self.at_least_one(way.key("fixed.yen"), *yen);
            }
            FeeAmount::PageBlocks { pages, yen, .. } => {
                self.at_least_one(way.key("page-blocks.pages"), *pages);
                self.at_least_one(way.key("page-blocks.yen"), *yen);
            }
            FeeAmount::Delegated { to } if to.trim().is_empty() => {
                self.note(way.key("delegated.to"), Inconsistency::EmptyText, "");
            }
            _ => {}
        }
    }

    pub(super) fn deadlines(&mut self) {
        for (n, rule) in self.policy.deadlines.iter().enumerate() {
            let deadlines = to("deadlines");
            let rule_at = deadlines.item(n);
            self.kinds(rule_at.key("kinds"), &rule.kinds);
            if let Limit::Within(period) = rule.limit {
                self.period(rule_at.key("limit.within"), Some(period));
            }
        }
        self.one_rule_each("deadlines", self.policy.deadlines.iter().map(|r| r.kinds.as_slice()));
    }

    pub(super) fn delivery(&mut self) {
        let delivery = &self.policy.delivery;
        if delivery.methods.is_empty() && delivery.by_act.is_empty() {
            self.note(to("delivery.methods"), Inconsistency::NoDelivery, "");
        }
        let ways = [delivery.methods.as_slice(), &delivery.by_act].concat();
        self.distinct(to("delivery.methods"), &ways);
    }
}
