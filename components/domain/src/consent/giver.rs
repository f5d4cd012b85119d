use super::agency::shows_agency;
use super::law::law;
use super::permission::{ConsentDecision, ConsentFlag, ConsentMissing};
use super::principal::{PrincipalFacts, state_on};
use crate::date::Date;
use crate::policy::{
    Basis, ConsentEffect, FacilityPolicy, GiverRule, Handling, PrincipalState, Role,
};
use crate::request::RequesterKind;
use crate::{Citation, CodeSet};

/// Somebody's consent for a principal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiverFacts {
    /// The principal.
    pub principal: PrincipalFacts,
    /// Who has consented, in which capacity.
    pub by: RequesterKind,
    /// Ids of the papers that show the capacity; none: looked at elsewhere.
    pub papers: Option<Vec<String>>,
    /// The day of the consent.
    pub day: Date,
}

/// What somebody's consent is worth.
#[derive(Debug, Clone, PartialEq)]
pub struct GiverVerdict {
    /// Whether it is a valid consent; "escalate" while it is open.
    pub decision: ConsentDecision,
    /// The state that the principal is taken to be in.
    pub state: PrincipalState,
    /// Whose consent counts outright.
    pub counts: Vec<RequesterKind>,
    /// What is missing.
    pub missing: CodeSet<ConsentMissing>,
    /// Who decides, where it is open.
    pub decider: Option<Role>,
    /// What else staff should know.
    pub flags: CodeSet<ConsentFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
    /// The first day on which a child consents alone.
    pub changes_on: Option<Date>,
}

impl GiverVerdict {
    /// Whether the consent is valid; none while somebody above the window has not decided.
    #[must_use]
    pub fn valid(&self) -> Option<bool> {
        match self.decision {
            ConsentDecision::Allowed => Some(true),
            ConsentDecision::NotAllowed => Some(false),
            ConsentDecision::Escalate => None,
        }
    }
}

/// Is this person's consent the consent that is needed? (同意できる人)
///
/// By the facility's own rule for a principal in this state, else by the law's. Kinship alone makes
/// nobody consent for another: where nobody is appointed, somebody above the window decides.
#[must_use]
pub fn may_consent(
    policy: &FacilityPolicy,
    handling: &Handling,
    facts: &GiverFacts,
) -> GiverVerdict {
    let found = state_on(handling, &facts.principal, facts.day);
    let rules = rules_for(handling, found.state);
    let rule = rules.iter().copied().find(|rule| rule.by.contains(&facts.by));
    let counting = rules.iter().filter(|rule| rule.effect == ConsentEffect::Counts);
    let mut verdict = GiverVerdict {
        decision: ConsentDecision::NotAllowed,
        state: found.state,
        counts: counting.flat_map(|rule| rule.by.iter().copied()).collect(),
        missing: CodeSet::new(),
        decider: None,
        flags: CodeSet::new(),
        articles: Vec::new(),
        basis: Basis::Text,
        changes_on: found.own_consent_from.filter(|from| *from > facts.day),
    };
    if let Some(rule) = rule.or(rules.first().copied()) {
        verdict.articles.push(rule.article.clone());
        verdict.basis = rule.basis;
    }
    if let Some((article, basis, unverified)) = found.age_rule {
        if !verdict.articles.contains(&article) {
            verdict.articles.push(article);
        }
        verdict.basis = verdict.basis.max(basis);
        if unverified {
            verdict.flags.insert(ConsentFlag::LawUnverified);
        }
    }
    if found.depends {
        verdict.flags.insert(ConsentFlag::AgeDependsOnCase);
    }
    match rule {
        Some(rule) if rule.effect == ConsentEffect::Counts => {
            verdict.decision = ConsentDecision::Allowed;
        }
        Some(rule) => {
            verdict.decision = ConsentDecision::Escalate;
            verdict.decider = rule.decider;
        }
        None => _ = verdict.missing.insert(consent_of(found.state)),
    }
    let shown = |papers: &Vec<String>| shows_agency(policy, facts.by, papers, facts.day);
    if facts.by != RequesterKind::Principal && !facts.papers.as_ref().is_none_or(shown) {
        verdict.decision = ConsentDecision::NotAllowed;
        verdict.missing.insert(ConsentMissing::SignatureOrAgency);
    }
    verdict
}

/// The rules for a state: the facility's own, else the law's.
pub(super) fn rules_for(handling: &Handling, state: PrincipalState) -> Vec<&GiverRule> {
    let of = |rules: &'static [GiverRule]| -> Vec<&'static GiverRule> {
        rules.iter().filter(|rule| rule.principal.contains(&state)).collect()
    };
    let own: Vec<&GiverRule> =
        handling.consent.givers.iter().filter(|rule| rule.principal.contains(&state)).collect();
    if own.is_empty() { of(&law().givers) } else { own }
}

/// Whose consent it would take.
fn consent_of(state: PrincipalState) -> ConsentMissing {
    match state {
        PrincipalState::CanJudge => ConsentMissing::PrincipalConsent,
        PrincipalState::Child => ConsentMissing::StatutoryAgentConsent,
        PrincipalState::AdultWard | PrincipalState::CannotJudge => ConsentMissing::GuardianConsent,
    }
}
