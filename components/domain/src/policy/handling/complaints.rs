use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// How complaints are taken and settled (苦情処理).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Complaints {
    /// The office or place that takes them, in the text's words.
    pub window: String,
    /// The office that handles them, where the text has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handled_by: Option<Role>,
    /// The sheet on which they are written down, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// What that sheet must hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<ComplaintField>,
    /// The offices that are told, all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told: Vec<Role>,
    /// How they may be settled; empty where the text leaves it open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedies: Vec<Remedy>,
    /// What a remedy needs before it is settled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remedy_needs: Vec<RemedyNeedRule>,
    /// Whether the window must be made known to those whom the data is about.
    #[serde(default)]
    pub made_known: bool,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Complaints {
    window, article;
    handled_by, form, fields, told, remedies, remedy_needs, made_known, basis
});

codes! {
    /// What the sheet for a complaint must hold.
    pub enum ComplaintField {
        /// What it is about (内容).
        Content = "content",
        /// What kind it is (性質).
        Nature = "nature",
        /// Where or in which process it arose (発生場所又はプロセス).
        PlaceOrProcess = "place-or-process",
        /// What the complainant wishes (申出者の希望).
        Wish = "wish",
        /// Whether the third-party member is told (第三者委員への報告の要否).
        ReportToThirdParty = "report-to-third-party",
        /// Whether the third-party member advises or attends (第三者委員の助言・立会の要否).
        ThirdPartyAttends = "third-party-attends",
    }
}

codes! {
    /// How a complaint may be settled.
    pub enum Remedy {
        /// Its cause is removed or put right (原因の除去・是正).
        CauseRemoved = "cause-removed",
        /// The complainant gives special approval (申出者の特別の承認).
        SpecialApproval = "special-approval",
        /// The use that was meant is made impossible (本来の利用ができないようにする).
        UsePrevented = "use-prevented",
    }
}

/// What a remedy needs, and where that stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemedyNeedRule {
    /// What.
    pub need: RemedyNeed,
    /// The office, for an approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// The article.
    pub article: Citation,
}

from_json!(RemedyNeedRule { need, article; by });

codes! {
    /// What a remedy needs.
    pub enum RemedyNeed {
        /// The cause was looked into (内容の分析・原因調査).
        CauseExamined = "cause-examined",
        /// An office approves it (承認).
        Approval = "approval",
        /// It was explained or talked over (説明又は話し合い).
        Explained = "explained",
        /// The complainant agrees (申出者の同意).
        ComplainantAgrees = "complainant-agrees",
        /// The data is set apart meanwhile (識別・隔離).
        SetApart = "set-apart",
    }
}
