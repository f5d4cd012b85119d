use serde::Serialize;

use super::ConsentForm;
use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};
use crate::request::RequesterKind;

/// Who may consent, and on which forms (本人の同意).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentRules {
    /// Whose consent counts. A principal for whom there is no rule here is judged by the law.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub givers: Vec<GiverRule>,
    /// Up to which age a statutory agent consents, where the regulation says so; the law leaves a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minors: Option<MinorRule>,
    /// Where the regulation lets consent be taken back (撤回・拒否); none: as the law has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawal: Option<WithdrawalRule>,
    /// Forms on which consent is given (同意書).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<ConsentForm>,
}

from_json!(ConsentRules { ; givers, minors, withdrawal, forms });

codes! {
    /// Whether the principal can say yes or no.
    pub enum PrincipalState {
        /// Can judge what consent means.
        CanJudge = "can-judge",
        /// A child too young to judge it: a statutory agent does (法定代理人).
        Child = "child",
        /// Under adult guardianship (成年被後見人).
        AdultWard = "adult-ward",
        /// Cannot judge, and nobody is appointed: dementia, unconsciousness (認知症・意識不明等).
        CannotJudge = "cannot-judge",
    }
}

codes! {
    /// What somebody's consent is worth.
    pub enum ConsentEffect {
        /// It is the consent.
        Counts = "counts",
        /// It is for the decider to say.
        Escalate = "escalate",
    }
}

/// Whose consent counts for a principal in some state.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GiverRule {
    /// The states that this rule is for.
    pub principal: Vec<PrincipalState>,
    /// Who consents.
    pub by: Vec<RequesterKind>,
    /// What it is worth.
    pub effect: ConsentEffect,
    /// Who decides, where it does not simply count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decider: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(GiverRule { principal, by, effect, article; decider, basis });

/// The age up to which a statutory agent consents for a minor.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MinorRule {
    /// The last year of age, in full years, at which the agent is needed.
    pub agent_needed_through: u16,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(MinorRule { agent_needed_through, article; basis });

/// Where it stands that consent may be taken back.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawalRule {
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(WithdrawalRule { article; basis });
