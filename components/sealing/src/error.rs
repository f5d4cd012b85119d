//! Why something is not sealed, not opened, or no key.

use std::fmt;

/// Why a text is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// It does not look like a key of this kind.
    NoKey,
    /// It looks like one, and a letter is wrong or missing.
    Mistyped,
    /// It is a private key, where the public one belongs.
    Private,
    /// It is a public key, where the private one belongs.
    Public,
    /// It is written correctly, and everybody could open what is sealed to it.
    Unsound,
}

/// Why nothing was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SealError {
    /// What was to be sealed is larger than what would be opened again.
    TooLarge,
    /// The phrase is empty.
    NoPhrase,
    /// The system gave no randomness, or no memory.
    System,
}

/// Why a file was not opened. Nothing of what is in it is given out then, not even its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OpenError {
    /// It is no sealed file.
    Foreign,
    /// It is sealed in a newer form than this program knows.
    Newer,
    /// It is sealed to other keys than those at hand.
    OtherKey,
    /// It is sealed by a phrase, and was to be opened by keys.
    ByPhrase,
    /// It is sealed to a key, and was to be opened by a phrase.
    ByKey,
    /// The phrase is another.
    WrongPhrase,
    /// It begins like a sealed file; since then it was changed or cut off.
    Damaged,
    /// To stretch its phrase would take more memory and time than is allowed.
    TooMuchWork,
    /// It is larger than any that is opened.
    TooLarge,
}

impl KeyError {
    /// Stable code: the key of its words in the message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoKey => "no-key",
            Self::Mistyped => "mistyped",
            Self::Private => "private",
            Self::Public => "public",
            Self::Unsound => "unsound",
        }
    }
}

impl SealError {
    /// Stable code: the key of its words in the message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NoPhrase => "no-phrase",
            Self::System => "system",
        }
    }
}

impl OpenError {
    /// Stable code: the key of its words in the message files.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Foreign => "foreign",
            Self::Newer => "newer",
            Self::OtherKey => "other-key",
            Self::ByPhrase => "by-phrase",
            Self::ByKey => "by-key",
            Self::WrongPhrase => "wrong-phrase",
            Self::Damaged => "damaged",
            Self::TooMuchWork => "too-much-work",
            Self::TooLarge => "too-large",
        }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoKey => "this is no key of the kind that is needed here",
            Self::Mistyped => "a letter of this key is wrong or missing: copy it anew",
            Self::Private => "this is the private key: it belongs on the desk alone; the public one begins with age1",
            Self::Public => "this is the public key: the private one begins with AGE-SECRET-KEY-1",
            Self::Unsound => "this key protects nothing: make a new pair",
        })
    }
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "this is too large to be sealed",
            Self::NoPhrase => "the phrase is empty",
            Self::System => "the system gave no randomness or memory",
        })
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "this is no sealed file of the age format",
            Self::Newer => "this file is sealed in a newer form of age",
            Self::OtherKey => "this file is sealed to another key than those given",
            Self::ByPhrase => "this file is sealed by a phrase, not to a key",
            Self::ByKey => "this file is sealed to a key, not by a phrase",
            Self::WrongPhrase => "the phrase is another",
            Self::Damaged => "this file was changed or cut off since it was sealed",
            Self::TooMuchWork => "this file's phrase takes more work than is allowed",
            Self::TooLarge => "this file is larger than any that is opened",
        })
    }
}

impl std::error::Error for KeyError {}
impl std::error::Error for SealError {}
impl std::error::Error for OpenError {}
