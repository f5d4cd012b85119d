use std::cmp::Reverse;

use madoguchi_domain::Date;
use madoguchi_domain::policy::WholePolicy;
use madoguchi_domain::request::RequestKind;
use serde::{Deserialize, Serialize};

use crate::case::{Case, Stage};
use crate::dues::{DueState, SOON_DAYS, dues, moved_on};
use crate::wire;

/// A case on the board. It says nothing that changes by itself with the days, so that it can be stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    /// The number that the facility gave it.
    pub number: String,
    /// The number on the applicant's paper.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// What is asked for.
    #[serde(with = "wire::code")]
    pub kind: RequestKind,
    /// How far it has come.
    pub stage: Stage,
    /// The principal's name.
    pub principal_name: String,
    /// Its reading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub principal_kana: String,
    /// The name of whoever asks; empty: the principal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub requester_name: String,
    /// The day on which it first arrived.
    #[serde(with = "wire::date")]
    pub opened: Date,
    /// The last day that counts; none where the text gives no number, or the period has not begun.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Date>,
    /// The day on which it is brought to mind, where the text gives no number.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub remind_on: Option<Date>,
    /// Since when the last day moves on with each day, as the work waits and that does not count.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub stands_since: Option<Date>,
    /// The id of the person who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigned: Option<String>,
    /// The day on which it was closed.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub closed: Option<Date>,
    /// Whether it waits for the applicant.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stopped: bool,
    /// Whether it is answered, or came to an end otherwise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
}

codes! {
    /// How a case stands on the board, the most pressing first.
    pub enum Standing {
        /// Its last day is over.
        Overdue = "overdue",
        /// Its last day is near, or it is to be brought to mind.
        Soon = "soon",
        /// There is time.
        Running = "running",
        /// The text gives no number of days.
        NoNumber = "no-number",
        /// It waits for the applicant.
        Stopped = "stopped",
        /// It is answered and not closed yet.
        Done = "done",
        /// It is closed.
        Closed = "closed",
    }
}

/// What orders the board: overdue first, then soon, then by day; closed last.
pub type Board = (u8, Date, Reverse<Date>, String);

impl Row {
    /// The row of a case.
    #[must_use]
    pub fn of(case: &Case, policy: &WholePolicy) -> Self {
        // The day on which it began to wait: from there the last day moves on by `standing`.
        let open_pause = case.pauses.iter().rev().find(|pause| pause.until.is_none());
        let last_event = case.lines.iter().map(|line| line.record.event.day).max();
        let day = open_pause.map(|pause| pause.from).or(last_event).unwrap_or(case.opened_on);
        let dues = dues(case, policy, day);
        // A row does not know the day: what is overdue on one is stopped on another.
        let stopped =
            matches!(dues.state, DueState::Stopped { .. }) || case.waits_since().is_some();
        let done = matches!(dues.state, DueState::Answered { .. });
        Self {
            number: case.opening.number.clone(),
            reference: case.opening.reference.clone(),
            kind: case.kind(),
            stage: case.stage(),
            principal_name: case.opening.principal.name.clone(),
            principal_kana: case.opening.principal.kana.clone(),
            requester_name: case.opening.requester_name.clone(),
            opened: case.opening.first_arrived,
            last_day: dues.last_day,
            remind_on: dues.remind_on.filter(|_| dues.last_day.is_none()),
            stands_since: dues.stands_since,
            assigned: case.assigned.clone(),
            closed: case.closed,
            stopped,
            done,
        }
    }

    /// How it stands on a day, and the days that are left; fewer than none once it is overdue.
    #[must_use]
    pub fn standing(&self, today: Date) -> (Standing, Option<i64>) {
        if self.closed.is_some() {
            return (Standing::Closed, None);
        }
        if self.done {
            return (Standing::Done, None);
        }
        let days = self.counts_through(today).map(|last_day| (last_day - today).num_days());
        let reminded = self.remind_on.is_some_and(|day| today >= day);
        let standing = match days {
            Some(days) if days < 0 => Standing::Overdue,
            _ if self.stopped => Standing::Stopped,
            Some(days) if days <= SOON_DAYS => Standing::Soon,
            Some(_) => Standing::Running,
            None if reminded => Standing::Soon,
            None => Standing::NoNumber,
        };
        (standing, days)
    }

    fn counts_through(&self, today: Date) -> Option<Date> {
        let last_day = self.last_day?;
        Some(self.stands_since.map_or(last_day, |since| moved_on(last_day, since, today)))
    }

    /// Its place on the board on a day.
    #[must_use]
    pub fn place(&self, today: Date) -> Board {
        let (standing, _) = self.standing(today);
        let rank = match standing {
            Standing::Overdue => 0,
            Standing::Soon => 1,
            Standing::Running | Standing::NoNumber | Standing::Stopped => 2,
            Standing::Done => 3,
            Standing::Closed => 4,
        };
        let day = self.counts_through(today).or(self.remind_on).unwrap_or(Date::MAX);
        // Of what is finished the latest is looked for.
        let closed = Reverse(self.closed.unwrap_or(self.opened));
        let day = if rank >= 3 { Date::MAX } else { day };
        (rank, day, closed, self.number.clone())
    }
}

/// Puts rows into the board's order.
pub fn sort(rows: &mut [Row], today: Date) {
    rows.sort_by_cached_key(|row| row.place(today));
}
