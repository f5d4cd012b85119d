//! The consents of the people whom a facility cares for (本人の同意): taken at the bedside, asked of by
//! anybody, taken back at any time.
//!
//! In the same manner as a case: a [`Person`] is folded from [recorded events](ConsentRecorded). From it, the
//! [words](Wording) that were shown and the facility's file follows what may be done on a day ([`ask`]), what
//! is to be done where something was taken back ([`follow_ups`]), and a [row](PersonRow) for the lists. What a
//! signed form is worth is said by one function ([`judge_answer`]), at the bedside and ever after.
//!
//! Silence is no consent: what was not answered with a yes is a no. Refusing is never harder than consenting:
//! a signed form on which nothing is ticked is a whole refusal.

mod answered;
mod ask;
mod event;
mod follow_up;
mod judge;
mod person;
mod row;
mod standing;
mod wording;

pub use answered::{Answer, Answered, Filled, ItemAnswer, SCREEN_LANGUAGE, Signed, Signer};
pub use ask::{Reply, ask};
pub use event::{ConsentAct, ConsentEvent, ConsentRecorded, CopyHow, GoneWhy};
pub use follow_up::{FollowUpTask, follow_ups};
pub use judge::{AnswerState, AnswerVerdict, judge_answer};
pub use person::{Consent, ConsentLine, FollowedUp, HouseDecision, Person, Withdrawal};
pub use row::{PersonRow, RowConsent, RowFollowUp, RowReply, UseGroup, UseSpan};
pub use standing::{ReplyNote, ReplyReason};
pub use wording::{Wording, Wordings, changes, digest_of};
