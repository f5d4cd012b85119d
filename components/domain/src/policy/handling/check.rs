//! What the rules for handling must be together, beyond the shape of each.

use super::{Handling, check_duties};
use crate::policy::{FacilityPolicy, FoundProblem};

/// Everything that is wrong with rules for handling that could be read.
pub(in crate::policy) fn check(
    facility: &FacilityPolicy,
    handling: &Handling,
) -> Vec<FoundProblem> {
    check_duties::check(facility, handling)
}
