use std::sync::OnceLock;

use crate::Citation;
use crate::date::{Date, DateFault, DateInputError, DatePart};
use crate::json::{from_json, shipped};
use chrono::Datelike;

codes! {
    /// Eras (元号). When each began and ended is data: `law/eras.json`.
    pub enum Era {
        /// 明治
        Meiji = "meiji",
        /// 大正
        Taisho = "taisho",
        /// 昭和
        Showa = "showa",
        /// 平成
        Heisei = "heisei",
        /// 令和
        Reiwa = "reiwa",
    }
}

/// A date by era (和暦): 令和8年11月22日. May be a day that never was, until [`EraDate::to_date`] says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EraDate {
    /// The era.
    pub era: Era,
    /// The year in it; 1 is written 元年.
    pub year: u32,
    /// The month.
    pub month: u32,
    /// The day of the month.
    pub day: u32,
}

impl EraDate {
    /// A date by its era; the later era on a day that belongs to two (30 July 1912, 25 December
    /// 1926). None before the present calendar (1 January 1873), when months were the moon's.
    #[must_use]
    pub fn of(date: Date) -> Option<Self> {
        if date < calendar_from() {
            return None;
        }
        let span = eras().eras.iter().rev().find(|span| span.from <= date)?;
        let year = u32::try_from(date.year() - span.from.year() + 1).ok()?;
        Some(Self { era: span.era, year, month: date.month(), day: date.day() })
    }

    /// The date by the Western calendar (西暦).
    ///
    /// # Errors
    /// Says which part is impossible, and what the limit is: 令和0年, 昭和65年, 平成31年5月, 2月30日.
    pub fn to_date(self) -> Result<Date, DateInputError> {
        let span = self.era.span()?;
        let year = self.era.western_year(self.year)?;
        let date = western(year, self.month, self.day)?;
        // Which part to change: the month where it alone is out of the era, else the day.
        let part = |limit: Date| {
            if (date.year(), date.month()) == (limit.year(), limit.month()) {
                DatePart::Day
            } else {
                DatePart::Month
            }
        };
        if date < span.from {
            return Err(part(span.from).wrong(DateFault::EraNotBegun { first: span.from }));
        }
        if let Some(last) = span.through
            && date > last
        {
            return Err(part(last).wrong(DateFault::EraEnded { last }));
        }
        Ok(date)
    }
}

impl Era {
    /// The Western year of a year in this era.
    ///
    /// # Errors
    /// For year 0, and for a year in which the era had ended.
    pub fn western_year(self, year: u32) -> Result<u32, DateInputError> {
        let span = self.span()?;
        if year == 0 {
            return Err(DatePart::Year.wrong(DateFault::YearZero));
        }
        let western = span.from.year().unsigned_abs().saturating_add(year - 1);
        match span.through {
            Some(last) if western > last.year().unsigned_abs() => {
                Err(DatePart::Year.wrong(DateFault::EraEnded { last }))
            }
            _ => Ok(western),
        }
    }

    /// The era's first day.
    #[must_use]
    pub fn first_day(self) -> Option<Date> {
        self.span().ok().map(|span| span.from)
    }

    /// The era's last day; none while it lasts.
    #[must_use]
    pub fn last_day(self) -> Option<Date> {
        self.span().ok().and_then(|span| span.through)
    }

    /// The era that a text begins with, as people write it (昭和, 昭, S, ㍼, Showa), and how many
    /// bytes that takes. Letters in lower case.
    pub(super) fn written_at_start(text: &str) -> Option<(Self, usize)> {
        let mut longest: Option<(Self, usize)> = None;
        for span in &eras().eras {
            for written in span.written.iter().map(String::as_str).chain([span.era.code()]) {
                let longer = longest.is_none_or(|(_, length)| written.len() > length);
                if longer && text.starts_with(written) {
                    longest = Some((span.era, written.len()));
                }
            }
        }
        longest
    }

    fn span(self) -> Result<&'static EraSpan, DateInputError> {
        let found = eras().eras.iter().find(|span| span.era == self);
        found.ok_or_else(|| DatePart::Era.wrong(DateFault::NoSuchEra))
    }
}

/// The first day of the present calendar in Japan (改暦).
#[must_use]
pub fn calendar_from() -> Date {
    eras().calendar_from
}

/// A day of the Western calendar, or which part of it does not exist.
pub(super) fn western(year: u32, month: u32, day: u32) -> Result<Date, DateInputError> {
    let no_year = || DatePart::Year.wrong(DateFault::NotANumber);
    let year = i32::try_from(year).map_err(|_| no_year())?;
    if !(1..=12).contains(&month) {
        return Err(DatePart::Month.wrong(DateFault::NoSuchMonth));
    }
    let first = Date::from_ymd_opt(year, month, 1).ok_or_else(no_year)?;
    let last = u32::from(first.num_days_in_month());
    first.with_day(day).ok_or_else(|| DatePart::Day.wrong(DateFault::NoSuchDay { last }))
}

/// The eras of the present calendar, oldest first.
struct Eras {
    _checked: Date,
    calendar_from: Date,
    _calendar_article: Citation,
    eras: Vec<EraSpan>,
}

from_json!(Eras {
    _checked = "checked", calendar_from, _calendar_article = "calendar_article", eras
});

struct EraSpan {
    era: Era,
    from: Date,
    through: Option<Date>,
    written: Vec<String>,
    _article: Citation,
}

from_json!(EraSpan { era, from, written, _article = "article"; through });

fn eras() -> &'static Eras {
    static ERAS: OnceLock<Eras> = OnceLock::new();
    ERAS.get_or_init(|| shipped(include_str!("../../law/eras.json")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    fn era(era: Era, year: u32, month: u32, day: u32) -> Result<Date, DateInputError> {
        EraDate { era, year, month, day }.to_date()
    }

    fn day(text: &str) -> Date {
        iso::read(text).unwrap()
    }

    #[test]
    fn each_era_is_in_the_data_and_follows_the_one_before() {
        let spans = &eras().eras;
        assert!(spans.iter().map(|span| span.era).eq(Era::ALL.iter().copied()));
        for pair in spans.windows(2) {
            let gap = pair[1].from - pair[0].through.unwrap();
            assert!(matches!(gap.num_days(), 0 | 1), "{}", pair[1].from);
        }
        assert_eq!(Era::Reiwa.last_day(), None);
    }

    #[test]
    fn the_day_on_which_an_era_changed_may_be_written_by_either() {
        assert_eq!(era(Era::Meiji, 45, 7, 30), Ok(day("1912-07-30")));
        assert_eq!(era(Era::Taisho, 1, 7, 30), Ok(day("1912-07-30")));
        assert_eq!(era(Era::Taisho, 15, 12, 25), Ok(day("1926-12-25")));
        assert_eq!(EraDate::of(day("1926-12-25")).unwrap().era, Era::Showa);
        assert_eq!(era(Era::Showa, 64, 1, 7), Ok(day("1989-01-07")));
        assert_eq!(era(Era::Heisei, 1, 1, 8), Ok(day("1989-01-08")));
    }

    #[test]
    fn impossible_dates_name_the_part_and_the_limit() {
        let ended = |last| DateFault::EraEnded { last: day(last) };
        let not_begun = |first| DateFault::EraNotBegun { first: day(first) };
        let cases = [
            (era(Era::Reiwa, 0, 1, 1), DatePart::Year, DateFault::YearZero),
            (era(Era::Showa, 65, 1, 1), DatePart::Year, ended("1989-01-07")),
            (era(Era::Showa, 64, 2, 1), DatePart::Month, ended("1989-01-07")),
            (era(Era::Showa, 64, 1, 8), DatePart::Day, ended("1989-01-07")),
            (era(Era::Heisei, 31, 5, 1), DatePart::Month, ended("2019-04-30")),
            (era(Era::Reiwa, 1, 4, 30), DatePart::Month, not_begun("2019-05-01")),
            (era(Era::Heisei, 1, 1, 7), DatePart::Day, not_begun("1989-01-08")),
            (era(Era::Reiwa, 8, 13, 1), DatePart::Month, DateFault::NoSuchMonth),
            (era(Era::Reiwa, 8, 0, 1), DatePart::Month, DateFault::NoSuchMonth),
            (era(Era::Reiwa, 7, 2, 29), DatePart::Day, DateFault::NoSuchDay { last: 28 }),
            (era(Era::Reiwa, 8, 4, 31), DatePart::Day, DateFault::NoSuchDay { last: 30 }),
            (era(Era::Reiwa, 8, 4, 0), DatePart::Day, DateFault::NoSuchDay { last: 30 }),
        ];
        for (got, part, fault) in cases {
            assert_eq!(got, Err(part.wrong(fault)));
        }
    }

    #[test]
    fn before_the_present_calendar_there_is_no_era_date() {
        assert_eq!(EraDate::of(day("1872-12-31")), None);
        let first = EraDate::of(day("1873-01-01")).unwrap();
        assert_eq!(first, EraDate { era: Era::Meiji, year: 6, month: 1, day: 1 });
    }
}
