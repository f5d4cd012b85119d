use serde::Serialize;

use super::Exception;
use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// What information may be used for (個人情報の利用).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UseRules {
    /// Use within the purpose (目的内の利用), where the text asks for a ground even for that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<WithinPurpose>,
    /// Use outside the purpose (目的外の利用).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<OutsidePurpose>,
}

from_json!(UseRules { ; within, outside });

/// The grounds on which information is used within its purpose.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithinPurpose {
    /// The grounds, any one of which is enough.
    pub grounds: Vec<UseGround>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(WithinPurpose { grounds, article; basis });

codes! {
    /// A ground for use within the purpose.
    pub enum UseGround {
        /// A purpose that the facility has published (公表した利用目的).
        PublishedPurpose = "published-purpose",
        /// The principal's consent (同意).
        Consent = "consent",
        /// A contract with the principal: preparing it, performing it, charging for it (契約の準備・履行・請求).
        Contract = "contract",
        /// A duty by law (法的義務の履行).
        LegalDuty = "legal-duty",
        /// Life, health or property of the principal (重大な利益の保護).
        VitalInterest = "vital-interest",
        /// A public authority's power by law: supervisor, police, court (公的機関の法令に基づく権限).
        PublicAuthority = "public-authority",
    }
}

/// What use outside the purpose needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutsidePurpose {
    /// The ways, any one of which is enough by the text; empty: the text rules such use out.
    pub ways: Vec<OutsideWay>,
    /// Numbers of the items that a written notice has to tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notice_items: Vec<u8>,
    /// When none of the ways is needed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<Exception>,
    /// Who approves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(OutsidePurpose { ways, article; notice_items, unless, approved_by, basis });

codes! {
    /// A way to use outside the purpose.
    pub enum OutsideWay {
        /// The principal consents beforehand (事前の同意).
        PriorConsent = "prior-consent",
        /// A written notice is handed over, and the principal consents beforehand (書面の交付と事前の同意).
        WrittenNoticeAndConsent = "written-notice-and-consent",
        /// It is posted beforehand, with a chance to refuse (事前掲示と拒絶の機会).
        PostingWithRefusal = "posting-with-refusal",
    }
}
