//! Do the papers show who somebody is? (本人確認)
//!
//! Nothing here has a field for a document's number, an insured person's symbol or My Number.

mod facts;
mod verdict;

pub use facts::{DocumentFacts, IdentityFacts, ShownSides};
pub use verdict::{DocumentVerdict, IdentityDecision, IdentityFlag, IdentityVerdict};
