use std::sync::OnceLock;

use crate::Citation;
use crate::date::Date;
use crate::json::{from_json, shipped};
use crate::policy::{Exception, GiverRule, InformationClass, JointUseRule, NotThirdParty};

/// What the law says of consent, whatever a regulation says. Data: `law/consent.json`.
#[derive(Debug)]
pub(crate) struct ConsentLaw {
    /// The day on which it was last checked.
    _checked: Date,
    /// Use outside the purpose: prior consent, but for these.
    pub(crate) outside_purpose: ConsentUnless,
    /// Special-care-required information: prior consent, but for these.
    pub(crate) special_care: ConsentUnless,
    /// The classes that are special-care-required wholly or in part.
    pub(crate) special_care_classes: Vec<InformationClass>,
    /// From whom information may be taken: the Act draws no line, only by fair means.
    pub(crate) sources: LawPlace,
    /// Third parties: prior consent, but for these.
    pub(crate) third_party: ConsentUnless,
    /// Who is no third party.
    pub(crate) not_third_parties: Vec<NotThirdParty>,
    /// Joint use.
    pub(crate) joint_use: JointUseRule,
    /// A recipient abroad.
    pub(crate) abroad: LawPlace,
    /// Whose consent counts.
    pub(crate) givers: Vec<GiverRule>,
    /// Up to which age a statutory agent consents.
    pub(crate) minors: MinorSpan,
    /// Silence is no consent.
    pub(crate) silence: LawPlace,
    /// Consent may be taken back at any time.
    pub(crate) withdrawal: LawPlace,
}

from_json!(ConsentLaw {
    _checked = "checked", outside_purpose, special_care, special_care_classes, sources,
    third_party, not_third_parties, joint_use, abroad, givers, minors, silence, withdrawal
});

/// Prior consent, but for exceptions.
#[derive(Debug)]
pub(crate) struct ConsentUnless {
    pub(crate) article: Citation,
    pub(crate) unless: Vec<Exception>,
    /// Whether the article's number has yet to be checked against an official text.
    pub(crate) unverified: bool,
}

from_json!(ConsentUnless { article, unless; unverified });

/// Where something stands.
#[derive(Debug)]
pub(crate) struct LawPlace {
    pub(crate) article: Citation,
    /// Whether it has yet to be checked against an official text.
    pub(crate) unverified: bool,
}

from_json!(LawPlace { article; unverified });

/// The span of ages that the law leaves: up to its lower end an agent is needed, up to its upper end
/// it depends on the case.
#[derive(Debug)]
pub(crate) struct MinorSpan {
    pub(crate) surely_through: u16,
    pub(crate) depending_through: u16,
    pub(crate) article: Citation,
    pub(crate) unverified: bool,
}

from_json!(MinorSpan { surely_through, depending_through, article; unverified });

/// The law that the program ships.
pub(crate) fn law() -> &'static ConsentLaw {
    static LAW: OnceLock<ConsentLaw> = OnceLock::new();
    LAW.get_or_init(|| shipped(include_str!("../../law/consent.json")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citation::Source;
    use crate::policy::{ConsentEffect, PrincipalState};

    #[test]
    fn the_law_has_somebody_for_each_state_and_nobody_twice() {
        for state in PrincipalState::ALL {
            let rules: Vec<_> =
                law().givers.iter().filter(|rule| rule.principal.contains(state)).collect();
            assert!(!rules.is_empty(), "{}", state.code());
            let mut who: Vec<_> = rules.iter().flat_map(|rule| &rule.by).collect();
            let all = who.len();
            who.sort();
            who.dedup();
            assert_eq!(who.len(), all, "{}", state.code());
        }
        let escalated = law().givers.iter().filter(|r| r.effect == ConsentEffect::Escalate);
        assert!(escalated.into_iter().all(|rule| rule.decider.is_some()));
    }

    #[test]
    fn the_acts_exceptions_cite_the_act_and_are_each_there_once() {
        for part in [&law().outside_purpose, &law().special_care, &law().third_party] {
            let mut grounds: Vec<_> = part.unless.iter().map(|e| e.ground).collect();
            grounds.dedup();
            assert_eq!(grounds.len(), part.unless.len());
            assert!(part.unless.iter().all(|e| e.article.source == Source::Act));
        }
        assert!(law().minors.surely_through < law().minors.depending_through);
    }
}
