//! Lengths of time as rules state them.

use chrono::{Datelike, Days, Months};
use serde::Serialize;

use crate::date::Date;

/// A length of time as a rule states it (期間): `{"months": 3}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// Days (日).
    Days(u16),
    /// Weeks (週).
    Weeks(u16),
    /// Calendar months (月), Civil Code 143.
    Months(u16),
    /// Calendar years (年), Civil Code 143.
    Years(u16),
}

/// Where a period begins to count and where it ends (期間の満了), before any closed day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodEnd {
    /// The first day that counts (起算日): the day after the event.
    pub first_day: Date,
    /// The last day; it counts to its end (Civil Code 141).
    pub last_day: Date,
    /// Whether the end is a month's end because the event was on one, or because the last month has no such day.
    pub month_end: bool,
}

impl Period {
    /// The end of the period after an event (a receipt, a mandate, an issue).
    ///
    /// The event's day is not counted (Civil Code 140). Months and years go by the calendar
    /// (143(1)); an event on the last day of its month begins the count on a first, so the period
    /// ends on the last day of a month: 28 February 2025 and three years is 29 February 2028.
    #[must_use]
    pub fn end_after(self, event: Date) -> PeriodEnd {
        let first_day = event.succ_opt().unwrap_or(Date::MAX);
        let (last_day, month_end) = match self {
            Self::Days(days) => (after_days(event, days.into()), false),
            Self::Weeks(weeks) => (after_days(event, u64::from(weeks) * 7), false),
            Self::Months(months) => after_months(event, months.into()),
            Self::Years(years) => after_months(event, u32::from(years) * 12),
        };
        PeriodEnd { first_day, last_day, month_end }
    }
}

fn after_days(event: Date, days: u64) -> Date {
    event.checked_add_days(Days::new(days)).unwrap_or(Date::MAX)
}

fn after_months(event: Date, months: u32) -> (Date, bool) {
    let same_day = event.checked_add_months(Months::new(months)).unwrap_or(Date::MAX);
    if event.day() == u32::from(event.num_days_in_month()) {
        let month_end = same_day.with_day(same_day.num_days_in_month().into());
        (month_end.unwrap_or(same_day), true)
    } else {
        (same_day, same_day.day() != event.day())
    }
}
