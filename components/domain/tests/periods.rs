//! Periods of the Civil Code, eras and age against independent second methods, over every day.

use madoguchi_domain::CodeSet;
use madoguchi_domain::date::{
    ClosedDay, Date, DateInput, DateLimits, EraDate, OpenDays, Period, adult_from, age_on, attains,
    holidays, iso,
};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    iso::read(text).expect("a date")
}

/// Every day from the first to the last, both inside.
fn days(first: &str, last: &str) -> impl Iterator<Item = Date> {
    let last = day(last);
    day(first).iter_days().take_while(move |d| *d <= last)
}

fn end(period: Period, event: Date) -> Date {
    period.end_after(event).last_day
}

/// Year, month and day by counting, with no use of the date library's arithmetic on months.
fn ymd(date: Date) -> (i32, i32, i32) {
    let text = iso::write(date);
    let mut parts = text.split('-').map(|part| part.parse::<i32>().expect("a number"));
    let mut next = || parts.next().expect("three parts");
    (next(), next(), next())
}

fn existing(year: i32, month: i32, day: i32) -> Option<Date> {
    iso::read(&format!("{year:04}-{month:02}-{day:02}"))
}

/// Civil Code 140, 141, 143(2), word by word: go to the first day that counts (起算日), take the day
/// of the same number (応当日) in the last month; the period ends the day before it, or on the last
/// day of that month where it has no such day.
fn by_the_letter(event: Date, months: i32) -> Date {
    let (year, month, day) = ymd(event.succ_opt().expect("a next day"));
    let count = (month - 1) + months;
    let (year, month) = (year + count / 12, count % 12 + 1);
    match existing(year, month, day) {
        Some(same_number) => same_number.pred_opt().expect("a day before"),
        None => (28..=31).rev().find_map(|d| existing(year, month, d)).expect("a month's end"),
    }
}

/// Days counted one after the other, the event's day left out.
fn by_counting(event: Date, days: usize) -> Date {
    event.iter_days().nth(days).expect("a day")
}

#[test]
fn every_day_1989_to_2040_agrees_with_the_letter_of_the_code() {
    for event in days("1989-01-01", "2040-12-31") {
        for n in 1..=24_u16 {
            let number = i32::from(n);
            assert_eq!(end(Period::Months(n), event), by_the_letter(event, number), "{event} {n}");
            let years = by_the_letter(event, number * 12);
            assert_eq!(end(Period::Years(n), event), years, "{event} {n} years");
        }
    }
}

#[test]
fn every_day_1989_to_2040_agrees_with_counting_days() {
    for event in days("1989-01-01", "2040-12-31") {
        for n in 1..=24_u16 {
            let counted = by_counting(event, n.into());
            assert_eq!(end(Period::Days(n), event), counted, "{event} {n} days");
            let counted = by_counting(event, usize::from(n) * 7);
            assert_eq!(end(Period::Weeks(n), event), counted, "{event} {n} weeks");
        }
    }
}

#[test]
fn a_month_end_sticks_to_the_month_end() {
    for (event, period, last) in [
        ("2026-11-30", Period::Months(1), "2026-12-31"),
        ("2027-02-28", Period::Months(1), "2027-03-31"),
        ("2027-02-28", Period::Months(3), "2027-05-31"),
        ("2028-02-28", Period::Months(3), "2028-05-28"),
        ("2028-02-29", Period::Years(3), "2031-02-28"),
        ("2025-02-28", Period::Years(3), "2028-02-29"),
        ("2027-11-28", Period::Months(3), "2028-02-28"),
        ("2027-01-30", Period::Months(1), "2027-02-28"),
        ("2026-05-20", Period::Months(6), "2026-11-20"),
    ] {
        assert_eq!(end(period, day(event)), day(last), "{event} {period:?}");
    }
    assert!(Period::Months(1).end_after(day("2026-11-30")).month_end);
    assert!(Period::Months(1).end_after(day("2027-01-30")).month_end);
    assert!(!Period::Months(1).end_after(day("2027-01-28")).month_end);
    assert!(!Period::Days(10).end_after(day("2026-11-30")).month_end);
}

#[test]
fn each_day_of_the_calendar_goes_into_its_era_and_comes_back() {
    for date in days("1873-01-01", "2040-12-31") {
        let era = EraDate::of(date).expect("an era");
        assert_eq!(era.to_date(), Ok(date));
        let typed = DateInput {
            era: era.era.code().to_owned(),
            year: if era.year == 1 { "元年".to_owned() } else { era.year.to_string() },
            month: era.month.to_string(),
            day: era.day.to_string(),
        };
        assert_eq!(typed.read(&DateLimits::default()), Ok(date), "{era:?}");
    }
}

#[test]
fn age_and_coming_of_age_tell_the_same() {
    for birth in days("2004-04-02", "2030-12-31") {
        let of_age = adult_from(birth);
        assert_eq!(age_on(birth, of_age), Some(18), "{birth}");
        let eve = of_age.pred_opt().expect("a day before");
        assert_eq!(age_on(birth, eve), Some(17), "{birth}");
        // The Act on the calculation of age, by the letter: the day of birth counts.
        let eve_of_birth = birth.pred_opt().expect("a day before");
        assert_eq!(eve, by_the_letter(eve_of_birth, 18 * 12), "{birth}");
    }
}

#[test]
fn past_the_holiday_table_a_roll_says_so() {
    let all: CodeSet<ClosedDay> = ClosedDay::ALL.iter().copied().collect();
    let window = OpenDays::new(all);
    let known = window.on_or_after(day("2027-12-28"));
    assert_eq!((known.day, known.beyond_holiday_table), (day("2027-12-28"), false));
    // Closed on the 31st and the days after by the turn of the year; of 4 January 2028 nobody knows yet.
    let unknown = window.on_or_after(day("2027-12-31"));
    assert_eq!((unknown.day, unknown.beyond_holiday_table), (day("2028-01-04"), true));
    let weekends = CodeSet::from([ClosedDay::Saturday, ClosedDay::Sunday]);
    assert!(!OpenDays::new(weekends).on_or_after(day("2028-01-01")).beyond_holiday_table);
}

#[test]
fn each_day_that_is_passed_over_has_its_reason() {
    let all: CodeSet<ClosedDay> = ClosedDay::ALL.iter().copied().collect();
    for nominal in days("2024-02-01", "2027-11-30") {
        let roll = OpenDays::new(all).on_or_after(nominal);
        assert!(!roll.beyond_holiday_table);
        assert_eq!((roll.day - nominal).num_days(), i64::try_from(roll.skipped.len()).unwrap());
        assert_eq!(OpenDays::new(all).why_closed(roll.day), None);
        let target = OpenDays::new(all).on_or_before(nominal).day;
        assert!(target <= nominal && (roll.day == nominal) == (target == nominal));
    }
    assert!(holidays().known_through >= day("2027-12-31"));
}

fn any_period() -> impl Strategy<Value = (Period, Period)> {
    (0..=400_u16, 0..=400_u16, 0..4_u8).prop_map(|(a, b, unit)| {
        let period = match unit {
            0 => Period::Days,
            1 => Period::Weeks,
            2 => Period::Months,
            _ => Period::Years,
        };
        (period(a.min(b)), period(a.max(b)))
    })
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..150_000_u64).prop_map(|n| day("1873-01-01") + chrono::Days::new(n))
}

proptest! {
    #[test]
    fn the_end_never_comes_before_the_start(event in any_day(), (period, _) in any_period()) {
        prop_assert!(end(period, event) >= event);
    }

    #[test]
    fn a_longer_period_never_ends_earlier(event in any_day(), (shorter, longer) in any_period()) {
        prop_assert!(end(shorter, event) <= end(longer, event));
    }

    #[test]
    fn a_later_event_never_ends_earlier(a in any_day(), b in any_day(), (period, _) in any_period()) {
        prop_assert!(end(period, a.min(b)) <= end(period, a.max(b)));
    }

    #[test]
    fn years_are_twelve_months_and_weeks_seven_days(event in any_day(), n in 0..200_u16) {
        prop_assert_eq!(end(Period::Years(n), event), end(Period::Months(n * 12), event));
        prop_assert_eq!(end(Period::Weeks(n), event), end(Period::Days(n * 7), event));
    }

    #[test]
    fn nobody_grows_younger(birth in any_day(), a in any_day(), b in any_day()) {
        prop_assert!(age_on(birth, a.min(b)) <= age_on(birth, a.max(b)));
    }

    #[test]
    fn an_age_is_attained_on_the_first_day_that_has_it(birth in any_day(), years in 0..120_u16) {
        let first = attains(birth, years);
        prop_assert_eq!(age_on(birth, first), Some(years));
        prop_assert_eq!(age_on(birth, first.pred_opt().expect("a day before")), years.checked_sub(1));
    }

    #[test]
    fn whatever_is_typed_is_a_date_or_a_named_fault(
        era in ".{0,8}", year in ".{0,12}", month in ".{0,6}", date in ".{0,6}"
    ) {
        let typed = DateInput { era, year, month, day: date };
        if let Ok(date) = typed.read(&DateLimits::default()) {
            prop_assert!(date >= day("1873-01-01") && date <= day("2199-12-31"));
        }
    }

    #[test]
    fn digits_strokes_and_eras_in_any_order_do_no_harm(
        year in "[0-9０-９元十百年月日()/. 　昭和令SsR-]{0,14}", month in "[0-9０-９月十. ]{0,5}", date in "[0-9０-９日十. ]{0,5}"
    ) {
        let typed = DateInput { era: String::new(), year, month, day: date };
        if let Ok(date) = typed.read(&DateLimits::default()) {
            prop_assert!(EraDate::of(date).is_some());
        }
    }
}
