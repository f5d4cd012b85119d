//! Periods from any day, of any length, over any closed days: no panic, and days stay in their order.

#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use chrono::Datelike;
use libfuzzer_sys::fuzz_target;
use madoguchi_domain::date::{
    ClosedDay, FiscalCalendar, OpenDays, Period, adult_from, age_on, attains, holidays, japan_today,
};
use madoguchi_domain::deadline::end_of_period;
use madoguchi_domain::{CodeSet, Date};
use madoguchi_fuzz::draw::{self, is_peoples};

#[derive(Debug, Arbitrary)]
struct Reckoning {
    #[arbitrary(with = day)]
    event: Date,
    #[arbitrary(with = day)]
    other: Date,
    #[arbitrary(with = draw::period)]
    period: Period,
    #[arbitrary(with = draw::codes)]
    closed: CodeSet<ClosedDay>,
    years: u16,
    month: u8,
    fiscal_year: i32,
    utc_ms: i64,
}

fn day(u: &mut Unstructured<'_>) -> arbitrary::Result<Date> {
    if u.ratio(1, 4)? { draw::any_day(u) } else { draw::day(u) }
}

fuzz_target!(|facts: Reckoning| {
    ends(&facts);
    rolls(&facts);
    ages(&facts);
    fiscal_years(&facts);
    let today = japan_today(facts.utc_ms);
    assert!(japan_today(facts.utc_ms.saturating_add(1)) >= today);
});

fn ends(facts: &Reckoning) {
    let Reckoning { event, other, period, .. } = *facts;
    let end = period.end_after(event);
    assert!(end.last_day >= event, "{period:?} after {event} ends before it: {end:?}");
    assert!(end.first_day > event || event == Date::MAX);
    let (early, late) = (event.min(other), event.max(other));
    let (early, late) = (period.end_after(early).last_day, period.end_after(late).last_day);
    assert!(early <= late, "{period:?}: what began earlier ends later, {early} {late}");
    if let Some(longer) = one_more(period) {
        assert!(longer.end_after(event).last_day >= end.last_day, "{longer:?} is shorter");
    }
    let months = match period {
        Period::Months(months) => u32::from(months),
        Period::Years(years) => u32::from(years) * 12,
        Period::Days(_) | Period::Weeks(_) => return,
    };
    if end.last_day < Date::MAX {
        let between = (end.last_day.year() - event.year()) * 12
            + (end.last_day.month0() as i32 - event.month0() as i32);
        assert_eq!(u32::try_from(between), Ok(months), "{period:?} after {event}");
        let is_last = |day: Date| day.day() == u32::from(day.num_days_in_month());
        assert!(!is_last(event) || is_last(end.last_day), "a month's end stays one");
        assert!(!end.month_end || is_last(end.last_day));
    }
}

fn one_more(period: Period) -> Option<Period> {
    Some(match period {
        Period::Days(n) => Period::Days(n.checked_add(1)?),
        Period::Weeks(n) => Period::Weeks(n.checked_add(1)?),
        Period::Months(n) => Period::Months(n.checked_add(1)?),
        Period::Years(n) => Period::Years(n.checked_add(1)?),
    })
}

fn rolls(facts: &Reckoning) {
    let window = OpenDays::new(facts.closed);
    let (on, before) = (window.on_or_after(facts.event), window.on_or_before(facts.event));
    assert!(before.day <= facts.event && facts.event <= on.day);
    for roll in [&on, &before] {
        let at_an_end = [Date::MIN, Date::MAX].contains(&roll.day);
        assert!(
            window.why_closed(roll.day).is_none() || at_an_end,
            "{roll:?} ends on a closed day"
        );
        assert!(roll.skipped.iter().all(|skipped| window.why_closed(skipped.date).is_some()));
        // The longest row of closed days in the table is far shorter.
        assert!(roll.skipped.len() < 20, "{roll:?}");
    }
    let _ = holidays().on(facts.event);
    let end = end_of_period(facts.period, facts.event, facts.closed);
    assert!(end.internal_target <= end.nominal_end && end.nominal_end <= end.art142_end);
    let later = facts.event.max(facts.other);
    let then = end_of_period(facts.period, later, facts.closed);
    assert!(end.art142_end <= then.art142_end && end.internal_target <= then.internal_target);
}

fn ages(facts: &Reckoning) {
    let (birth, day) = (facts.event, facts.other);
    let first = attains(birth, facts.years);
    assert!(adult_from(birth) >= birth);
    if is_peoples(birth) && facts.years < 150 {
        assert_eq!(age_on(birth, first), Some(facts.years), "born {birth}");
        let eve = first.pred_opt().expect("a day before");
        assert!(age_on(birth, eve) < Some(facts.years), "born {birth}");
    }
    // Nobody is sixty-five thousand years old; whoever would be is told no age.
    if is_peoples(birth) && is_peoples(day) {
        assert_eq!(age_on(birth, day).is_none(), day < birth, "born {birth}, on {day}");
    }
}

fn fiscal_years(facts: &Reckoning) {
    let calendar = FiscalCalendar::from_month(facts.month);
    let year = calendar.year_of(facts.event);
    if let Some(last) = calendar.last_day(year) {
        assert!(last >= facts.event && calendar.year_of(last) == year);
    }
    if let Some(last) = year.checked_sub(1).and_then(|year| calendar.last_day(year)) {
        assert!(last < facts.event);
    }
    let _ = calendar.last_day(facts.fiscal_year);
    let _ = calendar.end_of_month(facts.fiscal_year, facts.month);
    if let Some(end) = calendar.end_of_month(year, facts.month) {
        assert!(calendar.year_of(end) == year, "month {} of {year}", facts.month);
    }
}
