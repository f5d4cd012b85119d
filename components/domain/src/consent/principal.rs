use super::law::law;
use crate::Citation;
use crate::date::{Date, age_on, attains};
use crate::policy::{Basis, Handling, PrincipalState};

/// What is known of the principal's being able to say yes or no.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PrincipalFacts {
    /// The state, where somebody has said so; none: by age, and otherwise able to judge.
    pub state: Option<PrincipalState>,
    /// The age.
    pub age: Option<Age>,
}

/// How old somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// In full years, on the day in question.
    InYears(u16),
    /// Born on a day.
    BornOn(Date),
}

/// The state on a day, and how it was found.
pub(super) struct State {
    pub(super) state: PrincipalState,
    /// Of an age at which it depends on the case; the careful answer was taken.
    pub(super) depends: bool,
    /// Where the age stands; none where age decides nothing.
    pub(super) age_rule: Option<(Citation, Basis, bool)>,
    /// The first day on which the principal consents alone.
    pub(super) own_consent_from: Option<Date>,
}

/// Whether the principal can consent on a day.
///
/// Of a minor in the span that the law leaves open, the agent is asked as well: to ask once too
/// often costs a signature, not to ask costs the child.
pub(super) fn state_on(handling: &Handling, facts: &PrincipalFacts, day: Date) -> State {
    let stated = |state| State { state, depends: false, age_rule: None, own_consent_from: None };
    if let Some(state @ (PrincipalState::AdultWard | PrincipalState::CannotJudge)) = facts.state {
        return stated(state);
    }
    let (through, sure, rule) = match &handling.consent.minors {
        Some(rule) => {
            let through = rule.agent_needed_through;
            (through, through, (rule.article.clone(), rule.basis, false))
        }
        None => {
            let span = &law().minors;
            let rule = (span.article.clone(), Basis::Law, span.unverified);
            (span.depending_through, span.surely_through, rule)
        }
    };
    let years = match facts.age {
        Some(Age::InYears(years)) => Some(years),
        Some(Age::BornOn(birth)) => Some(age_on(birth, day).unwrap_or(0)),
        None => None,
    };
    match years.filter(|years| *years <= through) {
        Some(years) => State {
            state: PrincipalState::Child,
            depends: years > sure,
            age_rule: Some(rule),
            own_consent_from: match facts.age {
                // Of an age that nobody outgrows there is no day after.
                Some(Age::BornOn(birth)) => {
                    through.checked_add(1).map(|years| attains(birth, years))
                }
                _ => None,
            },
        },
        None => stated(facts.state.unwrap_or(PrincipalState::CanJudge)),
    }
}
