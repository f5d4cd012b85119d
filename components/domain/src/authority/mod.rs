//! May this person ask? (代理権の確認)

mod facts;
mod verdict;

pub use facts::{AuthorityFacts, Mandate, MandateDate, MandateScope};
pub use verdict::{
    AuthorityDecision, AuthorityFlag, AuthorityReason, AuthorityVerdict, MandateAge, Missing,
    Route, Suggestion,
};
