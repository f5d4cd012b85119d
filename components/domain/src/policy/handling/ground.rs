use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

codes! {
    /// What may stand in for the principal's consent, or lift a ban.
    pub enum Ground {
        /// A statute or an ordinance (法令に基づく場合).
        Statute = "statute",
        /// A court or a warrant (裁判所・令状); every statute rule covers it.
        Warrant = "warrant",
        /// Life, body or property of somebody (人の生命・身体・財産の保護).
        VitalInterest = "vital-interest",
        /// Public health, or the sound growth of children (公衆衛生の向上・児童の健全な育成).
        PublicHealthOrChildren = "public-health-or-children",
        /// Help with a task of state or municipality (国の機関等への協力).
        PublicTask = "public-task",
        /// Academic research (学術研究).
        AcademicResearch = "academic-research",
        /// Made public already, by the principal or by those whom the text names (公開されている).
        MadePublic = "made-public",
        /// Plain to see on the principal, or on a picture (目視・撮影により外形上明らか).
        Apparent = "apparent",
        /// Received by entrustment, succession or joint use (委託・承継・共同利用による提供).
        NotThirdParty = "not-third-party",
        /// Not to be had from the principal: whereabouts unknown or the like (所在不明その他).
        NotObtainable = "not-obtainable",
        /// The source has the principal's consent to pass it on (提供者が同意を得ている).
        SourceHasConsent = "source-has-consent",
        /// Court proceedings cannot do without (司法手続上必要不可欠).
        JudicialProcedure = "judicial-procedure",
        /// Belongs to an illness (疾病と関連する).
        DiseaseRelated = "disease-related",
        /// The purpose cannot do without (必要かつ欠くことができない).
        Indispensable = "indispensable",
    }
}

codes! {
    /// What must be so besides, for a ground to count.
    pub enum Condition {
        /// Consent is hard to get (本人の同意を得ることが困難).
        ConsentDifficult = "consent-difficult",
        /// Asking would hinder the task (事務の遂行に支障).
        TaskHindered = "task-hindered",
    }
}

/// A case in which nobody is asked for consent (同意を要しない場合).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The ground.
    pub ground: Ground,
    /// What must be so besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Condition>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Exception { ground, article; only_if, basis });
