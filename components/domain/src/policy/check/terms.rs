//! What a request costs, how long it takes, and how the answer is delivered.

use super::{Check, codes_of};
use crate::policy::{FeeAmount, Inconsistency, Limit};

impl Check<'_> {
    pub(super) fn fees(&mut self) {
        for (n, rule) in self.policy.fees.iter().enumerate() {
            self.kinds(&format!("fees[{n}].kinds"), &rule.kinds);
            self.amount(&format!("fees[{n}].amount"), &rule.amount);
            if let Some(amount) = &rule.other_method {
                self.amount(&format!("fees[{n}].other_method"), amount);
            }
        }
        self.one_rule_each("fees", self.policy.fees.iter().map(|r| codes_of!(r.kinds)));
        if let Some(payment) = &self.policy.payment {
            if payment.with_request && payment.means.is_empty() {
                self.note("payment.means", Inconsistency::NoMeansOfPayment, "");
            }
            self.distinct("payment.means", &codes_of!(payment.means));
        }
    }

    fn amount(&mut self, path: &str, amount: &FeeAmount) {
        match amount {
            FeeAmount::Fixed { yen, .. } => {
                self.at_least_one(&format!("{path}.fixed.yen"), *yen);
            }
            FeeAmount::PageBlocks { pages, yen, .. } => {
                self.at_least_one(&format!("{path}.page-blocks.pages"), *pages);
                self.at_least_one(&format!("{path}.page-blocks.yen"), *yen);
            }
            FeeAmount::Delegated { to } if to.trim().is_empty() => {
                self.note(&format!("{path}.delegated.to"), Inconsistency::EmptyText, "");
            }
            _ => {}
        }
    }

    pub(super) fn deadlines(&mut self) {
        for (n, rule) in self.policy.deadlines.iter().enumerate() {
            self.kinds(&format!("deadlines[{n}].kinds"), &rule.kinds);
            if let Limit::Within(period) = rule.limit {
                self.period(&format!("deadlines[{n}].limit.within"), Some(period));
            }
        }
        self.one_rule_each("deadlines", self.policy.deadlines.iter().map(|r| codes_of!(r.kinds)));
    }

    pub(super) fn delivery(&mut self) {
        let delivery = &self.policy.delivery;
        if delivery.methods.is_empty() && delivery.by_act.is_empty() {
            self.note("delivery.methods", Inconsistency::NoDelivery, "");
        }
        let ways = [delivery.methods.as_slice(), &delivery.by_act].concat();
        self.distinct("delivery.methods", &codes_of!(ways));
    }
}
