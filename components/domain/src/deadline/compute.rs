use chrono::Days;

use super::closed_days;
use super::extension::longest;
use crate::date::{ClosedDay, Date, OpenDays, Period, SkippedDay, period_law};
use crate::policy::{Basis, ClockStart, FacilityPolicy, Limit};
use crate::request::RequestKind;
use crate::{Citation, CodeSet};

/// When a request came and became complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineFacts {
    /// The day it first arrived.
    pub first_arrived: Date,
    /// The day on which all papers were there; none: the same day.
    pub papers_complete: Option<Date>,
    /// The window's closed days, where they differ from the facility's file.
    pub closed_days: Option<CodeSet<ClosedDay>>,
    /// Today, for what is overdue.
    pub today: Option<Date>,
}

impl DeadlineFacts {
    /// A request that came complete, at a window that keeps the days of its file.
    #[must_use]
    pub fn arrived(day: Date) -> Self {
        Self { first_arrived: day, papers_complete: None, closed_days: None, today: None }
    }
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
    /// The latest day to which the text lets the answer be put off; none where it sets none.
    pub longest: Option<Date>,
    /// What else to say.
    pub flags: CodeSet<DeadlineFlag>,
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
    /// Whether holidays were needed that the table does not know: then `art142_end` is only the
    /// earliest day that it can be, `internal_target` may be a holiday, and people must be told.
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
        /// The text says "in principle" (原則として).
        InPrinciple = "in-principle",
    }
}

/// When the answer to a request is due.
///
/// A kind of which the regulation says nothing is answered without delay, by the Act (33–35) where
/// the Act gives it. "Without delay" (遅滞なく) has no number of days, and none is invented: the
/// days that pass are shown, and the facility's own reminder.
#[must_use]
pub fn due(policy: &FacilityPolicy, kind: RequestKind, facts: &DeadlineFacts) -> DeadlineVerdict {
    match policy.deadlines.iter().find(|rule| rule.kinds.contains(&kind)) {
        Some(rule) => {
            let mut verdict = match rule.limit {
                Limit::Within(period) => within(policy, period, rule.starts, facts),
                Limit::WithoutDelay => without_delay(policy, rule.starts, facts),
            };
            if rule.in_principle {
                verdict.flags.insert(DeadlineFlag::InPrinciple);
            }
            if let (Some(extension), Some(end)) = (&rule.extension, &verdict.end) {
                verdict.longest = longest(
                    extension,
                    end.art142_end,
                    facts.closed_days.unwrap_or_else(|| closed_days(policy)),
                );
            }
            verdict.articles.insert(0, rule.article.clone());
            verdict.basis = rule.basis;
            verdict
        }
        None => {
            let mut verdict = without_delay(policy, ClockStart::Arrival, facts);
            if let Some(law) = kind.by_act() {
                verdict.flags.insert(DeadlineFlag::ByAct);
                verdict.articles.push(law.answer.clone());
                verdict.basis = Basis::Law;
            }
            verdict
        }
    }
}

/// The end of a period after an event, for a window with these closed days.
#[must_use]
pub fn end_of_period(period: Period, event: Date, closed_days: CodeSet<ClosedDay>) -> EndOfPeriod {
    let end = period.end_after(event);
    let window = OpenDays::new(closed_days);
    let rolled = window.on_or_after(end.last_day);
    let target = window.on_or_before(end.last_day);
    EndOfPeriod {
        period,
        first_day: end.first_day,
        nominal_end: end.last_day,
        month_end: end.month_end,
        art142_end: rolled.day,
        skipped: rolled.skipped,
        internal_target: target.day,
        beyond_holiday_table: rolled.beyond_holiday_table || target.beyond_holiday_table,
    }
}

/// A limit with a number (…以内).
fn within(
    policy: &FacilityPolicy,
    period: Period,
    starts: ClockStart,
    facts: &DeadlineFacts,
) -> DeadlineVerdict {
    let mut verdict = started(starts, Limit::Within(period), facts);
    let closed = facts.closed_days.unwrap_or_else(|| closed_days(policy));
    let end = end_of_period(period, verdict.clock_start, closed);
    let law = period_law();
    verdict.articles.push(law.first_day_not_counted.clone());
    verdict.articles.push(law.last_day_counts_to_its_end.clone());
    if !matches!(period, Period::Days(_)) {
        verdict.articles.push(law.by_the_calendar.clone());
    }
    if !end.skipped.is_empty() {
        verdict.articles.push(law.closed_days.clone());
    }
    // Whoever counts from the first arrival must not find the facility late without its knowing.
    let from_arrival = period.end_after(facts.first_arrived).last_day;
    verdict.warn_from_first_arrival = (from_arrival < end.nominal_end).then_some(from_arrival);
    verdict.overdue_since = super::late_from(end.art142_end, facts.today);
    verdict.end = Some(end);
    verdict
}

/// A limit without a number (遅滞なく).
fn without_delay(
    policy: &FacilityPolicy,
    starts: ClockStart,
    facts: &DeadlineFacts,
) -> DeadlineVerdict {
    let mut verdict = started(starts, Limit::WithoutDelay, facts);
    verdict.flags.extend([
        DeadlineFlag::NoFixedDeadline,
        DeadlineFlag::ShowElapsedDays,
        DeadlineFlag::SoftAlarm,
    ]);
    let days = Days::new(policy.soft_alarm_days.into());
    verdict.soft_alarm_on = verdict.clock_start.checked_add_days(days);
    verdict
}

fn started(starts: ClockStart, limit: Limit, facts: &DeadlineFacts) -> DeadlineVerdict {
    let clock_start = match starts {
        ClockStart::Arrival => facts.first_arrived,
        // Papers cannot be complete before the request is there.
        ClockStart::PapersComplete => {
            facts.papers_complete.map_or(facts.first_arrived, |day| day.max(facts.first_arrived))
        }
    };
    DeadlineVerdict {
        limit,
        clock_start,
        end: None,
        warn_from_first_arrival: None,
        longest: None,
        flags: CodeSet::new(),
        elapsed_days: facts.today.map(|today| (today - clock_start).num_days().max(0)),
        overdue_since: None,
        soft_alarm_on: None,
        articles: Vec::new(),
        basis: Basis::Reasoned,
    }
}
