use chrono::Datelike;

use crate::date::{Date, DateFault, DateInputError, DatePart, calendar_from};

/// Between which days a date must lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DateLimits {
    /// The first day that is taken; the first day of the present calendar where none is said.
    pub earliest: Option<Date>,
    /// Today in Japan, for a date that cannot lie ahead (a birth, a mandate's date).
    pub today: Option<Date>,
    /// The last day that is taken; the end of 2199 where none is said, against slips of the finger.
    pub latest: Option<Date>,
}

impl DateLimits {
    /// Any day up to today.
    #[must_use]
    pub fn until_today(today: Date) -> Self {
        Self { today: Some(today), ..Self::default() }
    }

    /// The day itself, if it lies between.
    ///
    /// # Errors
    /// Names the first part that passes a limit, and the limit.
    pub fn check(&self, date: Date) -> Result<Date, DateInputError> {
        let far = Date::from_ymd_opt(2199, 12, 31).unwrap_or(Date::MAX);
        let earliest = self.earliest.map_or(calendar_from(), |day| day.max(calendar_from()));
        let latest = self.latest.unwrap_or(far);
        if date < earliest {
            Err(part_beyond(date, earliest).wrong(DateFault::TooEarly { earliest }))
        } else if let Some(today) = self.today
            && date > today
        {
            Err(part_beyond(date, today).wrong(DateFault::InFuture { today }))
        } else if date > latest {
            Err(part_beyond(date, latest).wrong(DateFault::TooLate { latest }))
        } else {
            Ok(date)
        }
    }
}

/// The first part in which a date differs from the limit that it passes.
fn part_beyond(date: Date, limit: Date) -> DatePart {
    if date.year() != limit.year() {
        DatePart::Year
    } else if date.month() != limit.month() {
        DatePart::Month
    } else {
        DatePart::Day
    }
}
