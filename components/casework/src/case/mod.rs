//! A case, as its log tells it.

mod fold;
mod people;

use madoguchi_domain::Date;
use madoguchi_domain::policy::{Handling, Member, Role, WholePolicy};
use madoguchi_domain::request::RequestKind;

use crate::event::{
    AskedHow, AuthorityCheck, Decision, DecisionOutcome, EndedHow, ExplainedTo, IdentityCheck,
    ObjectionResult, Opening, Paid, Recorded, ReplyResult,
};
use crate::log;

/// A line of a case's history.
pub type Line = log::Line<Recorded>;

/// Something that stands in the log: what, when, and by whom it was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted<T> {
    /// The entry's id.
    pub id: String,
    /// The day on which it happened.
    pub day: Date,
    /// The id of the person who recorded it.
    pub by: String,
    /// What.
    pub what: T,
}

/// A case, folded from its log (事案). What was struck through does not count; it stands in `lines`.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The request as it was taken in.
    pub opening: Opening,
    /// The day on which it was taken in.
    pub opened_on: Date,
    /// All that was recorded, in its order, with what was struck through.
    pub lines: Vec<Line>,
    /// Checks of identity.
    pub identity: Vec<Noted<IdentityCheck>>,
    /// Checks of authority.
    pub authority: Vec<Noted<AuthorityCheck>>,
    /// The last time that the principal was asked.
    pub principal_asked: Option<Noted<AskedHow>>,
    /// What the principal answered last.
    pub principal_reply: Option<Noted<PrincipalReply>>,
    /// What the applicant was asked for and has not brought yet.
    pub missing: Option<Noted<Vec<String>>>,
    /// The last day on which the applicant was asked for what is missing.
    pub asked_to_complete: Option<Date>,
    /// The day on which form, identity and authority papers were all there.
    pub completed: Option<Date>,
    /// When the work waited for the applicant.
    pub pauses: Vec<Pause>,
    /// The fee as it was asked for last.
    pub fee_asked: Option<Noted<FeeAsked>>,
    /// What was paid.
    pub payments: Vec<Noted<Vec<Paid>>>,
    /// The day on which a fee, or what was too much, was given back.
    pub fee_returned: Option<Date>,
    /// Why no fee is taken any more.
    pub fee_dropped: Option<Noted<String>>,
    /// What the search brought.
    pub search: Option<Noted<Search>>,
    /// The bodies that were heard.
    pub consultations: Vec<Noted<Consultation>>,
    /// The decision that stands; none before it, and after it was sent back.
    pub decision: Option<Noted<Decision>>,
    /// The approval of that decision.
    pub approval: Option<Noted<Role>>,
    /// Who sent the decision back, and why, as long as it is not decided anew.
    pub sent_back: Option<Noted<SentBack>>,
    /// Notices that it will take longer.
    pub extensions: Vec<Noted<Extension>>,
    /// The notice of that decision.
    pub notice: Option<Noted<Notice>>,
    /// To whom its reason was explained.
    pub explanations: Vec<Noted<ExplainedTo>>,
    /// How what is disclosed was handed over.
    pub delivery: Option<Noted<Delivery>>,
    /// What was put right or stopped, in words.
    pub carried_out: Option<Noted<String>>,
    /// Who was told of it; none in `what`: nobody had received the data.
    pub recipients: Option<Noted<Option<String>>>,
    /// An objection that is not answered yet.
    pub objection: Option<Noted<String>>,
    /// Objections that were answered.
    pub objections_answered: Vec<Noted<(ObjectionResult, String)>>,
    /// How it came to an end without an answer.
    pub ended: Option<Noted<EndedHow>>,
    /// The day on which the principal died.
    pub died: Option<Date>,
    /// The day on which the principal came of age, where that was recorded.
    pub came_of_age: Option<Date>,
    /// The day on which the case was closed.
    pub closed: Option<Date>,
    /// The id of the person who has it.
    pub assigned: Option<String>,
    /// How many entries this version does not know.
    pub unknown: usize,
}

/// What the principal answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrincipalReply {
    /// In which way.
    pub how: AskedHow,
    /// What.
    pub result: ReplyResult,
    /// What may be disclosed, in words, where it is less than what was asked for.
    pub scope: String,
}

/// Days on which the work waited for the applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// The day on which the applicant was asked.
    pub from: Date,
    /// The day of the answer; none: it waits still.
    pub until: Option<Date>,
    /// What was asked.
    pub why: String,
}

/// A fee as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeAsked {
    /// Yen; none: not told.
    pub yen: Option<u32>,
    /// In which way, in words.
    pub how: String,
}

/// What a search brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Whether anything was found.
    pub found: bool,
    /// What, in words.
    pub what: String,
    /// Pages in A4, where counted.
    pub pages: Option<u32>,
}

/// A body that was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    /// The body.
    pub body: Role,
    /// Who was there.
    pub present: Vec<Member>,
    /// What it thinks, in words.
    pub opinion: String,
}

/// A decision that went back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentBack {
    /// By which office.
    pub by: Role,
    /// Why.
    pub reason: String,
}

/// A notice that it will take longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The day by which an answer is promised.
    pub until: Date,
    /// Why.
    pub reason: String,
    /// The form that was used; none: no form.
    pub form: Option<String>,
}

/// A notice that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number.
    pub number: String,
    /// The form that was used; none: no form.
    pub form: Option<String>,
}

/// How something was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// In which way.
    pub method: madoguchi_domain::policy::DeliveryMethod,
    /// To whom.
    pub to: String,
}

codes! {
    /// How far a case has come.
    pub enum Stage {
        /// It has arrived; who asks is being checked.
        Arrived = "arrived",
        /// All papers are there; it is being dealt with.
        Accepted = "accepted",
        /// It is decided; the answer is on its way.
        Decided = "decided",
        /// It is answered.
        Answered = "answered",
        /// It came to an end without an answer.
        Ended = "ended",
        /// It is closed.
        Closed = "closed",
    }
}

impl Case {
    /// The kind that leads the case.
    #[must_use]
    pub fn kind(&self) -> RequestKind {
        self.opening.kind()
    }

    /// What was decided.
    #[must_use]
    pub fn outcome(&self) -> Option<DecisionOutcome> {
        self.decision.as_ref().map(|decision| decision.what.outcome)
    }

    /// Whether something has been granted.
    #[must_use]
    pub fn grants(&self) -> bool {
        self.outcome().is_some_and(DecisionOutcome::grants)
    }

    /// Whether its records are handed over where it is granted.
    #[must_use]
    pub fn hands_over(&self) -> bool {
        hands_over(self.kind())
    }

    /// Whether something is put right or stopped where it is granted.
    #[must_use]
    pub fn acts_on_data(&self) -> bool {
        acts_on_data(self.kind())
    }

    /// The day on which it was answered: what is disclosed is answered when it is handed over, all
    /// else by its notice.
    #[must_use]
    pub fn answered_on(&self) -> Option<Date> {
        if self.grants() && self.hands_over() {
            self.delivery.as_ref().map(|delivery| delivery.day)
        } else {
            self.notice.as_ref().map(|notice| notice.day)
        }
    }

    /// How far it has come.
    #[must_use]
    pub fn stage(&self) -> Stage {
        if self.closed.is_some() {
            Stage::Closed
        } else if self.ended.is_some() {
            Stage::Ended
        } else if self.answered_on().is_some() {
            Stage::Answered
        } else if self.decision.is_some() {
            Stage::Decided
        } else if self.completed.is_some() {
            Stage::Accepted
        } else {
            Stage::Arrived
        }
    }

    /// Since when the work waits for the applicant: it was paused, or they were asked for a paper.
    #[must_use]
    pub fn waits_since(&self) -> Option<Date> {
        let paused = self.pauses.iter().rev().find(|pause| pause.until.is_none());
        let paused = paused.map(|pause| pause.from);
        let missing = self.missing.as_ref().map(|missing| missing.day);
        paused.into_iter().chain(missing).min()
    }

    /// The days that the work waited for the applicant by a pause, up to a day; a day in two pauses
    /// counts once.
    #[must_use]
    pub fn waited_days(&self, today: Date) -> u32 {
        let mut spans: Vec<(Date, Date)> = self
            .pauses
            .iter()
            .map(|pause| (pause.from, pause.until.unwrap_or(today).min(today)))
            .filter(|(from, until)| from < until)
            .collect();
        spans.sort_unstable();
        let mut counted = Date::MIN;
        let mut days = 0_i64;
        for (from, until) in spans {
            let from = from.max(counted);
            days += (until - from).num_days().max(0);
            counted = counted.max(until);
        }
        u32::try_from(days).unwrap_or(u32::MAX)
    }
}

/// Kinds of which the records are handed over.
pub(crate) fn hands_over(kind: RequestKind) -> bool {
    use RequestKind as Kind;
    matches!(kind, Kind::Disclosure | Kind::ThirdPartyRecordDisclosure | Kind::BereavedDisclosure)
}

/// Kinds by which something is put right or stopped.
pub(crate) fn acts_on_data(kind: RequestKind) -> bool {
    use RequestKind as Kind;
    matches!(
        kind,
        Kind::Correction
            | Kind::CessationOfUse
            | Kind::CessationOfThirdPartyProvision
            | Kind::Objection
    )
}

/// A facility's rules for its own handling; none of them where its file does not speak of it.
pub(crate) fn handling(policy: &WholePolicy) -> &Handling {
    static NONE: std::sync::OnceLock<Handling> = std::sync::OnceLock::new();
    policy.handling.as_ref().unwrap_or_else(|| NONE.get_or_init(Handling::default))
}
