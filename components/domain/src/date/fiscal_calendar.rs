use chrono::{Datelike, Months};

use crate::date::Date;

/// Fiscal years (年度) that begin on the first day of a month. Each is called by the calendar year
/// in which it begins: 令和8年度 from April is 2026, and its March lies in 2027.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiscalCalendar {
    first_month: u8,
}

impl FiscalCalendar {
    /// Years that begin with a month, 1 to 12; another number counts as the nearest of them.
    #[must_use]
    pub fn from_month(first_month: u8) -> Self {
        Self { first_month: first_month.clamp(1, 12) }
    }

    /// The fiscal year in which a day lies.
    #[must_use]
    pub fn year_of(self, date: Date) -> i32 {
        date.year() - i32::from(date.month() < u32::from(self.first_month))
    }

    /// The last day of a month of a fiscal year; none where the calendar ends before.
    #[must_use]
    pub fn end_of_month(self, year: i32, month: u8) -> Option<Date> {
        let calendar_year = year.checked_add(i32::from(month < self.first_month))?;
        let first = Date::from_ymd_opt(calendar_year, month.into(), 1)?;
        first.checked_add_months(Months::new(1))?.pred_opt()
    }

    /// The last day of a fiscal year.
    #[must_use]
    pub fn last_day(self, year: i32) -> Option<Date> {
        let last_month = if self.first_month == 1 { 12 } else { self.first_month - 1 };
        self.end_of_month(year, last_month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    fn day(text: &str) -> Date {
        iso::read(text).unwrap()
    }

    #[test]
    fn a_year_from_april_ends_in_march_of_the_next() {
        let april = FiscalCalendar::from_month(4);
        assert_eq!(april.year_of(day("2026-11-22")), 2026);
        assert_eq!(april.year_of(day("2027-03-31")), 2026);
        assert_eq!(april.year_of(day("2027-04-01")), 2027);
        assert_eq!(april.last_day(2026), Some(day("2027-03-31")));
        assert_eq!(april.end_of_month(2027, 2), Some(day("2028-02-29")));
        assert_eq!(april.end_of_month(2026, 4), Some(day("2026-04-30")));
    }

    #[test]
    fn a_year_from_january_is_the_calendar_year() {
        let january = FiscalCalendar::from_month(1);
        assert_eq!(january.year_of(day("2026-01-01")), 2026);
        assert_eq!(january.last_day(2026), Some(day("2026-12-31")));
    }
}
