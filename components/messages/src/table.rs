use crate::fill::fill;
use crate::language::{language, languages};

include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// One message: its row in the table. Constants are in [`key`], codes are looked up by [`find_code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Msg(u16);

/// The words of a message that has no placeables. If it has some, they stay visible as `{name}`.
#[must_use]
pub fn say(message: Msg) -> &'static str {
    let own = COLUMNS.get(language() as usize).and_then(|c| c.text(message));
    own.or_else(|| COLUMNS.first().and_then(|c| c.text(message))).unwrap_or_default()
}

/// The words of a message, with a value for each placeable, by name.
#[must_use]
pub fn say_with(message: Msg, values: &[(&str, &str)]) -> String {
    fill(say(message), values)
}

/// The words for a code of the rules: the message `prefix-code`, or the code itself, so that a
/// facility's own code that nobody has words for yet is shown rather than lost.
///
/// A code out of the rules lives for ever, and so does the answer then.
#[must_use]
pub fn say_code<'a>(prefix: &str, code: &'a str) -> &'a str {
    match find_code(prefix, code) {
        Some(message) => say(message),
        None => code,
    }
}

/// The message `prefix-code`, where there is one.
#[must_use]
pub fn find_code(prefix: &str, code: &str) -> Option<Msg> {
    find(&[prefix, "-", code].concat())
}

/// The message of a key, where there is one.
#[must_use]
pub fn find(key: &str) -> Option<Msg> {
    let key = key.as_bytes();
    // The last block whose first key, which is whole, is not behind the wanted one.
    let first_of = |block: usize| {
        let start = usize::from(*KEY_STARTS.get(block)?);
        KEYS.get(start..start + usize::from(*KEYS_REST.get(block * BLOCK)?))
    };
    let (mut block, mut behind) = (0, KEY_STARTS.len());
    while behind - block > 1 {
        let middle = usize::midpoint(block, behind);
        match first_of(middle) {
            Some(first) if first <= key => block = middle,
            _ => behind = middle,
        }
    }
    let from = block * BLOCK;
    let mut start = usize::from(*KEY_STARTS.get(block)?);
    // How many bytes of the wanted key the last row looked at has in common with it.
    let mut matched = 0;
    let rows = KEYS_SHARED.iter().zip(KEYS_REST).enumerate().skip(from).take(BLOCK);
    for (row, (shared, rest)) in rows {
        let (shared, end) = (usize::from(*shared), start + usize::from(*rest));
        if shared < matched {
            // Rows are sorted: this one leaves the wanted key, and no later one comes back to it.
            return None;
        }
        if shared == matched {
            let (rest, wanted) = (KEYS.get(start..end)?, key.get(matched..)?);
            let same = rest.iter().zip(wanted).take_while(|(a, b)| a == b).count();
            if same == rest.len() && same == wanted.len() {
                return row.try_into().ok().map(Msg);
            }
            matched += same;
        }
        start = end;
    }
    None
}

/// The texts of one language, one after the other in the order of the keys.
struct Column {
    text: &'static str,
    /// Bytes of each text; `u16::MAX` where this language lacks it.
    lengths: &'static [u16],
    /// Where the texts of each block of rows begin.
    starts: &'static [u32],
}

impl Column {
    fn text(&self, message: Msg) -> Option<&'static str> {
        let row = usize::from(message.0);
        let length = self.lengths.get(row).copied().filter(|n| *n != u16::MAX)?;
        let block = row / BLOCK;
        let before = self.lengths.get(block * BLOCK..row)?.iter().filter(|n| **n != u16::MAX);
        let start = *self.starts.get(block)? as usize;
        let start = start + before.map(|n| usize::from(*n)).sum::<usize>();
        self.text.get(start..start + usize::from(length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Column =
        Column { text: "ひとつみっつ", lengths: &[9, u16::MAX, 9], starts: &[0] };

    #[test]
    fn a_text_that_a_language_lacks_does_not_shift_the_others() {
        assert_eq!(TWO.text(Msg(0)), Some("ひとつ"));
        assert_eq!(TWO.text(Msg(1)), None);
        assert_eq!(TWO.text(Msg(2)), Some("みっつ"));
        assert_eq!(TWO.text(Msg(3)), None);
    }

    #[test]
    fn each_key_finds_its_own_row() {
        assert_eq!(find("kind-disclosure"), Some(key::KIND_DISCLOSURE));
        assert_eq!(find_code("kind", "disclosure"), Some(key::KIND_DISCLOSURE));
        for unknown in ["", "a", "kind", "kind-", "kind-disclosures", "kind-disclosurf", "zzz"] {
            assert_eq!(find(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn an_unknown_code_of_a_facility_is_shown_rather_than_lost() {
        assert_eq!(say_code("kind", "something-new"), "something-new");
        assert_eq!(say_code("kind", "disclosure"), say(key::KIND_DISCLOSURE));
    }

    #[test]
    fn the_page_starts_in_japanese() {
        assert_eq!(language(), Language::Ja);
        assert_eq!(Language::Ja.tag(), "ja");
    }
}
