use super::closed_days;
use crate::date::{ClosedDay, Date, OpenDays, period_law};
use crate::policy::{Basis, FacilityPolicy, LapseStart};
use crate::request::RequestKind;
use crate::{Citation, CodeSet};

/// What has happened to a request that may lapse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LapseFacts {
    /// The day it arrived.
    pub arrived: Date,
    /// The day on which the facility asked for what is missing.
    pub asked_to_complete: Option<Date>,
    /// The day on which it told that the answer can be had.
    pub answer_ready: Option<Date>,
    /// The window's closed days, where they differ from the facility's file.
    pub closed_days: Option<CodeSet<ClosedDay>>,
}

impl LapseFacts {
    /// A request that arrived on a day; nothing else has happened.
    #[must_use]
    pub fn arrived(day: Date) -> Self {
        Self { arrived: day, asked_to_complete: None, answer_ready: None, closed_days: None }
    }
}

/// When a request that is not pursued lapses.
#[derive(Debug, Clone, PartialEq)]
pub struct LapseVerdict {
    /// The event that it runs from.
    pub starts: LapseStart,
    /// The day of that event, not itself counted (Civil Code 140); none: it has not happened.
    pub event: Option<Date>,
    /// The last day on which the person can still act.
    pub last_day: Option<Date>,
    /// The day from which the request has lapsed.
    pub lapses_on: Option<Date>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
}

/// When a request lapses; none where the regulation knows no such thing.
///
/// It is a limit for the person's own act, so that one that ends on a closed day goes on to the next
/// open one (Civil Code 142).
#[must_use]
pub fn lapse(
    policy: &FacilityPolicy,
    kind: RequestKind,
    facts: &LapseFacts,
) -> Option<LapseVerdict> {
    let rule = policy.lapse(kind)?;
    let event = match rule.starts {
        LapseStart::Arrival => Some(facts.arrived),
        LapseStart::AskedToComplete => facts.asked_to_complete,
        LapseStart::AnswerReady => facts.answer_ready,
    };
    let open = OpenDays::new(facts.closed_days.unwrap_or_else(|| closed_days(policy)));
    let last_day = event.map(|event| open.on_or_after(rule.after.end_after(event).last_day).day);
    let law = period_law();
    Some(LapseVerdict {
        starts: rule.starts,
        event,
        last_day,
        lapses_on: last_day.and_then(|day| day.succ_opt()),
        articles: vec![rule.article.clone(), law.first_day_not_counted.clone()],
        basis: rule.basis,
    })
}
