//! Writes the table: one blob of keys, one blob of text a language, and the lengths that cut them.
//!
//! Lengths instead of offsets or references: they are small numbers, so the page compresses better.
//! Keys are sorted, and each leaves out what it shares with the one before: that halves what the page
//! carries of them. Only every so many rows a key is whole and its place known: see [`BLOCK`].

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::read::Messages;

/// The language that every other one falls back to.
const FIRST: &str = "ja";

/// After so many rows a key is written out in full, and it is noted where its row begins: a page
/// looks some hundred keys up, and a phone would feel it if each were sought from the first row on.
const BLOCK: usize = 16;

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
    put(format_args!("const KEYS_REST: &[u8] = &{:?};\n", keys.lengths))?;
    put(format_args!("const BLOCK: usize = {BLOCK};\n"))?;
    put(format_args!("const KEY_STARTS: &[u16] = &{:?};\n\n", keys.starts()?))?;

    put(format_args!("const COLUMNS: &[Column] = &[\n"))?;
    for (tag, messages) in &columns {
        let (text, lengths) = column(tag, first, messages)?;
        let starts = starts(lengths.iter().map(|n| if *n == u16::MAX { 0 } else { (*n).into() }));
        put(format_args!(
            "    Column {{ text: {text:?}, lengths: &{lengths:?}, starts: &{starts:?} }},\n"
        ))?;
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
        for (row, key) in sorted.enumerate() {
            let same = before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
            let same = if row.is_multiple_of(BLOCK) { 0 } else { same };
            let rest = key.get(same..).unwrap_or_default();
            keys.rests.push_str(rest);
            keys.shared.push(same);
            keys.lengths.push(rest.len());
            before = key;
        }
        keys
    }

    /// Where each block begins.
    fn starts(&self) -> Result<Vec<usize>, String> {
        if self.rests.len() > usize::from(u16::MAX) {
            return Err(format!("{} bytes of keys; allowed: {}", self.rests.len(), u16::MAX));
        }
        Ok(starts(self.lengths.iter().copied()))
    }
}

/// Where the rows of each block begin, by the lengths of all rows.
fn starts(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut sum = 0;
    let mut starts = Vec::new();
    for (row, length) in lengths.enumerate() {
        if row.is_multiple_of(BLOCK) {
            starts.push(sum);
        }
        sum += length;
    }
    starts
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
