//! Dates as people type them: whatever stands in the fields is a day or a fault with its part, and
//! what the program itself writes it reads as the same day.

#![no_main]

use arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use madoguchi_domain::Date;
use madoguchi_domain::date::{DateInput, DateLimits, Era, EraDate, calendar_from, iso};
use madoguchi_fuzz::draw;

#[derive(Debug, Arbitrary)]
struct Typed<'a> {
    era: &'a str,
    year: &'a str,
    month: &'a str,
    day: &'a str,
    #[arbitrary(with = draw::any_day)]
    today: Date,
    #[arbitrary(with = parts)]
    parts: EraDate,
    #[arbitrary(with = draw::day)]
    date: Date,
}

fn parts(u: &mut Unstructured<'_>) -> arbitrary::Result<EraDate> {
    let small = |u: &mut Unstructured<'_>, most| {
        if u.ratio(7, 8)? { u.int_in_range(0..=most) } else { u.arbitrary() }
    };
    Ok(EraDate {
        era: draw::code(u)?,
        year: small(u, 70)?,
        month: small(u, 13)?,
        day: small(u, 32)?,
    })
}

fuzz_target!(|typed: Typed<'_>| {
    any_text(&typed);
    any_parts(typed.parts);
    both_ways(typed.date);
});

fn any_text(typed: &Typed<'_>) {
    let [era, year, month, day] =
        [typed.era, typed.year, typed.month, typed.day].map(str::to_owned);
    let fields = DateInput { era, year, month, day };
    let far = DateLimits { earliest: Some(Date::MIN), today: None, latest: Some(Date::MAX) };
    let read = fields.read(&far);
    if let Ok(date) = read {
        assert!(date >= calendar_from(), "{fields:?} is a day by the moon: {date}");
        assert!(!fields.is_empty());
        both_ways(date);
    }
    // Limits only take away, and never change the day.
    let limits = DateLimits::until_today(typed.today);
    match fields.read(&limits) {
        Ok(date) => assert!(read == Ok(date) && date <= typed.today),
        Err(error) => {
            assert!(read.is_err() || read.is_ok_and(|date| limits.check(date) == Err(error)))
        }
    }
    // The same whole date, pasted into any field, is the same day.
    let pasted = |n: usize| {
        let mut fields = DateInput::default();
        *[&mut fields.year, &mut fields.month, &mut fields.day][n] = typed.year.to_owned();
        fields.read(&far)
    };
    if let Ok(date) = pasted(0) {
        assert!(pasted(1) == Ok(date) && pasted(2) == Ok(date), "{:?}", typed.year);
    }
    let _ = iso::read(typed.year).map(|date| assert_eq!(iso::write(date), typed.year));
}

fn any_parts(parts: EraDate) {
    let western = parts.era.western_year(parts.year);
    let Ok(date) = parts.to_date() else { return };
    assert!(western.is_ok(), "{parts:?} is a day of no year");
    assert!(parts.era.first_day().is_some_and(|first| first <= date));
    assert!(parts.era.last_day().is_none_or(|last| date <= last));
    if date >= calendar_from() {
        let again = EraDate::of(date).expect("a day of the present calendar has an era");
        assert_eq!(again.to_date(), Ok(date));
        // On the day on which an era begins, the one before has not ended.
        assert!(again == parts || parts.era.last_day() == again.era.first_day(), "{parts:?}");
    }
}

/// A day, written in each way in which the program shows or stores it, is read as that day.
fn both_ways(date: Date) {
    let four_figures = (Date::from_ymd_opt(1000, 1, 1), Date::from_ymd_opt(9999, 12, 31));
    let (Some(first), Some(last)) = four_figures else { return };
    if !(first..=last).contains(&date) {
        return;
    }
    let stored = iso::write(date);
    assert_eq!(iso::read(&stored), Some(date));
    if date < calendar_from() {
        assert!(EraDate::of(date).is_none());
        return;
    }
    let limits = DateLimits { latest: Some(Date::MAX), ..DateLimits::default() };
    let era = EraDate::of(date).expect("an era");
    let kanji = ["明治", "大正", "昭和", "平成", "令和"]
        [Era::ALL.iter().position(|e| *e == era.era).unwrap_or(0)];
    let typed = DateInput {
        era: era.era.code().to_owned(),
        year: era.year.to_string(),
        month: era.month.to_string(),
        day: era.day.to_string(),
    };
    // A year of the era in four figures reads as a Western one: people of 令和1000 will see to it.
    if era.year < 1000 {
        assert_eq!(typed.read(&limits), Ok(date), "{typed:?}");
        let year = if era.year == 1 { "元".to_owned() } else { era.year.to_string() };
        let whole = format!("{kanji}{year}年{}月{}日", era.month, era.day);
        let fields = DateInput { month: whole.clone(), ..DateInput::default() };
        assert_eq!(fields.read(&limits), Ok(date), "{whole}");
    }
    let fields = DateInput { year: stored.clone(), ..DateInput::default() };
    assert_eq!(fields.read(&limits), Ok(date), "{stored}");
}
