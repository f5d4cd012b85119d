//! How long is a record kept, what must it hold, and may it be disposed of or leave the house?
//! (保存・廃棄・持ち出し)

mod disposal;
mod keep;
mod law;
mod record;
mod take_out;

pub use disposal::{DisposalFacts, DisposalVerdict, MethodVerdict, judge_disposal, judge_method};
pub use keep::{KeepFlag, KeepVerdict, keep};
pub use record::{RecordFacts, RecordVerdict, check_record};
pub use take_out::{TakeOutFacts, TakeOutVerdict, judge_take_out};
