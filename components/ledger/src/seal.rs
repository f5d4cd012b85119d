//! Sealing what is stored.

use std::fmt;

use aes_gcm::aead::{Aead as _, KeyInit as _, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::{ZeroizeOnDrop, Zeroizing};

use crate::ids::{from_hex, to_hex};
use crate::twice::twice;
use crate::{Entropy, NoEntropy};

/// The first byte of everything sealed: another way of sealing has another one.
const VERSION: u8 = 1;
/// Random bytes in front of what is sealed.
const NONCE: usize = 12;
/// How often a record is sealed before the machine is given up.
const TRIES: usize = 3;

/// The key of all that a desk keeps. It is gone from memory when it is dropped.
#[derive(Clone, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

/// Never prints the key.
impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey")
    }
}

/// What a key is for: no key is used for two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Entries of the log.
    Entries,
    /// Where the chains end.
    Ends,
    /// What the board shows of each subject.
    Rows,
    /// What is being typed.
    Notes,
    /// Backup files.
    Backup,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Entries => b"madoguchi desk entries",
            Self::Ends => b"madoguchi desk ends",
            Self::Rows => b"madoguchi desk rows",
            Self::Notes => b"madoguchi desk notes",
            Self::Backup => b"madoguchi desk backup",
        }
    }
}

impl DataKey {
    /// A new one.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn random(entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        entropy.array().map(Self)
    }

    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// As text, to be sealed in its turn: a key for one thing only, kept under the desk's own.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(to_hex(&self.0))
    }

    /// Reads what [`to_text`](Self::to_text) wrote; none: it is no key.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        from_hex(text).ok().map(Self)
    }

    /// What seals for one purpose.
    #[must_use]
    pub fn sealer(&self, purpose: Purpose) -> Sealer {
        Sealer(self.cipher(purpose))
    }

    /// The cipher for one purpose.
    pub(crate) fn cipher(&self, purpose: Purpose) -> Aes256Gcm {
        cipher(&twice(|| self.derived(purpose), Zeroizing::eq))
    }

    fn derived(&self, purpose: Purpose) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        // It fails for lengths beyond 255 hashes alone: this is one.
        if Hkdf::<Sha256>::new(None, &self.0).expand(purpose.label(), key.as_mut_slice()).is_err() {
            unreachable!("32 bytes can be derived");
        }
        key
    }
}

fn cipher(key: &[u8; 32]) -> Aes256Gcm {
    // Two ciphers that seal nothing at all in the same way have the same key within. That seal is kept nowhere.
    let nothing = |cipher: &Aes256Gcm| cipher.encrypt(&Nonce::default(), [].as_slice());
    twice(|| Aes256Gcm::new(key.into()), |one, other| nothing(one) == nothing(other))
}

/// Seals and opens records for one purpose.
#[derive(Clone)]
pub struct Sealer(Aes256Gcm);

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer")
    }
}

/// Something sealed could not be opened: it was changed, stands in another's place, or is another
/// key's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotOpened;

impl fmt::Display for NotOpened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what was sealed does not open")
    }
}

impl std::error::Error for NotOpened {}

/// What tells one sealing from every other: a record that is sealed anew has another mark, also where it
/// says the same. None: it is nothing sealed.
#[must_use]
pub fn mark(sealed: &[u8]) -> Option<[u8; NONCE]> {
    sealed.strip_prefix(&[VERSION])?.first_chunk::<NONCE>().copied()
}

impl Sealer {
    pub(crate) fn of(key: &[u8; 32]) -> Self {
        Self(cipher(key))
    }

    /// Seals a record for its place: it opens there alone, so that two records cannot be swapped.
    ///
    /// What was sealed is opened once before it is given out: a browser that reckoned wrong in the midst
    /// of making its program faster would else keep what nobody can ever read.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn seal(
        &self,
        place: &str,
        plain: &[u8],
        entropy: &mut impl Entropy,
    ) -> Result<Vec<u8>, NoEntropy> {
        for _ in 0..TRIES {
            let nonce: [u8; NONCE] = entropy.array()?;
            let payload = Payload { msg: plain, aad: place.as_bytes() };
            // It fails for records of more than 64 GiB alone, which no memory holds.
            let Ok(sealed) = self.0.encrypt(&Nonce::from(nonce), payload) else {
                unreachable!("a record that fits into memory can be sealed");
            };
            let sealed = [&[VERSION], nonce.as_slice(), &sealed].concat();
            if self.open(place, &sealed).is_ok_and(|opened| opened == plain) {
                return Ok(sealed);
            }
        }
        unreachable!("a machine that reckons right opens what it has sealed")
    }

    /// Opens a record that was sealed for this place.
    ///
    /// # Errors
    /// [`NotOpened`].
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, NotOpened> {
        let sealed = sealed.strip_prefix(&[VERSION]).ok_or(NotOpened)?;
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>().ok_or(NotOpened)?;
        let once = || {
            let payload = Payload { msg: sealed, aad: place.as_bytes() };
            self.0.decrypt(&Nonce::from(*nonce), payload)
        };
        // What does not open is tried once more, for the same reason as in `seal`.
        once().or_else(|_| once()).map_err(|_| NotOpened)
    }
}
