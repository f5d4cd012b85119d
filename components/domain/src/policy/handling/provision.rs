use serde::Serialize;

use super::Exception;
use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// To whom information is passed on (個人情報の提供).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProvisionRules {
    /// Third parties (第三者提供): only with the principal's prior consent, but for exceptions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub third_party: Option<ThirdPartyRule>,
    /// Who is no third party (第三者に該当しない), and on what condition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_third_parties: Vec<NotThirdParty>,
    /// Joint use (共同利用).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joint_use: Option<JointUseRule>,
    /// Family (家族への提供), where the text speaks of them; else they are third parties.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub family: Option<FamilyRule>,
}

from_json!(ProvisionRules { ; third_party, not_third_parties, joint_use, family });

codes! {
    /// To whom information goes.
    pub enum Recipient {
        /// A public authority: police, court, municipality (公的機関).
        PublicAuthority = "public-authority",
        /// The principal's family, wherever they live (家族).
        Family = "family",
        /// Anybody else outside (第三者).
        ThirdParty = "third-party",
        /// Somebody who works with it for the facility (委託先).
        Entrusted = "entrusted",
        /// Whoever takes the business over (事業の承継者).
        Successor = "successor",
        /// A partner in joint use (共同利用者).
        JointUser = "joint-user",
    }
}

/// Provision to third parties.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ThirdPartyRule {
    /// When nobody's consent is needed.
    pub unless: Vec<Exception>,
    /// Who approves it, consent or not (承諾).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ThirdPartyRule { unless, article; approved_by, basis });

/// Somebody who is no third party.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NotThirdParty {
    /// Who.
    pub to: Recipient,
    /// To whom it is reported first (届出).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_to: Option<Role>,
    /// Who approves it (承諾).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(NotThirdParty { to, article; reported_to, approved_by, basis });

codes! {
    /// What joint use needs.
    pub enum JointUseStance {
        /// The principal's consent (本人の同意).
        Consent = "consent",
        /// That the principal was told, or could easily know, of it beforehand (通知・容易に知り得る状態).
        Notice = "notice",
        /// The facility has none (共同利用しない).
        None = "none",
    }
}

codes! {
    /// What is told of joint use.
    pub enum JointUseItem {
        /// That there is joint use (その旨).
        TheFact = "the-fact",
        /// Which items of data (項目).
        Items = "items",
        /// Who uses them (利用する者の範囲).
        Users = "users",
        /// What for (利用目的).
        Purposes = "purposes",
        /// Who answers for them (管理責任者の氏名・名称).
        Responsible = "responsible",
        /// That person's address (住所).
        Address = "address",
        /// That corporation's representative (代表者).
        Representative = "representative",
    }
}

/// Joint use with named partners.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct JointUseRule {
    /// What it needs.
    pub stance: JointUseStance,
    /// What is told beforehand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tells: Vec<JointUseItem>,
    /// To whom it is reported first (届出).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_to: Option<Role>,
    /// Who approves it (承諾).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(JointUseRule { stance, article; tells, reported_to, approved_by, basis });

/// Provision to the principal's family.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FamilyRule {
    /// Whether the principal names beforehand who may receive it.
    #[serde(default)]
    pub named_beforehand: bool,
    /// Whether it is possible without consent where the principal cannot judge: never by itself, somebody decides.
    #[serde(default)]
    pub possible_when_incapable: bool,
    /// Who decides that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decider: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(FamilyRule { article; named_beforehand, possible_when_incapable, decider, basis });
