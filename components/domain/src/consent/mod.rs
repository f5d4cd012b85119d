//! What a facility may do with information, and whose consent it takes (本人の同意).
//!
//! One judge a file: who may consent, what a filled-in form says, whether a use may be made on a
//! day, whether a notice is complete, and what may be taken in, used and passed on. Each is judged
//! by the facility's own rules ([`Handling`](crate::policy::Handling)) and by the Act
//! (`law/consent.json`); where a regulation allows what the Act does not, the verdict says both and
//! names the article of the Act.
//!
//! Silence is no consent: what was not ticked, said or signed counts as refused.

mod acquire;
mod agency;
mod claim;
mod form;
mod giver;
pub(crate) mod law;
mod notice;
mod outside;
mod permission;
mod principal;
mod provide;
mod source;
mod use_on_day;
mod within;

pub use acquire::{AcquireFacts, may_acquire};
pub use claim::{Claim, ConsentGiven};
pub use form::{FormFacts, FormState, FormVerdict, Signature, SigningAgent, read_form};
pub use giver::{GiverFacts, GiverVerdict, may_consent};
pub use notice::{NoticeFacts, NoticeState, NoticeVerdict, check_notice};
pub use outside::{OutsideFacts, may_use_outside_purpose};
pub use permission::{ConsentDecision, ConsentFlag, ConsentMissing, ConsentNeed, Permission};
pub use principal::{Age, PrincipalFacts};
pub use provide::{ProvisionFacts, may_provide};
pub use source::{SourceFacts, may_collect_from};
pub use use_on_day::{UseFacts, UseVerdict, form_for, may_use};
pub use within::may_use_within_purpose;

// Known to a facility's file as well, where a form names the notice that goes with it.
pub use crate::policy::NoticeKind;
