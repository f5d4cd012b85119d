//! The registers that a facility keeps beside its cases (記録簿・台帳): what was provided to third parties
//! and received from them, taken out of the house, complained of, entrusted, pledged, done again and again,
//! leaked and disposed of.
//!
//! In the same manner as a case: an [`Entry`] is folded from [recorded events](RegisterRecorded); from it
//! and the facility's file follow what is [due](register_due) and what it [lacks](register_missing).

mod due;
mod entry;
mod event;
mod missing;

pub use due::{
    CycleStanding, RegisterDue, RegisterDueCode, RegisterDues, cycle_standings, register_disposal,
    register_due,
};
pub use entry::{BreachState, Entry, RegisterLine};
pub use event::{RegisterAct, RegisterEvent, RegisterKind, RegisterRecorded};
pub use missing::{RegisterLack, RegisterMissing, register_missing};
