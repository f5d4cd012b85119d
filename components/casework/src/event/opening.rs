use std::collections::BTreeMap;

use madoguchi_domain::Date;
use madoguchi_domain::policy::DeliveryMethod;
use madoguchi_domain::request::{Channel, RequestKind, RequesterKind};
use serde::{Deserialize, Serialize};

use crate::wire;

/// A request as it was taken in (受付).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Opening {
    /// The number that the facility gave it (受付番号).
    pub number: String,
    /// The number on the applicant's paper; empty where it has none.
    #[serde(default)]
    pub reference: String,
    /// The facility's id.
    pub facility: String,
    /// The version of the facility's file under which it was made.
    pub policy_version: u32,
    /// From what it was read.
    pub source: Source,
    /// How the papers came.
    #[serde(with = "wire::code")]
    pub channel: Channel,
    /// The day on which it first arrived (到達).
    #[serde(with = "wire::date")]
    pub first_arrived: Date,
    /// What is asked for; the first leads the case. Never empty.
    #[serde(serialize_with = "wire::code::list::serialize", deserialize_with = "kinds")]
    pub kinds: Vec<RequestKind>,
    /// In which capacity somebody asks.
    #[serde(with = "wire::code")]
    pub requester: RequesterKind,
    /// The person whom the information is about.
    pub principal: Principal,
    /// The name of whoever asks; empty: the principal.
    #[serde(default)]
    pub requester_name: String,
    /// Which information it is about, in words.
    #[serde(default)]
    pub about: String,
    /// How it is to be delivered; none: not said.
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub delivery: Option<DeliveryMethod>,
    /// What the form said, by the code of its field; not looked into.
    #[serde(default)]
    pub answers: BTreeMap<String, Vec<String>>,
}

impl Opening {
    /// The kind that leads the case.
    #[must_use]
    pub fn kind(&self) -> RequestKind {
        self.kinds.first().copied().unwrap_or(RequestKind::Disclosure)
    }

    /// The name of whoever asks.
    #[must_use]
    pub fn asked_by(&self) -> &str {
        if self.requester_name.is_empty() { &self.principal.name } else { &self.requester_name }
    }
}

fn kinds<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<RequestKind>, D::Error> {
    let kinds: Vec<RequestKind> = wire::code::list::deserialize(from)?;
    if kinds.is_empty() {
        return Err(serde::de::Error::custom("a request asks for something"));
    }
    Ok(kinds)
}

/// The person whom the information is about (本人).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Principal {
    /// The name.
    pub name: String,
    /// Its reading (ふりがな); empty where nobody said.
    #[serde(default)]
    pub kana: String,
    /// The birth date, where known.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub birth: Option<Date>,
}

codes! {
    /// From what a request was read.
    pub enum Source {
        /// Written at the counter (窓口).
        Counter = "counter",
        /// The squares on the printed form (二次元コード).
        Code = "code",
        /// A file.
        File = "file",
        /// A letter or a form filled in by hand.
        Letter = "letter",
    }
}
