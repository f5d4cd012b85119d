use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;

/// A form on which consent is given, item by item (同意書).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentForm {
    /// Stable code, kebab-case.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::policy::schema_parts::kebab"))]
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What must stand on it beside the items, to make it complete.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<FormPart>,
    /// Its items: each granted or refused by itself.
    pub items: Vec<ConsentItem>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ConsentForm { id, name, items, article; needs, basis });

codes! {
    /// What makes a consent form complete.
    pub enum FormPart {
        /// The day (年月日).
        Date = "date",
        /// The signature of the principal, or of an agent (署名).
        Signature = "signature",
    }
}

/// One item of a consent form.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentItem {
    /// Its number, from the top.
    pub number: u8,
    /// The uses that ticking it allows; everything else it leaves as it was.
    pub uses: Vec<ConsentedUse>,
    /// Whether label and explanation name different uses, so that it covers both and people should know.
    #[serde(default)]
    pub label_and_explanation_differ: bool,
    /// On what the list of uses rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(ConsentItem { number, uses; label_and_explanation_differ, basis });

/// A use that needs consent.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsentedUse {
    /// Stable code, kebab-case; the same use has the same code on each form.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::policy::schema_parts::kebab"))]
    pub id: String,
    /// What people call it.
    pub name: String,
}

from_json!(ConsentedUse { id, name });
