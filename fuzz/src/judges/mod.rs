//! Each judge with facts drawn from bytes, and what must hold of its verdict.

mod authority;
mod consent;
mod deadline;
mod fee;
mod handling;
mod identity;
mod permission;
mod refusal;
mod retention;

use arbitrary::{Result, Unstructured};
use madoguchi_domain::policy::{FacilityPolicy, Handling, WholePolicy};

type Judge = fn(&FacilityPolicy, &Handling, &mut Unstructured<'_>) -> Result<()>;

const JUDGES: &[Judge] = &[
    |facility, _, u| authority::check(facility, u),
    |facility, _, u| identity::check(facility, u),
    |facility, _, u| fee::check(facility, u),
    |facility, _, u| deadline::due(facility, u),
    |facility, _, u| deadline::extension(facility, u),
    |facility, _, u| deadline::lapse(facility, u),
    refusal::refusal,
    refusal::answer,
    |_, rules, u| retention::keep(rules, u),
    |_, rules, u| retention::record(rules, u),
    |_, rules, u| retention::disposal(rules, u),
    |_, rules, u| retention::take_out(rules, u),
    |_, rules, u| handling::breach(rules, u),
    |_, rules, u| handling::cycle(rules, u),
    |_, rules, u| handling::outsourcing(rules, u),
    handling::complaint,
    consent::giver,
    consent::form_and_use,
    |_, rules, u| consent::notice(rules, u),
    |_, rules, u| permission::check(rules, u),
];

/// One judge, by the first byte, with the facts that the others make.
///
/// # Errors
/// The bytes make no facts.
pub fn judge_one(whole: &WholePolicy, bytes: &[u8]) -> Result<()> {
    let mut u = Unstructured::new(bytes);
    let judge = u.choose(JUDGES)?;
    let Some(rules) = &whole.handling else { return Ok(()) };
    judge(&whole.facility, rules, &mut u)
}

/// Every judge, each with facts of the same bytes.
///
/// # Errors
/// The bytes make no facts.
pub fn judge_all(whole: &WholePolicy, bytes: &[u8]) -> Result<()> {
    let Some(rules) = &whole.handling else { return Ok(()) };
    JUDGES.iter().try_for_each(|judge| judge(&whole.facility, rules, &mut Unstructured::new(bytes)))
}
