//! What travels on paper.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::CodeError;
use crate::bytes::{Reader, put_number, put_text};
use crate::table::fields;

/// Days are counted from here.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2000, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// More values than any field has choices.
const MOST_VALUES: u64 = 64;

/// A finished request (開示等の請求) under way: what its applicant answered, and nothing else.
///
/// There is no room in it for a document's number or for the reason of the request, because no
/// wizard has a field for either.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parcel {
    /// Code of the facility that is asked.
    pub facility: String,
    /// Version of the facility's policy under which it was filled in.
    pub policy_version: String,
    /// The reference number (控えの番号) that stands on the paper.
    pub number: String,
    /// The day on which it was filled in, in Japan.
    pub made_on: NaiveDate,
    /// The answers by the code of their field.
    pub answers: BTreeMap<String, Value>,
    /// The fields that were answered, and whose answers stand on the paper alone: too long for a code.
    #[serde(default)]
    pub on_paper_only: Vec<String>,
    /// Numbers of fields that a newer program wrote: what they hold is on the paper.
    #[serde(default)]
    pub unknown: Vec<u64>,
}

/// An answer: a text, or several chosen codes, or the parts of a date as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// One text.
    One(String),
    /// Several, or none.
    Many(Vec<String>),
}

impl Value {
    fn texts(&self) -> &[String] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::Many(texts) => texts,
        }
    }

    /// How many bytes it takes.
    pub(crate) fn size(&self) -> usize {
        let mut bytes = Vec::new();
        for text in self.texts() {
            put_text(&mut bytes, text);
        }
        bytes.len()
    }
}

impl Parcel {
    /// As bytes; none if there is a field without a number, or one with more values than there can be.
    pub(crate) fn to_bytes(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        for text in [&self.facility, &self.policy_version, &self.number] {
            put_text(&mut bytes, text);
        }
        let day = self.made_on.signed_duration_since(FIRST_DAY).num_days();
        put_number(&mut bytes, u64::try_from(day).ok()?);
        for (field, value) in &self.answers {
            let texts = value.texts();
            let count = u64::try_from(texts.len()).ok().filter(|n| *n <= MOST_VALUES)?;
            put_number(&mut bytes, fields().number(field)?);
            put_number(&mut bytes, count + 1);
            for text in texts {
                put_text(&mut bytes, text);
            }
        }
        for field in &self.on_paper_only {
            put_number(&mut bytes, fields().number(field)?);
            put_number(&mut bytes, 0);
        }
        Some(bytes)
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, CodeError> {
        let mut reader = Reader(bytes);
        let mut parcel = Self {
            facility: reader.text()?,
            policy_version: reader.text()?,
            number: reader.text()?,
            made_on: FIRST_DAY
                .checked_add_days(Days::new(reader.number()?))
                .ok_or(CodeError::Damaged)?,
            answers: BTreeMap::new(),
            on_paper_only: Vec::new(),
            unknown: Vec::new(),
        };
        while !reader.is_done() {
            let number = reader.number()?;
            let count = reader.number()?;
            if count > MOST_VALUES + 1 {
                return Err(CodeError::Damaged);
            }
            let texts =
                (1..count).map(|_| reader.text()).collect::<Result<Vec<String>, CodeError>>()?;
            let Some(field) = fields().name(number).map(str::to_owned) else {
                parcel.unknown.push(number);
                continue;
            };
            // A field that comes twice would leave the choice of its answer to the reader.
            if parcel.answers.contains_key(&field) || parcel.on_paper_only.contains(&field) {
                return Err(CodeError::Damaged);
            }
            match count {
                0 => parcel.on_paper_only.push(field),
                2 => {
                    parcel.answers.extend(texts.into_iter().next().map(|t| (field, Value::One(t))))
                }
                _ => parcel.answers.extend([(field, Value::Many(texts))]),
            }
        }
        Ok(parcel)
    }
}
