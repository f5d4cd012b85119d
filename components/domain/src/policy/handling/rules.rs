//! Finds the rule for a record, a medium, a task or an answer.

use super::{
    AnswerOutcome, AnswerRule, ClaimRule, CycleRule, CycleTask, DisposalRule, Handling, Medium,
    RecordClass, RecordWay, RefusalGround, RefusalRule, RetentionRule,
};
use crate::request::RequestKind;

impl Handling {
    /// The rules of refusal for a kind of request; none where the text leaves it to the Act.
    pub fn refusals_of(&self, kind: RequestKind) -> impl Iterator<Item = &RefusalRule> {
        self.refusals.iter().filter(move |rule| rule.kinds.contains(&kind))
    }

    /// The rule that knows a ground for a kind of request.
    #[must_use]
    pub fn refusal(&self, kind: RequestKind, ground: RefusalGround) -> Option<&RefusalRule> {
        self.refusals_of(kind).find(|rule| rule.grounds.contains(&ground))
    }

    /// The rule on what a kind of request may rest.
    #[must_use]
    pub fn claims_of(&self, kind: RequestKind) -> Option<&ClaimRule> {
        self.claims.iter().find(|rule| rule.kinds.contains(&kind))
    }

    /// The rule for the answer to a kind of request.
    #[must_use]
    pub fn answer(&self, kind: RequestKind, outcome: AnswerOutcome) -> Option<&AnswerRule> {
        self.answers.iter().find(|rule| rule.kinds.contains(&kind) && rule.after.contains(&outcome))
    }

    /// The rule of retention for a kind of record, made in a way.
    #[must_use]
    pub fn retention_of(&self, what: RecordClass, way: RecordWay) -> Option<&RetentionRule> {
        self.retention.iter().find(|rule| rule.what == what && rule.way == way)
    }

    /// How a kind of record on a medium may be disposed of: by the rules for that very kind, where
    /// there are such, and else by those for all.
    #[must_use]
    pub fn disposals_of(&self, medium: Medium, what: RecordClass) -> Vec<&DisposalRule> {
        let rules = self.disposal.iter().flat_map(|disposal| &disposal.methods);
        let of_medium: Vec<_> = rules.filter(|rule| rule.media.contains(&medium)).collect();
        let special = of_medium.iter().any(|rule| rule.only.contains(&what));
        of_medium
            .into_iter()
            .filter(|rule| if special { rule.only.contains(&what) } else { rule.only.is_empty() })
            .collect()
    }

    /// The rule for something that is done again and again.
    #[must_use]
    pub fn cycle(&self, what: CycleTask) -> Option<&CycleRule> {
        self.cycles.iter().find(|rule| rule.what == what)
    }
}
