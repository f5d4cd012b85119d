//! What the rules for handling must be together, beyond the shape of each.

use super::Handling;
use crate::policy::{FacilityPolicy, FoundProblem};

/// Everything that is wrong with rules for handling that could be read.
pub(in crate::policy) fn check(_: &FacilityPolicy, rules: &Handling) -> Vec<FoundProblem> {
    rules.text.as_ref().map(super::text::check).unwrap_or_default()
}
