use std::collections::BTreeSet;

use crate::Citation;
use crate::date::{ClosedDay, Date, Period, SkippedDay};
use crate::policy::{Basis, Limit};

/// When a request came and became complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineFacts {
    /// The day it first arrived.
    pub first_arrived: Date,
    /// The day on which all papers were there; none: the same day.
    pub papers_complete: Option<Date>,
    /// The window's closed days, where they differ from the facility's file.
    pub closed_days: Option<BTreeSet<ClosedDay>>,
    /// Today, for what is overdue.
    pub today: Option<Date>,
}

/// When the answer is due, and how that was reckoned.
#[derive(Debug, Clone, PartialEq)]
pub struct DeadlineVerdict {
    /// The limit as the text states it.
    pub limit: Limit,
    /// The event's day, not itself counted (Civil Code 140).
    pub clock_start: Date,
    /// The end of the period; none where the text gives no number.
    pub end: Option<EndOfPeriod>,
    /// The end of the same period reckoned from the first arrival, where that is earlier.
    pub warn_from_first_arrival: Option<Date>,
    /// What else to say.
    pub flags: BTreeSet<DeadlineFlag>,
    /// Days since the clock started, where today is known.
    pub elapsed_days: Option<i64>,
    /// The day from which the answer is late, once it is.
    pub overdue_since: Option<Date>,
    /// The day on which an answer without delay is brought to mind; no legal deadline.
    pub soft_alarm_on: Option<Date>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
}

/// The end of a period, with all that went into it: for "how was this date reckoned?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EndOfPeriod {
    /// The period.
    pub period: Period,
    /// The first day that counts.
    pub first_day: Date,
    /// The last day by the calendar (Civil Code 141, 143).
    pub nominal_end: Date,
    /// Whether the month's end stuck to the month's end, or no same-numbered day existed.
    pub month_end: bool,
    /// The last day after closed days (Civil Code 142).
    pub art142_end: Date,
    /// Closed days that were passed over from `nominal_end` on.
    pub skipped: Vec<SkippedDay>,
    /// The last open day on or before `nominal_end`: what the window works towards.
    pub internal_target: Date,
    /// Whether holidays were needed that the table does not know: then `art142_end` is not safe, and people must be told.
    pub beyond_holiday_table: bool,
}

codes! {
    /// What else to say about a deadline.
    pub enum DeadlineFlag {
        /// The text gives no number of days.
        NoFixedDeadline = "no-fixed-deadline",
        /// Show the days that have passed.
        ShowElapsedDays = "show-elapsed-days",
        /// Bring it to mind after the facility's own number of days.
        SoftAlarm = "soft-alarm",
        /// The regulation does not speak of this kind; by the Act, without delay.
        ByAct = "by-act",
    }
}
