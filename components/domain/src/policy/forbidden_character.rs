use super::PolicyProblem;

/// The first control or direction-turning character inside the texts of a JSON document, written
/// out or escaped. Line breaks between the values are none: a raw one inside a text is no JSON.
pub(super) fn forbidden_character(json: &str) -> Option<PolicyProblem> {
    let (mut line, mut column) = (1, 0);
    let mut rest = json.chars();
    while let Some(c) = rest.next() {
        column += 1;
        let meant = match c {
            '\n' => {
                (line, column) = (line + 1, 0);
                continue;
            }
            '\r' | '\t' => continue,
            '\\' => {
                let (meant, length) = escaped(rest.as_str());
                rest = rest.as_str().get(length..).unwrap_or_default().chars();
                column += length;
                meant
            }
            other => u32::from(other),
        };
        if char::from_u32(meant).is_none_or(|c| c.is_control() || turns_direction(c)) {
            let found = format!("U+{meant:04X}");
            return Some(PolicyProblem::ForbiddenCharacter { found, line, column });
        }
    }
    None
}

/// The number in Unicode of what an escape stands for, and its length without the backslash.
fn escaped(after_backslash: &str) -> (u32, usize) {
    let hex = |from: usize| {
        let digits = after_backslash.get(from..from + 4)?;
        u32::from_str_radix(digits, 16).ok()
    };
    match after_backslash.as_bytes().first() {
        Some(b'u') => match (hex(1), after_backslash.get(5..7), hex(7)) {
            // Two halves of one character; a half alone stands for none, and is refused.
            (Some(high @ 0xD800..=0xDBFF), Some("\\u"), Some(low @ 0xDC00..=0xDFFF)) => {
                (0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00), 11)
            }
            (number, ..) => (number.unwrap_or_default(), 5),
        },
        Some(b'b') => (8, 1),
        Some(b't') => (9, 1),
        Some(b'n') => (10, 1),
        Some(b'f') => (12, 1),
        Some(b'r') => (13, 1),
        other => (other.map_or(0, |b| u32::from(*b)), 1),
    }
}

/// Characters that make text run the other way, or hide.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(json: &str) -> Option<String> {
        forbidden_character(json).and_then(|problem| problem.found())
    }

    #[test]
    fn a_rare_kanji_may_be_written_as_an_escape() {
        assert_eq!(found(r#""\ud842\udfb7野家 \u9ad9橋 \"\\\/""#), None);
    }

    #[test]
    fn what_hides_or_turns_text_is_named_by_its_number() {
        assert_eq!(found("\"a\u{202e}b\"").as_deref(), Some("U+202E"));
        assert_eq!(found(r#""a\u202eb""#).as_deref(), Some("U+202E"));
        assert_eq!(found(r#""a\u0000b""#).as_deref(), Some("U+0000"));
        assert_eq!(found(r#""a\nb""#).as_deref(), Some("U+000A"));
        assert_eq!(found(r#""a\ud800b""#).as_deref(), Some("U+D800"));
    }

    #[test]
    fn its_place_is_told_in_lines_and_characters() {
        let problem = forbidden_character("{\r\n  \"名\": \"\u{7f}\"").unwrap();
        assert_eq!(problem.position(), Some((2, 9)));
    }
}
