//! A device's chain: writing on, and verifying.

use serde::{Deserialize, Serialize};

use crate::{Body, DeviceId, Entry, Hash, Head, PersonId, SubjectId};

/// How far a chain goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// Entries in it.
    pub seq: u64,
    /// The hash of the last one.
    pub hash: Hash,
    /// The highest turn that the device has seen.
    pub turn: u64,
    /// When the last one was written, in milliseconds.
    pub at_ms: u64,
}

impl End {
    /// The end of a chain without entries.
    pub const EMPTY: Self = Self { seq: 0, hash: Hash::NONE, turn: 0, at_ms: 0 };

    /// The next entry, and where the chain ends with it.
    #[must_use]
    pub fn write(
        self,
        device: DeviceId,
        by: PersonId,
        subject: SubjectId,
        body: Body,
        at_ms: u64,
    ) -> (Entry, Self) {
        let head = Head {
            device,
            seq: self.seq + 1,
            turn: self.turn + 1,
            at_ms,
            by,
            subject,
            body: body.hash(),
            before: self.hash,
        };
        let end = Self { seq: head.seq, hash: head.hash(), turn: head.turn, at_ms };
        (Entry { head, body: Some(body) }, end)
    }

    /// The same after entries of other devices have been seen up to this turn.
    #[must_use]
    pub fn having_seen(self, turn: u64) -> Self {
        Self { turn: self.turn.max(turn), ..self }
    }
}

/// What is wrong with a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trouble {
    /// An entry is not there.
    Missing,
    /// An entry stands where another one belongs, or there are two of one number.
    OutOfOrder,
    /// An entry cannot be read: it was changed, or is another key's.
    Unreadable,
    /// An entry does not name the one before it: it, or that one, was changed or swapped.
    BrokenLink,
    /// An entry's content is not the one that was written.
    BodyChanged,
    /// Entries at the end are gone.
    CutOff,
    /// There are more entries than the device has noted.
    BeyondEnd,
    /// Where the chain ends is noted nowhere any more: whether entries at the end are gone cannot be told.
    EndLost,
}

impl Trouble {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::OutOfOrder => "out-of-order",
            Self::Unreadable => "unreadable",
            Self::BrokenLink => "broken-link",
            Self::BodyChanged => "body-changed",
            Self::CutOff => "cut-off",
            Self::BeyondEnd => "beyond-end",
            Self::EndLost => "end-lost",
        }
    }
}

/// What came of verifying a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// Entries from the beginning that are sound; those behind can be read and are not vouched for.
    pub sound: u64,
    /// The hash of the last sound entry.
    pub last: Hash,
    /// The first trouble; none: all is sound.
    pub trouble: Option<Trouble>,
}

/// Verifies a chain entry by entry, so that progress can be shown.
#[derive(Debug, Clone)]
pub struct Verifier {
    sound: u64,
    last: Hash,
    turn: u64,
    trouble: Option<Trouble>,
}

impl Default for Verifier {
    fn default() -> Self {
        Self { sound: 0, last: Hash::NONE, turn: 0, trouble: None }
    }
}

impl Verifier {
    /// Goes on behind what was verified before.
    #[must_use]
    pub fn from(end: End) -> Self {
        Self { sound: end.seq, last: end.hash, turn: 0, trouble: None }
    }

    /// Takes the next entry of `device`, as it is stored under `seq`; none: it cannot be read.
    pub fn take(&mut self, device: DeviceId, seq: u64, entry: Option<&Entry>) {
        if self.trouble.is_none() {
            match self.trouble_of(device, seq, entry) {
                None => {
                    if let Some(entry) = entry {
                        (self.sound, self.turn) = (seq, entry.head.turn);
                        self.last = entry.head.hash();
                    }
                }
                trouble => self.trouble = trouble,
            }
        }
    }

    fn trouble_of(&self, device: DeviceId, seq: u64, entry: Option<&Entry>) -> Option<Trouble> {
        let next = self.sound + 1;
        if seq != next {
            return Some(if seq > next { Trouble::Missing } else { Trouble::OutOfOrder });
        }
        let Some(entry) = entry else { return Some(Trouble::Unreadable) };
        let head = &entry.head;
        if head.device != device || head.seq != seq {
            return Some(Trouble::OutOfOrder);
        }
        if head.before != self.last || head.turn <= self.turn {
            return Some(Trouble::BrokenLink);
        }
        (!entry.body_fits()).then_some(Trouble::BodyChanged)
    }

    /// Whether something is wrong already.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// How many are sound so far.
    #[must_use]
    pub fn sound(&self) -> u64 {
        self.sound
    }

    /// The result, held against where the device noted its end; none: nothing was noted.
    #[must_use]
    pub fn finish(self, end: Option<End>) -> Verified {
        let at_end = end.and_then(|end| {
            if self.sound < end.seq {
                Some(Trouble::CutOff)
            } else if self.sound > end.seq {
                Some(Trouble::BeyondEnd)
            } else {
                (self.last != end.hash).then_some(Trouble::BrokenLink)
            }
        });
        Verified { sound: self.sound, last: self.last, trouble: self.trouble.or(at_end) }
    }
}

/// Whether the clock stands behind where it has stood before by more than a minute: clocks are set
/// right by seconds all the time.
#[must_use]
pub fn clock_went_back(last_at_ms: u64, now_ms: u64) -> bool {
    const MINUTE: u64 = 60_000;
    now_ms.saturating_add(MINUTE) < last_at_ms
}
