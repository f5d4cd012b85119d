//! Opening.

use std::io::{BufReader, ErrorKind, Read as _};
use std::iter;

use age::armor::ArmoredReader;
use age::{DecryptError, Decryptor, Identity, scrypt};
use zeroize::Zeroizing;

use crate::{OpenError, Passphrase, PrivateKey};

/// The largest file that is opened, in bytes: more than any mail takes.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// The most that a phrase may be stretched: 2 to this power, which takes 256 MB of memory. It is what
/// the `age` program does; a file that asks for more would only stop the device.
pub const HIGHEST_WORK: u8 = 18;

/// What every sealed file begins with; the version follows.
const NAME: &[u8] = b"age-encryption.org/";

/// What one begins with that was written as text, for a mail.
const ARMOR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// A file that was opened with keys.
pub struct Opened {
    /// What it held; wiped from memory when it goes.
    pub plain: Zeroizing<Vec<u8>>,
    /// Which of the given keys opened it.
    pub by: usize,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opened").field("by", &self.by).finish_non_exhaustive()
    }
}

/// Opens a file with the first of these keys that it is sealed to.
///
/// # Errors
/// [`OpenError`]; nothing of the file's contents is given out then.
pub fn open(sealed: &[u8], keys: &[PrivateKey]) -> Result<Opened, OpenError> {
    if decryptor(sealed)?.is_scrypt() {
        return Err(OpenError::ByPhrase);
    }
    for (by, key) in keys.iter().enumerate() {
        match opened(sealed, &key.0) {
            Ok(plain) => return Ok(Opened { plain, by }),
            Err(OpenError::OtherKey) => {}
            Err(error) => return Err(error),
        }
    }
    Err(OpenError::OtherKey)
}

/// Opens a file that was sealed by this phrase.
///
/// # Errors
/// [`OpenError`]; nothing of the file's contents is given out then.
pub fn open_by_phrase(sealed: &[u8], phrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    if !decryptor(sealed)?.is_scrypt() {
        return Err(OpenError::ByKey);
    }
    let mut identity = scrypt::Identity::new(phrase.0.clone());
    identity.set_max_work_factor(HIGHEST_WORK);
    opened(sealed, &identity)
}

/// Opens a file by what somebody types who was told a phrase: first in the form that
/// [`Passphrase::told`] gives it, then letter by letter, as other programs take it.
///
/// # Errors
/// [`OpenError`]; nothing of the file's contents is given out then.
pub fn open_by_told(sealed: &[u8], typed: &str) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (told, exact) = (Passphrase::told(typed), Passphrase::exact(typed));
    match open_by_phrase(sealed, &told) {
        Err(OpenError::WrongPhrase) if !told.is(&exact) => open_by_phrase(sealed, &exact),
        opened => opened,
    }
}

/// Reads the header.
fn decryptor(sealed: &[u8]) -> Result<Decryptor<ArmoredReader<BufReader<&[u8]>>>, OpenError> {
    if sealed.len() > MOST_BYTES {
        return Err(OpenError::TooLarge);
    }
    if !sealed.starts_with(NAME) && !sealed.starts_with(ARMOR) {
        return Err(OpenError::Foreign);
    }
    Decryptor::new(ArmoredReader::new(sealed)).map_err(|error| match error {
        // A broken first version is sometimes taken for a later one.
        DecryptError::UnknownFormat if is_newer(sealed) => OpenError::Newer,
        error => told(&error),
    })
}

/// Whether the first line names another version than this program's.
fn is_newer(sealed: &[u8]) -> bool {
    sealed.strip_prefix(NAME).is_some_and(|rest| !rest.starts_with(b"v1\n"))
}

fn opened(sealed: &[u8], identity: &dyn Identity) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let decryptor = decryptor(sealed)?;
    let by_phrase = decryptor.is_scrypt();
    let mut reader = decryptor.decrypt(iter::once(identity)).map_err(|error| match error {
        DecryptError::DecryptionFailed if by_phrase => OpenError::WrongPhrase,
        error => told(&error),
    })?;
    // Room for all of it from the start: a list that grows leaves copies behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(sealed.len()));
    match reader.read_to_end(&mut plain) {
        Ok(_) => Ok(plain),
        Err(error) if error.kind() == ErrorKind::OutOfMemory => Err(OpenError::TooLarge),
        Err(_) => Err(OpenError::Damaged),
    }
}

fn told(error: &DecryptError) -> OpenError {
    match error {
        DecryptError::NoMatchingKeys => OpenError::OtherKey,
        DecryptError::ExcessiveWork { .. } => OpenError::TooMuchWork,
        _ => OpenError::Damaged,
    }
}
