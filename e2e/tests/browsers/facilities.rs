//! The facilities' files as they lie beside the page.

use std::fs;

use madoguchi_domain::policy::{self, FacilityPolicy};
use madoguchi_e2e::Setup;
use serde_json::Value;

/// The text of a facility's file.
pub fn text(setup: &Setup, facility: &str) -> String {
    let file = setup.dist.join("facilities").join(format!("{facility}.json"));
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
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
