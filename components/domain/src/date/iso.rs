//! Dates as they stand in files: `2026-11-22`.
//!
//! [`read`] takes this one form and nothing else, and keeps chrono's general reader, ten times its
//! size, out of the page. For writing, `#[serde(serialize_with = "iso::serialize")]`.

use chrono::Datelike;
use serde::Serializer;

use crate::date::Date;

/// Writes `YYYY-MM-DD`.
#[must_use]
pub fn write(date: Date) -> String {
    let mut text = String::with_capacity(10);
    for (number, width) in [(date.year().unsigned_abs(), 4), (date.month(), 2), (date.day(), 2)] {
        if !text.is_empty() {
            text.push('-');
        }
        let digits = number.to_string();
        for _ in digits.len()..width {
            text.push('0');
        }
        text.push_str(&digits);
    }
    text
}

/// Reads `YYYY-MM-DD`; none where it is anything else, or a day that does not exist.
#[must_use]
pub fn read(text: &str) -> Option<Date> {
    let number = |from: usize, to: usize| {
        text.as_bytes().get(from..to)?.iter().try_fold(0_u32, |n, digit| {
            digit.is_ascii_digit().then(|| n * 10 + u32::from(digit - b'0'))
        })
    };
    let hyphens = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
    let year = number(0, 4).filter(|_| hyphens)?.try_into().ok()?;
    Date::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)
}

/// Serialises as `YYYY-MM-DD`.
///
/// # Errors
/// Only the serialiser's own.
pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&write(*date))
}

/// The same for a date that may be missing.
pub mod option {
    use serde::Serializer;

    use crate::date::Date;

    /// Serialises as `YYYY-MM-DD` or null.
    ///
    /// # Errors
    /// Only the serialiser's own.
    pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => super::serialize(date, serializer),
            None => serializer.serialize_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_that_exists_in_its_one_form_is_read() {
        assert_eq!(read("2024-02-29"), Date::from_ymd_opt(2024, 2, 29));
        for text in ["2026-02-29", "2026-2-9", "2026/02/09", "2026-02-0９", "", "2026-02-09 "] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let day = Date::from_ymd_opt(1940, 5, 1).unwrap();
        assert_eq!(write(day), "1940-05-01");
        assert_eq!(read(&write(day)), Some(day));
    }
}
