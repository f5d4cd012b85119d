//! Is a complaint written down as it must be, who is told, and may it be settled so? (苦情)

mod intake;
mod remedy;

pub use intake::{ComplaintFlag, IntakeVerdict, check_intake};
pub use remedy::{RemedyFacts, RemedyVerdict, judge_remedy};
