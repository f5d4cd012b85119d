use super::law::law;
use crate::date::Date;
use crate::policy::{
    Disposal, DisposalBlock, DisposalBlockRule, DisposalMethod, DisposalRule, Handling, Medium,
    RecordClass,
};
use crate::{Citation, CodeSet};

/// What is known when a record is to be disposed of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DisposalFacts {
    /// The last day on which it must be kept, see [`keep`](super::keep()); none: nobody can say.
    pub keep_through: Option<Date>,
    /// The day on which it is to be done.
    pub asked_on: Date,
    /// What stands in the way: only what a text or the law knows as such is heeded.
    pub found: CodeSet<DisposalBlock>,
}

/// May the record be disposed of on that day?
#[derive(Debug, Clone, PartialEq)]
pub struct DisposalVerdict {
    /// Whether it may.
    pub allowed: bool,
    /// What stands against it.
    pub blocked_by: CodeSet<DisposalBlock>,
    /// The first day on which time alone would allow it; none where time does not decide.
    pub allowed_from: Option<Date>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

/// May a record be disposed of on a day? (廃棄の可否)
///
/// From the day after its last day; never while a request about it is pending, whatever the
/// calendar says, and never where nobody can say how long it must be kept.
#[must_use]
pub fn judge_disposal(handling: &Handling, facts: &DisposalFacts) -> DisposalVerdict {
    let own = handling.disposal.iter().flat_map(|disposal: &Disposal| &disposal.blocks);
    let known: Vec<&DisposalBlockRule> =
        law().blocks.iter().chain(own).filter(|rule| facts.found.contains(&rule.block)).collect();
    let mut blocked_by: CodeSet<DisposalBlock> = known.iter().map(|rule| rule.block).collect();
    match facts.keep_through {
        Some(last_day) if facts.asked_on <= last_day => {
            blocked_by.insert(DisposalBlock::RetentionRuns);
        }
        None => {
            blocked_by.insert(DisposalBlock::PeriodUnknown);
        }
        Some(_) => {}
    }
    DisposalVerdict {
        allowed: blocked_by.is_empty(),
        blocked_by,
        allowed_from: facts
            .keep_through
            .filter(|_| known.is_empty())
            .and_then(|last_day| last_day.succ_opt()),
        articles: known.iter().map(|rule| rule.article.clone()).collect(),
    }
}

/// Whether a way of disposing of something is the facility's.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodVerdict {
    /// Whether it is; none where the regulation says nothing about the medium.
    pub allowed: Option<bool>,
    /// The ways that are.
    pub methods: CodeSet<DisposalMethod>,
    /// Whether a contractor must do it.
    pub by_contractor: bool,
    /// The articles they stand in.
    pub articles: Vec<Citation>,
}

/// Whether a record on a medium may be disposed of in a way (廃棄の方法).
#[must_use]
pub fn judge_method(
    handling: &Handling,
    medium: Medium,
    what: RecordClass,
    method: DisposalMethod,
) -> MethodVerdict {
    let rules = handling.disposals_of(medium, what);
    let of_method = |rule: &&&DisposalRule| rule.methods.contains(&method);
    let methods: CodeSet<_> = rules.iter().flat_map(|rule| rule.methods.iter().copied()).collect();
    MethodVerdict {
        allowed: (!rules.is_empty()).then(|| methods.contains(&method)),
        methods,
        by_contractor: rules.iter().find(of_method).is_some_and(|rule| rule.by_contractor),
        articles: rules.iter().map(|rule| rule.article.clone()).collect(),
    }
}
