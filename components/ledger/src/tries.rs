use serde::{Deserialize, Serialize};

/// Wrong tries, one after another: they slow down whoever stands at the machine and guesses. What
/// protects the data of a stolen machine is the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tries {
    /// How many, since the last right one.
    pub wrong: u32,
    /// When the last was made, in milliseconds.
    pub last_at_ms: u64,
}

/// Tries that cost nothing: a slip of the finger is no attack.
const FREE: u32 = 3;
/// Seconds after each further one; the last holds for all that follow.
const WAITS: [u64; 5] = [5, 15, 60, 300, 900];

impl Tries {
    /// One more wrong one.
    #[must_use]
    pub fn and_wrong(self, now_ms: u64) -> Self {
        Self { wrong: self.wrong.saturating_add(1), last_at_ms: now_ms }
    }

    /// Seconds that must still be waited; 0: one may try.
    ///
    /// A clock that was set back shortens nothing, and holds nobody for longer than the whole wait.
    #[must_use]
    pub fn seconds_to_wait(self, now_ms: u64) -> u64 {
        let Some(beyond) = self.wrong.checked_sub(FREE) else { return 0 };
        if beyond == 0 {
            return 0;
        }
        let step = usize::try_from(beyond - 1).unwrap_or(usize::MAX).min(WAITS.len() - 1);
        let passed = now_ms.saturating_sub(self.last_at_ms) / 1000;
        WAITS[step].saturating_sub(passed)
    }
}
