use serde::Serialize;

use super::Basis;
use crate::Citation;
use crate::json::from_json;
use crate::request::RequestKind;

/// One kind of request that the facility offers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestRule {
    /// Which kind.
    pub kind: RequestKind,
    /// The facility's own word for it, as it stands on its form.
    pub name: String,
    /// The article that grants it.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
    /// Whether the request follows on a disclosure in this text (開示の結果、誤りがあった場合).
    #[serde(default)]
    pub after_disclosure: bool,
}

from_json!(RequestRule { kind, name, article; basis, after_disclosure });

codes! {
    /// How a disclosure is delivered (開示の方法), Act 33(2).
    pub enum DeliveryMethod {
        /// A copy on paper (写しの交付).
        PaperCopy = "paper-copy",
        /// Electronic data (電磁的記録の提供).
        ElectronicData = "electronic-data",
        /// Reading at the facility (閲覧).
        Inspection = "inspection",
        /// An explanation by word of mouth (口頭の説明).
        Explanation = "explanation",
        /// Another way that the applicant names.
        Other = "other-method",
    }
}

/// How a disclosure may be delivered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// The regulation's ways, its own rule first.
    pub methods: Vec<DeliveryMethod>,
    /// Further ways that the present Act gives (33(2)): shown as such.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_act: Vec<DeliveryMethod>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Delivery { methods, article; by_act, basis });
