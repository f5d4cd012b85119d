use serde::Serialize;

use crate::Citation;
use crate::date::{Date, iso};
use crate::json::from_json;
use crate::policy::Basis;

/// What a facility tells of itself on the page on which it makes its handling known (Act 32(1),
/// Order 10), as far as no other rule of its file states it: kinds of request, papers, fees and
/// windows stand where they are ruled.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyPage {
    /// Where the operator sits and which office represents it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<OperatorFacts>,
    /// Day on which the text was first adopted (制定), where it was revised since.
    #[serde(
        default,
        serialize_with = "iso::option::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(
        feature = "schema",
        schemars(schema_with = "crate::policy::schema_parts::date_or_null")
    )]
    pub adopted: Option<Date>,
    /// What the information is used for (利用目的); empty where the text names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<Purpose>,
    /// How the information is kept safe (安全管理措置); empty where the text names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub security: Vec<SecurityMeasure>,
    /// Windows for complaints outside the house, as the text prints them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outside: Vec<OutsideWindow>,
}

from_json!(PolicyPage {; operator, adopted, purposes, security, outside });

/// The operator's address, and the office that represents it; never the officer's name.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OperatorFacts {
    /// Postal code, `NNN-NNNN`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Postal address; none where the text prints none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The office that represents it (代表者の役職), e.g. `理事長`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<String>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(OperatorFacts { article; postal_code, address, representative, basis });

/// One purpose of use.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// Whose information, where purposes differ: e.g. `職員`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<String>,
    /// What for, in words for the applicant.
    pub what: String,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Purpose { what, article; whose, basis });

/// One measure by which information is kept safe.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SecurityMeasure {
    /// Its kind.
    pub kind: SecurityKind,
    /// What is done, in words for the applicant.
    pub what: String,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(SecurityMeasure { kind, what, article; basis });

codes! {
    /// Kinds of security measure, as the Commission's guidelines part them.
    pub enum SecurityKind {
        /// Rules and principles (基本方針・規律).
        Rules = "rules",
        /// Who answers for what, checks, audits (組織的安全管理措置).
        Organisation = "organisation",
        /// Staff: training, secrecy (人的安全管理措置).
        Staff = "staff",
        /// Rooms, papers, devices (物理的安全管理措置).
        Physical = "physical",
        /// Programs and networks (技術的安全管理措置).
        Technical = "technical",
        /// Handling abroad (外的環境の把握).
        Abroad = "abroad",
    }
}

/// A window for complaints outside the house.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutsideWindow {
    /// What it is to the facility.
    pub kind: OutsideKind,
    /// Its name.
    pub name: String,
    /// The section of it to turn to, where the text names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Postal code, `NNN-NNNN`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(OutsideWindow { kind, name, article; section, postal_code, address, phone, basis });

codes! {
    /// What a window outside is to the facility.
    pub enum OutsideKind {
        /// The authorised organisation of which it is a member (認定個人情報保護団体), Order 10.
        AuthorisedOrganisation = "authorised-organisation",
        /// The municipality (市町村).
        Municipality = "municipality",
        /// The prefecture (都道府県).
        Prefecture = "prefecture",
        /// The federation of National Health Insurance associations (国民健康保険団体連合会).
        InsuranceFederation = "insurance-federation",
        /// Another body, e.g. the committee for proper operation (運営適正化委員会).
        Other = "other",
    }
}
