//! Sealed files in the age format (<https://age-encryption.org/v1>): what an applicant seals, only the
//! facility opens; what the facility seals by a phrase told by telephone, only who was told it.
//!
//! All cryptography is the library `age`'s: X25519 for keys, scrypt for phrases, ChaCha20-Poly1305 for
//! what is inside. Files open with the `age` program of any system, and its files open here.
//!
//! ```
//! use madoguchi_sealing::{PrivateKey, PublicKey, open, seal};
//!
//! let own = PrivateKey::new();
//! let published = own.public().to_string();
//! let sealed = seal(b"what was asked", &published.parse::<PublicKey>()?)?;
//! let opened = open(&sealed, &[own])?;
//! assert_eq!(opened.plain.as_slice(), b"what was asked");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod error;
mod keys;
mod open;
mod passphrase;
mod seal;

pub use error::{KeyError, OpenError, SealError};
pub use keys::{PrivateKey, PublicKey, keys_of_file};
pub use open::{HIGHEST_WORK, MOST_BYTES, Opened, open, open_by_phrase, open_by_told};
pub use passphrase::Passphrase;
pub use seal::{WORK, seal, seal_by_phrase};
pub use zeroize::Zeroizing;
