use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

/// A written pledge of secrecy (誓約書).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PledgeRule {
    /// The form's own name; none where the text wants a writing and names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Who gives it.
    pub from: Vec<PledgeFrom>,
    /// When.
    pub when: PledgeWhen,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(PledgeRule { from, when, article; form, basis });

codes! {
    /// Who gives a pledge.
    pub enum PledgeFrom {
        /// Staff (職員).
        Staff = "staff",
        /// A contractor's workers (委託先の従事者).
        ContractorStaff = "contractor-staff",
        /// Workers from an agency (派遣).
        AgencyStaff = "agency-staff",
        /// Trainees (実習生).
        Trainees = "trainees",
    }
}

codes! {
    /// When a pledge is given.
    pub enum PledgeWhen {
        /// At some time while in service; the text sets none.
        InService = "in-service",
        /// On joining (入社時).
        OnJoining = "on-joining",
        /// On leaving (退社時).
        OnLeaving = "on-leaving",
        /// Before the work begins (業務開始に先立ち).
        BeforeWork = "before-work",
    }
}
