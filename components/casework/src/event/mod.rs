//! What happens to a case, as it is recorded.

mod act;
mod check;
mod decision;
mod opening;
mod recorded;

pub use act::{Act, AskedHow, EndedHow, ExplainedTo, ObjectionResult, Paid, ReplyResult};
pub use check::{AuthorityCheck, CheckResult, IdentityCheck, MandateSeen, PaperSeen, Whose};
pub use decision::{Decision, DecisionOutcome, Withheld};
pub use opening::{Opening, Principal, Source};
pub use recorded::{CaseEvent, Despite, LONGEST_TEXT, Recorded};
