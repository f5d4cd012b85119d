use std::fmt;

/// Why a text is no ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum InkError {
    /// It does not begin as this version writes it.
    Version,
    /// It is longer than any ink is written.
    TooLong,
    /// It has more points than an ink holds.
    TooManyPoints,
    /// A character that is none of the alphabet, or a number of more digits than it needs.
    Character,
    /// It breaks off within a point or a stroke.
    Cut,
    /// A point outside of the pad, a pressure above 255, or a time beyond the longest.
    OutOfRange,
}

/// For logs and developers; people read the message files.
impl fmt::Display for InkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Version => "not written as ink of this version",
            Self::TooLong => "longer than any ink",
            Self::TooManyPoints => "more points than an ink holds",
            Self::Character => "a character or number that no ink has",
            Self::Cut => "breaks off",
            Self::OutOfRange => "a point outside of the pad",
        })
    }
}

impl std::error::Error for InkError {}
