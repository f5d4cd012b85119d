use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Limit, Role};
use crate::request::RequestKind;

/// What the answer to a request must be like (通知書).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// The outcomes it is for.
    pub after: Vec<AnswerOutcome>,
    /// How fast it must be told, where the text says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Limit>,
    /// The form that must be used, by its name; none where the text names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Whether the reason must be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Owed>,
    /// The office whose approval it needs before it goes out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<Role>,
    /// Whether the reason must be explained to the principal, whoever asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explained: Option<Owed>,
    /// Whether those who have received the data must be told of a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients_told: Option<Owed>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(AnswerRule {
    kinds, after, article;
    limit, form, reason, approved_by, explained, recipients_told, basis
});

/// Something that is owed, and how strictly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Owed {
    /// How strictly.
    pub duty: Duty,
    /// The article, where it differs from the rule's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Citation>,
}

from_json!(Owed { duty; article });

codes! {
    /// How strictly something is owed.
    pub enum Duty {
        /// It must be done (義務).
        Must = "must",
        /// It must be striven for (努力義務), or done as far as possible.
        Effort = "effort",
    }
}

codes! {
    /// What came of a request.
    pub enum AnswerOutcome {
        /// It was granted, wholly.
        Granted = "granted",
        /// It was refused, wholly or in part.
        Refused = "refused",
        /// There is no such data.
        NonExistent = "non-existent",
    }
}
