use std::sync::OnceLock;

use crate::Citation;
use crate::date::{Date, Period};
use crate::json::{from_json, shipped};
use crate::policy::{DisposalBlockRule, RecordClass, RecordItem, RecordWay, RetentionRule};

/// What the law says of records, whatever a regulation says. Data: `law/retention.json`.
#[derive(Debug)]
pub(super) struct RetentionLaw {
    /// The day on which it was last checked.
    _checked: Date,
    records: Vec<RecordByLaw>,
    by_ordinance: ByOrdinance,
    /// What a record has to hold besides since a day.
    pub(super) items_since: ItemsSince,
    /// What keeps any record from being disposed of.
    pub(super) blocks: Vec<DisposalBlockRule>,
}

from_json!(RetentionLaw { _checked = "checked", records, by_ordinance, items_since, blocks });

/// What the law says of one kind of record.
#[derive(Debug)]
pub(super) struct RecordByLaw {
    pub(super) rule: RetentionRule,
    /// Whether it has yet to be checked against an official text.
    pub(super) unverified: bool,
}

from_json!(RecordByLaw { rule; unverified });

/// A kind of record that ordinances often have kept for longer (条例).
#[derive(Debug)]
pub(super) struct ByOrdinance {
    what: RecordClass,
    pub(super) often: Period,
    pub(super) article: Citation,
}

from_json!(ByOrdinance { what, often, article });

/// What a record of provision has to hold besides since a day.
#[derive(Debug)]
pub(super) struct ItemsSince {
    pub(super) from: Date,
    pub(super) items: Vec<RecordItem>,
    pub(super) article: Citation,
    /// Whether it has yet to be checked against an official text.
    _unverified: bool,
}

from_json!(ItemsSince { from, items, article; _unverified = "unverified" });

/// The law that the program ships.
pub(super) fn law() -> &'static RetentionLaw {
    static LAW: OnceLock<RetentionLaw> = OnceLock::new();
    LAW.get_or_init(|| shipped(include_str!("../../law/retention.json")))
}

impl RetentionLaw {
    pub(super) fn record(&self, what: RecordClass, way: RecordWay) -> Option<&RecordByLaw> {
        self.records.iter().find(|record| record.rule.what == what && record.rule.way == way)
    }

    pub(super) fn ordinance(&self, what: RecordClass) -> Option<&ByOrdinance> {
        Some(&self.by_ordinance).filter(|ordinance| ordinance.what == what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_of_provision_and_receipt_are_known_in_every_way_they_are_made() {
        for what in [RecordClass::ThirdPartyProvision, RecordClass::ThirdPartyReceipt] {
            for way in RecordWay::ALL {
                assert!(law().record(what, *way).is_some(), "{} {}", what.code(), way.code());
            }
        }
        assert!(law().ordinance(RecordClass::CareRecord).is_some());
    }
}
