use serde::Serialize;

use crate::Citation;
use crate::date::Period;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// Something that is done again and again (定期的な見直し・教育・監査).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CycleRule {
    /// What.
    pub what: CycleTask,
    /// Every how long; none where the text gives no number (定期的に, 適時): none is invented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every: Option<Period>,
    /// The month of the fiscal year in which it falls, 1 to 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<u8>,
    /// Whether more often is meant too (少なくとも).
    #[serde(default)]
    pub at_least: bool,
    /// The office that does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// The office that approves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// What it must cover, in short terms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<String>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(CycleRule { what, article; every, month, at_least, by, approved_by, covers, basis });

codes! {
    /// What is done again and again.
    pub enum CycleTask {
        /// The plan for training (教育計画).
        TrainingPlan = "training-plan",
        /// Training of the staff (教育・研修).
        Training = "training",
        /// Training of those who manage personal information (管理担当者の研修).
        OfficerTraining = "officer-training",
        /// The plan for protection (個人情報保護計画).
        ProtectionPlan = "protection-plan",
        /// The review of the policy (方針見直し).
        PolicyReview = "policy-review",
        /// The review of the regulation or the plan (規程の見直し).
        RegulationReview = "regulation-review",
        /// The review of the manual (マニュアル見直し).
        ManualReview = "manual-review",
        /// The plan for the audit (監査計画).
        AuditPlan = "audit-plan",
        /// The audit (監査).
        Audit = "audit",
        /// The look at one's own work (自己点検).
        SelfCheck = "self-check",
    }
}
