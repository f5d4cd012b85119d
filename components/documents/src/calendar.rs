//! Days as a calendar file (iCalendar, RFC 5545), which every calendar takes over: an office's own,
//! a phone's.
//!
//! Each day is an event of a whole day that keeps nobody from being free. The same days made at the
//! same moment always give the same bytes.
//!
//! Written by ourselves: `ics` and `icalendar` leave lines of 76 octets where the standard allows 75,
//! and let control characters through. The latter brings a clock and randomness along too, `calcard` a
//! parser and every time zone; what is needed of the format is one kind of event.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

/// What kind of file it is, as the web says it.
pub const MIME: &str = "text/calendar;charset=utf-8";

/// Who wrote the file (`PRODID`).
const PRODUCT: &str = "-//Madoguchi//Madoguchi//JA";

/// The most octets in a line, its end not counted (section 3.1).
const LINE: usize = 75;

/// The most characters of a UID: as many as other programs keep (RFC 7986, section 5.3).
const UID: usize = 255;

/// A day that somebody must not forget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// By this a calendar knows the day again: a file with the same UID replaces what an earlier file
    /// brought. 1 to 255 ASCII letters, digits and `-`, `_`, `.`, `@`; no name of a person.
    pub uid: String,
    /// The day, as it is called where the calendar hangs; from year 0 to 9999.
    pub date: NaiveDate,
    /// A short title. It is seen wherever the calendar is.
    pub title: String,
    /// What else is to be said, with line breaks; empty for nothing.
    pub note: String,
    /// A reminder.
    pub alarm: Option<Alarm>,
}

/// When a calendar reminds of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    /// How many days before; 0 for the day itself.
    pub days_before: u16,
    /// At which full hour of that day, on the clock of whoever has the calendar: 0 to 23.
    pub hour: u8,
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CalendarError {
    /// There are no days; a calendar without any is none.
    Empty,
    /// This UID is empty, too long, or has other signs in it than it may.
    Uid(String),
    /// Two days have this UID: a calendar would keep but one of them.
    SameUid(String),
    /// This day is none that the format can write: its year or the next day's is not 0 to 9999.
    Date(NaiveDate),
    /// There is no such hour.
    Hour(u8),
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there are no days"),
            Self::Uid(uid) => write!(f, "{uid:?} is no UID"),
            Self::SameUid(uid) => write!(f, "two days have the UID {uid:?}"),
            Self::Date(date) => write!(f, "{date} cannot be written"),
            Self::Hour(hour) => write!(f, "there is no hour {hour}"),
        }
    }
}

impl std::error::Error for CalendarError {}

/// Writes days as a calendar file, in their order. `made_at` is the moment at which the file is made
/// (`DTSTAMP`): of two files with the same UID the later one holds.
///
/// Control characters are left out of titles and notes; every kind of line break becomes the same.
///
/// # Errors
/// [`CalendarError`] says what cannot be written.
///
/// # Examples
/// ```
/// use chrono::{NaiveDate, TimeZone, Utc};
/// use madoguchi_documents::calendar::{Alarm, Day, write};
///
/// let day = Day {
///     uid: "7f3a-answer@madoguchi".to_owned(),
///     date: NaiveDate::from_ymd_opt(2026, 12, 10).unwrap(),
///     title: "回答の期限".to_owned(),
///     note: String::new(),
///     alarm: Some(Alarm { days_before: 3, hour: 9 }),
/// };
/// let made_at = Utc.with_ymd_and_hms(2026, 11, 26, 1, 30, 0).unwrap();
/// let file = String::from_utf8(write(&[day], made_at).unwrap()).unwrap();
/// assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
/// assert!(file.contains("\r\nDTSTART;VALUE=DATE:20261210\r\nDTEND;VALUE=DATE:20261211\r\n"));
/// assert!(file.contains("\r\nTRIGGER:-P2DT15H\r\n"), "two days and fifteen hours before midnight");
/// ```
pub fn write(days: &[Day], made_at: DateTime<Utc>) -> Result<Vec<u8>, CalendarError> {
    if days.is_empty() {
        return Err(CalendarError::Empty);
    }
    let (day, time) = (made_at.date_naive(), made_at.time());
    let stamp =
        format!("{}T{:02}{:02}{:02}Z", date(day)?, time.hour(), time.minute(), time.second());
    let mut file = String::new();
    line(&mut file, "BEGIN", "VCALENDAR");
    line(&mut file, "VERSION", "2.0");
    line(&mut file, "PRODID", PRODUCT);
    let mut seen = BTreeSet::new();
    for day in days {
        if !is_uid(&day.uid) {
            return Err(CalendarError::Uid(day.uid.clone()));
        }
        if !seen.insert(&day.uid) {
            return Err(CalendarError::SameUid(day.uid.clone()));
        }
        event(&mut file, day, &stamp)?;
    }
    line(&mut file, "END", "VCALENDAR");
    Ok(file.into_bytes())
}

fn event(file: &mut String, day: &Day, stamp: &str) -> Result<(), CalendarError> {
    let next = day.date.succ_opt().ok_or(CalendarError::Date(day.date))?;
    let title = text(&day.title);
    line(file, "BEGIN", "VEVENT");
    line(file, "UID", &day.uid);
    line(file, "DTSTAMP", stamp);
    line(file, "DTSTART;VALUE=DATE", &date(day.date)?);
    // The first day that is no longer part of it. It may be left out, but not every program knows.
    let next = date(next).map_err(|_| CalendarError::Date(day.date))?;
    line(file, "DTEND;VALUE=DATE", &next);
    line(file, "SUMMARY", &title);
    if !day.note.is_empty() {
        line(file, "DESCRIPTION", &text(&day.note));
    }
    line(file, "TRANSP", "TRANSPARENT");
    if let Some(alarm) = day.alarm {
        line(file, "BEGIN", "VALARM");
        line(file, "ACTION", "DISPLAY");
        line(file, "DESCRIPTION", &title);
        line(file, "TRIGGER", &trigger(alarm)?);
        line(file, "END", "VALARM");
    }
    line(file, "END", "VEVENT");
    Ok(())
}

/// A line, broken where it gets too long. A reader takes the break and the blank after it out again.
fn line(file: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if octets + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(letter);
        octets += letter.len_utf8();
    }
    file.push_str("\r\n");
}

/// A text as a value (section 3.3.11).
fn text(written: &str) -> String {
    let mut text = String::new();
    for letter in written.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => text.extend(['\\', letter]),
            // Readers that split a file at every kind of line break would tear it here.
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => text.push_str("\\n"),
            '\t' => text.push(letter),
            _ if letter.is_control() => {}
            _ => text.push(letter),
        }
    }
    text
}

fn date(day: NaiveDate) -> Result<String, CalendarError> {
    match day.year() {
        year @ 0..=9999 => Ok(format!("{year:04}{:02}{:02}", day.month(), day.day())),
        _ => Err(CalendarError::Date(day)),
    }
}

fn is_uid(uid: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "-_.@".contains(c);
    (1..=UID).contains(&uid.len()) && uid.chars().all(known)
}

/// From the midnight on which the day begins (section 3.8.6.3).
fn trigger(alarm: Alarm) -> Result<String, CalendarError> {
    if alarm.hour > 23 {
        return Err(CalendarError::Hour(alarm.hour));
    }
    let hours = i32::from(alarm.hour) - 24 * i32::from(alarm.days_before);
    let sign = if hours < 0 { "-" } else { "" };
    let (days, hours) = (hours.abs() / 24, hours.abs() % 24);
    Ok(match (days, hours) {
        (0, _) => format!("{sign}PT{hours}H"),
        (_, 0) => format!("{sign}P{days}D"),
        _ => format!("{sign}P{days}DT{hours}H"),
    })
}
