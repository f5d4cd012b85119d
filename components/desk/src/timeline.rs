//! A case on a line of time, as places between 0 and 1000.

use chrono::Days;
use madoguchi_domain::Date;

/// What stands at a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// Something that happened.
    Happened,
    /// A day that must not be missed.
    Due,
    /// Today.
    Today,
}

impl MarkKind {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Happened => "happened",
            Self::Due => "due",
            Self::Today => "today",
        }
    }
}

/// A day on the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The day.
    pub day: Date,
    /// What it is called.
    pub label: String,
    /// What stands there.
    pub kind: MarkKind,
}

/// A mark and where it stands: 0 is the left end, 1000 the right one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The mark.
    pub mark: Mark,
    /// Its place.
    pub at: u32,
    /// In which row below the line its words stand, so that none lies over another.
    pub row: u32,
}

/// The width of a word's place, in the same thousandths: two marks closer than this share no row.
const WORD: u32 = 230;

/// Puts marks on a line that holds all of them, from the first day to the last. Marks of the same day
/// stand at the same place, one below the other.
#[must_use]
pub fn placed(mut marks: Vec<Mark>) -> Vec<Placed> {
    marks.sort_by_key(|mark| mark.day);
    let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return Vec::new() };
    let (first, days) = (first.day, last.day.signed_duration_since(first.day).num_days().max(1));
    let mut ends: Vec<u32> = Vec::new();
    let mut placed = Vec::with_capacity(marks.len());
    for mark in marks {
        let passed = mark.day.signed_duration_since(first).num_days();
        let at = u32::try_from(passed * 1000 / days).unwrap_or(0);
        let free = ends.iter().position(|end| *end <= at).unwrap_or(ends.len());
        let end = at + WORD;
        match ends.get_mut(free) {
            Some(row) => *row = end,
            None => ends.push(end),
        }
        placed.push(Placed { mark, at, row: u32::try_from(free).unwrap_or(0) });
    }
    placed
}

/// The days of a month's sheet, from the Sunday on or before its first to the Saturday on or after its
/// last; empty where the calendar ends.
#[must_use]
pub fn month_sheet(year: i32, month: u32) -> Vec<Date> {
    use chrono::Datelike;
    let Some(first) = Date::from_ymd_opt(year, month, 1) else { return Vec::new() };
    let before = first.weekday().num_days_from_sunday();
    let Some(mut day) = first.checked_sub_days(Days::new(u64::from(before))) else {
        return Vec::new();
    };
    let mut sheet = Vec::with_capacity(42);
    while day < first || day.month() == month || day.weekday().num_days_from_sunday() != 0 {
        sheet.push(day);
        let Some(next) = day.succ_opt() else { break };
        day = next;
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(day: u32) -> Mark {
        let day = Date::from_ymd_opt(2026, 11, day).unwrap();
        Mark { day, label: String::new(), kind: MarkKind::Happened }
    }

    #[test]
    fn the_first_day_stands_left_and_the_last_right() {
        let placed = placed(vec![mark(21), mark(1), mark(11)]);
        let at: Vec<u32> = placed.iter().map(|placed| placed.at).collect();
        assert_eq!(at, [0, 500, 1000]);
    }

    #[test]
    fn words_of_near_days_stand_below_one_another() {
        let near = placed(vec![mark(1), mark(2), mark(2), mark(30)]);
        let rows: Vec<u32> = near.iter().map(|placed| placed.row).collect();
        assert_eq!(rows, [0, 1, 2, 0]);
    }

    #[test]
    fn one_day_alone_and_none_at_all_are_no_trouble() {
        assert_eq!(placed(vec![mark(3)])[0].at, 0);
        assert!(placed(Vec::new()).is_empty());
    }

    #[test]
    fn a_month_is_whole_weeks() {
        use chrono::Datelike;
        for (year, month) in [(2026, 2), (2026, 11), (2027, 8), (2028, 2)] {
            let sheet = month_sheet(year, month);
            assert_eq!(sheet.len() % 7, 0, "{year}-{month}");
            assert_eq!(sheet[0].weekday().num_days_from_sunday(), 0);
            assert!(sheet.iter().filter(|day| day.month() == month).count() >= 28);
        }
        assert_eq!(month_sheet(2026, 2).len(), 28, "a February from Sunday to Saturday");
    }
}
