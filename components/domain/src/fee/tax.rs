use std::sync::OnceLock;

use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};
use crate::policy::Rounding;

/// Consumption tax (消費税), national and local together. Data: `law/consumption-tax.json`.
#[derive(Debug, Clone)]
pub struct ConsumptionTax {
    /// The day on which it was last checked.
    pub checked: Date,
    /// The standard rates, oldest first.
    pub rates: Vec<TaxRate>,
    /// Where they stand.
    pub article: Citation,
}

from_json!(ConsumptionTax { checked, rates, article });

/// A rate from a day on, until the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TaxRate {
    /// The first day on which it holds.
    pub since: Date,
    /// Per cent of the amount before tax.
    pub percent: u32,
}

from_json!(TaxRate { since, percent });

impl ConsumptionTax {
    /// The rate of a day, 0 before there was a tax; where the day is not known, the latest.
    #[must_use]
    pub fn percent_on(&self, day: Option<Date>) -> u32 {
        let holds = |rate: &&TaxRate| day.is_none_or(|day| rate.since <= day);
        self.rates.iter().rev().find(holds).map_or(0, |rate| rate.percent)
    }

    /// The first day after one on which another rate holds.
    #[must_use]
    pub fn changes_after(&self, day: Date) -> Option<Date> {
        self.rates.iter().map(|rate| rate.since).find(|since| *since > day)
    }
}

/// The rates that the program ships.
#[must_use]
pub fn consumption_tax() -> &'static ConsumptionTax {
    static TAX: OnceLock<ConsumptionTax> = OnceLock::new();
    TAX.get_or_init(|| shipped(include_str!("../../law/consumption-tax.json")))
}

/// Tax on an amount, in whole yen.
pub(super) fn of(yen: u32, percent: u32, rounding: Rounding) -> u32 {
    let hundredths = u64::from(yen) * u64::from(percent);
    let carried = match rounding {
        Rounding::Down => 0,
        Rounding::Nearest => 50,
        Rounding::Up => 99,
    };
    u32::try_from((hundredths + carried) / 100).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    #[test]
    fn a_fraction_of_a_yen_goes_as_the_text_says() {
        let all = |yen| [Rounding::Down, Rounding::Nearest, Rounding::Up].map(|r| of(yen, 10, r));
        assert_eq!(all(300), [30, 30, 30]);
        assert_eq!(all(304), [30, 30, 31]);
        assert_eq!(all(305), [30, 31, 31]);
        assert_eq!(of(u32::MAX, 100, Rounding::Up), u32::MAX);
    }

    #[test]
    fn a_rate_holds_from_its_day_to_the_day_before_the_next() {
        let tax = consumption_tax();
        let on = |day| tax.percent_on(iso::read(day));
        let days = ["1989-03-31", "2014-03-31", "2014-04-01", "2019-09-30", "2019-10-01"];
        assert_eq!(days.map(on), [0, 5, 8, 8, 10]);
        assert_eq!(tax.percent_on(None), on("2019-10-01"));
        let next = tax.changes_after(iso::read("2019-09-30").unwrap());
        assert_eq!(next, iso::read("2019-10-01"));
        assert!(tax.rates.is_sorted_by_key(|rate| rate.since));
    }
}
