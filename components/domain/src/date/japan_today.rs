use crate::date::Date;

/// Which day it is in Japan (UTC+9, no summer time) at a moment given in milliseconds since
/// 1970-01-01T00:00Z, whatever the zone of the device that asks.
#[must_use]
pub fn japan_today(utc_ms: i64) -> Date {
    const HOUR: i64 = 3_600_000;
    let days = utc_ms.saturating_add(9 * HOUR).div_euclid(24 * HOUR);
    // 719,163 days from 1 January of year 1 to 1 January 1970.
    let day_number = i32::try_from(days).ok().and_then(|days| days.checked_add(719_163));
    day_number.and_then(Date::from_num_days_from_ce_opt).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_in_japan_is_fifteen_hundred_utc() {
        // 2026-11-22T14:59:59.999Z and one millisecond later.
        let last = 1_795_359_599_999;
        assert_eq!(Some(japan_today(last)), Date::from_ymd_opt(2026, 11, 22));
        assert_eq!(Some(japan_today(last + 1)), Date::from_ymd_opt(2026, 11, 23));
    }

    #[test]
    fn moments_before_1970_and_senseless_ones_do_not_panic() {
        assert_eq!(Some(japan_today(-1)), Date::from_ymd_opt(1970, 1, 1));
        assert_eq!(Some(japan_today(-9 * 3_600_000 - 1)), Date::from_ymd_opt(1969, 12, 31));
        assert_eq!(japan_today(i64::MAX), Date::MAX);
    }
}
