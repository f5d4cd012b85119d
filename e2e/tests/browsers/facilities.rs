//! The facilities' files as they lie beside the page.

use std::fs;

use madoguchi_domain::policy::{self, FacilityPolicy, Layers};
use madoguchi_e2e::Setup;
use serde_json::Value;

/// A file of the folder of facilities.
pub fn file(setup: &Setup, name: &str) -> String {
    let file = setup.dist.join("facilities").join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The text of a facility's file, all its rules in one.
pub fn text(setup: &Setup, facility: &str) -> String {
    let name = format!("{facility}.json");
    let mut layers = Layers::begin_whole(&name, &file(setup, &name)).expect("a facility's file");
    while let Some(wanted) = layers.wanted() {
        layers.add(&file(setup, &wanted)).expect("a facility's rules for handling");
    }
    layers.merged().expect("a facility's file")
}

/// A facility's rules.
pub fn rules(setup: &Setup, facility: &str) -> FacilityPolicy {
    policy::load(&format!("{facility}.json"), &text(setup, facility)).expect("a facility's file")
}

/// A facility's file with something changed in it.
pub fn changed(setup: &Setup, facility: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut json = serde_json::from_str(&text(setup, facility)).expect("a facility's file");
    change(&mut json);
    json.to_string()
}
