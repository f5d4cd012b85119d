use chrono::{Datelike, Weekday};

use crate::CodeSet;
use crate::date::{
    ClosedDay, Date, HolidayAnswer, Holidays, SkipReason, SkippedDay, holidays::holidays,
};

/// The days on which a window deals: all but its closed days (Civil Code 142).
#[derive(Debug, Clone, Copy)]
pub struct OpenDays {
    closed: CodeSet<ClosedDay>,
    holidays: &'static Holidays,
}

/// A last day and the closed days that were passed over to find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roll {
    /// The day.
    pub day: Date,
    /// The closed days between, in the order in which they were passed over.
    pub skipped: Vec<SkippedDay>,
    /// Whether a day was taken for open of which no holiday table tells.
    pub beyond_holiday_table: bool,
}

impl OpenDays {
    /// A window with these closed days.
    #[must_use]
    pub fn new(closed: CodeSet<ClosedDay>) -> Self {
        Self { closed, holidays: holidays() }
    }

    /// The last day of a period that ends on `nominal_end`: the first open day from there on
    /// (Civil Code 142: only where the window is closed by custom).
    ///
    /// Past the holiday table it is the earliest day that it can be, and says so.
    #[must_use]
    pub fn on_or_after(&self, nominal_end: Date) -> Roll {
        self.walk(nominal_end, |day| day.succ_opt())
    }

    /// The last open day not after `nominal_end`: what a window works towards, since nobody answers
    /// on a closed day, and a roll is for the law to give, not to plan with.
    #[must_use]
    pub fn on_or_before(&self, nominal_end: Date) -> Roll {
        self.walk(nominal_end, |day| day.pred_opt())
    }

    /// Why the window is closed on a day; none where it is open, or where nobody knows.
    #[must_use]
    pub fn why_closed(&self, date: Date) -> Option<SkipReason> {
        let shut = |day: ClosedDay| self.closed.contains(&day).then_some(SkipReason::Closed(day));
        if self.closed.contains(&ClosedDay::Holiday)
            && let HolidayAnswer::Holiday(name) = self.holidays.on(date)
        {
            return Some(SkipReason::Holiday(name.to_owned()));
        }
        let today = (date.month(), date.day());
        let turn = &self.holidays.year_end;
        if today >= turn.from || today <= turn.through {
            return shut(ClosedDay::YearEnd).or_else(|| self.weekend(date));
        }
        self.weekend(date)
    }

    fn weekend(&self, date: Date) -> Option<SkipReason> {
        let day = match date.weekday() {
            Weekday::Sat => ClosedDay::Saturday,
            Weekday::Sun => ClosedDay::Sunday,
            _ => return None,
        };
        self.closed.contains(&day).then_some(SkipReason::Closed(day))
    }

    fn walk(&self, from: Date, step: fn(Date) -> Option<Date>) -> Roll {
        let mut day = from;
        let mut skipped = Vec::new();
        while let Some(why) = self.why_closed(day)
            && let Some(next) = step(day)
        {
            skipped.push(SkippedDay { date: day, why });
            day = next;
        }
        let beyond_holiday_table = self.closed.contains(&ClosedDay::Holiday)
            && self.holidays.on(day) == HolidayAnswer::BeyondTable;
        Roll { day, skipped, beyond_holiday_table }
    }
}
