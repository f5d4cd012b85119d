use madoguchi_domain::date::{Date, iso, japan_today};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::Act;

/// The most characters that a text may have.
pub const LONGEST_TEXT: usize = 20_000;

/// An event as it stands in the log.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Recorded {
    /// The log's hash of it.
    pub id: String,
    /// When it was recorded, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: u64,
    /// The id of the person who recorded it.
    pub by: String,
    /// What was recorded.
    pub event: CaseEvent,
    /// What it was recorded in spite of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub despite: Vec<Despite>,
}

/// What an event was recorded in spite of, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Despite {
    /// The code of the [objection](crate::ObjectionCode); a later version's stands as it is.
    pub objection: String,
    /// Why all the same, in words.
    #[serde(default)]
    pub reason: String,
}

/// What happened, and the day on which it did, which may be earlier than its recording.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseEvent {
    /// The day.
    pub day: Date,
    /// What.
    pub act: Act,
}

impl CaseEvent {
    /// Something that happened on a day.
    #[must_use]
    pub fn new(day: Date, act: Act) -> Self {
        Self { day, act }
    }

    /// Whether a text in it is longer than [`LONGEST_TEXT`].
    #[must_use]
    pub fn has_too_long_a_text(&self) -> bool {
        fn long(value: &Value) -> bool {
            match value {
                Value::String(text) => text.chars().count() > LONGEST_TEXT,
                Value::Array(items) => items.iter().any(long),
                Value::Object(entries) => entries
                    .iter()
                    .any(|(key, value)| key.chars().count() > LONGEST_TEXT || long(value)),
                _ => false,
            }
        }
        serde_json::to_value(self).is_ok_and(|value| long(&value))
    }

    /// Reads what this version knows; all else is kept as it is.
    fn read(value: Value, day: Date) -> Self {
        let act = Act::deserialize(&value).unwrap_or(Act::Unknown(value));
        Self { day, act }
    }
}

fn day_of(value: &Value) -> Option<Date> {
    value.get("day").and_then(Value::as_str).and_then(iso::read)
}

impl Serialize for CaseEvent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::Error;
        if let Act::Unknown(value) = &self.act {
            return value.serialize(to);
        }
        let mut value = serde_json::to_value(&self.act).map_err(S::Error::custom)?;
        if let Value::Object(entries) = &mut value {
            entries.insert("day".to_owned(), Value::String(iso::write(self.day)));
        }
        value.serialize(to)
    }
}

/// Only the day must be there: without it, nothing can stand in the place of another event.
impl<'de> Deserialize<'de> for CaseEvent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(from)?;
        let day = day_of(&value).ok_or_else(|| D::Error::custom("an event has its day"))?;
        Ok(Self::read(value, day))
    }
}

/// An event without a day that can be read is put to the day of its recording.
impl<'de> Deserialize<'de> for Recorded {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "kebab-case")]
        struct Entry {
            id: String,
            at_ms: u64,
            by: String,
            event: Value,
            #[serde(default)]
            despite: Vec<Despite>,
        }
        let Entry { id, at_ms, by, event, despite } = Entry::deserialize(from)?;
        let event = match day_of(&event) {
            Some(day) => CaseEvent::read(event, day),
            None => CaseEvent { day: recorded_on(at_ms), act: Act::Unknown(event) },
        };
        Ok(Self { id, at_ms, by, event, despite })
    }
}

/// The day in Japan on which something was recorded.
pub(crate) fn recorded_on(at_ms: u64) -> Date {
    japan_today(i64::try_from(at_ms).unwrap_or(i64::MAX))
}
