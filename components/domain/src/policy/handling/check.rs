//! What the rules for handling must be together, beyond the shape of each.

use super::{Handling, check_consent, check_duties, text};
use crate::policy::{FacilityPolicy, FoundProblem};

/// Everything that is wrong with rules for handling that could be read.
pub(in crate::policy) fn check(
    facility: &FacilityPolicy,
    handling: &Handling,
) -> Vec<FoundProblem> {
    let mut problems = check_consent::check(handling);
    check_duties::check(facility, handling, &mut problems);
    problems.extend(handling.text.iter().flat_map(text::check));
    problems
}
