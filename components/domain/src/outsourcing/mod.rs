//! Does a contract of outsourcing say what it must, and may data be handed over? (委託)

mod judge;

pub use judge::{OutsourcingFacts, OutsourcingVerdict, judge};
