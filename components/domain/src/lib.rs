//! Vocabulary and rules of disclosure-type requests (開示等の請求): pure, without web, clock,
//! randomness or words.
//!
//! A facility's rules are data ([`policy::FacilityPolicy`]); this crate reads them and judges facts
//! by them. Every verdict names its reasons by stable codes, the article it rests on, and the date
//! on which it would change. What a person reads about it stands in the message files.
//!
//! ```text
//! facility file ──► policy::FacilityPolicy ─┐
//! what was typed ─► *Facts ─────────────────┼─► judge ─► *Verdict (codes, article, dates)
//! today in Japan ───────────────────────────┘
//! ```

#[macro_use]
mod codes;
pub mod authority;
pub mod breach;
pub mod citation;
mod code_set;
pub mod complaint;
pub mod consent;
pub mod cycle;
pub mod date;
pub mod deadline;
pub mod fee;
pub mod identity;
mod in_order;
mod json;
pub mod law;
pub mod lint;

pub mod outsourcing;
pub mod papers;
pub mod policy;
pub mod refusal;
pub mod request;
pub mod retention;

pub use citation::Citation;
pub use code_set::CodeSet;
pub use codes::{Code, UnknownCode};
pub use date::Date;
pub use json::{Json, NotJson};
