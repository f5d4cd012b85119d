use std::sync::OnceLock;

use crate::Citation;
use crate::date::Date;
use crate::json::{FromJson, Place, from_json, shipped};

/// The national holidays that have been made public (国民の祝日・休日). Data: `law/holidays.json`.
///
/// The two equinoxes are announced in February for the year that follows, so every table has an end.
#[derive(Debug, Clone)]
pub struct Holidays {
    /// The day on which the table was last checked.
    pub checked: Date,
    /// The law on holidays.
    pub article: Citation,
    /// The first day that the table knows of.
    pub known_from: Date,
    /// The last day that the table knows of.
    pub known_through: Date,
    /// The turn of the year.
    pub year_end: YearEnd,
    names: Names,
    days: Vec<(Date, String)>,
}

from_json!(Holidays { checked, article, known_from, known_through, year_end, names, days });

/// The turn of the year (年末年始), on which offices do not deal; day and month, both ends inside.
#[derive(Debug, Clone)]
pub struct YearEnd {
    /// Month and day on which it begins.
    pub from: (u32, u32),
    /// Month and day on which it ends.
    pub through: (u32, u32),
    /// The law that knows these days.
    pub article: Citation,
}

from_json!(YearEnd { from, through, article });

/// What the table says of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayAnswer<'a> {
    /// A holiday, by its name.
    Holiday(&'a str),
    /// None.
    Ordinary,
    /// The table does not reach so far: nobody knows yet, and nothing is guessed.
    BeyondTable,
}

/// The names of holidays by the ids that stand in the table.
#[derive(Debug, Clone)]
struct Names(Vec<(String, String)>);

impl FromJson for Names {
    fn from_json(at: &Place<'_>) -> Self {
        Self(at.entries().map(|(id, name)| (id.to_owned(), String::from_json(&name))).collect())
    }
}

impl Names {
    fn of<'a>(&'a self, id: &'a str) -> &'a str {
        self.0.iter().find(|(known, _)| known == id).map_or(id, |(_, name)| name)
    }
}

/// The table that the program ships.
#[must_use]
pub fn holidays() -> &'static Holidays {
    static TABLE: OnceLock<Holidays> = OnceLock::new();
    TABLE.get_or_init(|| shipped(include_str!("../../law/holidays.json")))
}

impl Holidays {
    /// What the table says of a day.
    #[must_use]
    pub fn on(&self, date: Date) -> HolidayAnswer<'_> {
        if date < self.known_from || date > self.known_through {
            return HolidayAnswer::BeyondTable;
        }
        match self.days.iter().find(|(day, _)| *day == date) {
            Some((_, id)) => HolidayAnswer::Holiday(self.names.of(id)),
            None => HolidayAnswer::Ordinary,
        }
    }

    /// Every holiday in the table with its name, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Date, &str)> {
        self.days.iter().map(|(day, id)| (*day, self.names.of(id)))
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Weekday};

    use super::*;
    use crate::date::iso;

    fn day(text: &str) -> Date {
        iso::read(text).unwrap()
    }

    #[test]
    fn days_between_two_holidays_and_substitute_days_are_in_the_table() {
        let table = holidays();
        assert_eq!(table.on(day("2026-05-06")), HolidayAnswer::Holiday("振替休日"));
        assert_eq!(table.on(day("2026-09-22")), HolidayAnswer::Holiday("国民の休日"));
        assert_eq!(table.on(day("2027-03-21")), HolidayAnswer::Holiday("春分の日"));
        assert_eq!(table.on(day("2027-03-22")), HolidayAnswer::Holiday("振替休日"));
        assert_eq!(table.on(day("2026-11-24")), HolidayAnswer::Ordinary);
    }

    #[test]
    fn beyond_its_ends_the_table_says_so() {
        let table = holidays();
        assert_eq!(table.on(day("2028-01-01")), HolidayAnswer::BeyondTable);
        assert_eq!(table.on(day("2023-12-31")), HolidayAnswer::BeyondTable);
        assert_eq!(table.on(day("2027-12-31")), HolidayAnswer::Ordinary);
    }

    /// Article 3 of the law on holidays, applied to the named days: each Sunday has its substitute,
    /// each day between two holidays is one, and no other day stands in the table.
    #[test]
    fn the_table_agrees_with_article_3() {
        let table = holidays();
        let named = |d: Date| {
            table.iter().any(|(day, name)| day == d && name != "振替休日" && name != "国民の休日")
        };
        let mut d = table.known_from;
        while d <= table.known_through {
            let before = d.pred_opt().unwrap();
            let mut run = before;
            while named(run) && run.weekday() != Weekday::Sun {
                run = run.pred_opt().unwrap();
            }
            let substitute = !named(d) && named(run) && run.weekday() == Weekday::Sun;
            let between = !named(d) && !substitute && named(before) && named(d.succ_opt().unwrap());
            let expected = match (substitute, between) {
                (true, _) => Some("振替休日"),
                (_, true) => Some("国民の休日"),
                _ => None,
            };
            let found = table.iter().find(|(day, _)| *day == d).map(|(_, name)| name);
            if !named(d) {
                assert_eq!(found, expected, "{d}");
            }
            d = d.succ_opt().unwrap();
        }
        for year in 2024..=2027 {
            let count = table.iter().filter(|(d, _)| d.year() == year && named(*d)).count();
            assert_eq!(count, 16, "{year}");
        }
    }

    #[test]
    fn the_days_stand_in_order_and_each_has_a_name() {
        let table = holidays();
        assert!(table.days.is_sorted_by(|a, b| a.0 < b.0));
        assert!(table.days.iter().all(|(_, id)| table.names.of(id) != id));
    }
}
