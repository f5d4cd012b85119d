use std::sync::OnceLock;

use crate::Citation;
use crate::date::{Date, Period};
use crate::json::{from_json, shipped};

/// The first day on which somebody is `years` old.
///
/// A year of age is completed at the end of the day before the birthday (Act on the calculation of
/// age, Civil Code 143), so that the birthday is the first day. Somebody born on 29 February has it
/// on 1 March where the year has no such day.
#[must_use]
pub fn attains(birth: Date, years: u16) -> Date {
    let eve = birth.pred_opt().unwrap_or(Date::MIN);
    let completed = Period::Years(years).end_after(eve).last_day;
    completed.succ_opt().unwrap_or(Date::MAX)
}

/// The age in full years on a day; none before the birth.
#[must_use]
pub fn age_on(birth: Date, day: Date) -> Option<u16> {
    // `years_since` takes 28 February for the birthday of nobody; 29 February comes on 1 March.
    day.years_since(birth).and_then(|years| years.try_into().ok())
}

/// The first day on which somebody is of age (成年), by the age of majority then in force (Civil
/// Code 4; data: `law/majority.json`). A parent's authority ends the evening before (818).
#[must_use]
pub fn adult_from(birth: Date) -> Date {
    let ages = &majority().ages;
    let mut rules = ages.iter().peekable();
    while let Some(rule) = rules.next() {
        let since = rule.from.unwrap_or(Date::MIN);
        let of_age = attains(birth, rule.age).max(since);
        let replaced = rules.peek().and_then(|next| next.from);
        if replaced.is_none_or(|from| of_age < from) {
            return of_age;
        }
    }
    Date::MAX
}

/// The ages of majority, oldest first.
struct Majority {
    _checked: Date,
    ages: Vec<MajorityAge>,
}

from_json!(Majority { _checked = "checked", ages });

struct MajorityAge {
    age: u16,
    from: Option<Date>,
    _article: Citation,
}

from_json!(MajorityAge { age, _article = "article"; from });

fn majority() -> &'static Majority {
    static AGES: OnceLock<Majority> = OnceLock::new();
    AGES.get_or_init(|| shipped(include_str!("../../law/majority.json")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;

    fn day(text: &str) -> Date {
        iso::read(text).unwrap()
    }

    #[test]
    fn a_parent_may_act_until_the_evening_before_the_eighteenth_birthday() {
        assert_eq!(adult_from(day("2008-11-22")), day("2026-11-22"));
        assert_eq!(adult_from(day("2008-11-23")), day("2026-11-23"));
    }

    #[test]
    fn somebody_born_on_29_february_comes_of_age_on_1_march() {
        assert_eq!(adult_from(day("2008-02-29")), day("2026-03-01"));
        assert_eq!(age_on(day("2008-02-29"), day("2026-02-28")), Some(17));
        assert_eq!(age_on(day("2008-02-29"), day("2026-03-01")), Some(18));
        assert_eq!(attains(day("2008-02-29"), 20), day("2028-02-29"));
    }

    #[test]
    fn whoever_was_eighteen_or_nineteen_when_the_age_was_lowered_came_of_age_that_day() {
        assert_eq!(adult_from(day("2002-04-01")), day("2022-04-01"));
        assert_eq!(adult_from(day("2002-04-02")), day("2022-04-01"));
        assert_eq!(adult_from(day("2004-04-01")), day("2022-04-01"));
        assert_eq!(adult_from(day("2004-04-02")), day("2022-04-02"));
        assert_eq!(adult_from(day("1940-05-01")), day("1960-05-01"));
    }

    #[test]
    fn nobody_has_an_age_before_the_birth() {
        assert_eq!(age_on(day("2026-11-22"), day("2026-11-21")), None);
        assert_eq!(age_on(day("2026-11-22"), day("2026-11-22")), Some(0));
    }
}
