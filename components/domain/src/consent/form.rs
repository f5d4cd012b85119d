use super::agency::shows_agency;
use super::giver::{GiverFacts, may_consent};
use super::law::law;
use super::permission::{ConsentDecision, ConsentFlag, ConsentMissing};
use super::principal::PrincipalFacts;
use crate::date::Date;
use crate::policy::{Basis, ConsentForm, FacilityPolicy, FormPart, Handling, PrincipalState, Role};
use crate::request::RequesterKind;
use crate::{Citation, CodeSet};

/// A consent form as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormFacts {
    /// Numbers of the items that were ticked.
    pub ticked: Vec<u8>,
    /// The day on the form; none where the line is empty.
    pub date: Option<Date>,
    /// Who has signed; none where nobody has.
    pub signature: Option<Signature>,
    /// The principal.
    pub principal: PrincipalFacts,
}

/// Whose signature stands on a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signature {
    /// The principal's.
    Principal,
    /// Somebody's on the agent's line (代理人), which by itself makes nobody an agent.
    Agent(SigningAgent),
}

/// Somebody who signs for the principal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SigningAgent {
    /// The capacity; none where there is none but kinship.
    pub capacity: Option<RequesterKind>,
    /// Ids of the papers that show it.
    pub papers: Vec<String>,
}

/// What a filled-in form says.
#[derive(Debug, Clone, PartialEq)]
pub struct FormVerdict {
    /// Whether it is complete.
    pub state: FormState,
    /// What is missing.
    pub missing: CodeSet<ConsentMissing>,
    /// Numbers of the items that are granted; none while the form is incomplete.
    pub granted: Vec<u8>,
    /// Numbers of the items that are refused; none while the form is incomplete.
    pub refused: Vec<u8>,
    /// The first day on which what is granted counts: the day on the form.
    pub counts_from: Option<Date>,
    /// Who decides, where it is for somebody to say whether the signer could consent.
    pub decider: Option<Role>,
    /// What else staff should know.
    pub flags: CodeSet<ConsentFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
    /// The first day on which the principal would sign alone.
    pub changes_on: Option<Date>,
}

codes! {
    /// Whether a form is complete.
    pub enum FormState {
        /// Complete: each item is granted or refused.
        Complete = "complete",
        /// Something is missing: nothing is granted and nothing refused.
        Incomplete = "incomplete",
    }
}

/// What does a filled-in consent form say? (同意書の確認)
///
/// Each item stands by itself. One that is not ticked is refused, since silence is no consent; a
/// form that is signed and dated with nothing ticked is a whole refusal, and complete.
#[must_use]
pub fn read_form(
    policy: &FacilityPolicy,
    handling: &Handling,
    form: &ConsentForm,
    facts: &FormFacts,
) -> FormVerdict {
    let mut verdict = FormVerdict {
        state: FormState::Complete,
        missing: CodeSet::new(),
        granted: Vec::new(),
        refused: Vec::new(),
        counts_from: None,
        decider: None,
        flags: CodeSet::new(),
        articles: vec![form.article.clone(), law().silence.article.clone()],
        basis: form.basis,
        changes_on: None,
    };
    if form.needs.contains(&FormPart::Date) && facts.date.is_none() {
        verdict.missing.insert(ConsentMissing::Date);
    }
    signer(policy, handling, form, facts, &mut verdict);
    if facts.ticked.iter().any(|ticked| form.items.iter().all(|item| item.number != *ticked)) {
        verdict.flags.insert(ConsentFlag::ItemNotOnForm);
    }
    if !verdict.missing.is_empty() || verdict.decider.is_some() {
        verdict.state = FormState::Incomplete;
        return verdict;
    }
    for item in &form.items {
        if facts.ticked.contains(&item.number) {
            verdict.granted.push(item.number);
            verdict.basis = verdict.basis.max(item.basis);
            if item.label_and_explanation_differ {
                verdict.flags.insert(ConsentFlag::LabelAndExplanationDiffer);
            }
        } else {
            verdict.refused.push(item.number);
        }
    }
    verdict.counts_from = facts.date;
    verdict
}

/// Whether the one who has signed could consent.
fn signer(
    policy: &FacilityPolicy,
    handling: &Handling,
    form: &ConsentForm,
    facts: &FormFacts,
    verdict: &mut FormVerdict,
) {
    // A form without a date is incomplete anyway; its signer is looked at as of any day.
    let day = facts.date.unwrap_or_default();
    let mut principal = facts.principal;
    let by = match &facts.signature {
        Some(Signature::Agent(agent)) => {
            let shown =
                |capacity: &RequesterKind| shows_agency(policy, *capacity, &agent.papers, day);
            let Some(capacity) = agent.capacity.filter(shown) else {
                verdict.missing.insert(ConsentMissing::SignatureOrAgency);
                return;
            };
            principal.state = state_shown_by(capacity, &principal).or(principal.state);
            capacity
        }
        None if form.needs.contains(&FormPart::Signature) => {
            verdict.missing.insert(ConsentMissing::SignatureOrAgency);
            return;
        }
        // A form on a screen that asks for no signature is the principal's own.
        Some(Signature::Principal) | None => RequesterKind::Principal,
    };
    let giver = may_consent(policy, handling, &GiverFacts { principal, by, papers: None, day });
    verdict.missing.extend(giver.missing.iter().map(|missing| match missing {
        // On a form the principal consents by signing.
        ConsentMissing::PrincipalConsent => ConsentMissing::SignatureOrAgency,
        other => *other,
    }));
    verdict.flags.extend(giver.flags.iter().copied());
    verdict.changes_on = giver.changes_on;
    if giver.decision != ConsentDecision::Allowed || by != RequesterKind::Principal {
        verdict.basis = verdict.basis.max(giver.basis);
        for article in giver.articles {
            if !verdict.articles.contains(&article) {
                verdict.articles.push(article);
            }
        }
    }
    if giver.decision == ConsentDecision::Escalate {
        verdict.decider = giver.decider;
        verdict.missing.insert(ConsentMissing::SignatureOrAgency);
    }
}

/// A guardian on the registry shows that there is a ward, whatever else is said of the principal; a
/// parent's papers show a minor, unless the age says more.
fn state_shown_by(capacity: RequesterKind, principal: &PrincipalFacts) -> Option<PrincipalState> {
    match capacity {
        RequesterKind::AdultGuardian => Some(PrincipalState::AdultWard),
        RequesterKind::Parent if principal.age.is_none() => Some(PrincipalState::Child),
        _ => None,
    }
}
