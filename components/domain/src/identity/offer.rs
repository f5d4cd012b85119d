use super::{DocumentFacts, IdentityDecision, IdentityFacts, IdentityFlag, document};
use crate::date::Date;
use crate::papers::{Paper, PaperUse, catalogue};
use crate::policy::FacilityPolicy;
use crate::request::Channel;

/// A paper that people may think of as an identity document, and whether this facility takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its id in the catalogue.
    pub id: String,
    /// Whether the regulation lists it.
    pub listed: bool,
    /// Whether it would be taken today, in good state.
    pub accepted: bool,
    /// Why it would not be taken.
    pub why_not: Option<IdentityFlag>,
}

/// What this facility takes as an identity document today and what it does not, in the order of
/// the catalogue: the handiest first, what reveals health later, what is abolished last.
///
/// What the regulation still lists though it is abolished stands among what is not taken.
#[must_use]
pub fn offer(policy: &FacilityPolicy, today: Date) -> Vec<Offer> {
    let brought = |p: &&Paper| p.uses.contains(&PaperUse::Identity) || p.never_identity;
    let papers = catalogue().papers.iter().filter(brought);
    papers.map(|paper| offer_one(policy, paper, today)).collect()
}

fn offer_one(policy: &FacilityPolicy, paper: &Paper, today: Date) -> Offer {
    let seen = DocumentFacts::new(&paper.id);
    let channel = policy.channels.first().copied().unwrap_or(Channel::Counter);
    let facts = IdentityFacts { as_of: today, channel, documents: Vec::new() };
    let judged = document::judge(policy, &facts, &seen);
    let accepted = judged.as_proof() != IdentityDecision::Reject;
    let why_not =
        [IdentityFlag::Abolished, IdentityFlag::NotIdentityDocument, IdentityFlag::NotListed]
            .into_iter()
            .find(|flag| !accepted && judged.verdict.flags.contains(flag));
    let named = |id: &str| policy.identity.listed.iter().any(|l| l.id == id);
    let listed = named(&paper.id) || paper.treat_as.as_deref().is_some_and(named);
    Offer { id: paper.id.clone(), listed, accepted, why_not }
}
