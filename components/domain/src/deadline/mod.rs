//! When is the answer due? (期限)

mod compute;
mod extension;

pub use crate::date::{SkipReason, SkippedDay};
pub use compute::{DeadlineFacts, DeadlineFlag, DeadlineVerdict, EndOfPeriod};
pub use extension::{ExtensionFacts, ExtensionState, ExtensionVerdict};
