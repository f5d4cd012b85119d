//! May this person ask? (代理権の確認)
//!
//! [`judge`] takes what is known so far: a verdict stands as soon as it can be known, and names what
//! nobody has asked yet. What a facility's regulation says is data; so is what the law adds.

mod deceased;
mod facts;
mod family;
mod guardian;
mod judge;
mod law;
mod mandate;
mod question;
mod requirement;
mod sheet;
mod verdict;
mod wanted;

pub use facts::{AuthorityFacts, Mandate, MandateDate, MandateScope};
pub use judge::judge;
pub use law::{article_by_law, guidance_on_mandates, rule_for};
pub use question::AuthorityQuestion;
pub use requirement::Circumstances;
pub(crate) use requirement::named_papers;
pub use verdict::{
    AuthorityDecision, AuthorityFlag, AuthorityReason, AuthorityVerdict, MandateAge, Missing,
    Person, Route, Suggestion,
};
pub use wanted::papers_wanted;

/// How the papers of the facts name the agent's own identity document, whichever it is.
pub const AGENT_IDENTITY: &str = "agent-identity";

/// How they name the principal's identity document, where the regulation wants that one too.
pub const PRINCIPAL_IDENTITY: &str = "principal-identity";
