use serde::Serialize;

use crate::Citation;
use crate::date::Period;
use crate::json::{FromJson, Place, from_json};
use crate::policy::{Basis, JsonShape};

/// How long a kind of record is kept (保存期間), and what it must hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RetentionRule {
    /// The kind of record.
    pub what: RecordClass,
    /// The way in which it is made that this rule is for.
    #[serde(default)]
    pub way: RecordWay,
    /// How long it is kept.
    pub keep: Keep,
    /// From which event.
    pub from: RetentionStart,
    /// Whether the event's own day counts (から起算して): then the Civil Code's article 140 gives way.
    #[serde(default)]
    pub counts_first_day: bool,
    /// What the record must hold; empty where the text does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<RecordItem>,
    /// Those of `items` that are needed only where the other side handles personal information as a business.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items_from_business: Vec<RecordItem>,
    /// Whether it must be made each time and promptly (都度、速やかに).
    #[serde(default)]
    pub made_each_time: bool,
    /// Occasions that need no record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exempt: Vec<RecordExemption>,
    /// Where the exemptions stand, where it is not in `article`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempt_article: Option<Citation>,
    /// Where the items stand, where it is not in `article`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items_article: Option<Citation>,
    /// The article on how long.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(RetentionRule {
    what, keep, from, article;
    way, counts_first_day, items, items_from_business, made_each_time, exempt, exempt_article,
    items_article, basis
});

/// How long something is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Keep {
    /// For a period.
    For(Period),
    /// Through the fiscal year in which it was made (当年度中).
    FiscalYear,
    /// As long as statutes want it (法定保存年限).
    Statutory,
    /// As long as the personal data that it is about (個人情報の保管期間).
    WhileDataKept,
    /// Until it is no longer needed (保有の必要がなくなるまで).
    WhileNeeded,
    /// As another paper says, by its title.
    Delegated {
        /// The other paper's title.
        to: String,
    },
    /// It is kept; the text does not say how long.
    NotSet,
}

impl FromJson for Keep {
    fn from_json(at: &Place<'_>) -> Self {
        let codes = [
            "for",
            "fiscal-year",
            "statutory",
            "while-data-kept",
            "while-needed",
            "delegated",
            "not-set",
        ];
        match at.choice(&codes) {
            ("for", Some(period)) => Self::For(Period::from_json(&period)),
            ("fiscal-year", None) => Self::FiscalYear,
            ("statutory", None) => Self::Statutory,
            ("while-data-kept", None) => Self::WhileDataKept,
            ("while-needed", None) => Self::WhileNeeded,
            ("delegated", Some(delegated)) => {
                Self::Delegated { to: String::from_json(&delegated.object(&["to"], 1).take()) }
            }
            ("not-set", None) => Self::NotSet,
            _ => {
                at.wrong_type(JsonShape::CodeOrObject);
                Self::NotSet
            }
        }
    }
}

codes! {
    /// Kinds of record that rules of retention speak of.
    pub enum RecordClass {
        /// Record of a provision to a third party (第三者提供記録), Act 29.
        ThirdPartyProvision = "third-party-provision",
        /// Record of what was checked on receipt from a third party (受領時確認記録), Act 30.
        ThirdPartyReceipt = "third-party-receipt",
        /// Record of a taking out of the house and of the return (持ち出し記録).
        TakeOut = "take-out",
        /// Contracts and papers of outsourcing (委託・預託の契約文書).
        OutsourcingContract = "outsourcing-contract",
        /// The issuing office's duplicate, and copies where they were handed to (発行部の控・コピー).
        OfficeCopy = "office-copy",
        /// Care records (介護記録等).
        CareRecord = "care-record",
        /// Papers and records on the protection of personal information (文書・帳票).
        ProtectionDocument = "protection-document",
        /// Audit reports (監査報告書).
        AuditReport = "audit-report",
        /// Any personal information that is held.
        PersonalData = "personal-data",
    }
}

codes! {
    /// How a record of provision or receipt is made.
    #[derive(Default)]
    pub enum RecordWay {
        /// Each time (都度).
        #[default]
        EachTime = "each-time",
        /// In one for a series of provisions (一括).
        Bundled = "bundled",
        /// A contract about services for the principal serves as the record (契約書等による代替).
        ContractServes = "contract-serves",
    }
}

codes! {
    /// The event from which a retention runs.
    pub enum RetentionStart {
        /// The record was made (作成日).
        Created = "created",
        /// The last provision or receipt that the record covers.
        LastProvision = "last-provision",
        /// What was taken out came back and that was checked (返却の確認).
        Returned = "returned",
        /// The contract ended (契約終了).
        ContractEnded = "contract-ended",
        /// The service or the matter was completed (完結の日).
        Completed = "completed",
    }
}

codes! {
    /// What a record must hold.
    pub enum RecordItem {
        /// That the principal has consented (同意を得ている旨).
        ConsentObtained = "consent-obtained",
        /// Who has received it (第三者の氏名・名称等).
        RecipientIdentified = "recipient-identified",
        /// That it went to many who are not known by name (不特定かつ多数): stands for the recipient.
        ManyRecipients = "many-recipients",
        /// Address and representative of who has received it.
        RecipientAddress = "recipient-address",
        /// Name, address and representative of who has provided it (提供者の氏名・住所・代表者).
        ProviderIdentified = "provider-identified",
        /// How the provider came by it (取得の経緯).
        AcquisitionHistory = "acquisition-history",
        /// Whom it is about (本人の氏名等).
        PrincipalIdentified = "principal-identified",
        /// Which items of data (個人データの項目).
        DataItems = "data-items",
        /// Day and time (日時).
        DateAndTime = "date-and-time",
        /// Whose record was taken out (利用者).
        CareRecipient = "care-recipient",
        /// What for (目的).
        Purpose = "purpose",
    }
}

codes! {
    /// Why no record is needed.
    pub enum RecordExemption {
        /// By a law (法令に基づく).
        ByLaw = "by-law",
        /// To protect life, body or property, where consent is hard to get.
        LifeOrProperty = "life-or-property",
        /// For public health or the upbringing of children, where consent is hard to get.
        PublicHealth = "public-health",
        /// To assist a public body in its duty.
        PublicDuty = "public-duty",
        /// To a contractor, within the purpose (委託).
        Entrustment = "entrustment",
        /// With a business that is taken over (事業の承継).
        Succession = "succession",
        /// In joint use that was made known (共同利用).
        JointUse = "joint-use",
    }
}
