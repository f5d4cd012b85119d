//! Sealing.

use std::io::Write as _;
use std::iter;

use age::{Encryptor, Recipient, scrypt};

use crate::{MOST_BYTES, Passphrase, PublicKey, SealError};

/// How often a phrase is stretched: 2 to this power. It takes 64 MB of memory and, in a browser on a
/// small device, about a second. The `age` program's own 18 takes four times both.
pub const WORK: u8 = 16;

/// What a sealed file is larger than what it holds: header, and one tag for each 64 KiB.
const AROUND: usize = 64 * 1024;

/// Seals to a key: only its private half opens it, not whoever sealed it.
///
/// # Errors
/// [`SealError`]; nothing is given out then.
pub fn seal(plain: &[u8], key: &PublicKey) -> Result<Vec<u8>, SealError> {
    sealed(plain, &key.0)
}

/// Seals by a phrase. Where it is told to somebody, by [`Passphrase::told`].
///
/// # Errors
/// [`SealError`]; nothing is given out then.
pub fn seal_by_phrase(plain: &[u8], phrase: &Passphrase) -> Result<Vec<u8>, SealError> {
    if phrase.is_empty() {
        return Err(SealError::NoPhrase);
    }
    let mut recipient = scrypt::Recipient::new(phrase.0.clone());
    recipient.set_work_factor(WORK);
    sealed(plain, &recipient)
}

fn sealed(plain: &[u8], to: &dyn Recipient) -> Result<Vec<u8>, SealError> {
    if plain.len() > MOST_BYTES - AROUND {
        return Err(SealError::TooLarge);
    }
    let encryptor = Encryptor::with_recipients(iter::once(to)).map_err(|_| SealError::System)?;
    let mut sealed = Vec::with_capacity(plain.len() + AROUND);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| SealError::System)?;
    writer.write_all(plain).map_err(|_| SealError::System)?;
    writer.finish().map_err(|_| SealError::System)?;
    Ok(sealed)
}
