use std::collections::BTreeMap;
use std::fmt::Debug;

use madoguchi_domain::Date;

use super::{Line, Logged, Strike};

/// What stands in a log: an event, when it was recorded, and by whom.
pub trait Record: Clone {
    /// The events of this log.
    type Event: Struck;

    /// The log's hash of it.
    fn id(&self) -> &str;
    /// When it was recorded, in milliseconds since 1970-01-01T00:00Z.
    fn at_ms(&self) -> u64;
    /// The id of the person who recorded it.
    fn by(&self) -> &str;
    /// What was recorded.
    fn event(&self) -> &Self::Event;
}

impl<E: Struck> Record for Logged<E> {
    type Event = E;

    fn id(&self) -> &str {
        &self.id
    }

    fn at_ms(&self) -> u64 {
        self.at_ms
    }

    fn by(&self) -> &str {
        &self.by
    }

    fn event(&self) -> &E {
        &self.event
    }
}

/// An event of a log in which what is wrong is struck through, never taken out.
pub trait Struck: Clone + Debug + PartialEq {
    /// The day on which it happened.
    fn day(&self) -> Date;

    /// The stroke that it is; none: it is something else.
    fn stroke(&self) -> Option<Stroke<'_, Self>>;

    /// Whether it may be struck through, with this in its place.
    fn may_be_struck(&self, _instead: Option<&Self>) -> bool {
        true
    }
}

/// What a stroke says.
#[derive(Debug)]
pub struct Stroke<'a, E> {
    /// The id of the entry that is struck through.
    pub target: &'a str,
    /// Why.
    pub why: &'a str,
    /// What stands in its place; none: nothing does.
    pub instead: Option<&'a E>,
}

/// A log with what was struck through.
///
/// An entry is struck through only by a later one, and a strike can itself be struck through: then what
/// it had struck counts again. So the last entries are read first.
pub(crate) fn lines<R: Record>(records: &[R]) -> Vec<Line<R>> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, record) in records.iter().enumerate() {
        places.entry(record.id()).or_insert(place);
    }
    let mut struck: Vec<Vec<Strike<R::Event>>> = vec![Vec::new(); records.len()];
    for (place, record) in records.iter().enumerate().rev() {
        let counts = match struck[place].first() {
            None => Some(record.event()),
            Some(strike) => strike.instead.as_ref(),
        };
        let Some((day, stroke)) = counts.and_then(|event| Some((event.day(), event.stroke()?)))
        else {
            continue;
        };
        let Some(target) = places.get(stroke.target).copied().filter(|target| *target < place)
        else {
            continue;
        };
        if !records[target].event().may_be_struck(stroke.instead) {
            continue;
        }
        let strike = Strike {
            id: record.id().to_owned(),
            at_ms: record.at_ms(),
            by: record.by().to_owned(),
            day,
            why: stroke.why.to_owned(),
            instead: stroke.instead.cloned(),
        };
        struck[target].push(strike);
    }
    let records = records.iter().cloned().zip(struck);
    records.map(|(record, struck)| Line { record, struck }).collect()
}
