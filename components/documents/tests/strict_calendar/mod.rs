//! A reader of calendar files that forgives nothing (RFC 5545), as no program of other people does:
//! they all read lines of any length and any end, and events without a UID.
#![allow(dead_code, reason = "each program uses a part")]

use std::collections::BTreeSet;

/// An event, its texts as a calendar shows them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Event {
    pub uid: String,
    pub stamp: String,
    pub start: String,
    pub end: String,
    pub title: String,
    pub note: Option<String>,
    pub trigger: Option<String>,
}

/// Names of properties and how often each stands: from, to.
type Properties = &'static [(&'static str, usize, usize)];

const CALENDAR: Properties = &[("VERSION", 1, 1), ("PRODID", 1, 1)];

const EVENT: Properties = &[
    ("UID", 1, 1),
    ("DTSTAMP", 1, 1),
    ("DTSTART;VALUE=DATE", 1, 1),
    ("DTEND;VALUE=DATE", 0, 1),
    ("SUMMARY", 1, 1),
    ("DESCRIPTION", 0, 1),
    ("TRANSP", 1, 1),
];

const ALARM: Properties = &[("ACTION", 1, 1), ("DESCRIPTION", 1, 1), ("TRIGGER", 1, 1)];

/// A component with its own properties and the components in it.
#[derive(Debug)]
struct Component {
    name: String,
    properties: Vec<(String, String)>,
    inner: Vec<Component>,
}

/// The events of a file.
///
/// # Errors
/// What the standard does not allow, or our files do not have.
pub fn read(file: &[u8]) -> Result<Vec<Event>, String> {
    let mut lines = lines(file)?.into_iter();
    let first = lines.next().ok_or("an empty file")?;
    if first != ("BEGIN".to_owned(), "VCALENDAR".to_owned()) {
        return Err(format!("it begins with {first:?}"));
    }
    let calendar = component("VCALENDAR", &mut lines)?;
    if let Some(more) = lines.next() {
        return Err(format!("after its end: {more:?}"));
    }
    properties(&calendar, CALENDAR)?;
    if value(&calendar, "VERSION") != "2.0" || calendar.inner.is_empty() {
        return Err("of another version, or without an event".to_owned());
    }
    let events: Vec<Event> = calendar.inner.iter().map(event).collect::<Result<_, _>>()?;
    let uids: BTreeSet<&String> = events.iter().map(|event| &event.uid).collect();
    if uids.len() != events.len() {
        return Err("a UID stands twice".to_owned());
    }
    Ok(events)
}

/// Names and values of the lines, put together again.
fn lines(file: &[u8]) -> Result<Vec<(String, String)>, String> {
    let mut whole: Vec<String> = Vec::new();
    let Some(file) = file.strip_suffix(b"\r\n") else {
        return Err("the last line does not end with CRLF".to_owned());
    };
    let mut rest = file;
    loop {
        let end = rest.windows(2).position(|pair| pair == b"\r\n");
        let line = &rest[..end.unwrap_or(rest.len())];
        if line.len() > 75 {
            return Err(format!("a line of {} octets", line.len()));
        }
        let line = str::from_utf8(line).map_err(|error| format!("a torn letter: {error}"))?;
        if let Some(c) = line.chars().find(|c| c.is_ascii_control() && *c != '\t') {
            return Err(format!("{c:?} in a line"));
        }
        match (line.strip_prefix([' ', '\t']), whole.last_mut()) {
            (Some(more), Some(last)) => last.push_str(more),
            (Some(_), None) => return Err("it begins with the rest of a line".to_owned()),
            (None, _) => whole.push(line.to_owned()),
        }
        match end {
            Some(end) => rest = &rest[end + 2..],
            None => break,
        }
    }
    let parted = |line: String| match line.split_once(':') {
        Some((name, value)) => Ok((name.to_owned(), value.to_owned())),
        None => Err(format!("a line without a name: {line:?}")),
    };
    whole.into_iter().map(parted).collect()
}

fn component(
    name: &str,
    lines: &mut impl Iterator<Item = (String, String)>,
) -> Result<Component, String> {
    let (mut properties, mut inner) = (Vec::new(), Vec::new());
    loop {
        let (key, value) = lines.next().ok_or_else(|| format!("{name} does not end"))?;
        match key.as_str() {
            "END" if value == name => {
                return Ok(Component { name: name.to_owned(), properties, inner });
            }
            "END" => return Err(format!("{name} ends as {value}")),
            "BEGIN" => inner.push(component(&value, lines)?),
            _ => properties.push((key, value)),
        }
    }
}

/// Holds a component's properties against how often each may stand.
fn properties(component: &Component, wanted: Properties) -> Result<(), String> {
    let name = &component.name;
    for (key, least, most) in wanted {
        let times = component.properties.iter().filter(|(one, _)| one == key).count();
        if !(*least..=*most).contains(&times) {
            return Err(format!("{key} stands {times} times in {name}"));
        }
    }
    match component.properties.iter().find(|(key, _)| wanted.iter().all(|(one, ..)| one != key)) {
        Some((key, _)) => Err(format!("{key} in {name}")),
        None => Ok(()),
    }
}

fn value<'a>(component: &'a Component, key: &str) -> &'a str {
    let found = component.properties.iter().find(|(one, _)| one == key);
    found.map_or("", |(_, value)| value)
}

fn event(event: &Component) -> Result<Event, String> {
    if event.name != "VEVENT" {
        return Err(format!("{} in the calendar", event.name));
    }
    properties(event, EVENT)?;
    let stamp = value(event, "DTSTAMP");
    match stamp.strip_suffix('Z').and_then(|stamp| stamp.split_once('T')) {
        Some((day, time)) if digits(day, 8) && digits(time, 6) => {}
        _ => return Err(format!("made at {stamp:?}")),
    }
    let (start, end) = (value(event, "DTSTART;VALUE=DATE"), value(event, "DTEND;VALUE=DATE"));
    if !digits(start, 8) || !(end.is_empty() || digits(end, 8) && start < end) {
        return Err(format!("from {start:?} until {end:?}"));
    }
    if value(event, "UID").is_empty() || value(event, "TRANSP") != "TRANSPARENT" {
        return Err("an empty UID, or an event that takes time".to_owned());
    }
    let trigger = match event.inner.as_slice() {
        [] => None,
        [alarm] if alarm.name == "VALARM" && alarm.inner.is_empty() => {
            properties(alarm, ALARM)?;
            text(value(alarm, "DESCRIPTION"))?;
            Some(value(alarm, "TRIGGER").to_owned())
        }
        more => return Err(format!("{more:?} in an event")),
    };
    let has_note = event.properties.iter().any(|(key, _)| key == "DESCRIPTION");
    Ok(Event {
        uid: value(event, "UID").to_owned(),
        stamp: stamp.to_owned(),
        start: start.to_owned(),
        end: end.to_owned(),
        title: text(value(event, "SUMMARY"))?,
        note: has_note.then(|| text(value(event, "DESCRIPTION"))).transpose()?,
        trigger,
    })
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}

/// A value as it was before it was written.
fn text(value: &str) -> Result<String, String> {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
                other => return Err(format!("a backslash before {other:?}")),
            },
            ';' | ',' => return Err(format!("{letter:?} without a backslash in {value:?}")),
            _ => text.push(letter),
        }
    }
    Ok(text)
}

/// A text as a calendar shows it: one kind of line break, no control characters.
pub fn shown(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    lines.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
