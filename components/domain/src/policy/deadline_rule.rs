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
    /// Whether days of waiting for the applicant do not count (補正に要した日数は算入しない); none where
    /// the text lets them count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pauses: Option<PauseRule>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(DeadlineRule { kinds, limit, starts, article; in_principle, extension, pauses, basis });

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
    /// The longest that it may be, from the end of the limit on; none where the text sets no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Period>,
    /// The article.
    pub article: Citation,
}

from_json!(ExtensionRule { must_state, article; form, by });

/// That days of waiting for the applicant do not count towards a limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseRule {
    /// The article.
    pub article: Citation,
}

from_json!(PauseRule { article });

codes! {
    /// What an extension notice must state.
    pub enum MustState {
        /// That the limit will be passed (その旨).
        TheFact = "the-fact",
        /// The period within which it can be answered (対応可能な期間).
        AvailablePeriod = "available-period",
    }
}

/// When a request that is not pursued lapses (失効・取下げとみなす): the facility need not answer any more.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LapseRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// After how long; its last day is still in time.
    pub after: Period,
    /// From which event on; that day is not counted (Civil Code 140).
    pub starts: LapseStart,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(LapseRule { kinds, after, starts, article; basis });

codes! {
    /// The event from which a request begins to lapse.
    pub enum LapseStart {
        /// Its arrival, as long as it is incomplete.
        Arrival = "arrival",
        /// The facility's asking for what is missing (補正の求め).
        AskedToComplete = "asked-to-complete",
        /// The notice that the answer can be had, as long as nobody takes or pays it.
        AnswerReady = "answer-ready",
    }
}
