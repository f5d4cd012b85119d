use std::sync::OnceLock;

use super::{Matter, MatterItem};
use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};

/// What the Act wants of a facility within a matter. Data: `law/demands.json`.
#[derive(Debug, Clone)]
pub struct Demand {
    /// The matter.
    pub matter: Matter,
    /// Since when.
    pub from: Date,
    /// Whether a regulation that is silent on it leaves a gap. Requests are told of by the kinds that
    /// the file offers, so their matters are not.
    pub must_be_ruled: bool,
    /// What belongs to it.
    pub items: Vec<DemandedItem>,
    /// Where it stands today.
    pub article: Citation,
    /// Whether that has yet to be checked against an official text.
    pub unverified: bool,
}

from_json!(Demand { matter, from, article; must_be_ruled, items, unverified });

/// One thing that belongs to a matter.
#[derive(Debug, Clone)]
pub struct DemandedItem {
    /// What.
    pub item: MatterItem,
    /// Since when.
    pub from: Date,
    /// Where it stands today.
    pub article: Citation,
    /// Whether that has yet to be checked against an official text.
    pub unverified: bool,
}

from_json!(DemandedItem { item, from, article; unverified });

struct Demands {
    _checked: Date,
    demands: Vec<Demand>,
}

from_json!(Demands { _checked = "checked", demands });

/// All demands, in the order of the Act.
#[must_use]
pub fn demands() -> &'static [Demand] {
    static DEMANDS: OnceLock<Demands> = OnceLock::new();
    &DEMANDS.get_or_init(|| shipped(include_str!("../../law/demands.json"))).demands
}

/// The demands that are in force on a day.
pub fn demands_on(day: Date) -> impl Iterator<Item = &'static Demand> {
    demands().iter().filter(move |demand| demand.from <= day)
}

impl Demand {
    /// The items that are in force on a day.
    pub fn items_on(&self, day: Date) -> impl Iterator<Item = &DemandedItem> {
        self.items.iter().filter(move |item| item.from <= day)
    }

    /// Whether an item was added after the matter itself came: a text from between is behind the Act,
    /// one without the others never was up to it.
    #[must_use]
    pub fn came_later(&self, item: &DemandedItem) -> bool {
        item.from > self.from
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::iso;
    use crate::law::crosswalk;

    #[test]
    fn the_records_of_a_provision_came_in_2017_and_breaches_in_2022() {
        let on = |day| -> Vec<_> {
            demands_on(iso::read(day).unwrap()).map(|demand| demand.matter).collect()
        };
        assert!(!on("2017-05-29").contains(&Matter::ProvisionRecord));
        assert!(on("2017-05-30").contains(&Matter::ProvisionRecord));
        assert!(!on("2022-03-31").contains(&Matter::Breach));
        assert!(on("2022-04-01").contains(&Matter::Breach));
    }

    #[test]
    fn a_demand_stands_in_the_article_that_the_crosswalk_has_for_its_matter() {
        for demand in demands() {
            let row = crosswalk().row(demand.matter).unwrap();
            assert!(row.covers(&demand.article), "{}", demand.matter.code());
            assert!(demand.items.iter().all(|item| item.from >= demand.from));
        }
    }
}
