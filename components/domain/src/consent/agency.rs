use crate::authority::{AGENT_IDENTITY, AuthorityDecision, AuthorityFacts, judge};
use crate::date::Date;
use crate::policy::FacilityPolicy;
use crate::request::RequesterKind;

/// Whether papers show that somebody may act for the principal in this capacity, as they would for
/// a request: what shows a guardian there shows one here. Who the person is, is checked apart.
pub(super) fn shows_agency(
    policy: &FacilityPolicy,
    capacity: RequesterKind,
    papers: &[String],
    day: Date,
) -> bool {
    let mut facts = AuthorityFacts::new(capacity, day);
    let identity = [AGENT_IDENTITY.to_owned()];
    facts.papers = Some(papers.iter().cloned().chain(identity).collect());
    judge(policy, &facts).decision == AuthorityDecision::Proceed
}
