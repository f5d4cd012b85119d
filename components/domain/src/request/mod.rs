//! Who asks for what.

mod by_act;
mod kind;
mod requester;

pub use by_act::{RequestByAct, RequestLaw, request_law};
pub use kind::{Channel, RequestKind};
pub use requester::{Profession, Relation, RequesterKind};
