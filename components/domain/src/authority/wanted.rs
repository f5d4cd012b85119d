use super::law::rule_for;
use super::requirement::{Circumstances, Proof, asked_for};
use crate::policy::FacilityPolicy;
use crate::request::RequesterKind;

/// The papers that this facility wants from somebody in this capacity, by id: one of each group.
///
/// What hangs on a condition is among them where the circumstances are known to meet it. What is
/// stated on the form rather than shown by a paper is not among them, nor is the person's own identity
/// document.
#[must_use]
pub fn papers_wanted(
    policy: &FacilityPolicy,
    requester: RequesterKind,
    here: Circumstances,
) -> Vec<Vec<String>> {
    let groups = asked_for(rule_for(policy, requester), here);
    let papers = groups.iter().map(|group| group.iter().filter_map(paper_id).collect::<Vec<_>>());
    papers.filter(|group| !group.is_empty()).collect()
}

fn paper_id(proof: &Proof<'_>) -> Option<String> {
    match proof {
        Proof::Paper(paper) => Some(paper.id.clone()),
        Proof::Stated(_) => None,
    }
}
