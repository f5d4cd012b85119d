//! Must a breach be reported, to whom, and by when? (漏えい等の報告)

mod judge;
mod law;

pub use judge::{BreachFacts, BreachFlag, BreachKind, BreachVerdict, ReportDates, ToBeTold, judge};
