use serde::Serialize;

use crate::date::ClosedDay;
use crate::json::from_json;

/// One of several places that take requests (事業所の窓口).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Stable code, kebab-case.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::kebab"))]
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Postal code, `NNN-NNNN`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// When it is open; empty where the regulation does not say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<OpenHours>,
    /// Days on which it does not deal: a deadline for a request brought here rolls over these alone.
    pub closed_days: Vec<ClosedDay>,
}

from_json!(Site { id, name, closed_days; postal_code, address, phone, open });

/// Hours that are the same on several days of the week.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenHours {
    /// The days.
    pub days: Vec<WeekDay>,
    /// The spans of time, from the earliest; between two of them it is closed.
    pub spans: Vec<Span>,
}

from_json!(OpenHours { days, spans });

/// A span of time within a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Its beginning, `HH:MM` in Japan.
    pub from: String,
    /// Its end, `HH:MM`, later than its beginning.
    pub to: String,
}

from_json!(Span { from, to });

codes! {
    /// A day of the week (曜日).
    pub enum WeekDay {
        /// 月曜日
        Monday = "mon",
        /// 火曜日
        Tuesday = "tue",
        /// 水曜日
        Wednesday = "wed",
        /// 木曜日
        Thursday = "thu",
        /// 金曜日
        Friday = "fri",
        /// 土曜日
        Saturday = "sat",
        /// 日曜日
        Sunday = "sun",
    }
}
