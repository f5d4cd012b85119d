//! What does it cost, and is it paid? (手数料)

mod assess;
mod payment;

pub use assess::{FeeBasis, FeeFacts, FeeFlag, FeeVerdict, Outcome, Sheet, SheetSize};
pub use payment::{Payment, PaymentState, PaymentVerdict};
