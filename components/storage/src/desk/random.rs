use madoguchi_ledger::{Entropy, NoEntropy};

/// The machine's own randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct Random;

impl Entropy for Random {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}
