use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Limit};

/// One step of the facility's own line of report after a breach (漏えい等の報告連絡体制).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BreachRule {
    /// To whom it is reported; any one of them is enough.
    pub to: Vec<BreachRecipient>,
    /// After which breaches.
    pub when: BreachWhen,
    /// How fast, where the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(BreachRule { to, when, article; limit, basis });

codes! {
    /// To whom a breach is reported.
    pub enum BreachRecipient {
        /// 個人情報取扱責任者
        HandlingOfficer = "handling-officer",
        /// 個人情報保護管理者
        PrivacyManager = "privacy-manager",
        /// 代表取締役
        President = "president",
        /// 理事長
        ChiefDirector = "chief-director",
        /// 関係官庁
        Authorities = "authorities",
        /// 個人情報保護委員会
        Commission = "commission",
        /// The persons whom it concerns (本人).
        Principals = "principals",
    }
}

codes! {
    /// After which breaches a step is taken.
    pub enum BreachWhen {
        /// After each.
        Always = "always",
        /// Depending on what it means for the house (事業所に与える影響の大きさ).
        ByImpactOnHouse = "by-impact-on-house",
        /// If it matters much outside (対外的な影響の大きい).
        LargeOutside = "large-outside",
        /// If the law wants it reported (法26条).
        Reportable = "reportable",
    }
}
