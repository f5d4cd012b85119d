//! The calendar file against the standard.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod contents;
mod strict_calendar;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use contents::{any_text, texts};
use madoguchi_documents::calendar::{Alarm, CalendarError, Day, write};
use proptest::prelude::*;
use strict_calendar::{Event, read, shown};

fn made_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 26, 1, 2, 3).unwrap()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn day(uid: &str) -> Day {
    Day {
        uid: uid.to_owned(),
        date: date(2026, 12, 31),
        title: "回答の期限".to_owned(),
        note: String::new(),
        alarm: None,
    }
}

#[test]
fn the_whole_file_of_two_days() {
    let note = "控えは、事務所の棚にあります。\n電話: 03-0000-0000".to_owned();
    let alarm = Some(Alarm { days_before: 7, hour: 9 });
    let days = [day("a"), Day { date: date(2028, 2, 29), note, alarm, ..day("b@madoguchi") }];
    let wanted = "\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Madoguchi//Madoguchi//JA
BEGIN:VEVENT
UID:a
DTSTAMP:20261126T010203Z
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY:回答の期限
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:b@madoguchi
DTSTAMP:20261126T010203Z
DTSTART;VALUE=DATE:20280229
DTEND;VALUE=DATE:20280301
SUMMARY:回答の期限
DESCRIPTION:控えは、事務所の棚にあります。\\n電話: 03-0000-
 0000
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:回答の期限
TRIGGER:-P6DT15H
END:VALARM
END:VEVENT
END:VCALENDAR
";
    let file = String::from_utf8(write(&days, made_at()).unwrap()).unwrap();
    assert_eq!(file, wanted.replace('\n', "\r\n"));
}

#[test]
fn an_alarm_is_reckoned_from_the_midnight_on_which_the_day_begins() {
    let trigger = |days_before, hour| {
        let alarm = Some(Alarm { days_before, hour });
        let file = write(&[Day { alarm, ..day("a") }], made_at()).unwrap();
        read(&file).unwrap().remove(0).trigger.unwrap()
    };
    assert_eq!(trigger(0, 0), "PT0H");
    assert_eq!(trigger(0, 9), "PT9H");
    assert_eq!(trigger(1, 0), "-P1D");
    assert_eq!(trigger(1, 9), "-PT15H");
    assert_eq!(trigger(2, 9), "-P1DT15H");
    assert_eq!(trigger(65535, 23), "-P65534DT1H");
}

#[test]
fn what_a_calendar_could_not_keep_is_refused() {
    let refused = |days: &[Day]| write(days, made_at()).unwrap_err();
    assert_eq!(refused(&[]), CalendarError::Empty);
    for uid in ["", "山田花子", "a b", "a\r\nATTENDEE:b", "a;b", &"a".repeat(256)] {
        assert_eq!(refused(&[day(uid)]), CalendarError::Uid(uid.to_owned()));
    }
    assert_eq!(refused(&[day("a"), day("b"), day("a")]), CalendarError::SameUid("a".to_owned()));
    // Of the last day the next cannot be written.
    for date in [date(-1, 1, 1), date(9999, 12, 31), date(10000, 1, 1), NaiveDate::MAX] {
        assert_eq!(refused(&[Day { date, ..day("a") }]), CalendarError::Date(date));
    }
    let alarm = Some(Alarm { days_before: 1, hour: 24 });
    assert_eq!(refused(&[Day { alarm, ..day("a") }]), CalendarError::Hour(24));
    let late = Utc.with_ymd_and_hms(10000, 1, 1, 0, 0, 0).unwrap();
    assert_eq!(write(&[day("a")], late), Err(CalendarError::Date(date(10000, 1, 1))));
}

#[test]
fn awkward_titles_and_notes_come_back_as_they_were() {
    let texts = texts();
    let days: Vec<Day> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| Day {
            title: text.clone(),
            note: text.clone(),
            ..day(&format!("day-{number}"))
        })
        .collect();
    let events = read(&write(&days, made_at()).unwrap()).unwrap();
    assert_eq!(events.len(), texts.len());
    for (event, text) in events.iter().zip(&texts) {
        assert_eq!(event.title, shown(text));
        assert_eq!(event.note.clone().unwrap_or_default(), shown(text));
    }
}

/// Our strict reader is no better than what it refuses.
#[test]
fn the_strict_reader_refuses_broken_files() {
    let note = "長い説明。".repeat(20);
    let alarm = Some(Alarm { days_before: 1, hour: 9 });
    let good = write(&[Day { note, alarm, ..day("a") }], made_at()).unwrap();
    assert!(read(&good).is_ok());
    let good = String::from_utf8(good).unwrap();
    let without = |from: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, "", 1)
    };
    let instead = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        good.replacen(from, to, 1)
    };
    for broken in [
        good.replace("\r\n", "\n"),
        instead("\r\n", "\n"),
        good.trim_end().to_owned(),
        good.replace("\r\n ", ""),
        good.replace("\r\n ", "\r\n"),
        without("VERSION:2.0\r\n"),
        without("PRODID:-//Madoguchi//Madoguchi//JA\r\n"),
        without("UID:a\r\n"),
        without("DTSTAMP:20261126T010203Z\r\n"),
        without("DTSTART;VALUE=DATE:20261231\r\n"),
        without("TRANSP:TRANSPARENT\r\n"),
        without("TRIGGER:-PT15H\r\n"),
        without("END:VALARM\r\n"),
        without("END:VCALENDAR\r\n"),
        instead("UID:a", "UID:a\r\nUID:a"),
        instead("UID:a", "UID:"),
        instead("DTSTAMP:20261126T010203Z", "DTSTAMP:20261126T010203"),
        instead("DTEND;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20261231"),
        instead("SUMMARY:", "SUMMARY:a;b"),
        instead("SUMMARY:", "SUMMARY:a\\b"),
        instead("SUMMARY:", "SUMMARY:a\u{7}"),
        instead("SUMMARY:", "ATTENDEE:mailto:a@example.com\r\nSUMMARY:"),
        format!("{good}{good}"),
        format!("\u{FEFF}{good}"),
    ] {
        assert!(read(broken.as_bytes()).is_err(), "{broken}");
    }
    // Broken in the middle of a letter.
    let place = good.find("長い").unwrap() + 1;
    let mut torn = good.into_bytes();
    torn.splice(place..place, *b"\r\n ");
    assert!(read(&torn).unwrap_err().starts_with("a torn letter"));
}

proptest! {
    #[test]
    fn any_text_on_any_day_comes_back(
        title in any_text(),
        note in any_text(),
        (year, ordinal) in (0..9999_i32, 1..=365_u32),
        alarm in prop::option::of((any::<u16>(), 0..24_u8)),
    ) {
        let date = NaiveDate::from_yo_opt(year, ordinal).unwrap();
        let alarm = alarm.map(|(days_before, hour)| Alarm { days_before, hour });
        let days = [Day { date, title, note, alarm, ..day("a") }, day("b")];
        let file = write(&days, made_at()).unwrap();
        prop_assert_eq!(&file, &write(&days, made_at()).unwrap());
        let events = read(&file);
        prop_assert!(events.is_ok(), "{:?}", events);
        let [first, second] = &events.unwrap()[..] else { panic!("two days") };
        let note = Some(shown(&days[0].note)).filter(|_| !days[0].note.is_empty());
        let wanted = Event {
            uid: "a".to_owned(),
            stamp: "20261126T010203Z".to_owned(),
            start: date.format("%Y%m%d").to_string(),
            end: date.succ_opt().unwrap().format("%Y%m%d").to_string(),
            title: shown(&days[0].title),
            note,
            trigger: first.trigger.clone(),
        };
        prop_assert_eq!(first, &wanted);
        prop_assert_eq!(first.trigger.is_some(), alarm.is_some());
        prop_assert_eq!(&second.title, &days[1].title);
    }

    #[test]
    fn an_alarm_says_the_same_in_every_form(days_before in any::<u16>(), hour in 0..24_u8) {
        let alarm = Some(Alarm { days_before, hour });
        let file = write(&[Day { alarm, ..day("a") }], made_at()).unwrap();
        let trigger = read(&file).unwrap().remove(0).trigger.unwrap();
        let (sign, rest) = trigger.strip_prefix("-P").map_or((1, &trigger[1..]), |rest| (-1, rest));
        let (days, hours) = rest.split_once('T').unwrap_or((rest, ""));
        let number = |text: &str, unit| match text.strip_suffix(unit) {
            Some(number) => number.parse::<i64>().unwrap(),
            None => { assert_eq!(text, ""); 0 }
        };
        let hours = sign * (24 * number(days, 'D') + number(hours, 'H'));
        prop_assert_eq!(hours, i64::from(hour) - 24 * i64::from(days_before));
    }
}
