//! The keys that requests are sealed to (封書の鍵): as they are typed, printed and put into the facility's file.

use std::fmt::Write as _;

use madoguchi_casework::{PrivateKeyText, SealingKeys};
use madoguchi_documents::{Block, Code, Sheet};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{Role, WholePolicy};
use madoguchi_messages::{key, say, say_with};
use madoguchi_wizards::words;

use crate::staff::roles_named;

/// How a private key begins.
const BEGINNING: &str = "AGE-SECRET-KEY-1";
/// The same as it remains when only letters are looked at, up to its last sign, a one.
const PLAIN_BEGINNING: &str = "AGESECRETKEY";
/// Letters behind it.
const LETTERS: usize = 58;
/// Letters of a group on paper.
const GROUP: usize = 4;

/// A key pair as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPair {
    /// The public key.
    pub public: String,
    /// The private key.
    pub private: PrivateKeyText,
}

/// How the facility's file and the desk's keys fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InFile {
    /// The file names no key.
    None,
    /// It names the key that new letters are to be sealed to.
    Current,
    /// It names one of the desk's, and not the newest.
    Older,
    /// It names a key that is none of the desk's: what is sealed to it cannot be opened here.
    Foreign,
}

impl InFile {
    /// How a file that names this key fits.
    #[must_use]
    pub fn of(named: Option<&str>, keys: &SealingKeys) -> Self {
        match named {
            None => Self::None,
            Some(named) if keys.current().is_some_and(|current| current.public == named) => {
                Self::Current
            }
            Some(named) if keys.of(named).is_some() => Self::Older,
            Some(_) => Self::Foreign,
        }
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Current => "current",
            Self::Older => "older",
            Self::Foreign => "foreign",
        }
    }
}

/// What goes into the facility's file, as JSON.
#[must_use]
pub fn file_part(public: &str, since: Date) -> String {
    let since = madoguchi_domain::date::iso::write(since);
    format!("\"sealing\": {{ \"key\": \"{public}\", \"since\": \"{since}\" }}")
}

/// The office that keys are a matter of; none: the facility's rules speak of no such office.
#[must_use]
pub fn keeper_of_keys(rules: &WholePolicy) -> Option<Role> {
    let named = roles_named(rules);
    [Role::PrivacyManager, Role::HandlingOfficer].into_iter().find(|role| named.contains(role))
}

/// Private keys as somebody typed or pasted them: from the paper in groups, or the whole file of another
/// program (`age-keygen`), with its remarks. Letters of any width and size; a letter that no key has is the one
/// that looks like it.
#[must_use]
pub fn read_keys(typed: &str) -> Vec<PrivateKeyText> {
    let lines = typed.lines().filter(|line| !line.trim_start().starts_with('#'));
    let letters = lines.flat_map(str::chars).map(narrow).filter(char::is_ascii_alphanumeric);
    let plain: String = letters.map(|letter| letter.to_ascii_uppercase()).collect();
    let behind = plain.split(PLAIN_BEGINNING).skip(1).filter_map(|text| {
        let text = text.strip_prefix(['1', 'I', 'L'])?;
        let letters = text.chars().take(LETTERS).map(meant);
        Some(PrivateKeyText::new(BEGINNING.chars().chain(letters).collect()))
    });
    behind.collect()
}

/// A letter of double width as one of single width.
fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

/// The letter that was meant: of those that look alike, a key has one.
fn meant(letter: char) -> char {
    match letter {
        'O' => '0',
        'I' | '1' => 'L',
        'B' => '8',
        letter => letter,
    }
}

/// A private key in groups, several a line.
#[must_use]
pub fn in_groups(private: &PrivateKeyText) -> String {
    let letters = private.text().strip_prefix(BEGINNING).unwrap_or(private.text());
    let mut text = BEGINNING.to_owned();
    for (number, group) in letters.as_bytes().chunks(GROUP).enumerate() {
        let between = if number % 5 == 0 { '\n' } else { ' ' };
        // A text takes all that is written.
        let _ = write!(text, "{between}{}", String::from_utf8_lossy(group));
    }
    text
}

/// The last letters: whoever can say them has the paper in hand.
#[must_use]
pub fn ending(private: &PrivateKeyText) -> String {
    let letters: Vec<char> = private.text().chars().collect();
    letters[letters.len().saturating_sub(GROUP)..].iter().collect()
}

/// The paper with a private key, to be put away (復旧用紙). `square` is the key as a code of squares.
#[must_use]
pub fn paper(rules: &WholePolicy, pair: &KeyPair, made: Date, square: Option<Code>) -> Sheet {
    let facility = &rules.facility;
    let made_on = words::date(made);
    let rows = vec![
        (say(key::KEYS_PAPER_FACILITY).to_owned(), facility.name.clone()),
        (say(key::KEYS_PAPER_MADE).to_owned(), made_on),
        (say(key::KEYS_PUBLIC).to_owned(), pair.public.clone()),
        (say(key::KEYS_PAPER_PRIVATE).to_owned(), in_groups(&pair.private)),
    ];
    let mut blocks = vec![Block::Sentence(say(key::KEYS_PAPER_LEAD).to_owned())];
    blocks.push(Block::Table { heading: String::new(), rows });
    if let Some(square) = square {
        blocks.push(Block::Codes {
            heading: say(key::KEYS_PAPER_SQUARE).to_owned(),
            note: say(key::KEYS_PAPER_SQUARE_NOTE).to_owned(),
            codes: vec![square],
        });
    }
    let keep = [key::KEYS_PAPER_KEEP_1, key::KEYS_PAPER_KEEP_2, key::KEYS_PAPER_KEEP_3];
    blocks.push(Block::Ticks(keep.map(|line| say(line).to_owned()).to_vec()));
    blocks.push(Block::Office {
        heading: say(key::KEYS_PAPER_OFFICE).to_owned(),
        lines: vec![
            say(key::KEYS_PAPER_WHERE).to_owned(),
            say(key::KEYS_PAPER_WHO).to_owned(),
            say(key::KEYS_PAPER_WHEN).to_owned(),
        ],
    });
    let title = say_with(key::KEYS_PAPER_TITLE, &[("facility", &facility.name)]);
    Sheet { id: "sealing-key".to_owned(), title, blocks }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AGE-SECRET-KEY-1QQPQYRSZG9SWHMW3Y0JE5N4PX8C2V7TKLDGFA6U8RSJ0QWE2ZXCVBN5ML9";

    fn texts(typed: &str) -> Vec<String> {
        read_keys(typed).iter().map(|key| key.text().to_owned()).collect()
    }

    #[test]
    fn a_key_is_read_back_from_its_groups_however_they_are_typed() {
        let key = PrivateKeyText::new(KEY.replace('B', "8"));
        let groups = in_groups(&key);
        assert!(groups.lines().skip(1).all(|line| line.split(' ').count() <= 5), "{groups}");
        for typed in [
            groups.clone(),
            groups.to_lowercase(),
            groups.replace('L', "1").replace('0', "O").replace('8', "B"),
            groups.chars().map(|c| if c.is_ascii_graphic() { wide(c) } else { c }).collect(),
        ] {
            assert_eq!(texts(&typed), [key.text().to_owned()], "{typed}");
        }
    }

    fn wide(letter: char) -> char {
        char::from_u32(letter as u32 + 0xfee0).unwrap_or(letter)
    }

    #[test]
    fn a_file_of_another_program_may_hold_several_and_remarks() {
        let one = KEY.replace('B', "8");
        let other = one.replace("QQPQ", "ZZPQ");
        let file = format!(
            "# created: 2026\n# public key: age1abc\n{one}\n# AGE-SECRET-KEY-1NOT\n{other}\n"
        );
        assert_eq!(texts(&file), [one, other]);
        assert!(texts("何も").is_empty() && texts("").is_empty());
    }
}
