use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// How handling is entrusted to a contractor (委託・預託).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Outsourcing {
    /// What the contract must say.
    pub contract_items: Vec<ContractItem>,
    /// What comes before anything is handed over, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<OutsourcingStepRule>,
    /// What becomes of a contractor's own contractors.
    pub sub_entrustment: SubEntrustment,
    /// Work that is entrusted, in the text's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub work: Vec<String>,
    /// The article on the contract.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Outsourcing { contract_items, sub_entrustment, article; steps, work, basis });

codes! {
    /// What a contract of outsourcing must say.
    pub enum ContractItem {
        /// Secrecy (守秘義務).
        Secrecy = "secrecy",
        /// Who may handle it (取り扱うことのできる者の範囲).
        PersonsInScope = "persons-in-scope",
        /// How it is kept secret and managed (秘密保持方法・管理方法).
        ManagementMethod = "management-method",
        /// That the privacy manager's instructions are followed.
        Instructions = "instructions",
        /// Security measures as strict as the facility's own.
        SecurityMeasures = "security-measures",
        /// The supervision of its staff.
        StaffSupervision = "staff-supervision",
        /// Training of those who handle it (教育・訓練).
        Training = "training",
        /// No use beyond the entrusted work.
        PurposeLimit = "purpose-limit",
        /// Limits on copying.
        CopyLimit = "copy-limit",
        /// Limits on provision to third parties.
        ProvisionLimit = "provision-limit",
        /// Regular reports.
        Reports = "reports",
        /// That the facility may look for itself (確認に応じること).
        Inspection = "inspection",
        /// That audits are taken (監査の受け入れ).
        Audit = "audit",
        /// That demands for improvement are met.
        Improvement = "improvement",
        /// Return and erasure at the end (返却・消去).
        ReturnAndErasure = "return-and-erasure",
        /// What is done and reported after an accident (事故の措置・報告).
        AccidentMeasures = "accident-measures",
        /// Who is liable (責任分担).
        Liability = "liability",
        /// What holds of a contractor's own contractors (再委託).
        SubEntrustment = "sub-entrustment",
    }
}

codes! {
    /// What becomes of a contractor's own contractors (再委託).
    pub enum SubEntrustment {
        /// Forbidden.
        Forbidden = "forbidden",
        /// With approval beforehand.
        PriorApproval = "prior-approval",
        /// Under the same safeguards, which the contractor answers for.
        SameSafeguards = "same-safeguards",
        /// The contract settles it.
        ByContract = "by-contract",
        /// The text does not say.
        NotSaid = "not-said",
    }
}

/// One step on the way to handing over.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutsourcingStepRule {
    /// The step.
    pub step: OutsourcingStep,
    /// The office that takes it or to which it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// The article.
    pub article: Citation,
}

from_json!(OutsourcingStepRule { step, article; by });

codes! {
    /// Steps on the way to handing data to a contractor.
    pub enum OutsourcingStep {
        /// It is reported beforehand (事前の届出).
        PriorReport = "prior-report",
        /// The contractor is looked at and chosen (委託先の確認・選定).
        ContractorChecked = "contractor-checked",
        /// It is approved (承諾).
        Approval = "approval",
        /// The contract, or the framework contract (契約・基本契約).
        Contract = "contract",
        /// The single contract under it (個別契約).
        SingleContract = "single-contract",
    }
}
