use std::sync::OnceLock;

use crate::Citation;
use crate::date::{Date, Period};
use crate::json::{from_json, shipped};

/// Rules of the Act that regulations still repeat. Data: `law/repealed.json`.
#[derive(Debug, Clone)]
pub struct Repealed {
    /// The day on which it was last checked.
    pub checked: Date,
    /// Data that were erased soon were once no retained personal data.
    pub short_lived_data: ShortLivedData,
}

from_json!(Repealed { checked, short_lived_data });

/// The exclusion of data that were to be erased within a period (6月以内に消去).
#[derive(Debug, Clone)]
pub struct ShortLivedData {
    /// The period.
    pub erased_within: Period,
    /// The first day on which it held.
    pub from: Date,
    /// The last day on which it held.
    pub through: Date,
    /// The definition today, without it.
    pub article: Citation,
}

from_json!(ShortLivedData { erased_within, from, through, article });

impl ShortLivedData {
    /// Whether the exclusion holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && day <= self.through
    }
}

/// The repealed rules that the program knows.
#[must_use]
pub fn repealed() -> &'static Repealed {
    static REPEALED: OnceLock<Repealed> = OnceLock::new();
    REPEALED.get_or_init(|| shipped(include_str!("../../law/repealed.json")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    #[test]
    fn data_erased_soon_are_retained_data_since_2022() {
        let rule = &repealed().short_lived_data;
        assert!(rule.holds_on(iso::read("2022-03-31").unwrap()));
        assert!(!rule.holds_on(iso::read("2022-04-01").unwrap()));
    }
}
