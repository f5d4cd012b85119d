use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::law::Matter;
use crate::policy::Basis;

/// An article of the Act that the regulation cites.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CitedArticle {
    /// Where in the regulation.
    pub article: Citation,
    /// The article as it is cited, in the edition whose numbering it is read by.
    pub cites: Citation,
    /// What it is cited for.
    #[serde(rename = "for")]
    pub matter: Matter,
    /// On what that reading rests: a regulation seldom names the edition.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(CitedArticle { article, cites, matter = "for"; basis });

/// Another text that the regulation cites by its title.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CitedText {
    /// Where in the regulation.
    pub article: Citation,
    /// What kind of text it is.
    pub kind: CitedTextKind,
    /// Its title, as the regulation prints it.
    pub title: String,
    /// Whoever issued it by the regulation: a ministry, an association, a prefecture; none where it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(CitedText { article, kind, title; issuer, basis });

codes! {
    /// What kind of text a regulation cites by its title.
    pub enum CitedTextKind {
        /// The Act on the Protection of Personal Information.
        PersonalInformationAct = "personal-information-act",
        /// A guideline (指針・ガイドライン・ガイダンス).
        Guideline = "guideline",
        /// An ordinance of a prefecture or a town (条例); `issuer` is the prefecture.
        Ordinance = "ordinance",
    }
}

/// A text of the facility itself that the regulation leaves a rule to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReliedOn {
    /// Where in the regulation.
    pub article: Citation,
    /// Its title, e.g. `別表1`.
    pub title: String,
    /// Whether it lies beside the regulation, so that this file could be written from it.
    pub at_hand: bool,
    /// On what that rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ReliedOn { article, title, at_hand; basis });
