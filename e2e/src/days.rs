//! Days in Japan, as the tests need them.

use std::sync::OnceLock;
use std::time::{SystemTime, UNIX_EPOCH};

use madoguchi_domain::date::{Date, EraDate, Period, japan_today};
use serde::Serialize;

/// Today in Japan when the suite began. Pages are told the same day, so that no test changes its
/// answer at midnight.
#[must_use]
pub fn today() -> Date {
    static TODAY: OnceLock<Date> = OnceLock::new();
    *TODAY.get_or_init(|| japan_today(now_ms()))
}

/// Milliseconds since 1970.
pub(crate) fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Noon of a day in Japan (three o'clock in UTC), in milliseconds since 1970.
pub(crate) fn noon_ms(day: Date) -> i64 {
    day.and_hms_opt(3, 0, 0).map_or(0, |noon| noon.and_utc().timestamp_millis())
}

/// The oldest day from which a period, counted by the Civil Code, has not yet run out on `on`.
#[must_use]
pub fn oldest_within(period: Period, on: Date) -> Date {
    let inside = |day: &Date| period.end_after(*day).last_day >= on;
    let mut oldest = on;
    while let Some(before) = oldest.pred_opt().filter(inside) {
        oldest = before;
    }
    oldest
}

/// A date as it is typed: the code of an era, and what stands in the three boxes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Typed {
    /// The code of the era; `western` for none; empty to leave the choice alone.
    pub era: String,
    /// The year in that era.
    pub year: String,
    /// The month.
    pub month: String,
    /// The day of the month.
    pub day: String,
}

impl Typed {
    /// What is typed, just as given.
    #[must_use]
    pub fn new(era: &str, year: &str, month: &str, day: &str) -> Self {
        let [era, year, month, day] = [era, year, month, day].map(str::to_owned);
        Self { era, year, month, day }
    }

    /// A day, typed by its era.
    #[must_use]
    pub fn by_era(day: Date) -> Self {
        EraDate::of(day).map_or_else(
            || Self::new("western", &day.format("%Y").to_string(), "1", "1"),
            |typed| {
                let numbers = [typed.year, typed.month, typed.day].map(|number| number.to_string());
                Self::new(typed.era.code(), &numbers[0], &numbers[1], &numbers[2])
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Date {
        Date::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn three_months_back_is_the_same_day_and_a_months_end_where_there_is_none() {
        let oldest = |on| oldest_within(Period::Months(3), on);
        assert_eq!(oldest(day(2026, 11, 22)), day(2026, 8, 22));
        // From 28 February, a month's end, three months run to 31 May (Civil Code 143).
        assert_eq!(oldest(day(2026, 5, 30)), day(2026, 2, 28));
    }

    #[test]
    fn noon_in_japan_is_that_day_in_japan() {
        assert_eq!(japan_today(noon_ms(day(2026, 11, 22))), day(2026, 11, 22));
    }

    #[test]
    fn a_day_is_typed_by_its_era() {
        assert_eq!(Typed::by_era(day(1940, 5, 1)), Typed::new("showa", "15", "5", "1"));
    }
}
