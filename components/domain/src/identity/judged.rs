use super::{DocumentQuestion, DocumentVerdict, IdentityDecision, IdentityFlag};
use crate::date::Date;
use crate::in_order::put;
use crate::policy::Basis;
use crate::{Citation, CodeSet};

/// One document judged by itself; what lies beside it may still help.
pub(super) struct Judged {
    /// What is said of it. Its decision is set once all documents are known.
    pub(super) verdict: DocumentVerdict,
    /// What speaks against it.
    pub(super) demerits: Vec<Demerit>,
    /// Every last day on which it is valid or fresh, in one respect or another.
    pub(super) last_days: Vec<Date>,
    /// The articles that this document adds.
    pub(super) articles: Vec<Citation>,
    /// On what its being listed rests.
    pub(super) basis: Basis,
    /// Whether it carries a photo.
    pub(super) photo: bool,
    /// Whether it is asked for beside an identity document rather than as one.
    pub(super) beside: bool,
}

/// Something that speaks against a document.
pub(super) struct Demerit {
    pub(super) decision: IdentityDecision,
    pub(super) healed_by: Healer,
}

/// What lies beside a document and makes a demerit of it harmless.
pub(super) enum Healer {
    Nothing,
    /// Any one of these papers (戸籍 beside a licence in the former name).
    AnyOf(Vec<String>),
    /// Another proof of identity: two without a photo do where one would not.
    AnotherProof,
    /// It proves nothing by itself, and need not where it only stands beside another.
    BesideAnother,
}

impl Judged {
    pub(super) fn new(id: &str) -> Self {
        Self {
            verdict: DocumentVerdict {
                id: id.to_owned(),
                decision: IdentityDecision::Accept,
                flags: Vec::new(),
                valid_through: None,
                mask: Vec::new(),
                instead: None,
                supplement: Vec::new(),
                unasked: CodeSet::new(),
            },
            demerits: Vec::new(),
            last_days: Vec::new(),
            articles: Vec::new(),
            basis: Basis::Text,
            photo: false,
            beside: false,
        }
    }

    /// The decision by those demerits that count.
    pub(super) fn decide(&self, counts: impl Fn(&Healer) -> bool) -> IdentityDecision {
        let counted = self.demerits.iter().filter(|d| counts(&d.healed_by));
        counted.map(|d| d.decision).max().unwrap_or(IdentityDecision::Accept)
    }

    /// The decision on its own state, were it only to stand beside another.
    pub(super) fn state(&self) -> IdentityDecision {
        self.decide(|healer| matches!(healer, Healer::Nothing))
    }

    /// The decision by what no further paper heals.
    pub(super) fn as_proof(&self) -> IdentityDecision {
        self.decide(|healer| matches!(healer, Healer::Nothing | Healer::BesideAnother))
    }

    pub(super) fn against(&mut self, decision: IdentityDecision, flag: IdentityFlag) {
        self.note(flag);
        self.demerits.push(Demerit { decision, healed_by: Healer::Nothing });
    }

    pub(super) fn is_no_proof(&mut self, flag: IdentityFlag) {
        self.note(flag);
        let healed_by = Healer::BesideAnother;
        self.demerits.push(Demerit { decision: IdentityDecision::Reject, healed_by });
    }

    pub(super) fn note(&mut self, flag: IdentityFlag) {
        put(&mut self.verdict.flags, flag);
    }

    pub(super) fn ask(&mut self, question: DocumentQuestion) {
        self.verdict.unasked.insert(question);
    }

    pub(super) fn limit(&mut self, last_day: Date) {
        self.last_days.push(last_day);
        let earlier = self.verdict.valid_through.map_or(last_day, |day| day.min(last_day));
        self.verdict.valid_through = Some(earlier);
    }

    pub(super) fn lacks(&mut self, flag: IdentityFlag, supplement: Vec<String>) {
        self.note(flag);
        self.verdict.supplement.extend(supplement.iter().cloned());
        let healed_by = Healer::AnyOf(supplement);
        self.demerits.push(Demerit { decision: IdentityDecision::NeedsSupplement, healed_by });
    }
}
