use serde::Serialize;

use super::{Basis, JsonShape};
use crate::Citation;
use crate::date::Period;
use crate::json::{FromJson, Place, from_json};
use crate::request::RequestKind;

/// How fast the facility answers a kind of request.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeadlineRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// The limit.
    pub limit: Limit,
    /// From which event it runs; that day is not counted (Civil Code 140).
    pub starts: ClockStart,
    /// Whether the text says "in principle" (原則として).
    #[serde(default)]
    pub in_principle: bool,
    /// How it is extended; none where the text knows no extension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<ExtensionRule>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(DeadlineRule { kinds, limit, starts, article; in_principle, extension, basis });

/// A limit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// Without delay (遅滞なく): no number of days, and none is invented.
    WithoutDelay,
    /// Within a period (…以内).
    Within(Period),
}

impl FromJson for Limit {
    fn from_json(at: &Place<'_>) -> Self {
        match at.choice(&["without-delay", "within"]) {
            ("without-delay", None) => Self::WithoutDelay,
            ("within", Some(period)) => Self::Within(Period::from_json(&period)),
            _ => {
                at.wrong_type(JsonShape::CodeOrObject);
                Self::WithoutDelay
            }
        }
    }
}

codes! {
    /// The event from which a limit runs.
    pub enum ClockStart {
        /// The request's arrival (到達), Civil Code 97.
        Arrival = "arrival",
        /// The day on which form, identity and authority papers are all there (受け付けた).
        PapersComplete = "papers-complete",
    }
}

/// How a limit is extended.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExtensionRule {
    /// What the notice must state.
    pub must_state: Vec<MustState>,
    /// The form that must be used, by its name; none where the text names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// The article.
    pub article: Citation,
}

from_json!(ExtensionRule { must_state, article; form });

codes! {
    /// What an extension notice must state.
    pub enum MustState {
        /// That the limit will be passed (その旨).
        TheFact = "the-fact",
        /// The period within which it can be answered (対応可能な期間).
        AvailablePeriod = "available-period",
    }
}
