//! May a request be refused, on which ground, and what must the answer be like? (拒否事由・通知)

mod answer;
mod facts;
mod judge;
pub(crate) mod law;
mod verdict;

pub use answer::{
    AnswerFacts, AnswerItem, AnswerRequirement, AnswerVerdict, Owing, answer_required, check_answer,
};
pub use facts::RefusalFacts;
pub use judge::judge;
pub use verdict::{RefusalFlag, RefusalMissing, RefusalSuggestion, RefusalVerdict, Standing};
