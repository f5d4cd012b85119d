use serde::Serialize;

use super::{Basis, Role};
use crate::Citation;
use crate::json::from_json;
use crate::request::RequestKind;

/// Who decides on a kind of request (決定者), and whose approval (承認) it needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DecisionRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// The offices that decide, together.
    pub by: Vec<Role>,
    /// The office whose approval the decision needs; none where the text asks for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// The body that is heard before the decision (諮問); none where the text wants none heard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consults: Option<ConsultRule>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(DecisionRule { kinds, by, article; approved_by, consults, basis });

/// The body that is heard before a decision, and who sits in it (検討委員会).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsultRule {
    /// The body.
    pub body: Role,
    /// Who sits in it; empty where the text does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<Member>,
    /// The article.
    pub article: Citation,
}

from_json!(ConsultRule { body, article; members });

codes! {
    /// Who sits in a body that is heard; never a person's name.
    pub enum Member {
        /// 介護士
        CareWorker = "care-worker",
        /// 看護師
        Nurse = "nurse",
        /// Whoever wrote the record (記録作成者).
        RecordAuthor = "record-author",
        /// 個人情報保護管理者 / 個人情報保護管理責任者
        PrivacyManager = "privacy-manager",
        /// 個人情報取扱責任者
        HandlingOfficer = "handling-officer",
        /// 医師
        Physician = "physician",
        /// 理事長
        ChiefDirector = "chief-director",
        /// Others who are named for the case (その他指名された職員).
        NamedStaff = "named-staff",
    }
}
