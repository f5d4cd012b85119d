use madoguchi_domain::Date;

use super::{Record, Struck, recorded_on};

/// A line of a history: what was recorded, and what was struck through.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<R: Record> {
    /// As it was recorded.
    pub record: R,
    /// By what it was struck through, the last strike first; empty: it counts.
    pub struck: Vec<Strike<R::Event>>,
}

/// A stroke through an entry: the old text stays, with date and corrector (二重線・日付・訂正者).
#[derive(Debug, Clone, PartialEq)]
pub struct Strike<E> {
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
    pub instead: Option<E>,
}

impl<R: Record> Line<R> {
    /// What counts: what was recorded, or what stands in its place; none where it was struck through.
    #[must_use]
    pub fn counts(&self) -> Option<&R::Event> {
        match self.struck.first() {
            None => Some(self.record.event()),
            Some(strike) => strike.instead.as_ref(),
        }
    }

    /// Who answers for what counts: whoever put an entry right answers for what stands there now.
    #[must_use]
    pub fn answered_for_by(&self) -> &str {
        self.struck.first().map_or(self.record.by(), |strike| &strike.by)
    }

    /// The day in Japan on which it was recorded.
    #[must_use]
    pub fn recorded_on(&self) -> Date {
        recorded_on(self.record.at_ms())
    }

    /// Whether it was recorded on a later day than it happened.
    #[must_use]
    pub fn recorded_later(&self) -> bool {
        self.recorded_on() > self.record.event().day()
    }
}
