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

/// The rows that have all words of a query, in their order: in a name or its reading, in a number, or as
/// a day (of arrival, last day, closing) however it is written. Widths, and hiragana or katakana, make no
/// difference, nor do spaces within a name.
#[must_use]
pub fn search<'a>(rows: &'a [Row], query: &str) -> Vec<&'a Row> {
    let whole = folded(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    // A name is often typed with a space that the record does not have, and the other way about.
    let found = |row: &&Row| {
        matches(row, &whole, query) || words.iter().all(|word| matches(row, &folded(word), word))
    };
    rows.iter().filter(found).collect()
}

fn matches(row: &Row, word: &str, typed: &str) -> bool {
    let texts = [
        &row.number,
        &row.reference,
        &row.principal_name,
        &row.principal_kana,
        &row.requester_name,
    ];
    if texts.iter().any(|text| folded(text).contains(word)) {
        return true;
    }
    let typed = DateInput { year: typed.trim().to_owned(), ..DateInput::default() };
    let Ok(day) = typed.read(&DateLimits::default()) else { return false };
    [Some(row.opened), row.last_day, row.closed].contains(&Some(day))
}

/// A text as it is compared: NFKC, small letters, katakana, no spaces.
fn folded(text: &str) -> String {
    let katakana = |letter: char| match letter {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        letter => letter,
    };
    text.nfkc()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .map(katakana)
        .collect()
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
    }
}
