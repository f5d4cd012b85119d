use serde::Serialize;

use super::{Exception, NoticeRules};
use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};
use crate::request::RequesterKind;

/// What the facility may take in, and from whom (個人情報の取得・収集).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AcquisitionRules {
    /// From whom it may be taken. A source that is missing here is judged by the Act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRule>,
    /// Whose consent to taking information in counts for a principal who cannot judge; none: the general rules of `consent`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub incapable: Option<IncapableRule>,
    /// Information that is not taken in as a rule (取得の禁止).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub banned: Vec<BannedInformation>,
    /// Special-care-required information (要配慮個人情報): only with consent, but for these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub special_care: Option<SpecialCareRule>,
    /// What the principal is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<NoticeRules>,
    /// Whose approval a new purpose or a new method needs beforehand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub approvals: Vec<NewAcquisitionRule>,
}

from_json!(AcquisitionRules { ; sources, incapable, banned, special_care, notice, approvals });

codes! {
    /// From whom information comes.
    pub enum AcquisitionSource {
        /// The person whom it is about (本人).
        Principal = "principal",
        /// The principal's family (家族).
        Family = "family",
        /// Acquaintances and others around the principal (知人・関係者).
        Acquaintance = "acquaintance",
        /// Another care or medical provider (他の事業所).
        CareProvider = "care-provider",
        /// A client who entrusts the data (委託元).
        Client = "client",
        /// Anybody else.
        Other = "other",
    }
}

/// From whom the facility may take information, and on what condition.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceRule {
    /// The sources that this rule is for.
    pub from: Vec<AcquisitionSource>,
    /// Whether consent is needed.
    #[serde(default)]
    pub consent: bool,
    /// When it is not, though the rule asks for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Exception>,
    /// Whether the source hands over a written statement that it was lawfully obtained.
    #[serde(default)]
    pub lawfulness_statement: bool,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(SourceRule { from, article; consent, unless, lawfulness_statement, basis });

/// Whose consent counts for a principal who cannot judge (判断できない).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncapableRule {
    /// Who consents.
    pub consent_of: RequesterKind,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(IncapableRule { consent_of, article; basis });

codes! {
    /// Information that regulations single out.
    pub enum InformationClass {
        /// Special-care-required information as a whole (要配慮個人情報), Act 2(3).
        SpecialCare = "special-care",
        /// 思想
        Thought = "thought",
        /// 信条
        Creed = "creed",
        /// 宗教・信教
        Religion = "religion",
        /// 人種・民族
        Race = "race",
        /// 門地
        FamilyOrigin = "family-origin",
        /// Place of family register, but for its prefecture (本籍地).
        RegisteredDomicile = "registered-domicile",
        /// 犯罪歴
        CriminalRecord = "criminal-record",
        /// Anything that leads to social discrimination (社会的差別の原因).
        DiscriminationCause = "discrimination-cause",
        /// 団結権・団体交渉
        LabourRights = "labour-rights",
        /// 集団示威行為・請願権・その他の政治的権利
        PoliticalRights = "political-rights",
        /// Health and sexual life as far as the service does not need it (サービス提供上必要としない保健医療・性生活).
        UnneededHealth = "unneeded-health",
    }
}

/// Information that is not taken in as a rule, and what lifts the ban.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BannedInformation {
    /// What is banned.
    pub classes: Vec<InformationClass>,
    /// Whether the principal's explicit consent (明確な同意) lifts the ban.
    #[serde(default)]
    pub consent_lifts: bool,
    /// What else lifts it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Exception>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(BannedInformation { classes, article; consent_lifts, unless, basis });

/// When special-care-required information is taken in without the principal's prior consent.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SpecialCareRule {
    /// The exceptions.
    pub unless: Vec<Exception>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(SpecialCareRule { unless, article; basis });

codes! {
    /// What is new about a way of taking information in.
    pub enum NewAcquisition {
        /// A new purpose (新しい目的).
        Purpose = "purpose",
        /// A new method (新しい方法).
        Method = "method",
        /// From others than the principal (間接的).
        Indirect = "indirect",
    }
}

/// Whose approval something new needs beforehand (承諾).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewAcquisitionRule {
    /// What is new.
    pub what: Vec<NewAcquisition>,
    /// To whom it is reported first (届出).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_to: Option<Role>,
    /// Who approves.
    pub approved_by: Role,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(NewAcquisitionRule { what, approved_by, article; reported_to, basis });
