//! When is the answer due? (期限)

mod compute;
mod extension;

pub use compute::{
    DeadlineFacts, DeadlineFlag, DeadlineVerdict, EndOfPeriod, SkipReason, SkippedDay,
};
pub use extension::{ExtensionFacts, ExtensionState, ExtensionVerdict};
