//! Calendar files and lists, read by programs of other people: ical.js, which is Thunderbird's
//! reader of calendars, and csv-parse.
//!
//! `cargo xtask test` installs them; after that, by hand:
//! `cargo test -p madoguchi-documents --all-features --test other_programs -- --ignored`.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../contents/mod.rs"]
mod contents;
#[path = "../strict_calendar/mod.rs"]
mod strict_calendar;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{NaiveDate, TimeZone, Utc};
use contents::texts;
use madoguchi_documents::calendar::{self, Alarm, Day};
use madoguchi_documents::list;
use serde_json::{Value, json};
use strict_calendar::shown;

/// What the reader of a kind makes of files: what was in each, or why it was refused.
fn said(kind: &str, files: &[Vec<u8>]) -> Vec<Result<Value, String>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let installed = || here.join("../../.tools/npm/node_modules");
    let modules = std::env::var_os("MADOGUCHI_NPM").map_or_else(installed, PathBuf::from);
    let folder = tempfile::tempdir().unwrap();
    let paths = files.iter().enumerate().map(|(number, file)| {
        let path = folder.path().join(number.to_string());
        fs::write(&path, file).unwrap();
        path
    });
    let output = Command::new("node")
        .arg(here.join("tests/other_programs/read.mjs"))
        .arg(kind)
        .args(paths)
        .env("MADOGUCHI_NPM", modules)
        .output()
        .unwrap_or_else(|error| panic!("node does not start: {error}; install Node.js"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{errors}");
    let said: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said.len(), files.len());
    let outcome = |one: Value| match one.get("refused") {
        Some(why) => Err(why.as_str().unwrap().to_owned()),
        None => Ok(one["read"].clone()),
    };
    said.into_iter().map(outcome).collect()
}

fn day(number: usize, text: &str) -> Day {
    let alarm = Alarm { days_before: u16::try_from(number % 9).unwrap(), hour: 9 };
    Day {
        uid: format!("day-{number}@madoguchi"),
        date: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
        title: text.to_owned(),
        note: text.to_owned(),
        alarm: number.is_multiple_of(2).then_some(alarm),
    }
}

fn calendar_of(days: &[Day]) -> Vec<u8> {
    let made_at = Utc.with_ymd_and_hms(2026, 11, 26, 1, 2, 3).unwrap();
    calendar::write(days, made_at).unwrap()
}

#[test]
#[ignore = "needs Node.js and ical.js: cargo xtask test"]
fn a_calendar_reads_our_days_as_they_went_in() {
    let texts = texts();
    let days: Vec<Day> = texts.iter().enumerate().map(|(n, text)| day(n, text)).collect();
    // All in one file, and each in its own: one may hide what another one breaks.
    let mut files = vec![calendar_of(&days)];
    files.extend(days.iter().map(|day| calendar_of(std::slice::from_ref(day))));
    let mut read = said("calendar", &files).into_iter().map(|read| read.expect("a good file"));
    let together = read.next().unwrap();
    let events: Vec<Value> =
        read.flat_map(|one| one["events"].as_array().unwrap().clone()).collect();
    assert_eq!(together["version"], "2.0");
    assert_eq!(together["product"], "-//Madoguchi//Madoguchi//JA");
    assert_eq!(together["events"].as_array().unwrap(), &events);
    assert_eq!(events.len(), days.len());
    for (event, day) in events.iter().zip(&days) {
        let title = shown(&day.title);
        let alarm = |alarm: &Alarm| {
            let hours = i64::from(alarm.hour) - 24 * i64::from(alarm.days_before);
            json!({"action": "DISPLAY", "text": title, "hours": hours})
        };
        let wanted = json!({
            "uid": day.uid,
            "stamp": "2026-11-26T01:02:03Z",
            "start": "2026-12-31",
            "end": "2027-01-01",
            "days": "P1D",
            "title": title,
            "note": if day.note.is_empty() { Value::Null } else { json!(shown(&day.note)) },
            "shows_as": "TRANSPARENT",
            "alarms": day.alarm.iter().map(alarm).collect::<Vec<_>>(),
        });
        assert_eq!(event, &wanted, "{:?}", day.title);
    }
}

#[test]
#[ignore = "needs Node.js and ical.js: cargo xtask test"]
fn a_calendar_refuses_what_is_broken() {
    let good = String::from_utf8(calendar_of(&[day(0, &"長い題。".repeat(30))])).unwrap();
    let torn = good.find("長い").unwrap() + 1;
    let mut torn_letter = good.clone().into_bytes();
    torn_letter.splice(torn..torn, *b"\r\n ");
    let broken = [
        good.replace("END:VEVENT\r\n", ""),
        good.replace("\r\n ", "\r\n"),
        good.replace("SUMMARY:", "SUMMARY"),
        good.replace("UID:", "UID:a\r\nUID:"),
        good.replace("DTSTART;VALUE=DATE", "DTSTART"),
        good.replace("TRIGGER:PT9H", "TRIGGER:nine"),
        good.replace("TRIGGER:PT9H", "TRIGGER:PT9"),
        format!("\u{FEFF}{good}"),
    ];
    for broken in &broken {
        assert_ne!(broken, &good);
    }
    let mut files: Vec<Vec<u8>> = broken.into_iter().map(String::into_bytes).collect();
    files.push(torn_letter);
    for (outcome, file) in said("calendar", &files).iter().zip(&files) {
        assert!(outcome.is_err(), "{outcome:?}: {}", String::from_utf8_lossy(file));
    }
}

#[test]
#[ignore = "needs Node.js and csv-parse: cargo xtask test"]
fn a_list_is_read_row_for_row_and_no_cell_loses_a_letter() {
    let texts = texts();
    let rows: Vec<Vec<String>> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| vec![number.to_string(), text.clone(), format!("{text}/{text}")])
        .collect();
    let file = list::write(&["番号", "備考, \"その他\"", "改行\nつき"], &rows).unwrap();
    let read = said("list", &[file]).remove(0).expect("a good file");
    let read = read.as_array().unwrap();
    assert_eq!(read[0], json!(["番号", "備考, \"その他\"", "改行\nつき"]));
    assert_eq!(read.len(), rows.len() + 1);
    for (read, row) in read[1..].iter().zip(&rows) {
        for (read, cell) in read.as_array().unwrap().iter().zip(row) {
            let read = read.as_str().unwrap();
            let text = read.strip_prefix("=\"").and_then(|cell| cell.strip_suffix('"'));
            let text = text.or(read.strip_prefix('\'')).unwrap_or(read);
            let kept = |c: &char| !c.is_control() || matches!(c, '\t' | '\r' | '\n');
            assert_eq!(text, cell.chars().filter(kept).collect::<String>());
        }
    }
}

#[test]
#[ignore = "needs Node.js and csv-parse: cargo xtask test"]
fn a_list_that_is_broken_is_refused() {
    let broken =
        ["a,b\r\n1\r\n", "a,b\r\n1,2,3\r\n", "a\r\n\"b\r\n", "a\r\nb\"c\r\n", "a\r\n\"b\"c\r\n"];
    let files = broken.map(|file| file.as_bytes().to_vec());
    for (outcome, file) in said("list", &files).iter().zip(broken) {
        assert!(outcome.is_err(), "{outcome:?}: {file}");
    }
    // With other line ends it is one row of other cells: seen by whoever compares.
    let read = said("list", &[b"a,b\n1,2\n".to_vec()]).remove(0);
    assert_ne!(read, Ok(json!([["a", "b"], ["1", "2"]])));
}
