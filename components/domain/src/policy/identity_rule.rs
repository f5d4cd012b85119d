use serde::Serialize;

use super::Basis;
use crate::Citation;
use crate::date::Period;
use crate::json::from_json;
use crate::request::Channel;

/// How identity is checked (本人確認).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IdentityRule {
    /// How many of the listed documents are wanted.
    pub count: u8,
    /// How many are wanted where none of them carries a photo (顔写真のないものは2点); none: `count` all the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_without_photo: Option<u8>,
    /// The documents that the regulation lists; empty where it names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub listed: Vec<AcceptedDocument>,
    /// Whether the list is open (など): others of the catalogue are taken, and staff are told so.
    #[serde(default)]
    pub open_list: bool,
    /// What happens where the regulation names no document.
    pub when_unnamed: WhenUnnamed,
    /// Whether showing it at the window is enough (提示), or it must be handed in (提出).
    #[serde(default)]
    pub showing_is_enough: bool,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(IdentityRule {
    count, when_unnamed, article;
    count_without_photo, listed, open_list, showing_is_enough, basis
});

/// One document that the regulation lists.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptedDocument {
    /// Its id in the catalogue of papers.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::paper_id"))]
    pub id: String,
    /// How old it may be on the day of receipt, counted from its date of issue; the last day is inside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freshness: Option<Period>,
    /// Channels by which a copy is what is sent, as the text has it; empty: as the catalogue says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub copy_by: Vec<Channel>,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(AcceptedDocument { id; freshness, copy_by, basis });

codes! {
    /// What happens where a regulation asks for proof but names no document, or asks for none.
    pub enum WhenUnnamed {
        /// Any document of the catalogue that proves identity; asked for.
        AnyProof = "any-proof",
        /// By the text the form alone serves; one document is asked for, and staff are told that it is not in the text.
        FormServes = "form-serves",
    }
}
