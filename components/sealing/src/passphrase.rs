//! A phrase that seals and opens.

use age::secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

/// A phrase, wiped from memory when it goes and shown nowhere.
#[derive(Clone)]
pub struct Passphrase(pub(crate) SecretString);

impl Passphrase {
    /// Letter by letter as it stands: what the `age` program takes for it.
    #[must_use]
    pub fn exact(text: &str) -> Self {
        Self(SecretString::from(text.to_owned()))
    }

    /// As somebody types what was told by telephone: full-width letters become plain ones, capitals
    /// small, and spaces and dashes, which only part it into groups, are dropped.
    ///
    /// Whoever seals by a phrase that is told seals by this form of it.
    #[must_use]
    pub fn told(text: &str) -> Self {
        // Room for all of it from the start: a text that grows leaves copies behind.
        let mut plain = Zeroizing::new(String::with_capacity(text.len()));
        for letter in text.chars() {
            match half_width(letter) {
                letter if letter.is_whitespace() => {}
                '-' => {}
                // The long-vowel sign stands for a dash unless it lengthens a kana.
                'ー' if plain.chars().last().is_none_or(|last| last.is_ascii()) => {}
                letter => plain.push(letter.to_ascii_lowercase()),
            }
        }
        Self::exact(&plain)
    }

    /// Whether nothing is left of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }

    /// Whether both are the same, letter by letter.
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase")
    }
}

/// The plain form of a full-width letter or digit, and one dash for all.
fn half_width(letter: char) -> char {
    match letter {
        // The full-width block stands in the order of ASCII, from `!` on.
        '！'..='～' => {
            char::from_u32(u32::from(letter) - u32::from('！') + u32::from('!')).unwrap_or(letter)
        }
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | 'ｰ' => '-',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_told_phrase_is_the_same_however_its_groups_are_parted() {
        let told = Passphrase::told("1234-5678 abcd");
        for typed in
            ["12345678abcd", " 1234 5678 ABCD ", "１２３４ー５６７８　ＡＢＣＤ", "1234–5678−abcd\n"]
        {
            assert!(Passphrase::told(typed).is(&told), "{typed}");
        }
        assert!(!Passphrase::told("1234 5678 abce").is(&told));
        assert!(Passphrase::told(" - ー").is_empty());
    }

    #[test]
    fn the_long_vowel_of_a_word_stays() {
        let word = Passphrase::told("さくら らーめん");
        assert!(word.is(&Passphrase::exact("さくららーめん")));
    }

    #[test]
    fn a_phrase_is_not_shown_by_accident() {
        assert_eq!(format!("{:?}", Passphrase::exact("secret")), "Passphrase");
    }
}
