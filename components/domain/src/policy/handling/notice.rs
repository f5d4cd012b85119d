use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

/// What the principal is told when information is taken in (通知・明示・書面の交付).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeRules {
    /// The items that notices are made of.
    pub items: Vec<NoticeItem>,
    /// The notice on taking it from the principal (直接取得).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct: Option<NoticeRule>,
    /// The notice on taking it from somebody else (間接取得).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub indirect: Option<NoticeRule>,
}

from_json!(NoticeRules { items; direct, indirect });

codes! {
    /// The occasion of a notice.
    pub enum NoticeKind {
        /// On taking information from the principal (直接取得).
        Direct = "direct",
        /// On taking it from somebody else (間接取得).
        Indirect = "indirect",
        /// Before a use outside the purpose (目的外利用).
        OutsidePurpose = "outside-purpose",
    }
}

/// One item of a notice.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeItem {
    /// Its number in the text.
    pub number: u8,
    /// What it tells.
    pub tells: NoticeContent,
    /// When it is wanted at all; always, where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_if: Option<Planned>,
}

from_json!(NoticeItem { number, tells; only_if });

codes! {
    /// What an item of a notice tells.
    pub enum NoticeContent {
        /// Who answers for the information, with a contact (管理者の職名・所属・連絡先).
        ManagerContact = "manager-contact",
        /// The purpose (取得・利用の目的).
        Purpose = "purpose",
        /// Provision to third parties: why, to whom, whether by contract (第三者への提供).
        ThirdPartyProvision = "third-party-provision",
        /// That it will be entrusted (委託する旨).
        Outsourcing = "outsourcing",
        /// That giving it is voluntary, and what follows if it is not given (任意性と結果).
        Voluntariness = "voluntariness",
        /// The rights to disclosure, correction and deletion, and how to use them (権利と方法).
        Rights = "rights",
        /// That it will be used jointly (共同利用する旨).
        JointUse = "joint-use",
        /// Whatever else a statute asks for (その他法令が定める事項).
        OtherByStatute = "other-by-statute",
    }
}

codes! {
    /// What the facility plans to do with the information.
    pub enum Planned {
        /// Provide it to a third party (第三者提供).
        ThirdPartyProvision = "third-party-provision",
        /// Entrust it (委託).
        Outsourcing = "outsourcing",
        /// Use it jointly (共同利用).
        JointUse = "joint-use",
    }
}

/// A notice, and whether consent goes with it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoticeRule {
    /// Numbers of the items.
    pub items: Vec<u8>,
    /// Whether it is a paper that is handed over (書面の交付).
    #[serde(default)]
    pub in_writing: bool,
    /// Whether the principal's consent goes with it.
    #[serde(default)]
    pub consent: bool,
    /// When no notice is needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<NoticeExemption>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(NoticeRule { items, article; in_writing, consent, unless, basis });

codes! {
    /// Why no notice is needed.
    pub enum NoticeExemption {
        /// The principal plainly knows it already (通知を受けていることが明白).
        AlreadyTold = "already-told",
        /// The source told the principal of it and has consent (提供者が同意を得ている).
        SourceHasConsent = "source-has-consent",
        /// The purpose has been published (あらかじめ公表).
        Published = "published",
        /// Urgent for life, body or property (緊急に必要).
        Urgent = "urgent",
        /// Telling could harm somebody (本人又は第三者の権利利益を害するおそれ).
        HarmToSomebody = "harm-to-somebody",
        /// Telling could harm the facility's rights (法人の権利又は正当な利益を害するおそれ).
        HarmToFacility = "harm-to-facility",
        /// Telling would hinder a public task (国の機関等への協力).
        PublicTask = "public-task",
        /// The purpose is plain from the circumstances (取得の状況から明らか).
        EvidentPurpose = "evident-purpose",
    }
}
