use madoguchi_domain::fee::Outcome;
use madoguchi_domain::policy::{AnswerOutcome, Claim, RefusalGround, Role};
use serde::{Deserialize, Serialize};

use crate::wire;

/// What was decided on a request (決定).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Decision {
    /// The offices that decided, together; empty where the regulation names none.
    #[serde(default, with = "wire::code::list")]
    pub by: Vec<Role>,
    /// What came of it.
    pub outcome: DecisionOutcome,
    /// What is disclosed, told or done, in words.
    #[serde(default)]
    pub content: String,
    /// What is not granted, and why; for all but a request that is granted wholly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld: Option<Withheld>,
    /// On what a request to stop rests.
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub claim: Option<Claim>,
}

/// What is not granted, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Withheld {
    /// What of it, in words; empty where it is the whole.
    #[serde(default)]
    pub what: String,
    /// On which ground (根拠).
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub ground: Option<RefusalGround>,
    /// Why that ground holds here, in words (理由).
    #[serde(default)]
    pub reason: String,
    /// The measure taken instead (代わるべき措置), in words; empty where there is none.
    #[serde(default)]
    pub alternative: String,
}

codes! {
    /// What was decided.
    pub enum DecisionOutcome {
        /// Granted, wholly.
        Granted = "granted",
        /// Granted in part, refused in part.
        Partial = "partial",
        /// Refused, wholly.
        Refused = "refused",
        /// There is no such data (不存在).
        NonExistent = "non-existent",
    }
}

impl DecisionOutcome {
    /// Whether anything is granted.
    #[must_use]
    pub fn grants(self) -> bool {
        matches!(self, Self::Granted | Self::Partial)
    }

    /// As the rules for answers take it: what is refused in part is answered as a refusal.
    #[must_use]
    pub fn answer(self) -> AnswerOutcome {
        match self {
            Self::Granted => AnswerOutcome::Granted,
            Self::Partial | Self::Refused => AnswerOutcome::Refused,
            Self::NonExistent => AnswerOutcome::NonExistent,
        }
    }

    /// As the rules for fees take it.
    #[must_use]
    pub fn fee(self) -> Outcome {
        match self {
            Self::Granted => Outcome::Disclosed,
            Self::Partial => Outcome::Partial,
            Self::Refused => Outcome::Refused,
            Self::NonExistent => Outcome::NonExistent,
        }
    }
}
