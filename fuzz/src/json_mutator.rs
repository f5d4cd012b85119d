//! Changes to a facility's file that keep it JSON, so that what lies behind the reader is reached.
//!
//! Bytes changed at random are refused by the first brace that is missing. Here a value is put in the
//! place of another: one of the same file, or one that is odd.

use std::ops::Range;

/// Values that no regulation has.
const ODD: &[&str] = &[
    "0",
    "-1",
    "1.5",
    "255",
    "256",
    "65535",
    "65536",
    "4294967295",
    "4294967296",
    "18446744073709551615",
    "18446744073709551616",
    "1e308",
    "1e999",
    "-0",
    "null",
    "true",
    "false",
    "\"\"",
    "[]",
    "{}",
    "[[]]",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"9999-12-31\"",
    "\"2026-02-30\"",
    "\"第１条\"",
    "[{}]",
    "\"0\"",
];

/// One change, chosen by `seed`; none where the text has no values.
#[must_use]
pub fn changed(text: &str, seed: u32) -> Option<String> {
    let values = values(text);
    let mut dice = Dice(seed | 1);
    let at = values.get(dice.below(values.len())?)?.clone();
    let other = values.get(dice.below(values.len())?)?.clone();
    let put =
        |range: Range<usize>, with: &str| [&text[..range.start], with, &text[range.end..]].concat();
    Some(match dice.below(8)? {
        0 => put(at, ODD[dice.below(ODD.len())?]),
        1 => put(at, &dice.next().to_string()),
        2 | 3 => put(at, &text[other]),
        // An entry once more: a key that stands twice, or an item.
        4 => {
            let entry = entry(text, &at);
            let twice = [&text[entry.clone()], ",", &text[entry.clone()]].concat();
            put(entry, &twice)
        }
        5 => without(text, &at),
        // Deeper by a few brackets or by more than any reader follows.
        6 => {
            let depth = [1, 2, 126, 127, 128, 2000][dice.below(6)?];
            let inner = &text[at.clone()];
            put(at, &["[".repeat(depth).as_str(), inner, "]".repeat(depth).as_str()].concat())
        }
        // As long as a file may be, and longer.
        _ => {
            let times = [2, 100, 10_000, 300_000][dice.below(4)?];
            put(at, &["\"", "a".repeat(times).as_str(), "\""].concat())
        }
    })
}

/// Where values stand: texts that are no keys, numbers, words, and whole lists and objects.
fn values(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let (mut found, mut open, mut n) = (Vec::new(), Vec::new(), 0);
    while n < bytes.len() {
        let start = n;
        match bytes[n] {
            b'"' => {
                n += 1;
                while n < bytes.len() && bytes[n] != b'"' {
                    n += if bytes[n] == b'\\' { 2 } else { 1 };
                }
                n = (n + 1).min(bytes.len());
                let next = bytes[n..].iter().find(|byte| !byte.is_ascii_whitespace());
                if next != Some(&b':') {
                    found.push(start..n);
                }
            }
            b'[' | b'{' => {
                open.push(n);
                n += 1;
            }
            b']' | b'}' => {
                n += 1;
                found.extend(open.pop().map(|from| from..n));
            }
            byte if byte.is_ascii_alphanumeric() || byte == b'-' => {
                let part = |b: &u8| b.is_ascii_alphanumeric() || b"+-.".contains(b);
                n += bytes[n..].iter().take_while(|byte| part(byte)).count();
                found.push(start..n);
            }
            _ => n += 1,
        }
    }
    found.retain(|range| text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
    found
}

/// A value with the key before it, where it has one.
fn entry(text: &str, value: &Range<usize>) -> Range<usize> {
    let before = text[..value.start].trim_end();
    let key = before.strip_suffix(':').map(str::trim_end).and_then(|key| key.strip_suffix('"'));
    let start = key.and_then(|key| key.rfind('"'));
    start.unwrap_or(value.start)..value.end
}

/// The text without an entry, and without a comma too many.
fn without(text: &str, value: &Range<usize>) -> String {
    let entry = entry(text, value);
    let (before, after) = (text[..entry.start].trim_end(), text[entry.end..].trim_start());
    match (before.strip_suffix(','), after.strip_prefix(',')) {
        (_, Some(after)) => [before, after].concat(),
        (Some(before), None) => [before, after].concat(),
        (None, None) => [before, after].concat(),
    }
}

/// Numbers by chance from a seed (xorshift): a finding must come again.
struct Dice(u32);

impl Dice {
    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0
    }

    fn below(&mut self, limit: usize) -> Option<usize> {
        (self.next() as usize).checked_rem(limit)
    }
}
