//! The name of a draft on this device.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

const BYTES: usize = 16;

/// The name of a draft on this device: 128 random bits, written as 32 lower-case hex digits.
///
/// Random, because it appears in messages between tabs: it must say nothing about the person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct DraftId([u8; BYTES]);

impl DraftId {
    /// A new name from the browser's random source (`crypto.getRandomValues`).
    ///
    /// # Errors
    ///
    /// [`DraftIdError::NoRandomness`] where the browser has no such source.
    pub fn random() -> Result<Self, DraftIdError> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| DraftIdError::NoRandomness)?;
        Ok(Self(bytes))
    }
}

/// Why there is no [`DraftId`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DraftIdError {
    /// The text is not 32 lower-case hex digits.
    Malformed,
    /// The browser offers no random source.
    NoRandomness,
}

impl DraftIdError {
    /// The stable code under which the message files speak of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::NoRandomness => "no-randomness",
        }
    }
}

impl fmt::Display for DraftIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for DraftIdError {}

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from(*self))
    }
}

impl fmt::Debug for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<DraftId> for String {
    fn from(id: DraftId) -> Self {
        id.0.iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]))
            .collect()
    }
}

impl FromStr for DraftId {
    type Err = DraftIdError;

    fn from_str(text: &str) -> Result<Self, DraftIdError> {
        let digits = text.as_bytes();
        if digits.len() != 2 * BYTES {
            return Err(DraftIdError::Malformed);
        }
        let mut bytes = [0; BYTES];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

/// One spelling only, so that the same draft never stands under two keys.
fn digit(ascii: u8) -> Result<u8, DraftIdError> {
    match ascii {
        b'0'..=b'9' => Ok(ascii - b'0'),
        b'a'..=b'f' => Ok(ascii - b'a' + 10),
        _ => Err(DraftIdError::Malformed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_drafts_begun_in_the_same_moment_have_different_names() {
        assert_ne!(DraftId::random().unwrap(), DraftId::random().unwrap());
    }

    #[test]
    fn a_name_reads_back_as_it_was_written() {
        let id = DraftId::random().unwrap();
        assert_eq!(id.to_string().parse(), Ok(id));
        let fixed = "00ff10a9c0ffee0000000000000000ab";
        assert_eq!(fixed.parse::<DraftId>().unwrap().to_string(), fixed);
    }

    #[test]
    fn only_the_one_spelling_is_a_name() {
        for text in
            ["", "00ff", "00FF10A9C0FFEE0000000000000000AB", &"g".repeat(32), &"あ".repeat(11)]
        {
            assert_eq!(text.parse::<DraftId>(), Err(DraftIdError::Malformed), "{text}");
        }
    }
}
