//! What the rules for handling must be together, beyond the shape of each.

use super::Handling;
use crate::policy::{FacilityPolicy, FoundProblem};

/// Everything that is wrong with rules for handling that could be read.
pub(in crate::policy) fn check(_: &FacilityPolicy, _: &Handling) -> Vec<FoundProblem> {
    Vec::new()
}
