use std::collections::BTreeMap;

use super::{Line, Strike};
use crate::event::{Act, CaseEvent, Recorded};

/// The history of a case, with what was struck through.
///
/// An entry is struck through only by a later one, and a strike can itself be struck through: then what
/// it had struck counts again. So the last entries are read first. A request that was taken in cannot
/// be struck away, only put right: without it there is no case.
pub(crate) fn lines(records: &[Recorded]) -> Vec<Line> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, record) in records.iter().enumerate() {
        places.entry(&record.id).or_insert(place);
    }
    let mut struck: Vec<Vec<Strike>> = vec![Vec::new(); records.len()];
    for (place, record) in records.iter().enumerate().rev() {
        let counts = match struck[place].first() {
            None => Some(record.event.clone()),
            Some(strike) => strike.instead.clone(),
        };
        let Some(CaseEvent { day, act: Act::Struck { entry, why, instead } }) = counts else {
            continue;
        };
        let Some(target) = places.get(entry.as_str()).copied().filter(|target| *target < place)
        else {
            continue;
        };
        let instead = instead.map(|event| *event);
        let opens = |event: &CaseEvent| matches!(event.act, Act::Opened(_));
        if opens(&records[target].event) && !instead.as_ref().is_some_and(opens) {
            continue;
        }
        let (id, at_ms, by) = (record.id.clone(), record.at_ms, record.by.clone());
        struck[target].push(Strike { id, at_ms, by, day, why, instead });
    }
    let records = records.iter().cloned().zip(struck);
    records.map(|(record, struck)| Line { record, struck }).collect()
}
