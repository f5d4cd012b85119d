use serde::Serialize;

use crate::Citation;
use crate::date::FiscalCalendar;
use crate::json::from_json;
use crate::policy::Basis;

/// The facility's fiscal year (年度). It is called by the calendar year in which it begins.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FiscalYear {
    /// The month on whose first day it begins, 1 to 12.
    pub first_month: u8,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(FiscalYear { first_month, article; basis });

impl FiscalYear {
    /// The years as a calendar.
    #[must_use]
    pub fn calendar(&self) -> FiscalCalendar {
        FiscalCalendar::from_month(self.first_month)
    }
}
