use std::sync::OnceLock;

use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};

/// Where the Civil Code's rules on periods stand (期間の計算). Data: `law/periods.json`.
#[derive(Debug, Clone)]
pub struct PeriodLaw {
    /// The day on which it was last checked.
    pub checked: Date,
    /// The event's day is not counted (初日不算入).
    pub first_day_not_counted: Citation,
    /// The last day counts to its end.
    pub last_day_counts_to_its_end: Citation,
    /// A period that ends on a day on which by custom nobody deals ends on the next day.
    pub closed_days: Citation,
    /// Weeks, months and years go by the calendar.
    pub by_the_calendar: Citation,
}

from_json!(PeriodLaw {
    checked,
    first_day_not_counted,
    last_day_counts_to_its_end,
    closed_days,
    by_the_calendar
});

/// Where the rules on periods stand, as the program ships it.
#[must_use]
pub fn period_law() -> &'static PeriodLaw {
    static LAW: OnceLock<PeriodLaw> = OnceLock::new();
    LAW.get_or_init(|| shipped(include_str!("../../law/periods.json")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_articles_are_in_the_data() {
        let law = period_law();
        let at = [
            &law.first_day_not_counted,
            &law.last_day_counts_to_its_end,
            &law.closed_days,
            &law.by_the_calendar,
        ];
        assert_eq!(at.map(|c| c.at.as_str()), ["第140条", "第141条", "第142条", "第143条"]);
    }
}
