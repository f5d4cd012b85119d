//! Stable codes: the same kebab-case words in facility files, drafts, messages and addresses.

use std::fmt;

/// A code that is not one of the allowed ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode {
    /// What was found.
    pub found: String,
    /// What is allowed.
    pub allowed: &'static [&'static str],
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is none of {}", self.found, self.allowed.join(", "))
    }
}

/// An enum whose values are stable codes.
pub trait Code: Copy + 'static {
    /// Every value, in the order in which people are shown them.
    const ALL: &'static [Self];
    /// Every code, in the same order.
    const CODES: &'static [&'static str];

    /// The value's place in [`ALL`](Self::ALL).
    fn number(self) -> usize;
}

/// The number of a code in a list of codes.
pub(crate) fn number_of(code: &str, codes: &'static [&'static str]) -> Result<usize, UnknownCode> {
    let number = codes.iter().position(|known| *known == code);
    number.ok_or_else(|| UnknownCode { found: code.to_owned(), allowed: codes })
}

/// Declares an enum whose values are stable kebab-case codes.
///
/// Gives `ALL`, `CODES`, `code()`, `from_code()`, reading and writing by code, and, under the
/// feature `schema`, the JSON Schema. Where a key may be left out, its enum's first value is what
/// is meant.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order in which people are shown them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// Every code, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code.
            #[must_use]
            pub fn code(self) -> &'static str { Self::CODES[self as usize] }

            /// The value of a code.
            ///
            /// # Errors
            /// [`UnknownCode`]($crate::UnknownCode) names what was found and what is allowed.
            pub fn from_code(code: &str) -> Result<Self, $crate::UnknownCode> {
                $crate::codes::number_of(code, Self::CODES).map(|n| Self::ALL[n])
            }
        }

        impl $crate::Code for $name {
            const ALL: &'static [Self] = Self::ALL;
            const CODES: &'static [&'static str] = Self::CODES;

            fn number(self) -> usize { self as usize }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.code())
            }
        }

        impl $crate::json::FromJson for $name {
            fn from_json(at: &$crate::json::Place<'_>) -> Self {
                Self::ALL[at.code(Self::CODES)]
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": Self::CODES })
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::citation::Source;
    use crate::policy::{Basis, RecordWay, RefusalExtent, WhoseIdentity};

    /// The schema tells an editor the default, the reader takes the first value.
    #[test]
    fn what_a_file_may_leave_out_is_the_first_value_of_its_list() {
        assert_eq!(Basis::default(), Basis::ALL[0]);
        assert_eq!(Source::default(), Source::ALL[0]);
        assert_eq!(WhoseIdentity::default(), WhoseIdentity::ALL[0]);
        assert_eq!(RefusalExtent::default(), RefusalExtent::ALL[0]);
        assert_eq!(RecordWay::default(), RecordWay::ALL[0]);
    }
}
