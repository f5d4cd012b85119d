use std::sync::OnceLock;

use crate::Citation;
use crate::date::{Date, Period};
use crate::json::{from_json, shipped};

/// Fixed-amount postal orders (定額小為替). Data: `law/postal-orders.json`.
#[derive(Debug, Clone)]
pub struct PostalOrders {
    /// The day on which it was last checked.
    pub checked: Date,
    /// The face values that are sold, in yen, smallest first.
    pub face_values: Vec<u32>,
    /// How long one is good after its issue.
    pub valid: Period,
    /// What the post office takes for issuing one.
    pub issue_charge: IssueCharge,
    /// Where that stands.
    pub article: Citation,
}

from_json!(PostalOrders { checked, face_values, valid, issue_charge, article });

/// What the post office takes for issuing one postal order, whatever its face value (発行手数料).
#[derive(Debug, Clone)]
pub struct IssueCharge {
    /// Yen.
    pub yen: u32,
    /// Since when.
    pub since: Date,
    /// Whether it has yet to be checked against an official text.
    pub unverified: bool,
}

from_json!(IssueCharge { yen, since; unverified });

impl PostalOrders {
    /// The last day on which an order is good: the period is reckoned by the Civil Code from its issue.
    #[must_use]
    pub fn good_through(&self, issued: Date) -> Date {
        self.valid.end_after(issued).last_day
    }
}

/// What the program knows of postal orders.
#[must_use]
pub fn postal_orders() -> &'static PostalOrders {
    static ORDERS: OnceLock<PostalOrders> = OnceLock::new();
    ORDERS.get_or_init(|| shipped(include_str!("../../law/postal-orders.json")))
}

/// The fewest postal orders that make up a sum, the largest first: each piece has its charge.
///
/// Empty where the sum cannot be made up of them (it is no multiple of the smallest), or is nothing.
#[must_use]
pub fn postal_orders_for(yen: u32) -> Vec<u32> {
    let mut rest = yen;
    let mut pieces = Vec::new();
    // With these face values, taking the largest that fits is never a piece too many: a test proves it.
    for value in postal_orders().face_values.iter().rev() {
        while rest >= *value && pieces.len() < MOST_PIECES {
            rest -= value;
            pieces.push(*value);
        }
    }
    if rest == 0 { pieces } else { Vec::new() }
}

/// Nobody pays in more pieces than this; a sum in millions must not fill the memory.
const MOST_PIECES: usize = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    #[test]
    fn twelve_hundred_yen_take_two_pieces() {
        assert_eq!(postal_orders_for(1200), [1000, 200]);
        assert_eq!(postal_orders_for(1000), [1000]);
        assert_eq!(postal_orders_for(900), [750, 150]);
    }

    #[test]
    fn what_cannot_be_made_up_has_no_answer() {
        assert!(postal_orders_for(1230).is_empty());
        assert!(postal_orders_for(0).is_empty());
        assert!(postal_orders_for(u32::MAX).is_empty());
    }

    #[test]
    fn no_other_choice_takes_fewer_pieces() {
        let values = &postal_orders().face_values;
        let mut fewest: Vec<Option<usize>> = vec![Some(0)];
        for sum in 1..=10_000_usize {
            let with = |value: &u32| sum.checked_sub(*value as usize).and_then(|rest| fewest[rest]);
            let best = values.iter().filter_map(with).min().map(|pieces| pieces + 1);
            fewest.push(best);
            let ours = postal_orders_for(sum.try_into().unwrap());
            assert_eq!((!ours.is_empty()).then_some(ours.len()), best, "{sum} yen");
        }
    }

    #[test]
    fn an_order_is_good_through_the_same_day_six_months_on() {
        let issued = iso::read("2026-05-20").unwrap();
        assert_eq!(postal_orders().good_through(issued), iso::read("2026-11-20").unwrap());
        let month_end = iso::read("2026-02-28").unwrap();
        assert_eq!(postal_orders().good_through(month_end), iso::read("2026-08-31").unwrap());
    }
}
