use madoguchi_domain::policy::Role;
use madoguchi_domain::{Citation, Date};

/// One step of the path.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Which.
    pub code: StepCode,
    /// How it stands.
    pub state: StepState,
    /// How strictly it is owed.
    pub duty: StepDuty,
    /// The offices that take it; empty: whoever has the case.
    pub by: Vec<Role>,
    /// Where it stands.
    pub article: Option<Citation>,
    /// Its last day, where it has one.
    pub due: Option<Date>,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It was taken on a day.
    Done(Date),
    /// It can be taken now.
    Open,
    /// It cannot be taken yet.
    Waiting(WaitingFor),
    /// It does not come in here.
    NotNeeded,
}

codes! {
    /// For whom or what a step waits.
    pub enum WaitingFor {
        /// Whoever asks.
        Applicant = "applicant",
        /// The principal.
        Principal = "principal",
        /// A step before it.
        EarlierStep = "earlier-step",
    }
}

codes! {
    /// How strictly a step is owed.
    pub enum StepDuty {
        /// The regulation or the law wants it.
        Must = "must",
        /// It is to be striven for, or it is usual.
        Should = "should",
    }
}

codes! {
    /// The steps of a path, in the order in which most texts have them.
    pub enum StepCode {
        /// Who asks is checked (本人確認).
        Identity = "identity",
        /// Whether they may ask is checked (代理権の確認).
        Authority = "authority",
        /// The principal is asked (本人の意思の確認).
        Principal = "principal",
        /// All papers are there (受付).
        Completeness = "completeness",
        /// The fee is asked for.
        FeeAsking = "fee-asking",
        /// The fee is paid.
        FeePayment = "fee-payment",
        /// The records are searched (対象の特定・調査).
        Search = "search",
        /// A body is heard (諮問).
        Consultation = "consultation",
        /// It is decided (決定).
        Decision = "decision",
        /// The decision is approved (承認).
        Approval = "approval",
        /// It is told that it will take longer (期限の延長).
        Extension = "extension",
        /// What was granted is carried out (訂正・利用停止の実施).
        CarryingOut = "carrying-out",
        /// The notice goes out (通知).
        Notice = "notice",
        /// The reason is explained to the principal (説明).
        Explanation = "explanation",
        /// What is disclosed is handed over (開示の実施).
        Delivery = "delivery",
        /// Those who have received the data are told.
        RecipientsTold = "recipients-told",
        /// A fee, or what was too much, is given back.
        FeeReturn = "fee-return",
        /// An objection is answered.
        ObjectionAnswer = "objection-answer",
        /// It is told that the request ends without an answer.
        Ending = "ending",
        /// The case is closed.
        Closing = "closing",
    }
}
