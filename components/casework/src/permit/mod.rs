//! What may be recorded next (可否).

mod decide;
mod judge;
mod objection;
mod sheet;

pub use judge::{may, may_by, may_open};
pub use objection::{Objection, ObjectionCode, Permit};
