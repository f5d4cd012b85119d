use serde::Serialize;

use super::{Basis, JsonShape};
use crate::Citation;
use crate::date::Period;
use crate::json::{FromJson, Place, from_json};

/// What must be shown: an and/or tree over papers and facts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Requirement {
    /// All of these.
    All(Vec<Requirement>),
    /// Any one of these.
    Any(Vec<Requirement>),
    /// A paper.
    Paper(PaperRequirement),
    /// Something stated on the form rather than shown by a paper.
    Fact(Fact),
    /// Something that must be shown only where a condition holds; elsewhere nothing.
    When(Box<Conditional>),
}

impl FromJson for Requirement {
    fn from_json(at: &Place<'_>) -> Self {
        match at.choice(&["all", "any", "paper", "fact", "when"]) {
            ("all", Some(branches)) => Self::All(Vec::from_json(&branches)),
            ("any", Some(branches)) => Self::Any(Vec::from_json(&branches)),
            ("paper", Some(paper)) => Self::Paper(PaperRequirement::from_json(&paper)),
            ("fact", Some(fact)) => Self::Fact(Fact::from_json(&fact)),
            ("when", Some(when)) => Self::When(Box::new(Conditional::from_json(&when))),
            _ => {
                at.wrong_type(JsonShape::CodeOrObject);
                Self::All(Vec::new())
            }
        }
    }
}

codes! {
    /// Something stated on the form rather than shown by a paper.
    pub enum Fact {
        /// Profession and registration number (職業名と登録番号).
        ProfessionAndRegistration = "profession-and-registration",
        /// The principal has agreed to this person (本人が対象者に同意している).
        PrincipalAgreed = "principal-agreed",
    }
}

/// What must be shown where a condition holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Conditional {
    /// The condition.
    pub condition: Condition,
    /// What must be shown then.
    pub then: Requirement,
}

from_json!(Conditional { condition, then });

codes! {
    /// On what it may depend whether something must be shown.
    pub enum Condition {
        /// The principal's registered seal (実印) stands on the mandate.
        MandateBearsRegisteredSeal = "mandate-bears-registered-seal",
        /// The person asks by a registered profession (有資格者).
        ActsByProfession = "acts-by-profession",
    }
}

/// One paper that must be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaperRequirement {
    /// Its id in the catalogue of papers.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::paper_id"))]
    pub id: String,
    /// How old it may be on the day of receipt; the last day is inside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freshness: Option<Period>,
    /// An age from which staff are told, though the text sets no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn_after: Option<Period>,
    /// Whether the principal's registered seal must stand on it.
    #[serde(default)]
    pub principals_seal: bool,
    /// The article, where it differs from the rule's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Citation>,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(PaperRequirement { id; freshness, warn_after, principals_seal, article, basis });
