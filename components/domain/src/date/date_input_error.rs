use std::fmt;

use crate::date::Date;

codes! {
    /// A part of a typed date.
    pub enum DatePart {
        /// The date as a whole.
        Whole = "whole",
        /// The era (元号).
        Era = "era",
        /// The year.
        Year = "year",
        /// The month.
        Month = "month",
        /// The day.
        Day = "day",
    }
}

/// Why a typed date is none: which part, and what is wrong with it.
///
/// The words for it stand in the message files under [`DateFault::code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateInputError {
    /// The part to put right.
    pub part: DatePart,
    /// What is wrong with it, and the limit that it passes.
    pub kind: DateFault,
}

/// What is wrong with a part of a typed date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateFault {
    /// Nothing was typed.
    Missing,
    /// It cannot be read as a number.
    NotANumber,
    /// It cannot be read as a date.
    NotADate,
    /// Two fields, or two ways of writing the year, say different things.
    Contradiction,
    /// No era is called so.
    NoSuchEra,
    /// There are months 1 to 12.
    NoSuchMonth,
    /// The month ends earlier.
    NoSuchDay {
        /// Its last day.
        last: u32,
    },
    /// No era has a year 0; the first is 元年.
    YearZero,
    /// The era had not begun.
    EraNotBegun {
        /// Its first day.
        first: Date,
    },
    /// The era had ended.
    EraEnded {
        /// Its last day.
        last: Date,
    },
    /// Earlier than can be.
    TooEarly {
        /// The first day that is taken.
        earliest: Date,
    },
    /// Later than can be.
    TooLate {
        /// The last day that is taken.
        latest: Date,
    },
    /// It has not come yet.
    InFuture {
        /// Today in Japan.
        today: Date,
    },
}

impl DatePart {
    /// The error that this part has this fault.
    #[must_use]
    pub fn wrong(self, kind: DateFault) -> DateInputError {
        DateInputError { part: self, kind }
    }
}

impl DateFault {
    /// The stable code, for the message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotANumber => "not-a-number",
            Self::NotADate => "not-a-date",
            Self::Contradiction => "contradiction",
            Self::NoSuchEra => "no-such-era",
            Self::NoSuchMonth => "no-such-month",
            Self::NoSuchDay { .. } => "no-such-day",
            Self::YearZero => "year-zero",
            Self::EraNotBegun { .. } => "era-not-begun",
            Self::EraEnded { .. } => "era-ended",
            Self::TooEarly { .. } => "too-early",
            Self::TooLate { .. } => "too-late",
            Self::InFuture { .. } => "in-future",
        }
    }

    /// The day that marks the limit, where there is one.
    #[must_use]
    pub fn limit(self) -> Option<Date> {
        match self {
            Self::EraNotBegun { first } => Some(first),
            Self::EraEnded { last } => Some(last),
            Self::TooEarly { earliest } => Some(earliest),
            Self::TooLate { latest } => Some(latest),
            Self::InFuture { today } => Some(today),
            _ => None,
        }
    }
}

impl fmt::Display for DateInputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.part.code(), self.kind.code())
    }
}

impl std::error::Error for DateInputError {}
