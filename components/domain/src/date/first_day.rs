use crate::date::Date;

/// The first of these days after a day on which something is so. Days may stand in any order.
pub(crate) fn first_day(days: &[Date], after: Date, is_so: &dyn Fn(Date) -> bool) -> Option<Date> {
    let next = days.iter().copied().filter(|day| *day > after).min()?;
    if is_so(next) { Some(next) } else { first_day(days, next, is_so) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_asked_in_order_and_none_before() {
        let day = |d| Date::from_ymd_opt(2026, 11, d).unwrap();
        let days = [day(30), day(3), day(20), day(20), day(1)];
        assert_eq!(first_day(&days, day(1), &|_| true), Some(day(3)));
        assert_eq!(first_day(&days, day(1), &|d| d > day(3)), Some(day(20)));
        assert_eq!(first_day(&days, day(30), &|_| true), None);
    }
}
