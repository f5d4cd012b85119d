//! One code's text: `MADO1:K7Q2:1/2:…`.

use crate::CodeError;

/// What every code begins with; the version follows.
const NAME: &str = "MADO";

/// The version that is written, and the newest that is read.
pub(crate) const VERSION: u32 = 1;

/// Letters of a set's name: those of a code's short alphabet that nobody mistakes for one another.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// A code's text, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// Which set it belongs to; made of the checksum.
    pub(crate) set: String,
    /// Which of the set it is, from 1.
    pub(crate) number: usize,
    /// How many the set has.
    pub(crate) of: usize,
    /// Its piece of the bytes.
    pub(crate) piece: Vec<u8>,
}

/// The name of the set of bytes with this checksum.
pub(crate) fn set_name(checksum: u32) -> String {
    (0..4).map(|place| LETTERS[(checksum >> (5 * place)) as usize % 32] as char).collect()
}

impl Part {
    /// As text.
    pub(crate) fn write(&self) -> String {
        let Self { set, number, of, piece } = self;
        format!("{NAME}{VERSION}:{set}:{number}/{of}:{}", base45::encode(piece))
    }

    /// Reads a code's text.
    pub(crate) fn read(text: &str) -> Result<Self, CodeError> {
        let rest = text.strip_prefix(NAME).ok_or(CodeError::Foreign)?;
        let (version, rest) = rest.split_once(':').ok_or(CodeError::Foreign)?;
        // The usual way to write it only: `+1` and `01` are nobody's.
        let version = plain_number(version).ok_or(CodeError::Foreign)?;
        if version > VERSION {
            return Err(CodeError::Newer { version });
        }
        Self::read_first(rest).filter(|_| version == VERSION).ok_or(CodeError::Damaged)
    }

    fn read_first(rest: &str) -> Option<Self> {
        let (set, rest) = rest.split_once(':')?;
        let (place, data) = rest.split_once(':')?;
        let (number, of) = place.split_once('/')?;
        let number = usize::try_from(plain_number(number)?).ok()?;
        let of = usize::try_from(plain_number(of)?).ok()?;
        let is_name = set.len() == 4 && set.bytes().all(|letter| LETTERS.contains(&letter));
        if !is_name || number < 1 || number > of || of > crate::MOST_CODES {
            return None;
        }
        let piece = base45::decode(data).ok()?;
        Some(Self { set: set.to_owned(), number, of, piece })
    }
}

fn plain_number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number: &u32| number.to_string() == text)
}
