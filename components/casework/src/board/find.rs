use madoguchi_domain::date::{Date, DateInput, DateLimits};
use madoguchi_domain::request::RequestKind;
use unicode_normalization::UnicodeNormalization;

use super::{Row, Standing};

/// Which rows are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those that stand so; empty: however they stand.
    pub standing: Vec<Standing>,
    /// Only this kind.
    pub kind: Option<RequestKind>,
    /// Only those of this person; `Some` of an empty id: those that nobody has.
    pub assigned: Option<String>,
    /// Whether closed ones are shown too.
    pub closed_too: bool,
}

impl Filter {
    /// Whether a row is shown on a day.
    #[must_use]
    pub fn shows(&self, row: &Row, today: Date) -> bool {
        let (standing, _) = row.standing(today);
        let wanted = self.standing.is_empty() || self.standing.contains(&standing);
        let closed = self.closed_too || self.standing.contains(&Standing::Closed);
        let assigned = row.assigned.as_deref().unwrap_or_default();
        wanted
            && (closed || row.closed.is_none())
            && self.kind.is_none_or(|kind| kind == row.kind)
            && self.assigned.as_ref().is_none_or(|person| person == assigned)
    }
}

/// What is looked for: read once, held against many rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    whole: Word,
    words: Vec<Word>,
}

impl Query {
    /// As it was typed.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let words = typed.split_whitespace().map(Word::read).collect();
        Self { whole: Word::read(typed), words }
    }

    /// Whether nothing is looked for: every row is found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.whole.folded.is_empty()
    }

    /// Whether a row has all its words: in a name or its reading, in a number, or as a day (of arrival, last
    /// day, closing) however it is written. Widths, hiragana or katakana, and kinds of dash make no
    /// difference, nor do spaces within a name. `text` is the row's own ([`Row::looked_through`]).
    #[must_use]
    pub fn finds(&self, row: &Row, text: &str) -> bool {
        // A name is often typed with a space that the record does not have, and the other way about.
        self.whole.is_in(row, text) || self.words.iter().all(|word| word.is_in(row, text))
    }
}

/// The rows that a query finds ([`Query::finds`]), in their order.
#[must_use]
pub fn search<'a>(rows: &'a [Row], query: &str) -> Vec<&'a Row> {
    let query = Query::read(query);
    rows.iter().filter(|row| query.finds(row, &row.looked_through())).collect()
}

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    /// The day that it says, if it says one.
    day: Option<Date>,
}

impl Word {
    fn read(typed: &str) -> Self {
        let mut folded = String::new();
        fold(typed, &mut folded);
        let day = DateInput { year: typed.trim().to_owned(), ..DateInput::default() };
        Self { folded, day: day.read(&DateLimits::default()).ok() }
    }

    fn is_in(&self, row: &Row, text: &str) -> bool {
        let days = [Some(row.opened), row.last_day, row.closed];
        text.contains(&self.folded) || self.day.is_some() && days.contains(&self.day)
    }
}

impl Row {
    /// Its names and numbers as they are compared: made once for a row that is looked for often.
    #[must_use]
    pub fn looked_through(&self) -> String {
        let mut text = String::new();
        for part in self.texts() {
            fold(part, &mut text);
            text.push('\n');
        }
        text
    }

    fn texts(&self) -> [&str; 5] {
        [
            &self.number,
            &self.reference,
            &self.principal_name,
            &self.principal_kana,
            &self.requester_name,
        ]
    }
}

/// A text as it is compared when something is looked for: widths, hiragana or katakana, kinds of dash and
/// spaces make no difference.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut to = String::new();
    fold(text, &mut to);
    to
}

/// Adds a text as it is compared: NFKC, small letters, katakana, one dash, no spaces.
fn fold(text: &str, to: &mut String) {
    let letter = |letter: char| match letter {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        // On a Japanese keyboard the dash of a number and the long sound of a name are one key.
        'ー' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        letter => letter,
    };
    let spaceless = |letter: &char| !letter.is_whitespace();
    if text.chars().all(stays_in_nfkc) {
        to.extend(text.chars().filter(spaceless).map(|c| letter(c.to_ascii_lowercase())));
    } else {
        to.extend(text.nfkc().filter(spaceless).flat_map(char::to_lowercase).map(letter));
    }
}

/// Whether a letter is of those that most names and numbers have, which NFKC leaves as they are.
fn stays_in_nfkc(letter: char) -> bool {
    letter.is_ascii() || matches!(letter, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '一'..='鿿')
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn hiragana_katakana_and_half_width_are_alike() {
        for text in ["たかはし ばな", "タカハシバナ", "ﾀｶﾊｼ ﾊﾞﾅ", "　たかはしばな"]
        {
            assert_eq!(folded(text), "タカハシバナ", "{text}");
        }
        assert_eq!(folded("Ｒ８－００１２"), folded("r8-0012"));
        assert_eq!(folded("ゔ"), "ヴ");
        assert_eq!(folded("か\u{3099}"), "ガ", "written in two parts");
        for dash in ["R8-0012", "Ｒ８ー００１２", "r8−0012", "R8ｰ0012"] {
            assert_eq!(folded(dash), "r8-0012", "{dash}");
        }
    }
}
