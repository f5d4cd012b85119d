use std::sync::OnceLock;

use crate::Citation;
use crate::citation::Source;
use crate::date::Date;
use crate::json::{from_json, shipped};

/// One numbering of the Act, and the days on which it was in force. Data: `law/editions.json`.
#[derive(Debug, Clone)]
pub struct Edition {
    /// How citations name it.
    pub source: Source,
    /// Its first day.
    pub from: Date,
    /// Its last day; none for the one in force.
    pub through: Option<Date>,
    /// Where that stands.
    pub article: Citation,
    /// Whether its days have yet to be checked against an official text.
    pub unverified: bool,
}

from_json!(Edition { source, from, article; through, unverified });

struct Editions {
    _checked: Date,
    editions: Vec<Edition>,
}

from_json!(Editions { _checked = "checked", editions });

/// The editions of the Act, oldest first.
#[must_use]
pub fn editions() -> &'static [Edition] {
    static EDITIONS: OnceLock<Editions> = OnceLock::new();
    &EDITIONS.get_or_init(|| shipped(include_str!("../../law/editions.json"))).editions
}

/// The edition in force on a day; none before the first. Beyond the last that is known, it holds on:
/// what may come is a bill.
#[must_use]
pub fn edition_on(day: Date) -> Option<&'static Edition> {
    editions().iter().rev().find(|edition| edition.from <= day)
}

impl Edition {
    /// The edition that a citation names; none where it names another text.
    #[must_use]
    pub fn of(source: Source) -> Option<&'static Self> {
        editions().iter().find(|edition| edition.source == source)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    #[test]
    fn each_day_since_the_first_has_one_edition_and_the_last_is_open() {
        let all = editions();
        for pair in all.windows(2) {
            assert_eq!(pair[0].through.and_then(|day| day.succ_opt()), Some(pair[1].from));
        }
        assert!(all.last().is_some_and(|edition| edition.through.is_none()));
    }

    #[test]
    fn a_manual_of_2007_and_one_of_2019_are_read_by_the_numbers_of_their_day() {
        let on = |day| edition_on(iso::read(day).unwrap()).map(|edition| edition.source);
        assert_eq!(on("2005-03-31"), None);
        assert_eq!(on("2007-06-18"), Some(Source::Act2003));
        assert_eq!(on("2019-04-01"), Some(Source::Act2017));
        assert_eq!(on("2022-03-31"), Some(Source::Act2017));
        assert_eq!(on("2022-04-01"), Some(Source::Act));
    }
}
