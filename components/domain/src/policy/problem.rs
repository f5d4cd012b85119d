use super::Inconsistency;

/// One thing that is wrong with a facility's file, in raw parts: the words for it stand in the
/// message files under `policy-problem-<code>`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PolicyProblem {
    /// Longer than a facility's file can sensibly be; not read.
    TooLarge {
        /// Bytes found.
        bytes: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// Not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
    /// A control character or one that turns the direction of writing: it could show a reader
    /// another text than the one that counts.
    ForbiddenCharacter {
        /// The character's number in Unicode, e.g. `U+202E`.
        found: String,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// Lists or objects inside one another beyond any sense.
    TooDeep,
    /// The file is written in another version of the format.
    WrongFormatVersion {
        /// The version found.
        found: u64,
        /// The version that this program reads.
        allowed: u16,
    },
    /// A key that the format does not know, mostly a slip of the pen.
    UnknownKey {
        /// The key.
        found: String,
        /// The keys that may stand there.
        allowed: Vec<String>,
    },
    /// A value that is none of the allowed ones.
    UnknownValue {
        /// The value.
        found: String,
        /// The values that may stand there.
        allowed: Vec<String>,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A key that stands there twice: which one counts would be a guess.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A value of another shape than the one wanted.
    WrongType {
        /// The value as it stands in the file, or `{…}` and `[…]`.
        found: String,
        /// The shape that is wanted.
        expected: JsonShape,
    },
    /// The id is not the file's name, so the facility's address would lead nowhere.
    IdDiffersFromFile {
        /// The id in the file.
        found: String,
        /// The id that the file's name gives.
        expected: String,
    },
    /// The file stands on a template (`extends`) that is not there.
    TemplateMissing {
        /// The template's id.
        id: String,
    },
    /// A template stands on itself, be it by way of others.
    TemplateCycle {
        /// The template's id.
        id: String,
    },
    /// More templates below one another than anybody could follow.
    TooManyTemplates {
        /// How many there may be.
        limit: usize,
    },
    /// Each part can be read, but together they make no sense.
    Inconsistent {
        /// Why.
        code: Inconsistency,
        /// The value in question; empty where the place says it all.
        found: String,
    },
}

impl PolicyProblem {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotJson { .. } => "not-json",
            Self::ForbiddenCharacter { .. } => "forbidden-character",
            Self::TooDeep => "too-deep",
            Self::WrongFormatVersion { .. } => "wrong-format-version",
            Self::UnknownKey { .. } => "unknown-key",
            Self::UnknownValue { .. } => "unknown-value",
            Self::MissingKey { .. } => "missing-key",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::WrongType { .. } => "wrong-type",
            Self::IdDiffersFromFile { .. } => "id-differs-from-file",
            Self::TemplateMissing { .. } => "template-missing",
            Self::TemplateCycle { .. } => "template-cycle",
            Self::TooManyTemplates { .. } => "too-many-templates",
            Self::Inconsistent { code, .. } => code.code(),
        }
    }

    /// What was found; none where something is missing or the place says it all.
    #[must_use]
    pub fn found(&self) -> Option<String> {
        match self {
            Self::TooLarge { bytes, .. } => Some(bytes.to_string()),
            Self::WrongFormatVersion { found, .. } => Some(found.to_string()),
            Self::ForbiddenCharacter { found, .. }
            | Self::UnknownKey { found, .. }
            | Self::UnknownValue { found, .. }
            | Self::WrongType { found, .. }
            | Self::IdDiffersFromFile { found, .. }
            | Self::Inconsistent { found, .. } => Some(found.clone()).filter(|f| !f.is_empty()),
            Self::DuplicateKey { key } => Some(key.clone()),
            Self::TemplateMissing { id } | Self::TemplateCycle { id } => Some(id.clone()),
            Self::NotJson { .. }
            | Self::TooDeep
            | Self::MissingKey { .. }
            | Self::TooManyTemplates { .. } => None,
        }
    }

    /// What is allowed or wanted there: keys, values, a limit, or the code of a [`JsonShape`].
    #[must_use]
    pub fn allowed(&self) -> Vec<String> {
        match self {
            Self::TooLarge { limit, .. } | Self::TooManyTemplates { limit } => {
                vec![limit.to_string()]
            }
            Self::WrongFormatVersion { allowed, .. } => vec![allowed.to_string()],
            Self::UnknownKey { allowed, .. } | Self::UnknownValue { allowed, .. } => {
                allowed.clone()
            }
            Self::MissingKey { key } => vec![key.clone()],
            Self::WrongType { expected, .. } => vec![expected.code().to_owned()],
            Self::IdDiffersFromFile { expected, .. } => vec![expected.clone()],
            Self::NotJson { .. }
            | Self::TooDeep
            | Self::TemplateMissing { .. }
            | Self::TemplateCycle { .. }
            | Self::ForbiddenCharacter { .. }
            | Self::DuplicateKey { .. }
            | Self::Inconsistent { .. } => Vec::new(),
        }
    }

    /// Line and column, for problems of the text as such, which have no key path.
    #[must_use]
    pub fn position(&self) -> Option<(usize, usize)> {
        match self {
            Self::NotJson { line, column } | Self::ForbiddenCharacter { line, column, .. } => {
                Some((*line, *column))
            }
            _ => None,
        }
    }
}

codes! {
    /// The shape that is wanted of a value.
    pub enum JsonShape {
        /// Text in quotes.
        Text = "text",
        /// A whole number from 0 up, within the range of its key.
        WholeNumber = "whole-number",
        /// `true` or `false`.
        TrueOrFalse = "true-or-false",
        /// A list in square brackets.
        List = "list",
        /// An object in braces.
        Object = "object",
        /// A code, or an object with one code as its only key.
        CodeOrObject = "code-or-object",
        /// A date, `YYYY-MM-DD`.
        Date = "date",
    }
}
