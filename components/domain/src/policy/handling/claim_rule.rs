use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;
use crate::request::RequestKind;

/// On what a request to stop use or provision may rest (請求の理由となる事実).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClaimRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// The claims that the text knows; empty: it asks for none, the wish is enough.
    pub claims: Vec<Claim>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ClaimRule { kinds, claims, article; basis });

codes! {
    /// What an applicant says has happened, so that use or provision must stop (Act 35).
    pub enum Claim {
        /// Used beyond its purpose (目的外利用), Act 18.
        PurposeViolation = "purpose-violation",
        /// Used so as to further wrongs (不適正利用), Act 19.
        ImproperUse = "improper-use",
        /// Acquired wrongly (不正取得), Act 20.
        ImproperAcquisition = "improper-acquisition",
        /// Provided to a third party against the rules, Act 27(1).
        ImproperProvision = "improper-provision",
        /// No longer needed (利用する必要がなくなった), Act 35(5).
        NoLongerNeeded = "no-longer-needed",
        /// A breach that must be reported has occurred (漏えい等), Act 35(5).
        BreachOccurred = "breach-occurred",
        /// Rights or fair interests are likely to be harmed, Act 35(5).
        RightsHarmed = "rights-harmed",
    }
}
