//! Do the papers show who somebody is? (本人確認)
//!
//! Nothing here has a field for a document's number, an insured person's symbol or My Number.

mod both;
mod copies;
mod document;
mod facts;
mod judge;
mod judged;
mod names;
mod offer;
mod question;
mod verdict;

pub use both::{PeopleVerdict, judge_people, whose};
pub use facts::{DocumentFacts, IdentityFacts, ShownSides};
pub use judge::judge;
pub use offer::{Offer, offer};
pub use question::DocumentQuestion;
pub use verdict::{DocumentVerdict, IdentityDecision, IdentityFlag, IdentityVerdict};

/// The id of the request form itself (請求書), which is no identity document, though some
/// regulations check identity by it.
pub const REQUEST_FORM: &str = "request-form";
