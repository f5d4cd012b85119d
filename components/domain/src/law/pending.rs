use std::sync::OnceLock;

use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};

/// A change of the law that has been announced. Data: `law/pending.json`.
#[derive(Debug, Clone)]
pub struct Bill {
    /// Stable code.
    pub id: String,
    /// What it is to change, as codes.
    pub changes: Vec<String>,
    /// The day on which it was made known.
    pub told_on: Date,
    /// The day on which it comes into force; none while nobody knows it.
    pub in_force_from: Option<Date>,
    /// Where it was made known.
    pub article: Citation,
}

from_json!(Bill { id, changes, told_on, article; in_force_from });

struct Bills {
    _checked: Date,
    bills: Vec<Bill>,
}

from_json!(Bills { _checked = "checked", bills });

/// What has been announced.
#[must_use]
pub fn bills() -> &'static [Bill] {
    static BILLS: OnceLock<Bills> = OnceLock::new();
    &BILLS.get_or_init(|| shipped(include_str!("../../law/pending.json"))).bills
}

impl Bill {
    /// Whether it is in force on a day: never while its day is unknown.
    #[must_use]
    pub fn is_in_force(&self, day: Date) -> bool {
        self.in_force_from.is_some_and(|from| from <= day)
    }
}

/// What has been announced and is in force on a day.
pub fn bills_in_force(day: Date) -> impl Iterator<Item = &'static Bill> {
    bills().iter().filter(move |bill| bill.is_in_force(day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    #[test]
    fn a_bill_without_a_day_is_never_in_force() {
        assert!(!bills().is_empty());
        assert_eq!(bills_in_force(Date::MAX).count(), 0);
    }

    #[test]
    fn a_bill_with_a_day_is_in_force_from_that_day() {
        let day = |text| iso::read(text).unwrap();
        let known = Bill { in_force_from: Some(day("2028-04-01")), ..bills()[0].clone() };
        assert!(!known.is_in_force(day("2028-03-31")) && known.is_in_force(day("2028-04-01")));
    }
}
