use chrono::Days;

use super::{EndOfPeriod, closed_days};
use crate::Citation;
use crate::date::OpenDays;
use crate::policy::FacilityPolicy;
use crate::request::RequestKind;

/// The end of a period from which days of waiting for the applicant are left out, and where the text
/// says so; none where it lets them count: a limit goes on although the applicant was asked something.
///
/// The days are put to the last day by the calendar; closed days come after (Civil Code 142).
#[must_use]
pub fn without_waiting(
    policy: &FacilityPolicy,
    kind: RequestKind,
    end: &EndOfPeriod,
    days: u32,
) -> Option<(EndOfPeriod, Citation)> {
    let pauses = policy.deadline(kind)?.pauses.as_ref()?;
    let nominal_end = end.nominal_end.checked_add_days(Days::new(days.into()))?;
    let window = OpenDays::new(closed_days(policy));
    let (rolled, target) = (window.on_or_after(nominal_end), window.on_or_before(nominal_end));
    let end = EndOfPeriod {
        nominal_end,
        art142_end: rolled.day,
        skipped: rolled.skipped,
        internal_target: target.day,
        beyond_holiday_table: rolled.beyond_holiday_table || target.beyond_holiday_table,
        ..end.clone()
    };
    Some((end, pauses.article.clone()))
}
