//! Lengths of time as rules state them.

use serde::{Deserialize, Serialize};

/// A length of time as a rule states it (期間): `{"months": 3}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// Days (日).
    Days(u16),
    /// Weeks (週).
    Weeks(u16),
    /// Calendar months (月), Civil Code 143.
    Months(u16),
    /// Calendar years (年), Civil Code 143.
    Years(u16),
}
