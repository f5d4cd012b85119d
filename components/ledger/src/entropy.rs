use std::fmt;

/// Where random bytes come from.
pub trait Entropy {
    /// Fills the bytes.
    ///
    /// # Errors
    /// [`NoEntropy`]: the machine has none to give. Then nothing is sealed.
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy>;

    /// An array of random bytes.
    ///
    /// # Errors
    /// As [`fill`](Self::fill).
    fn array<const N: usize>(&mut self) -> Result<[u8; N], NoEntropy> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }
}

/// The machine has no randomness to give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoEntropy;

impl fmt::Display for NoEntropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no randomness")
    }
}

impl std::error::Error for NoEntropy {}
