use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

/// What is made known, and where (公表・掲示).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PublicationRule {
    /// What.
    pub what: Vec<PublishedItem>,
    /// Where, in all of these places; empty where the text leaves it open.
    pub places: Vec<PublicationPlace>,
    /// Whether it must be kept up to date (最新の状態を維持).
    #[serde(default)]
    pub kept_current: bool,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(PublicationRule { what, places, article; kept_current, basis });

codes! {
    /// What is made known.
    pub enum PublishedItem {
        /// The name of the operator.
        OperatorName = "operator-name",
        /// Its address and representative.
        OperatorAddress = "operator-address",
        /// The purposes of use (利用目的).
        Purposes = "purposes",
        /// How far information is collected (収集の制限の範囲).
        CollectionLimits = "collection-limits",
        /// How a request is made, and its fee (手続・手数料).
        Procedure = "procedure",
        /// Where complaints go (苦情の申出先).
        ComplaintContact = "complaint-contact",
        /// The security measures (安全管理措置).
        SecurityMeasures = "security-measures",
    }
}

codes! {
    /// Where something is made known.
    pub enum PublicationPlace {
        /// The website.
        Website = "website",
        /// An easily seen place in the house (施設内の見やすい場所).
        InHouse = "in-house",
        /// Leaflets (説明文書の配布).
        Leaflet = "leaflet",
        /// An answer without delay to whoever asks (求めに応じて遅滞なく回答).
        OnRequest = "on-request",
        /// A notice to the persons themselves (告知).
        ToPrincipals = "to-principals",
    }
}
