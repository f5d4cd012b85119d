//! What the rules for handling must be together, beyond the shape of each.

use super::{Handling, check_consent, check_duties, check_page, text};
use crate::policy::{FacilityPolicy, FoundProblem};

/// Everything that is wrong with rules for handling that could be read.
pub(in crate::policy) fn check(
    facility: &FacilityPolicy,
    handling: &Handling,
) -> Vec<FoundProblem> {
    let mut problems = check_consent::check(handling);
    problems.extend(check_duties::check(facility, handling));
    problems.extend(handling.policy_page.iter().flat_map(check_page::check));
    problems.extend(handling.text.iter().flat_map(text::check));
    problems
}
