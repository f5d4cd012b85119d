//! A log to try things on.

#![allow(clippy::unwrap_used, reason = "a test's own helpers may fail it")]
#![allow(dead_code, reason = "not every test needs all of it")]

use madoguchi_ledger::chain::{End, Verified, Verifier};
use madoguchi_ledger::{Body, DeviceId, Entropy, Entry, NoEntropy, PersonId, SubjectId};

/// Numbers that look random and are the same each time.
pub struct Counted(pub u64);

impl Entropy for Counted {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        for byte in bytes {
            // SplitMix64.
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *byte = (z ^ (z >> 31)).to_le_bytes()[0];
        }
        Ok(())
    }
}

/// A machine without randomness.
pub struct Dry;

impl Entropy for Dry {
    fn fill(&mut self, _: &mut [u8]) -> Result<(), NoEntropy> {
        Err(NoEntropy)
    }
}

pub fn device(n: u64) -> DeviceId {
    DeviceId::random(&mut Counted(n)).unwrap()
}

/// A chain of so many entries of one device, and where it ends.
pub fn chain(of: u64, length: u64) -> (Vec<Entry>, End) {
    more(of, End::EMPTY, length)
}

/// So many entries more.
pub fn more(of: u64, mut end: End, length: u64) -> (Vec<Entry>, End) {
    let mut entropy = Counted(of * 1000 + end.seq);
    let mut entries = Vec::new();
    for _ in 0..length {
        let by = PersonId::random(&mut entropy).unwrap();
        let subject = SubjectId::random(&mut entropy).unwrap();
        let text = format!("{{\"noted\":\"髙橋 {}\"}}", end.seq);
        let body = Body::new(text, &mut entropy).unwrap();
        let at_ms = 1_764_000_000_000 + end.seq * 1000;
        let (entry, next) = end.write(device(of), by, subject, body, at_ms);
        entries.push(entry);
        end = next;
    }
    (entries, end)
}

/// What verifying says of entries that stand at their places.
pub fn verified(of: u64, entries: &[Entry], end: Option<End>) -> Verified {
    let mut verifier = Verifier::default();
    for (seq, entry) in (1..).zip(entries) {
        verifier.take(device(of), seq, Some(entry));
    }
    verifier.finish(end)
}
