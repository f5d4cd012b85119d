//! Writes the table: one blob of keys, one blob of text a language, and the lengths that cut them.
//!
//! Lengths instead of offsets or references: they are small numbers, so the page compresses better,
//! and to add up a thousand of them takes about a microsecond. Keys are sorted, and each leaves out
//! what it shares with the one before: that halves what the page carries of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::read::Messages;

/// The language that every other one falls back to.
const FIRST: &str = "ja";

/// The Rust source of the table.
///
/// # Errors
/// In words: Japanese is not there, or something is too large for the table.
pub(crate) fn table(languages: &BTreeMap<String, Messages>) -> Result<String, String> {
    let first = languages.get(FIRST).ok_or_else(|| format!("no message file in {FIRST}/"))?;
    if first.len() > usize::from(u16::MAX) {
        return Err(format!("{} keys; allowed: {}", first.len(), u16::MAX));
    }
    let others = languages.iter().filter(|(tag, _)| *tag != FIRST);
    let columns: Vec<(&str, &Messages)> = std::iter::once((FIRST, first))
        .chain(others.map(|(tag, messages)| (tag.as_str(), messages)))
        .collect();

    let mut out = String::new();
    let mut put = |text: std::fmt::Arguments<'_>| out.write_fmt(text).map_err(|e| e.to_string());
    put(format_args!("languages! {{\n"))?;
    for (tag, _) in &columns {
        put(format_args!("    {} = {tag:?},\n", camel(tag)))?;
    }
    put(format_args!("}}\n\n"))?;

    let keys = Keys::of(first.keys().map(String::as_str));
    put(format_args!("const KEYS: &[u8] = b{:?};\n", keys.rests))?;
    put(format_args!("const KEYS_SHARED: &[u8] = &{:?};\n", keys.shared))?;
    put(format_args!("const KEYS_REST: &[u8] = &{:?};\n\n", keys.lengths))?;

    put(format_args!("const COLUMNS: &[Column] = &[\n"))?;
    for (tag, messages) in &columns {
        let (text, lengths) = column(tag, first, messages)?;
        put(format_args!("    Column {{ text: {text:?}, lengths: &{lengths:?} }},\n"))?;
    }
    put(format_args!("];\n\n"))?;

    put(format_args!("/// One constant a key; the doc is the Japanese text.\npub mod key {{\n"))?;
    put(format_args!("    use super::Msg;\n"))?;
    for (n, (key, message)) in first.iter().enumerate() {
        let name = key.replace('-', "_").to_uppercase();
        put(format_args!("    #[doc = {:?}]\n", message.text))?;
        put(format_args!("    pub const {name}: Msg = Msg({n});\n"))?;
    }
    put(format_args!("}}\n"))?;
    Ok(out)
}

/// Sorted keys, each without what it shares with the one before it.
struct Keys {
    /// What is left of each, one after the other.
    rests: String,
    /// How many bytes each shares with the one before.
    shared: Vec<usize>,
    /// How many bytes are left of each.
    lengths: Vec<usize>,
}

impl Keys {
    fn of<'a>(sorted: impl Iterator<Item = &'a str>) -> Self {
        let mut keys = Self { rests: String::new(), shared: Vec::new(), lengths: Vec::new() };
        let mut before = "";
        for key in sorted {
            let same = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
            let rest = key.get(same..).unwrap_or_default();
            keys.rests.push_str(rest);
            keys.shared.push(same);
            keys.lengths.push(rest.len());
            before = key;
        }
        keys
    }
}

/// A language's texts in the order of the Japanese keys; `u16::MAX` for one that it lacks.
fn column(tag: &str, first: &Messages, own: &Messages) -> Result<(String, Vec<u16>), String> {
    let mut text = String::new();
    let mut lengths = Vec::with_capacity(first.len());
    for key in first.keys() {
        let Some(message) = own.get(key) else {
            lengths.push(u16::MAX);
            continue;
        };
        let length = u16::try_from(message.text.len()).ok().filter(|n| *n != u16::MAX);
        lengths.push(length.ok_or_else(|| format!("{tag}: {key}: longer than 65,534 bytes"))?);
        text.push_str(&message.text);
    }
    Ok((text, lengths))
}

/// `ja-easy` → `JaEasy`.
fn camel(tag: &str) -> String {
    let mut name = String::new();
    for word in tag.split('-') {
        let mut letters = word.chars();
        name.extend(letters.next().map(|c| c.to_ascii_uppercase()));
        name.extend(letters);
    }
    name
}
