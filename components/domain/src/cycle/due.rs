use crate::date::{Date, FiscalCalendar, Period};
use crate::policy::{Basis, CycleRule, CycleTask, Handling, Role};
use crate::{Citation, CodeSet};

/// What is known of something that is done again and again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CycleFacts {
    /// The day on which it was done last; none: never yet, or not known.
    pub last: Option<Date>,
    /// The fiscal year that is asked about, by the calendar year in which it begins.
    pub fiscal_year: Option<i32>,
    /// Today, for what is overdue.
    pub today: Option<Date>,
}

/// When something is due again.
#[derive(Debug, Clone, PartialEq)]
pub struct CycleVerdict {
    /// The last day on which it is in time; none where no day can be reckoned.
    pub due: Option<Date>,
    /// The day from which it is late, once it is.
    pub overdue_since: Option<Date>,
    /// Every how long.
    pub every: Option<Period>,
    /// The month of the fiscal year in which it falls.
    pub month: Option<u8>,
    /// The office that does it.
    pub by: Option<Role>,
    /// The office that approves it.
    pub approved_by: Option<Role>,
    /// What else to say.
    pub flags: CodeSet<CycleFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
}

codes! {
    /// What else to say about something that is done again and again.
    pub enum CycleFlag {
        /// The regulation does not speak of it.
        NoRule = "no-rule",
        /// The text gives no number (定期的に), and none is invented.
        NoFixedCycle = "no-fixed-cycle",
        /// More often is meant too (少なくとも).
        AtLeast = "at-least",
        /// It has never been done, as far as is known: reckoned from the fiscal year.
        NeverDone = "never-done",
        /// Neither the last time nor the fiscal year is known.
        LastUnknown = "last-unknown",
    }
}

/// When something is due again (次回の期限).
///
/// With a month: the last day of that month, in the fiscal year that is asked about, or the next one
/// that is a cycle after the last time. Without: the same day so many years on, by the calendar; or,
/// where it was never done, the end of the fiscal year.
#[must_use]
pub fn due(handling: &Handling, what: CycleTask, facts: &CycleFacts) -> CycleVerdict {
    let mut verdict = CycleVerdict {
        due: None,
        overdue_since: None,
        every: None,
        month: None,
        by: None,
        approved_by: None,
        flags: CodeSet::new(),
        articles: Vec::new(),
        basis: Basis::Reasoned,
    };
    let Some(rule) = handling.cycle(what) else {
        verdict.flags.insert(CycleFlag::NoRule);
        return verdict;
    };
    verdict.every = rule.every;
    verdict.month = rule.month;
    verdict.by = rule.by;
    verdict.approved_by = rule.approved_by;
    verdict.articles.push(rule.article.clone());
    verdict.basis = rule.basis;
    if rule.at_least {
        verdict.flags.insert(CycleFlag::AtLeast);
    }
    match rule.every {
        Some(every) => verdict.reckon(handling, rule, every, facts),
        None => {
            verdict.flags.insert(CycleFlag::NoFixedCycle);
        }
    }
    let late = verdict.due.filter(|day| facts.today.is_some_and(|today| today > *day));
    verdict.overdue_since = late.and_then(|day| day.succ_opt());
    verdict
}

impl CycleVerdict {
    fn reckon(&mut self, handling: &Handling, rule: &CycleRule, every: Period, facts: &CycleFacts) {
        let years = handling.fiscal_year.as_ref().map(|year| year.calendar());
        self.due = match (facts.last, facts.fiscal_year, years) {
            (Some(last), None, Some(years)) if let Some(month) = rule.month => {
                in_month(years, month, last, every)
            }
            (Some(last), _, _) if rule.month.is_none() => Some(every.end_after(last).last_day),
            (_, Some(asked), Some(years)) => {
                if facts.last.is_none() && rule.month.is_none() {
                    self.flags.insert(CycleFlag::NeverDone);
                }
                match rule.month {
                    Some(month) => years.end_of_month(asked, month),
                    None => years.last_day(asked),
                }
            }
            _ => {
                self.flags.insert(CycleFlag::LastUnknown);
                None
            }
        };
    }
}

/// The first end of the month that lies more than the cycle less half a year after the last time:
/// what is done a little early or late belongs to the month it was meant for.
fn in_month(years: FiscalCalendar, month: u8, last: Date, every: Period) -> Option<Date> {
    const HALF_A_YEAR: u16 = 6;
    let soonest = match every {
        Period::Years(n) => Period::Months(n.saturating_mul(12).saturating_sub(HALF_A_YEAR)),
        shorter => shorter,
    };
    let soonest = soonest.end_after(last).last_day;
    let year = years.year_of(soonest);
    [year, year.saturating_add(1)]
        .into_iter()
        .filter_map(|year| years.end_of_month(year, month))
        .find(|end| *end > soonest)
}
