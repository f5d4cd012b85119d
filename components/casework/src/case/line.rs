use madoguchi_domain::Date;

use crate::event::{CaseEvent, Recorded, recorded_on};

/// A line of a case's history: what was recorded, and what was struck through.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// As it was recorded.
    pub record: Recorded,
    /// By what it was struck through, the last strike first; empty: it counts.
    pub struck: Vec<Strike>,
}

/// A stroke through an entry: the old text stays, with date and corrector (二重線・日付・訂正者).
#[derive(Debug, Clone, PartialEq)]
pub struct Strike {
    /// The entry that strikes.
    pub id: String,
    /// When that was recorded, in milliseconds since 1970-01-01T00:00Z.
    pub at_ms: u64,
    /// The id of the person who struck it through.
    pub by: String,
    /// The day.
    pub day: Date,
    /// Why.
    pub why: String,
    /// What stands in its place.
    pub instead: Option<CaseEvent>,
}

impl Line {
    /// What counts: what was recorded, or what stands in its place; none where it was struck through.
    #[must_use]
    pub fn counts(&self) -> Option<&CaseEvent> {
        match self.struck.first() {
            None => Some(&self.record.event),
            Some(strike) => strike.instead.as_ref(),
        }
    }

    /// The day in Japan on which it was recorded.
    #[must_use]
    pub fn recorded_on(&self) -> Date {
        recorded_on(self.record.at_ms)
    }

    /// Whether it was recorded on a later day than it happened.
    #[must_use]
    pub fn recorded_later(&self) -> bool {
        self.recorded_on() > self.record.event.day
    }
}
