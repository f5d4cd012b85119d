//! A facility's own path from arrival to answer, as data.

mod lay;
mod step;

pub use step::{Step, StepCode, StepDuty, StepState, WaitingFor};

use madoguchi_domain::Date;
use madoguchi_domain::policy::WholePolicy;

use crate::case::Case;

/// The path of a case by its facility's regulation, in order, with what is done and what is not.
///
/// A kind on which the regulation is silent takes the Act's path.
#[must_use]
pub fn steps(case: &Case, policy: &WholePolicy, today: Date) -> Vec<Step> {
    lay::lay(case, policy, today)
}

/// What is on top: the first step that can be taken now. What only should be done is passed by once
/// something after it is done, but for an objection, which comes when all else is done. Where nothing can
/// be done, the first for which somebody is waited for.
#[must_use]
pub fn next(steps: &[Step]) -> Option<&Step> {
    let done_after = |place: usize| {
        steps[place + 1..].iter().any(|step| matches!(step.state, StepState::Done(_)))
    };
    let passed = |place: usize, step: &Step| {
        step.duty == StepDuty::Should && step.code != StepCode::ObjectionAnswer && done_after(place)
    };
    let open = steps
        .iter()
        .enumerate()
        .find(|(place, step)| step.state == StepState::Open && !passed(*place, step));
    let waiting = |step: &&Step| matches!(step.state, StepState::Waiting(whom) if whom != WaitingFor::EarlierStep);
    open.map(|(_, step)| step).or_else(|| steps.iter().find(waiting))
}
