//! Names made of random bytes: they say nothing about anybody.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Entropy, NoEntropy};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name([u8; $bytes]);

        impl $name {
            /// A new one.
            ///
            /// # Errors
            /// [`NoEntropy`].
            pub fn random(entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
                entropy.array().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&to_hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                from_hex(text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;

            fn try_from(text: String) -> Result<Self, IdError> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.to_string()
            }
        }
    };
}

id! {
    /// A device that writes into the log; as text, 16 hexadecimal digits.
    DeviceId, 8
}
id! {
    /// What entries are about: a case, a line of a register, the desk itself; as text, 32 digits.
    SubjectId, 16
}
id! {
    /// A member of staff; as text, 16 digits. Their name stands in the log, sealed.
    PersonId, 8
}

impl SubjectId {
    /// The desk itself: its staff, its settings, its backups.
    pub const DESK: Self = Self([0; 16]);
}

impl PersonId {
    /// Nobody: written by the program itself, before anybody was on the list.
    pub const NOBODY: Self = Self([0; 8]);
}

/// A text is no such name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError;

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not the hexadecimal digits that were expected")
    }
}

impl std::error::Error for IdError {}

pub(crate) fn to_hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

/// Small letters only: a name has one way of being written.
pub(crate) fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], IdError> {
    let value = |digit: u8| match digit {
        b'0'..=b'9' => Ok(digit - b'0'),
        b'a'..=b'f' => Ok(digit - b'a' + 10),
        _ => Err(IdError),
    };
    if text.len() != 2 * N {
        return Err(IdError);
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        let [high, low] = pair else { return Err(IdError) };
        *byte = value(*high)? << 4 | value(*low)?;
    }
    Ok(bytes)
}
