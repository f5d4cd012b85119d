//! How long is a record kept, what must it hold, and may it be disposed of? (保存・廃棄)

mod disposal;
mod keep;
mod law;
mod record;

pub use disposal::{DisposalFacts, DisposalVerdict, MethodVerdict, judge_disposal, judge_method};
pub use keep::{KeepFlag, KeepVerdict, keep};
pub use record::{RecordFacts, RecordVerdict, check_record};
