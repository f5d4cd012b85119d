//! What the list of a register shows of an entry, and a register as a file for a spreadsheet.

use chrono::Datelike;
use madoguchi_casework::{Entry, RegisterKind, RegisterLine, SOON_DAYS, folded, register_due};
use madoguchi_documents::list::{self, ListError};
use madoguchi_domain::Date;
use madoguchi_domain::date::iso;
use madoguchi_domain::policy::WholePolicy;
use madoguchi_ledger::SubjectId;
use madoguchi_messages::{key, say, say_code};
use serde::{Deserialize, Serialize};

use super::{said_rows, title};

/// What the list shows of an entry, kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RegisterRow {
    /// The register.
    pub kind: RegisterKind,
    /// Its number.
    pub number: String,
    /// What it is, in a few words.
    pub title: String,
    /// Whom it is about; empty: nobody in particular.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The code of what is done again and again; empty: it is nothing of that kind.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub task: String,
    /// The day on which it was begun.
    #[serde(with = "day")]
    pub opened: Option<Date>,
    /// The next last day of something that is to be done.
    #[serde(default, with = "day", skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// How many things are to be done.
    #[serde(default)]
    pub open: usize,
    /// The last day on which it must be kept, where that is known.
    #[serde(default, with = "day", skip_serializing_if = "Option::is_none")]
    pub keep_through: Option<Date>,
    /// The day on which its matter came to an end.
    #[serde(default, with = "day", skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
}

/// How an entry stands, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RegisterStanding {
    /// A last day is over.
    Overdue,
    /// A last day is near.
    Soon,
    /// Something is to be done.
    Open,
    /// Nothing is to be done, and its matter goes on.
    Running,
    /// Its matter has come to an end.
    Closed,
}

impl RegisterStanding {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Overdue, Self::Soon, Self::Open, Self::Running, Self::Closed];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Soon => "soon",
            Self::Open => "open",
            Self::Running => "running",
            Self::Closed => "closed",
        }
    }

    /// By the last day of what is to be done.
    #[must_use]
    pub fn by(due: Option<Date>, today: Date) -> Option<Self> {
        match (due? - today).num_days() {
            ..0 => Some(Self::Overdue),
            0..=SOON_DAYS => Some(Self::Soon),
            _ => None,
        }
    }
}

impl RegisterRow {
    /// Of an entry, on a day.
    #[must_use]
    pub fn of(entry: &Entry, policy: &WholePolicy, today: Date) -> Self {
        let dues = register_due(entry, policy, today);
        Self {
            kind: entry.kind,
            number: entry.number.clone(),
            title: title(entry),
            about: about(entry),
            task: super::task_of(entry).map(|task| task.code().to_owned()).unwrap_or_default(),
            opened: Some(entry.opened),
            due: dues.next.iter().filter_map(|due| due.by).min(),
            open: dues.next.len(),
            keep_through: dues.keep.keep_through,
            closed: closed(entry, dues.next.is_empty()),
        }
    }

    /// How it stands on a day.
    #[must_use]
    pub fn standing(&self, today: Date) -> RegisterStanding {
        if self.closed.is_some() {
            return RegisterStanding::Closed;
        }
        match RegisterStanding::by(self.due, today) {
            Some(standing) => standing,
            // What comes round again in its time is nothing to be done yet.
            None if self.open > 0 && self.kind != RegisterKind::Cycle => RegisterStanding::Open,
            None => RegisterStanding::Running,
        }
    }
}

fn about(entry: &Entry) -> String {
    use madoguchi_casework::RegisterAct as A;
    match &entry.opening {
        A::Provided { about, .. } | A::Received { about, .. } => about.clone(),
        A::Complained { who, .. } => who.clone(),
        A::TakenOut { by, .. } => by.clone(),
        _ => String::new(),
    }
}

/// The day on which the matter of an entry came to its end.
fn closed(entry: &Entry, nothing_due: bool) -> Option<Date> {
    let last = entry.lines.iter().filter_map(RegisterLine::counts).map(|event| event.day).max();
    match entry.kind {
        RegisterKind::Cycle => None,
        RegisterKind::Contract => entry.ended,
        RegisterKind::Complaint => entry.settled,
        _ => last.filter(|_| nothing_due),
    }
}

/// The rows that have all words of a query in their number, title or name, or as their day.
#[must_use]
pub fn found<'a>(
    rows: &'a [(SubjectId, RegisterRow)],
    query: &str,
) -> Vec<&'a (SubjectId, RegisterRow)> {
    use madoguchi_domain::date::{DateInput, DateLimits};
    let whole = folded(query);
    let words: Vec<String> = query.split_whitespace().map(folded).collect();
    let day = DateInput { year: query.trim().to_owned(), ..DateInput::default() };
    let day = day.read(&DateLimits::default()).ok();
    let has = |row: &&(SubjectId, RegisterRow)| {
        let row = &row.1;
        let text = [&row.number, &row.title, &row.about].map(|text| folded(text)).join("\n");
        let on_day = day.is_some() && [row.opened, row.due, row.closed].contains(&day);
        on_day || text.contains(&whole) || words.iter().all(|word| text.contains(word))
    };
    rows.iter().filter(has).collect()
}

/// The number that the next entry of a register gets: the year, and how many it has had in it.
#[must_use]
pub fn next_number(rows: &[(SubjectId, RegisterRow)], kind: RegisterKind, today: Date) -> String {
    let beginning = format!("{}-", today.year());
    let own = rows.iter().filter(|(_, row)| row.kind == kind);
    let used = own.filter_map(|(_, row)| row.number.strip_prefix(&beginning));
    let last = used.filter_map(|rest| rest.parse::<u32>().ok()).max().unwrap_or(0);
    format!("{beginning}{:03}", last.saturating_add(1))
}

/// A register as a file for a spreadsheet: one line for each entry.
///
/// # Errors
/// [`ListError`]: it cannot be written.
pub fn csv(entries: &[Entry], policy: &WholePolicy, today: Date) -> Result<Vec<u8>, ListError> {
    let header = [
        key::REGISTER_NUMBER,
        key::REGISTER_OPENED,
        key::REGISTER_TITLE,
        key::REGISTER_SAYS,
        key::REGISTER_STANDING,
        key::REGISTER_DUE,
        key::REGISTER_KEEP_THROUGH,
        key::REGISTER_CLOSED,
    ];
    let day = |day: Option<Date>| day.map(iso::write).unwrap_or_default();
    let line = |entry: &Entry| {
        let row = RegisterRow::of(entry, policy, today);
        let standing = say_code("register-standing", row.standing(today).code());
        vec![
            row.number.clone(),
            day(row.opened),
            row.title.clone(),
            says(entry),
            standing.to_owned(),
            day(row.due),
            day(row.keep_through),
            day(row.closed),
        ]
    };
    let lines: Vec<Vec<String>> = entries.iter().map(line).collect();
    list::write(&header.map(say), &lines)
}

/// All that an entry says, one line each.
fn says(entry: &Entry) -> String {
    let mut lines = Vec::new();
    for event in entry.lines.iter().filter_map(RegisterLine::counts) {
        let what = say_code("register-entry", event.act.code());
        lines.push([&*iso::write(event.day), " ", what].concat());
        let said = said_rows(&event.act).into_iter();
        lines.extend(said.map(|(label, value)| [label, value].join(say(key::REGISTER_COLON))));
    }
    lines.join("\n")
}

mod day {
    use madoguchi_domain::Date;
    use madoguchi_domain::date::iso;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map(iso::write).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Date>, D::Error> {
        let text: Option<String> = Option::deserialize(from)?;
        Ok(text.as_deref().and_then(iso::read))
    }
}
