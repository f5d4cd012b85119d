//! How a facility's staff take a request from arrival to answer (開示等の請求の事務), by that facility's own
//! regulation: pure, without web, clock, randomness or words.
//!
//! A [`Case`] is folded from an append-only list of [recorded events](Recorded). From it and the
//! facility's file follow the [path](steps) that the regulation lays down, what [may](may) be recorded next,
//! and what is [due](dues). The judges of `madoguchi-domain` say what a text asks for; here it is only
//! asked when, and by whom.
//!
//! ```text
//! log ──► Recorded ──► Case ─┐
//! facility file ─────────────┼─► steps, dues, may, upcoming, Row
//! today in Japan ────────────┘
//! ```

#[macro_use]
mod codes;
mod barred;
mod board;
mod case;
mod consent;
mod desk;
mod dues;
mod event;
mod fee;
mod log;
mod path;
mod permit;
mod register;
mod upcoming;
mod wire;

pub use barred::barred;
pub use board::{Board, Filter, Query, Row, Standing, folded, search, sort};
pub use case::{
    Case, Consultation, Delivery, Extension, FeeAsked, Line, Noted, Notice, Pause, PrincipalReply,
    Search, SentBack, Stage,
};
pub use consent::{
    Answer, AnswerState, AnswerVerdict, Answered, Consent, ConsentAct, ConsentEvent, ConsentLine,
    ConsentRecorded, CopyHow, Filled, FollowUpTask, FollowedUp, GoneWhy, HouseDecision, ItemAnswer,
    Person, PersonRow, Reply, ReplyNote, ReplyReason, RowConsent, RowFollowUp, RowReply,
    SCREEN_LANGUAGE, Signed, Signer, UseGroup, UseSpan, Withdrawal, Wording, Wordings, ask,
    changes, digest_of, follow_ups, judge_answer,
};
pub use desk::{
    DeskEvent, DeskRecorded, DeskState, KeyOrigin, PrivateKeyText, SealingKey, SealingKeys,
    Settings, Staff,
};
pub use dues::{AnswerLimit, DueState, Dues, SOON_DAYS, dues};
pub use event::{
    Act, AskedHow, AuthorityCheck, CaseEvent, CheckResult, Decision, DecisionOutcome, Despite,
    EndedHow, ExplainedTo, IdentityCheck, LONGEST_TEXT, MandateSeen, ObjectionResult, Opening,
    Paid, PaperSeen, Principal, Recorded, ReplyResult, Source, Whose, Withheld,
};
pub use fee::{FeeStanding, FeeState, fee};
pub use log::{Dated, Line as LogLine, Logged, Record, Strike, Stroke, Struck};
pub use path::{Step, StepCode, StepDuty, StepState, WaitingFor, next, steps};
pub use permit::{Objection, ObjectionCode, Permit, may, may_by, may_open};
pub use register::{
    BreachState, CycleStanding, Entry, RegisterAct, RegisterDue, RegisterDueCode, RegisterDues,
    RegisterEvent, RegisterKind, RegisterLack, RegisterLine, RegisterMissing, RegisterRecorded,
    cycle_standings, register_disposal, register_due, register_missing,
};
pub use upcoming::{Upcoming, UpcomingCode, upcoming};
