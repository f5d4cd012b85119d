use crate::date::Date;

codes! {
    /// Days on which a window does not deal (取引をしない慣習のある日), Civil Code 142.
    pub enum ClosedDay {
        /// Saturdays (土曜日).
        Saturday = "sat",
        /// Sundays (日曜日).
        Sunday = "sun",
        /// National holidays, incl. substitute days and days between two holidays (国民の祝日・休日).
        Holiday = "holiday",
        /// 29 December to 3 January (年末年始).
        YearEnd = "yearend",
    }
}

/// A closed day that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedDay {
    /// The day.
    pub date: Date,
    /// Why.
    pub why: SkipReason,
}

/// Why a day is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SkipReason {
    /// A day of the week or the turn of the year.
    Closed(ClosedDay),
    /// A national holiday, by its name in the table.
    Holiday(String),
}
