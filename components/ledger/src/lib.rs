//! The facility's log (台帳): append-only, hash-linked, sealed under a passphrase. Pure: no web, no
//! clock, no randomness of its own.
//!
//! ```text
//! event (text) ─► Body (salted) ─► Entry ─► Chain of the device ─► seal under the DataKey ─► store
//!                                                     │
//!                              DataKey ◄─ Vault ◄─ passphrase or recovery number
//! ```
//!
//! Each device writes a chain of its own: [`Head::before`] is the hash of the entry before. Two
//! devices' logs are merged by uniting their chains ([`merge`]); the order of all entries is by
//! [`Head::turn`], a count that does not depend on anybody's clock. The hash of an entry covers only a
//! salted hash of its body, so that a body can be disposed of when its time has come and the chain
//! still verifies. `LOG.md` describes an export, and how somebody else verifies it in ten lines.
//!
//! Cryptography is RustCrypto's (AES-256-GCM, Argon2id, HKDF and SHA-256); here it is only put
//! together.

pub mod backup;
pub mod chain;
pub mod code;
mod entropy;
mod entry;
mod export;
mod hash;
mod ids;
pub mod merge;
pub mod recovery;
pub mod seal;
mod tries;
mod twice;
pub mod vault;

pub use entropy::{Entropy, NoEntropy};
pub use entry::{Body, Entry, Head, Place};
pub use export::export;
pub use hash::Hash;
pub use ids::{DeviceId, IdError, PersonId, SubjectId};
pub use tries::Tries;
