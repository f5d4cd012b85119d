//! Facts from bytes: every value of a list of codes, days near and far, papers known and unknown.

use arbitrary::{Result, Unstructured};
use chrono::Datelike;
use madoguchi_domain::authority::{AGENT_IDENTITY, PRINCIPAL_IDENTITY};
use madoguchi_domain::date::{Period, iso};
use madoguchi_domain::identity::REQUEST_FORM;
use madoguchi_domain::papers::catalogue;
use madoguchi_domain::{Code, CodeSet, Date};

/// One of a list of codes.
pub fn code<T: Code>(u: &mut Unstructured<'_>) -> Result<T> {
    u.choose(T::ALL).copied()
}

/// Some of a list of codes.
pub fn codes<T: Code>(u: &mut Unstructured<'_>) -> Result<CodeSet<T>> {
    let bits: u32 = u.arbitrary()?;
    Ok(T::ALL.iter().copied().filter(|value| bits >> value.number() & 1 == 1).collect())
}

/// Something, or nothing: not asked yet.
pub fn maybe<T>(
    u: &mut Unstructured<'_>,
    draw: impl FnOnce(&mut Unstructured<'_>) -> Result<T>,
) -> Result<Option<T>> {
    if u.arbitrary()? { draw(u).map(Some) } else { Ok(None) }
}

/// At most `most` of something.
pub fn several<T>(
    u: &mut Unstructured<'_>,
    most: usize,
    mut draw: impl FnMut(&mut Unstructured<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    (0..u.int_in_range(0..=most)?).map(|_| draw(u)).collect()
}

/// A day: mostly of the thirty years in which requests are made, sometimes any that the calendar has.
pub fn day(u: &mut Unstructured<'_>) -> Result<Date> {
    Ok(match u.int_in_range(0..=15_u8)? {
        0 => *u.choose(&[Date::MIN, Date::MAX])?,
        1 => any_day(u)?,
        _ => from_number(u.int_in_range(number("2010-01-01")..=number("2040-12-31"))?),
    })
}

/// Any day of the calendar that the program reckons with.
pub fn any_day(u: &mut Unstructured<'_>) -> Result<Date> {
    u.int_in_range(days_of(Date::MIN)..=days_of(Date::MAX)).map(from_number)
}

/// Whether a day lies where people's dates lie. Beyond, an end that the calendar does not have is its
/// last day, and what is said of the order of days holds no longer.
#[must_use]
pub fn is_peoples(day: Date) -> bool {
    (number("1800-01-01")..=number("2300-12-31")).contains(&days_of(day))
}

/// A length of time, of any length that a file can state.
pub fn period(u: &mut Unstructured<'_>) -> Result<Period> {
    let length = if u.arbitrary()? { u.int_in_range(0..=120)? } else { u.arbitrary()? };
    let kind = u.choose(&[Period::Days, Period::Weeks, Period::Months, Period::Years])?;
    Ok(kind(length))
}

/// The id of a paper: of the catalogue, of the three that stand for others, or of none.
pub fn paper(u: &mut Unstructured<'_>) -> Result<String> {
    let known = &catalogue().papers;
    let number = u.int_in_range(0..=known.len() + 3)?;
    Ok(match number.checked_sub(known.len()) {
        None => known[number].id.clone(),
        Some(0) => AGENT_IDENTITY.to_owned(),
        Some(1) => PRINCIPAL_IDENTITY.to_owned(),
        Some(2) => REQUEST_FORM.to_owned(),
        Some(_) => u.arbitrary()?,
    })
}

fn number(day: &str) -> i32 {
    iso::read(day).map_or(0, days_of)
}

fn days_of(day: Date) -> i32 {
    day.num_days_from_ce()
}

fn from_number(days: i32) -> Date {
    Date::from_num_days_from_ce_opt(days).unwrap_or(Date::MAX)
}
