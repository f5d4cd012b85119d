//! The vault: the data key, wrapped under the passphrase and under the recovery number.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize as _, Zeroizing};

use crate::ids::{from_hex, to_hex};
use crate::recovery::RecoveryCode;
use crate::seal::{DataKey, Sealer};
use crate::{Entropy, NoEntropy};

/// The version of this format.
const FORMAT: u32 = 1;
/// The fewest characters of a passphrase.
pub const FEWEST_CHARACTERS: usize = 12;
/// The fewest characters that differ: a row of one letter is no secret.
const FEWEST_DIFFERENT: usize = 5;

/// How hard it is to try a passphrase (Argon2id).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Effort {
    /// What a tablet does in about a second.
    pub const USUAL: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// What tests do.
    pub const LEAST: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    /// What is read from a file is tried only within these bounds: a hostile one must not hang the
    /// machine.
    fn params(self) -> Option<Params> {
        let fits = self.memory_kib <= 1024 * 1024 && self.passes <= 16 && self.lanes <= 4;
        fits.then(|| Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok())?
    }
}

/// What lies in clear on the machine: without the passphrase or the recovery number it opens nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vault {
    format: u32,
    passphrase: Slot,
    recovery: Slot,
}

/// The data key, wrapped under one secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Slot {
    effort: Effort,
    salt: String,
    wrapped: String,
}

/// What is wrong with a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PassphraseProblem {
    /// Fewer than [`FEWEST_CHARACTERS`].
    TooShort,
    /// The same few characters over and over.
    TooSimple,
}

/// Why a vault did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum VaultError {
    /// Another passphrase or number.
    Wrong,
    /// The vault is damaged, of a newer program, or asks for an absurd effort.
    Damaged,
}

impl fmt::Display for VaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Wrong => "another passphrase or recovery number",
            Self::Damaged => "the vault is damaged or of a newer program",
        })
    }
}

impl std::error::Error for VaultError {}

/// Whether a passphrase is long enough to be worth a lock.
///
/// # Errors
/// [`PassphraseProblem`].
pub fn check_passphrase(passphrase: &str) -> Result<(), PassphraseProblem> {
    let letters: Vec<char> = normal(passphrase).chars().collect();
    if letters.len() < FEWEST_CHARACTERS {
        return Err(PassphraseProblem::TooShort);
    }
    let mut different = letters;
    different.sort_unstable();
    different.dedup();
    if different.len() < FEWEST_DIFFERENT { Err(PassphraseProblem::TooSimple) } else { Ok(()) }
}

/// Typed on another device, the same letters must be the same bytes: full-width and half-width, and
/// letters with their marks apart, are one.
fn normal(passphrase: &str) -> Zeroizing<String> {
    Zeroizing::new(passphrase.trim().nfkc().collect())
}

impl Vault {
    /// A vault with a new data key under this passphrase, and the recovery number that opens it too.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn create(
        passphrase: &str,
        effort: Effort,
        entropy: &mut impl Entropy,
    ) -> Result<(Self, DataKey, RecoveryCode), NoEntropy> {
        let key = DataKey::random(entropy)?;
        let code = RecoveryCode::random(entropy)?;
        let vault = Self {
            format: FORMAT,
            passphrase: Slot::new(normal(passphrase).as_bytes(), &key, effort, entropy)?,
            recovery: Slot::new(code.secret(), &key, effort, entropy)?,
        };
        Ok((vault, key, code))
    }

    /// The data key, by the passphrase.
    ///
    /// # Errors
    /// [`VaultError`].
    pub fn unlock(&self, passphrase: &str) -> Result<DataKey, VaultError> {
        self.passphrase.open(normal(passphrase).as_bytes())
    }

    /// The data key, by the recovery number.
    ///
    /// # Errors
    /// [`VaultError`].
    pub fn recover(&self, code: &RecoveryCode) -> Result<DataKey, VaultError> {
        self.recovery.open(code.secret())
    }

    /// The same vault under another passphrase. The recovery number stays.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn with_passphrase(
        self,
        passphrase: &str,
        key: &DataKey,
        entropy: &mut impl Entropy,
    ) -> Result<Self, NoEntropy> {
        let effort = self.passphrase.effort;
        let passphrase = Slot::new(normal(passphrase).as_bytes(), key, effort, entropy)?;
        Ok(Self { passphrase, ..self })
    }

    /// The same vault under another recovery number: the one before opens nothing any more.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn with_new_recovery(
        self,
        key: &DataKey,
        entropy: &mut impl Entropy,
    ) -> Result<(Self, RecoveryCode), NoEntropy> {
        let code = RecoveryCode::random(entropy)?;
        let recovery = Slot::new(code.secret(), key, self.recovery.effort, entropy)?;
        Ok((Self { recovery, ..self }, code))
    }

    /// Reads one as it is stored.
    ///
    /// # Errors
    /// [`VaultError::Damaged`].
    pub fn from_json(text: &str) -> Result<Self, VaultError> {
        let vault: Self = serde_json::from_str(text).map_err(|_| VaultError::Damaged)?;
        if vault.format == FORMAT { Ok(vault) } else { Err(VaultError::Damaged) }
    }

    /// As it is stored.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A handful of numbers and texts: it can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Where the wrapped key stands: it opens there alone.
const PLACE: &str = "vault";

impl Slot {
    fn new(
        secret: &[u8],
        key: &DataKey,
        effort: Effort,
        entropy: &mut impl Entropy,
    ) -> Result<Self, NoEntropy> {
        let salt: [u8; 16] = entropy.array()?;
        let Some(mut wrapping) = stretched(secret, &salt, effort) else { return Err(NoEntropy) };
        let wrapped = Sealer::of(&wrapping).seal(PLACE, key.bytes(), entropy)?;
        wrapping.zeroize();
        Ok(Self { effort, salt: to_hex(&salt), wrapped: to_hex(&wrapped) })
    }

    fn open(&self, secret: &[u8]) -> Result<DataKey, VaultError> {
        // Version, nonce, the key, and the tag.
        const LENGTH: usize = 1 + 12 + 32 + 16;
        let salt: [u8; 16] = from_hex(&self.salt).map_err(|_| VaultError::Damaged)?;
        let wrapped: [u8; LENGTH] = from_hex(&self.wrapped).map_err(|_| VaultError::Damaged)?;
        let mut wrapping = stretched(secret, &salt, self.effort).ok_or(VaultError::Damaged)?;
        let opened = Sealer::of(&wrapping).open(PLACE, &wrapped);
        wrapping.zeroize();
        let opened = Zeroizing::new(opened.map_err(|_| VaultError::Wrong)?);
        let key = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| VaultError::Damaged)?;
        Ok(DataKey::from_bytes(key))
    }
}

/// The key that a secret gives; none for an absurd effort.
pub(crate) fn stretched(secret: &[u8], salt: &[u8; 16], effort: Effort) -> Option<[u8; 32]> {
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, effort.params()?);
    let mut key = [0; 32];
    argon.hash_password_into(secret, salt, &mut key).ok()?;
    Some(key)
}
