//! Uniting the logs of two devices.

use std::collections::BTreeMap;

use crate::chain::{End, Verifier};
use crate::{DeviceId, Entry, Hash};

/// The chains of a log, each in its order.
pub type Chains = BTreeMap<DeviceId, Vec<Entry>>;

/// What merging brings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// Entries that are new here, chain by chain, in their order.
    pub new: Chains,
    /// Entries that are here with a body, and there without: it was disposed of there.
    pub disposed: Vec<(DeviceId, u64)>,
    /// Entries that are here already.
    pub known: u64,
    /// Chains that are not taken.
    pub refused: Vec<(DeviceId, Refused)>,
    /// The highest turn that was seen.
    pub turn: u64,
}

/// Why a chain is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Both sides wrote on as the same device, and differently, from this entry on.
    Forked(u64),
    /// It does not verify from this entry on.
    Unsound(u64),
}

/// Unites chains with those that are here. `end_of` gives where a chain ends here, and `hash_at` the
/// hash of one of its entries with whether its body is still there.
///
/// A chain from elsewhere is taken where it is the same as here as far as both go. Whatever the order
/// and however often it is done, the same entries come together, each once.
#[must_use]
pub fn merge(
    incoming: Chains,
    end_of: impl Fn(DeviceId) -> Option<End>,
    mut at: impl FnMut(DeviceId, u64) -> Option<(Hash, bool)>,
) -> Merged {
    let mut merged = Merged::default();
    for (device, entries) in incoming {
        let mut verifier = Verifier::default();
        for (entry, seq) in entries.iter().zip(1..) {
            verifier.take(device, seq, Some(entry));
        }
        if verifier.trouble().is_some() {
            merged.refused.push((device, Refused::Unsound(verifier.sound() + 1)));
            continue;
        }
        let here = end_of(device).map_or(0, |end| end.seq);
        let mut disposed = Vec::new();
        let both = entries.iter().take(usize::try_from(here).unwrap_or(usize::MAX));
        let forked = both.clone().find(|entry| {
            let head = &entry.head;
            match at(device, head.seq) {
                Some((hash, has_body)) if hash == head.hash() => {
                    if has_body && entry.body.is_none() {
                        disposed.push((device, head.seq));
                    }
                    false
                }
                _ => true,
            }
        });
        if let Some(forked) = forked {
            merged.refused.push((device, Refused::Forked(forked.head.seq)));
            continue;
        }
        merged.known += u64::try_from(both.count()).unwrap_or(u64::MAX);
        merged.disposed.append(&mut disposed);
        if let Some(last) = entries.last() {
            merged.turn = merged.turn.max(last.head.turn);
        }
        let new: Vec<Entry> = entries.into_iter().filter(|entry| entry.head.seq > here).collect();
        if !new.is_empty() {
            merged.new.insert(device, new);
        }
    }
    merged
}
