//! The recovery number (復旧番号): what opens the desk when the passphrase is forgotten.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::ZeroizeOnDrop;

use crate::{Entropy, Hash, NoEntropy};

/// Crockford's letters: none that is taken for another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters that carry the secret: 110 bits.
const SECRET: usize = 22;
/// All letters; the last two tell a slip of the pen from a wrong number.
const ALL: usize = 24;

/// A recovery number. Written, it stands in six groups of four.
#[derive(Clone, PartialEq, Eq, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; ALL]);

/// Never prints the number.
impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

/// What was typed cannot be a recovery number: a letter is wrong, missing or too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slip;

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no recovery number: a letter is wrong, missing or too many")
    }
}

impl std::error::Error for Slip {}

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn random(entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        let bytes: [u8; SECRET] = entropy.array()?;
        let mut letters = [0; ALL];
        // 256 is eight times 32: each letter is as likely as another.
        for (letter, byte) in letters.iter_mut().zip(bytes) {
            *letter = LETTERS[usize::from(byte % 32)];
        }
        let [a, b] = check(&letters[..SECRET]);
        letters[SECRET] = a;
        letters[SECRET + 1] = b;
        Ok(Self(letters))
    }

    /// Reads one as it was typed: letters of any width and size, O for 0, I and L for 1, with or
    /// without anything between the groups.
    ///
    /// # Errors
    /// [`Slip`].
    pub fn read(typed: &str) -> Result<Self, Slip> {
        let letters: [u8; ALL] = plain(typed).into_bytes().try_into().map_err(|_| Slip)?;
        let is_sound = letters.iter().all(|letter| LETTERS.contains(letter))
            && letters[SECRET..] == check(&letters[..SECRET]);
        if is_sound { Ok(Self(letters)) } else { Err(Slip) }
    }

    /// As it is written down: six groups of four.
    #[must_use]
    pub fn written(&self) -> String {
        let groups = self.0.chunks(4).map(|group| String::from_utf8_lossy(group).into_owned());
        groups.collect::<Vec<_>>().join("-")
    }

    pub(crate) fn secret(&self) -> &[u8] {
        &self.0
    }
}

/// Two letters that fit these letters alone, as near as a thousandth.
fn check(letters: &[u8]) -> [u8; 2] {
    let hash = Hash::of(&[b"madoguchi recovery", letters]).to_string();
    let value = u16::from_str_radix(&hash[..4], 16).unwrap_or_default();
    [LETTERS[usize::from(value & 31)], LETTERS[usize::from(value >> 5 & 31)]]
}

/// The letters of a number as they are written, however they were typed.
#[must_use]
pub fn plain(typed: &str) -> String {
    let letter = |letter: char| match letter.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        letter if letter.is_alphanumeric() => Some(letter),
        _ => None,
    };
    typed.nfkc().filter_map(letter).collect()
}
