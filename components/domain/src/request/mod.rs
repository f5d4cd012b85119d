//! Who asks for what.

mod kind;
mod requester;

pub use kind::{Channel, RequestKind};
pub use requester::{Profession, Relation, RequesterKind};
