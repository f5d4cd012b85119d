use std::borrow::Cow;
use std::fmt;

use hifijson::SliceLexer;
use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::{Expect, Lex};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A JSON value, with an object's keys in their order and as often as they stand there.
///
/// All that a page reads it reads into this, by hifijson: serde_json brings its reading of fractions along,
/// which nobody here writes, and is 3 kB (brotli) more to wait for; its own tree would be another 3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A whole number from 0 up.
    Whole(u64),
    /// A whole number below 0: no key of ours takes one.
    BelowZero(i64),
    /// Any other number: no key of ours takes one.
    OtherNumber,
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

/// The most lists and objects that may stand inside one another: as many as serde_json follows.
pub(crate) const DEEPEST: usize = 127;

/// Where a text stops being JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotJson {
    /// The line, from 1.
    pub line: usize,
    /// The place in it in bytes, from 1, where reading came to an end.
    pub column: usize,
}

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no JSON from line {}, column {}", self.line, self.column)
    }
}

impl std::error::Error for NotJson {}

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    /// [`NotJson`].
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        let mut rest = SliceLexer::new(text.as_bytes());
        let read = rest.exactly_one(Lex::ws_peek, |next, rest| value(DEEPEST, next, rest));
        read.map_err(|Wrong| {
            let read = &text.as_bytes()[..text.len() - rest.as_slice().len()];
            let mut lines = read.split(|byte| *byte == b'\n');
            let line = lines.clone().count();
            NotJson { line, column: lines.next_back().map_or(0, <[u8]>::len) + 1 }
        })
    }

    /// As text, in one line; a number that is no whole one becomes `null`.
    #[must_use]
    pub fn to_text(&self) -> String {
        // Texts as keys: writing them cannot fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What stands under a key of an object, the last time it stands there.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The text that this is; none: it is something else.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Writes it as it was read; a number that is no whole one, as `null`.
impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::OtherNumber => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Whole(number) => serializer.serialize_u64(*number),
            Self::BelowZero(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

/// Something is wrong: where, is told by how far the text was read.
struct Wrong;

impl From<Expect> for Wrong {
    fn from(_: Expect) -> Self {
        Self
    }
}

/// The value that begins with `next`; at most `depth` lists and objects stand inside one another in it.
fn value(depth: usize, next: u8, text: &mut SliceLexer<'_>) -> Result<Json, Wrong> {
    let inside = || depth.checked_sub(1).ok_or(Wrong);
    Ok(match next {
        b'"' => Json::Text(string(text)?),
        b'{' => {
            let (depth, mut entries) = (inside()?, Vec::new());
            text.discarded().seq(b'}', Lex::ws_peek, |next, text| {
                let key = if next == b'"' { string(text)? } else { return Err(Wrong) };
                text.expect(Lex::ws_peek, b':').ok_or(Wrong)?;
                let next = text.ws_peek().ok_or(Wrong)?;
                entries.push((key, value(depth, next, text)?));
                Ok::<_, Wrong>(())
            })?;
            Json::Object(entries)
        }
        b'[' => {
            let (depth, mut items) = (inside()?, Vec::new());
            text.discarded().seq(b']', Lex::ws_peek, |next, text| {
                items.push(value(depth, next, text)?);
                Ok::<_, Wrong>(())
            })?;
            Json::List(items)
        }
        b'-' | b'0'..=b'9' => {
            let (digits, _) = text.num_string().validated().map_err(|_| Wrong)?;
            number(digits)
        }
        _ => text.null_or_bool().ok_or(Wrong)?.map_or(Json::Null, Json::Bool),
    })
}

/// The text that begins here.
fn string(text: &mut SliceLexer<'_>) -> Result<String, Wrong> {
    text.discarded().str_string().map(Cow::into_owned).map_err(|_| Wrong)
}

/// The number that these digits write; `-0` is no whole one for JSON's other readers either.
fn number(digits: &str) -> Json {
    let below_zero = || digits.parse().ok().filter(|n| *n < 0).map(Json::BelowZero);
    digits.parse().ok().map(Json::Whole).or_else(below_zero).unwrap_or(Json::OtherNumber)
}
