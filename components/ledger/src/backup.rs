//! A backup (予備のファイル): the whole log in one sealed file, opened by the passphrase or the recovery
//! number of the desk that wrote it.
//!
//! ```text
//! "madoguchi-backup 1\n"
//! the vault as JSON, in one line, "\n"
//! seven random bytes in hexadecimal digits, "\n"
//! chunks: four bytes of length (little-endian), then so many sealed bytes; the last one says so
//! ```
//!
//! Each chunk is sealed in its place (STREAM over AES-256-GCM): a file that was cut off, put together
//! anew or changed does not open, the first lines included. The first chunk tells what is in the file.

use std::collections::BTreeMap;
use std::fmt;

use aead_stream::{DecryptorBE32, NewStream as _, StreamBE32, StreamPrimitive as _};
use aes_gcm::Aes256Gcm;
use aes_gcm::aead::Payload;
use serde::{Deserialize, Serialize};

use crate::chain::End;
use crate::ids::{from_hex, to_hex};
use crate::merge::Chains;
use crate::recovery::RecoveryCode;
use crate::seal::{DataKey, Purpose};
use crate::twice::twice;
use crate::vault::{Vault, VaultError};
use crate::{DeviceId, Entropy, Entry, Hash, NoEntropy};

const MAGIC: &str = "madoguchi-backup 1";
/// How the file of any version of this program begins.
const ANY_MAGIC: &str = "madoguchi-backup ";
/// Entries in a chunk.
const IN_A_CHUNK: usize = 500;
/// The longest chunk that is read, in bytes: what claims to be longer is not even looked at.
const LONGEST_CHUNK: usize = 64 * 1024 * 1024;
/// The longest first lines.
const LONGEST_LINE: usize = 16 * 1024;

/// What a backup tells of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// The facility's code.
    pub facility: String,
    /// When it was made, in milliseconds.
    pub made_at_ms: u64,
    /// How far each device's chain goes.
    pub ends: BTreeMap<DeviceId, End>,
}

/// Why a backup was not read. Nothing of it is taken then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum BackupError {
    /// It is no backup of this program.
    Foreign,
    /// It was made by a newer program.
    Newer,
    /// The passphrase or the number is another one.
    Wrong,
    /// It was cut off, changed, or put together anew.
    Damaged,
}

impl BackupError {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Foreign => "foreign",
            Self::Newer => "newer",
            Self::Wrong => "wrong",
            Self::Damaged => "damaged",
        }
    }
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for BackupError {}

/// What opens a backup.
#[derive(Debug, Clone, Copy)]
pub enum Secret<'a> {
    /// The passphrase of the desk that wrote it, as it was then.
    Passphrase(&'a str),
    /// Its recovery number.
    Recovery(&'a RecoveryCode),
}

/// Writes a backup piece by piece.
pub struct Writer {
    file: Vec<u8>,
    lines: String,
    stream: StreamBE32<Aes256Gcm>,
    chunks: u32,
    entries: Vec<Entry>,
}

impl Writer {
    /// Begins one.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn begin(
        vault: &Vault,
        key: &DataKey,
        contents: &Contents,
        entropy: &mut impl Entropy,
    ) -> Result<Self, NoEntropy> {
        let nonce: [u8; 7] = entropy.array()?;
        let first = [MAGIC, "\n", &vault.to_json(), "\n", &to_hex(&nonce), "\n"].concat();
        let stream = StreamBE32::from_aead(key.cipher(Purpose::Backup), (&nonce).into());
        let lines = Hash::of(&[first.as_bytes()]).to_string();
        let file = first.into_bytes();
        let mut writer = Self { file, lines, stream, chunks: 0, entries: Vec::new() };
        writer.chunk(&serde_json::to_vec(contents).unwrap_or_default(), false);
        Ok(writer)
    }

    /// Takes the next entries; those of one device in their order.
    pub fn take(&mut self, entries: impl IntoIterator<Item = Entry>) {
        for entry in entries {
            self.entries.push(entry);
            if self.entries.len() == IN_A_CHUNK {
                let entries = std::mem::take(&mut self.entries);
                self.chunk(&serde_json::to_vec(&entries).unwrap_or_default(), false);
            }
        }
    }

    /// The whole file.
    #[must_use]
    pub fn finish(mut self) -> Vec<u8> {
        let last = serde_json::to_vec(&self.entries).unwrap_or_default();
        self.chunk(&last, true);
        self.file
    }

    fn chunk(&mut self, bytes: &[u8], is_last: bool) {
        // The same bytes in the same place twice are the same sealed ones: that gives nothing away.
        let seal = || self.stream.encrypt(self.chunks, is_last, bound(bytes, &self.lines));
        let Ok(sealed) = twice(seal, Result::eq) else {
            unreachable!("a chunk that fits into memory can be sealed");
        };
        push(&mut self.file, &sealed);
        // A log of four thousand million chunks fits into no memory.
        self.chunks += 1;
    }
}

/// A chunk opens behind the first lines that it was written behind: neither can be exchanged alone.
fn bound<'a>(bytes: &'a [u8], lines: &'a str) -> Payload<'a, 'a> {
    Payload { msg: bytes, aad: lines.as_bytes() }
}

fn push(file: &mut Vec<u8>, sealed: &[u8]) {
    let length = u32::try_from(sealed.len()).unwrap_or(u32::MAX);
    file.extend_from_slice(&length.to_le_bytes());
    file.extend_from_slice(sealed);
}

/// An opened backup.
#[derive(Debug)]
pub struct Opened {
    /// What it tells of itself.
    pub contents: Contents,
    /// The vault of the desk that wrote it.
    pub vault: Vault,
    /// Its data key.
    pub key: DataKey,
    /// All chains.
    pub chains: Chains,
}

/// Reads a backup.
///
/// # Errors
/// [`BackupError`]: whatever the bytes are, this neither panics nor takes a part of them.
pub fn read(file: &[u8], secret: Secret<'_>) -> Result<Opened, BackupError> {
    let (magic, rest) = line(file).ok_or(BackupError::Foreign)?;
    if magic != MAGIC {
        let is_ours = magic.starts_with(ANY_MAGIC);
        return Err(if is_ours { BackupError::Newer } else { BackupError::Foreign });
    }
    let (vault, rest) = line(rest).ok_or(BackupError::Damaged)?;
    let vault = Vault::from_json(vault).map_err(|_| BackupError::Damaged)?;
    let (nonce, rest) = line(rest).ok_or(BackupError::Damaged)?;
    let nonce: [u8; 7] = from_hex(nonce).map_err(|_| BackupError::Damaged)?;
    let lines = Hash::of(&[&file[..file.len() - rest.len()]]).to_string();
    let key = match secret {
        Secret::Passphrase(passphrase) => vault.unlock(passphrase),
        Secret::Recovery(code) => vault.recover(code),
    };
    let key = key.map_err(|error| match error {
        VaultError::Wrong => BackupError::Wrong,
        VaultError::Damaged => BackupError::Damaged,
    })?;

    let mut stream = DecryptorBE32::from_aead(key.cipher(Purpose::Backup), (&nonce).into());
    let mut pieces = chunks(rest)?;
    let last = pieces.pop().ok_or(BackupError::Damaged)?;
    let mut contents = None;
    let mut chains = Chains::new();
    // Each chunk is let go before the next is opened: of a large log there is one copy in memory, not two.
    // All of it is forgotten where a later chunk does not open.
    let mut take = |chunk: Vec<u8>| {
        if contents.is_none() {
            contents = Some(serde_json::from_slice::<Contents>(&chunk)?);
            return Ok(());
        }
        for entry in serde_json::from_slice::<Vec<Entry>>(&chunk)? {
            chains.entry(entry.head.device).or_default().push(entry);
        }
        Ok(())
    };
    let damaged = |_: serde_json::Error| BackupError::Damaged;
    for piece in pieces {
        let chunk = stream.decrypt_next(bound(piece, &lines)).map_err(|_| BackupError::Damaged)?;
        take(chunk).map_err(damaged)?;
    }
    let chunk = stream.decrypt_last(bound(last, &lines)).map_err(|_| BackupError::Damaged)?;
    take(chunk).map_err(damaged)?;
    let contents = contents.ok_or(BackupError::Damaged)?;
    Ok(Opened { contents, vault, key, chains })
}

/// A first line, and what follows it.
fn line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().take(LONGEST_LINE).position(|byte| *byte == b'\n')?;
    let (line, rest) = bytes.split_at(end);
    Some((std::str::from_utf8(line).ok()?, rest.get(1..)?))
}

fn chunks(mut rest: &[u8]) -> Result<Vec<&[u8]>, BackupError> {
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let (length, after) = rest.split_first_chunk::<4>().ok_or(BackupError::Damaged)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        if length > LONGEST_CHUNK {
            return Err(BackupError::Damaged);
        }
        let (chunk, after) = after.split_at_checked(length).ok_or(BackupError::Damaged)?;
        chunks.push(chunk);
        rest = after;
    }
    Ok(chunks)
}
