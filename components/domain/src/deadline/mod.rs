//! When is the answer due? (期限)

mod compute;
mod extension;
mod lapse;
mod pause;

pub use crate::date::{SkipReason, SkippedDay};
pub use compute::{DeadlineFacts, DeadlineFlag, DeadlineVerdict, EndOfPeriod, due, end_of_period};
pub use extension::{ExtensionFacts, ExtensionState, ExtensionVerdict, judge as judge_extension};
pub use lapse::{LapseFacts, LapseVerdict, lapse};
pub use pause::without_waiting;

use crate::date::ClosedDay;
use crate::policy::FacilityPolicy;
use crate::{CodeSet, Date};

/// The day from which something is late, once its last day has passed.
fn late_from(last_day: Date, today: Option<Date>) -> Option<Date> {
    if today? > last_day { last_day.succ_opt() } else { None }
}

/// The closed days of the window in the facility's file.
fn closed_days(policy: &FacilityPolicy) -> CodeSet<ClosedDay> {
    policy.window.closed_days.iter().copied().collect()
}
