use madoguchi_domain::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::Act;
use crate::log::{Dated, Record, Stroke, Struck, of_line, read_act, read_event, write_event};

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
}

impl Dated for CaseEvent {
    fn read(value: Value, day: Date) -> Self {
        Self { day, act: read_act(value).unwrap_or_else(Act::Unknown) }
    }

    fn unknown(value: Value, day: Date) -> Self {
        Self { day, act: Act::Unknown(value) }
    }
}

/// A request that was taken in cannot be struck away, only put right: without it there is no case.
impl Struck for CaseEvent {
    fn day(&self) -> Date {
        self.day
    }

    fn stroke(&self) -> Option<Stroke<'_, Self>> {
        let Act::Struck { entry, why, instead } = &self.act else { return None };
        Some(Stroke { target: entry, why, instead: instead.as_deref() })
    }

    fn may_be_struck(&self, instead: Option<&Self>) -> bool {
        let opens = |event: &Self| matches!(event.act, Act::Opened(_));
        !opens(self) || instead.is_some_and(opens)
    }
}

impl Record for Recorded {
    type Event = CaseEvent;

    fn id(&self) -> &str {
        &self.id
    }

    fn at_ms(&self) -> u64 {
        self.at_ms
    }

    fn by(&self) -> &str {
        &self.by
    }

    fn event(&self) -> &CaseEvent {
        &self.event
    }
}

impl Serialize for CaseEvent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let act = match &self.act {
            Act::Unknown(value) => Err(value),
            act => Ok(act),
        };
        write_event(act, self.day, &[], to)
    }
}

impl<'de> Deserialize<'de> for CaseEvent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_event(from)
    }
}

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
        let event = of_line(event, at_ms);
        Ok(Self { id, at_ms, by, event, despite })
    }
}
