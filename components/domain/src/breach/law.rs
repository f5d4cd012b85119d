use std::sync::OnceLock;

use super::BreachKind;
use crate::Citation;
use crate::date::{ClosedDay, Date, Period};
use crate::json::{from_json, shipped};
use crate::policy::BreachRecipient;

/// What the Act says of breaches (26; rules 7, 8). Data: `law/breach.json`.
#[derive(Debug)]
pub(super) struct BreachLaw {
    /// The day on which it was last checked.
    _checked: Date,
    /// Where the duty to report stands.
    pub(super) article: Citation,
    /// The kinds that must be reported.
    pub(super) kinds: Vec<KindByLaw>,
    /// The first report (速報).
    pub(super) first_report: FirstReport,
    /// The final report (確報).
    pub(super) final_report: FinalReport,
    /// How the days are counted.
    pub(super) counting: Counting,
    /// Who must be told.
    pub(super) told: Vec<Told>,
}

from_json!(BreachLaw {
    _checked = "checked", article, kinds, first_report, final_report, counting, told
});

/// A kind of breach that must be reported.
#[derive(Debug)]
pub(super) struct KindByLaw {
    pub(super) kind: BreachKind,
    pub(super) article: Citation,
    /// Only if it concerns more persons than this.
    pub(super) more_than: Option<u32>,
    /// The time for the final report, where it is not the usual one.
    pub(super) final_within: Option<Period>,
}

from_json!(KindByLaw { kind, article; more_than, final_within });

/// The first report: "promptly", which the guidelines take for about so many days.
#[derive(Debug)]
pub(super) struct FirstReport {
    pub(super) from: Period,
    pub(super) through: Period,
    pub(super) article: Citation,
}

from_json!(FirstReport { from, through, article });

/// The final report.
#[derive(Debug)]
pub(super) struct FinalReport {
    pub(super) within: Period,
    pub(super) article: Citation,
}

from_json!(FinalReport { within, article });

/// How the days of a report are counted.
#[derive(Debug)]
pub(super) struct Counting {
    /// Whether the day of knowledge is the first.
    pub(super) counts_first_day: bool,
    /// Days on which a report need not be made: it may follow on the next other day.
    pub(super) closed_days: Vec<ClosedDay>,
    pub(super) article: Citation,
    /// Whether it has yet to be checked against an official text.
    pub(super) unverified: bool,
}

from_json!(Counting { counts_first_day, closed_days, article; unverified });

/// Somebody who must be told.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) to: BreachRecipient,
    pub(super) article: Citation,
}

from_json!(Told { to, article });

/// The law that the program ships.
pub(super) fn law() -> &'static BreachLaw {
    static LAW: OnceLock<BreachLaw> = OnceLock::new();
    LAW.get_or_init(|| shipped(include_str!("../../law/breach.json")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_four_kinds_of_the_rules_are_known_each_once() {
        let kinds: Vec<_> = law().kinds.iter().map(|by| by.kind).collect();
        assert_eq!(kinds, BreachKind::ALL);
    }
}
