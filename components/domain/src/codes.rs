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
        // The wording of serde's own error, so that one reader of errors serves both.
        write!(f, "unknown variant `{}`, expected one of ", self.found)?;
        for (n, code) in self.allowed.iter().enumerate() {
            let comma = if n == 0 { "" } else { ", " };
            write!(f, "{comma}`{code}`")?;
        }
        Ok(())
    }
}

/// Declares an enum whose values are stable kebab-case codes.
///
/// Gives `ALL`, `CODES`, `code()`, `from_code()`, serde by code, and, under the feature `schema`,
/// the JSON Schema. One macro keeps the page small: derived serde costs far more per enum.
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
                match Self::CODES.iter().position(|c| *c == code) {
                    Some(n) => Ok(Self::ALL[n]),
                    None => Err($crate::UnknownCode { found: code.to_owned(), allowed: Self::CODES }),
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                Self::from_code(&code).map_err(serde::de::Error::custom)
            }
        }

        impl $crate::json::FromJson for $name {
            fn from_json(at: &$crate::json::Place<'_>) -> $crate::json::Read<Self> {
                let code = at.text()?;
                match Self::CODES.iter().position(|c| *c == code) {
                    Some(n) => Ok(Self::ALL[n]),
                    None => Err(at.unknown_value(code, Self::CODES)),
                }
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
