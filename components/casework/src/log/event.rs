use madoguchi_domain::date::{Date, iso, japan_today};
use serde::de::{DeserializeOwned, Error as _};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// An event of a log, and the day on which it happened, which may be earlier than its recording.
pub trait Dated: Sized {
    /// Reads what this version knows; all else is kept as it is.
    fn read(value: Value, day: Date) -> Self;

    /// Something that cannot be read.
    fn unknown(value: Value, day: Date) -> Self;
}

/// An event as it stands in a log.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Logged<E> {
    /// The log's hash of it.
    pub id: String,
    /// When it was recorded, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: u64,
    /// The id of the person who recorded it.
    pub by: String,
    /// What was recorded.
    pub event: E,
}

impl<'de, E: Dated> Deserialize<'de> for Logged<E> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "kebab-case")]
        struct Line {
            id: String,
            at_ms: u64,
            by: String,
            event: Value,
        }
        let Line { id, at_ms, by, event } = Line::deserialize(from)?;
        let event = of_line(event, at_ms);
        Ok(Self { id, at_ms, by, event })
    }
}

/// An event from its line. One without a day that can be read is put to the day of its recording.
pub(crate) fn of_line<E: Dated>(value: Value, at_ms: u64) -> E {
    match day_of(&value) {
        Some(day) => E::read(value, day),
        None => E::unknown(value, recorded_on(at_ms)),
    }
}

/// An event by itself. Only the day must be there: without it, nothing can stand in the place of another
/// event.
pub(crate) fn read_event<'de, E: Dated, D: Deserializer<'de>>(from: D) -> Result<E, D::Error> {
    let value = Value::deserialize(from)?;
    let day = day_of(&value).ok_or_else(|| D::Error::custom("an event has its day"))?;
    Ok(E::read(value, day))
}

/// What happened, if this version knows it; else the value as it was.
pub(crate) fn read_act<A: DeserializeOwned>(value: Value) -> Result<A, Value> {
    A::deserialize(&value).map_err(|_| value)
}

/// Writes what happened, and beside it its day and whatever else an event has; what is not known, as it
/// was read.
pub(crate) fn write_event<A: Serialize, S: Serializer>(
    act: Result<&A, &Value>,
    day: Date,
    beside: &[(&str, &str)],
    to: S,
) -> Result<S::Ok, S::Error> {
    let act = match act {
        Ok(act) => act,
        Err(unknown) => return unknown.serialize(to),
    };
    let mut value = serde_json::to_value(act).map_err(S::Error::custom)?;
    if let Value::Object(entries) = &mut value {
        entries.insert("day".to_owned(), Value::String(iso::write(day)));
        for (key, text) in beside {
            entries.insert((*key).to_owned(), Value::String((*text).to_owned()));
        }
    }
    value.serialize(to)
}

/// The day that stands in an event.
fn day_of(value: &Value) -> Option<Date> {
    text_of(value, "day").and_then(iso::read)
}

/// A text that stands in an event.
pub(crate) fn text_of<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key).and_then(Value::as_str)
}

/// The day in Japan on which something was recorded.
pub(crate) fn recorded_on(at_ms: u64) -> Date {
    japan_today(i64::try_from(at_ms).unwrap_or(i64::MAX))
}
