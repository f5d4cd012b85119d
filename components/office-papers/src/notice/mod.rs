//! Notices to somebody who has made a request (通知書). One that refuses cannot be made without its
//! ground and its reason, nor on a ground that neither the regulation nor the Act gives.

mod decide;
mod draw;
mod error;
mod extend;

pub use error::{NoticeError, NoticePart};

use madoguchi_domain::Date;
use madoguchi_domain::policy::{AnswerOutcome, DeliveryMethod, RefusalGround};
use madoguchi_domain::refusal::{AnswerRequirement, RefusalVerdict};
use madoguchi_domain::request::RequestKind;

use crate::office::Office;

/// The request that is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The number that it was given; empty where it has none.
    pub number: String,
    /// The day on which it was received.
    pub received: Date,
    /// What was asked for.
    pub kind: RequestKind,
    /// To whom the notice goes: the name of whoever asked.
    pub to: String,
    /// The principal's name, where somebody else asked; else empty.
    pub principal: String,
    /// Which information the request is about, in words.
    pub about: String,
}

/// How a notice goes out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Issue {
    /// Its number in the facility's own register; empty: by hand.
    pub number: String,
    /// Its date; none: by hand.
    pub date: Option<Date>,
}

/// What is granted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Granted {
    /// What is disclosed, told or done, in words. The Act wants it told of a correction (34(3)), and a
    /// purpose is told by it; of a disclosure it may be left empty: then it is all that was asked for.
    pub content: String,
    /// Why, where the regulation wants a reason even then; else empty.
    pub reason: String,
    /// How it is handed over, where something is.
    pub handing: Option<Handing>,
}

/// How something is handed over, and what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handing {
    /// The way.
    pub method: DeliveryMethod,
    /// More on the way, in words; empty for none.
    pub detail: String,
    /// When and where; empty: by hand.
    pub when_and_where: String,
    /// What it costs.
    pub fee: FeeDue,
}

/// What an answer costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeeDue {
    /// It is filled in by hand.
    ByHand,
    /// Nothing.
    Nothing,
    /// Yen, tax included.
    Yen(u32),
}

/// What is not granted, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Withheld {
    /// What of it is withheld, in words; only for a refusal in part, else empty.
    pub what: String,
    /// On which ground.
    pub ground: Option<RefusalGround>,
    /// Why that ground holds here, in words.
    pub reason: String,
    /// The measure taken instead (代わるべき措置), where the ground wants one; else empty.
    pub alternative: String,
}

/// An extension of the time for answering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// The last day of the original period, see [`madoguchi_domain::deadline`].
    pub original_end: Date,
    /// The day by which an answer is promised.
    pub until: Option<Date>,
    /// Why it takes longer, in words.
    pub reason: String,
    /// The day on which the notice goes out.
    pub sent: Date,
}

/// What came of a request, as its notice tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// Granted, wholly.
    Granted,
    /// Granted in part, refused in part.
    Partial,
    /// Refused, wholly.
    Refused,
    /// There is no such information.
    NonExistent,
    /// It will be answered later.
    Extended,
}

impl Outcome {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Granted => AnswerOutcome::Granted.code(),
            Self::Partial => "partial",
            Self::Refused => AnswerOutcome::Refused.code(),
            Self::NonExistent => AnswerOutcome::NonExistent.code(),
            Self::Extended => "extension",
        }
    }
}

/// A notice that has all that it must have. There is no other way to one than its constructors.
#[derive(Debug, Clone)]
pub struct Notice<'a> {
    office: Office<'a>,
    asked: Asked,
    outcome: Outcome,
    granted: Option<Granted>,
    refusal: Option<Refusal>,
    extension: Option<Extended>,
    required: Option<AnswerRequirement>,
}

/// What is withheld, on a ground that holds.
#[derive(Debug, Clone)]
struct Refusal {
    ground: RefusalGround,
    withheld: Withheld,
    verdict: RefusalVerdict,
}

/// An extension that holds.
#[derive(Debug, Clone)]
struct Extended {
    original_end: Date,
    until: Date,
    reason: String,
    form: Option<String>,
    articles: Vec<madoguchi_domain::Citation>,
}

impl Notice<'_> {
    /// What came of the request.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// What the answer must be like, for [`madoguchi_domain::refusal::check_answer`] when it goes out;
    /// none for an extension, which is no answer.
    #[must_use]
    pub fn required(&self) -> Option<&AnswerRequirement> {
        self.required.as_ref()
    }

    /// How the ground of a refusal was judged: staff see there that an article is still to be checked,
    /// or that the ground goes beyond the Act.
    #[must_use]
    pub fn verdict(&self) -> Option<&RefusalVerdict> {
        self.refusal.as_ref().map(|refusal| &refusal.verdict)
    }
}
