use madoguchi_domain::Date;
use madoguchi_domain::fee::Payment;
use madoguchi_domain::policy::{DeliveryMethod, Member, PaymentMeans, Role};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{AuthorityCheck, CaseEvent, Decision, IdentityCheck, Opening};
use crate::wire;

/// What happened. Texts are what staff typed, of at most [`LONGEST_TEXT`](super::LONGEST_TEXT) characters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Act {
    /// The request was taken in (受付).
    Opened(Box<Opening>),
    /// Somebody's identity was checked.
    IdentityChecked(IdentityCheck),
    /// The authority to ask for somebody else was checked.
    AuthorityChecked(Box<AuthorityCheck>),
    /// The principal was asked whether they want this (本人の意思の確認).
    PrincipalAsked {
        /// In which way.
        how: AskedHow,
    },
    /// The principal answered.
    PrincipalAnswered {
        /// In which way.
        how: AskedHow,
        /// What.
        result: ReplyResult,
        /// What may be disclosed, in words, where it is less than what was asked for.
        #[serde(default)]
        scope: String,
    },
    /// The applicant was asked for what is missing (補正の求め).
    MissingAsked {
        /// Codes of papers, or words.
        what: Vec<String>,
    },
    /// Something that was missing came.
    MissingCame {
        /// Codes of papers, or words.
        #[serde(default)]
        what: Vec<String>,
        /// Whether that was all.
        complete: bool,
    },
    /// Form, identity and authority papers were all there (受け付けた).
    Completed,
    /// The applicant was asked something; the work waits.
    Paused {
        /// What was asked.
        why: String,
    },
    /// The answer came; the work goes on.
    Resumed,
    /// The fee was asked for.
    FeeAsked {
        /// Yen; none: not told yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        yen: Option<u32>,
        /// In which way, in words.
        #[serde(default)]
        how: String,
    },
    /// A payment came.
    FeeReceived {
        /// What was paid with.
        payments: Vec<Paid>,
    },
    /// A fee, or what was too much, was given back.
    FeeReturned,
    /// No fee is taken any more.
    FeeDropped {
        /// Why.
        reason: String,
    },
    /// The records were searched; what is to be disclosed is known (開示の範囲).
    Searched {
        /// Whether anything was found.
        found: bool,
        /// What, in words.
        #[serde(default)]
        what: String,
        /// Pages in A4, where counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pages: Option<u32>,
    },
    /// A body was heard (検討委員会).
    Consulted {
        /// The body.
        #[serde(with = "wire::code")]
        body: Role,
        /// Who was there.
        #[serde(default, with = "wire::code::list")]
        present: Vec<Member>,
        /// What it thinks, in words.
        #[serde(default)]
        opinion: String,
    },
    /// It was decided (決定).
    Decided(Decision),
    /// The decision was approved (承認).
    Approved {
        /// By which office.
        #[serde(with = "wire::code")]
        by: Role,
    },
    /// The decision was not approved and went back (差戻し).
    SentBack {
        /// By which office.
        #[serde(with = "wire::code")]
        by: Role,
        /// Why.
        reason: String,
    },
    /// A notice that it will take longer was sent (期限の延長).
    Extended {
        /// The day by which an answer is promised.
        #[serde(with = "wire::date")]
        until: Date,
        /// Why.
        #[serde(default)]
        reason: String,
        /// The form that was used; none: no form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<String>,
    },
    /// The notice of the decision went out (通知書).
    NoticeIssued {
        /// Its number; empty where it has none.
        #[serde(default)]
        number: String,
        /// The form that was used; none: no form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        form: Option<String>,
    },
    /// The reason was explained (説明).
    Explained {
        /// To whom.
        to: ExplainedTo,
        /// In which way.
        how: AskedHow,
        /// By which office.
        #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
        by: Option<Role>,
    },
    /// What is disclosed was handed over (開示の実施).
    Delivered {
        /// In which way.
        #[serde(with = "wire::code")]
        method: DeliveryMethod,
        /// To whom, by name.
        #[serde(default)]
        to: String,
    },
    /// An answer was sealed by a passphrase that is told by telephone (封をした返事). The passphrase is
    /// never recorded.
    AnswerSealed {
        /// How many files.
        files: u32,
    },
    /// A correction or a stop was carried out.
    CarriedOut {
        /// What was done, in words.
        what: String,
    },
    /// Those who had received the data were told of it.
    RecipientsTold {
        /// Whom, in words.
        whom: String,
    },
    /// Nobody had received the data.
    NoRecipients,
    /// The applicant objected to the answer (不服の申出).
    Objected {
        /// To what, in words.
        what: String,
    },
    /// The objection was answered.
    ObjectionAnswered {
        /// What came of it.
        result: ObjectionResult,
        /// In words.
        #[serde(default)]
        what: String,
    },
    /// The applicant withdrew the request (取下げ).
    Withdrawn,
    /// The principal died.
    PrincipalDied {
        /// The day of death, where known; none: the day of the event.
        #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
        died: Option<Date>,
    },
    /// The principal came of age.
    CameOfAge,
    /// The authority of whoever asks ended (代理権の消滅).
    AgencyEnded,
    /// The request lapsed (失効・取下げとみなす).
    Lapsed,
    /// Whoever asks may not, and was told so (却下).
    TurnedAway {
        /// Why.
        reason: String,
    },
    /// The case was closed.
    Closed,
    /// A remark.
    Noted {
        /// The remark.
        text: String,
    },
    /// Somebody took the case.
    Assigned {
        /// The person's id.
        to: String,
    },
    /// An earlier entry was struck through; its text stays legible (二重線).
    Struck {
        /// The entry's id.
        entry: String,
        /// Why.
        why: String,
        /// What stands in its place; none: nothing does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Box<CaseEvent>>,
    },
    /// Something that this version does not know: kept as it is.
    #[serde(skip)]
    Unknown(Value),
}

impl Act {
    /// The code of what happened; that of an unknown event as it stands in the log, if it says one.
    #[must_use]
    pub fn code(&self) -> &str {
        use Act as A;
        match self {
            A::Opened(_) => "opened",
            A::IdentityChecked(_) => "identity-checked",
            A::AuthorityChecked(_) => "authority-checked",
            A::PrincipalAsked { .. } => "principal-asked",
            A::PrincipalAnswered { .. } => "principal-answered",
            A::MissingAsked { .. } => "missing-asked",
            A::MissingCame { .. } => "missing-came",
            A::Completed => "completed",
            A::Paused { .. } => "paused",
            A::Resumed => "resumed",
            A::FeeAsked { .. } => "fee-asked",
            A::FeeReceived { .. } => "fee-received",
            A::FeeReturned => "fee-returned",
            A::FeeDropped { .. } => "fee-dropped",
            A::Searched { .. } => "searched",
            A::Consulted { .. } => "consulted",
            A::Decided(_) => "decided",
            A::Approved { .. } => "approved",
            A::SentBack { .. } => "sent-back",
            A::Extended { .. } => "extended",
            A::NoticeIssued { .. } => "notice-issued",
            A::Explained { .. } => "explained",
            A::Delivered { .. } => "delivered",
            A::AnswerSealed { .. } => "answer-sealed",
            A::CarriedOut { .. } => "carried-out",
            A::RecipientsTold { .. } => "recipients-told",
            A::NoRecipients => "no-recipients",
            A::Objected { .. } => "objected",
            A::ObjectionAnswered { .. } => "objection-answered",
            A::Withdrawn => "withdrawn",
            A::PrincipalDied { .. } => "principal-died",
            A::CameOfAge => "came-of-age",
            A::AgencyEnded => "agency-ended",
            A::Lapsed => "lapsed",
            A::TurnedAway { .. } => "turned-away",
            A::Closed => "closed",
            A::Noted { .. } => "noted",
            A::Assigned { .. } => "assigned",
            A::Struck { .. } => "struck",
            A::Unknown(value) => value.get("type").and_then(Value::as_str).unwrap_or("unknown"),
        }
    }
}

/// One thing that was paid with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Paid {
    /// What.
    #[serde(with = "wire::code")]
    pub means: PaymentMeans,
    /// Its face value in yen.
    pub yen: u32,
    /// Its day of issue, for a postal order.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
}

impl Paid {
    pub(crate) fn facts(&self) -> Payment {
        Payment { means: self.means, yen: self.yen, issued: self.issued }
    }
}

codes! {
    /// In which way somebody was asked or told.
    pub enum AskedHow {
        /// A visit (訪問).
        Visit = "visit",
        /// By telephone.
        Phone = "phone",
        /// By letter.
        Letter = "letter",
        /// At a meeting, or at the counter (面談).
        Meeting = "meeting",
    }
}

codes! {
    /// What the principal answered.
    pub enum ReplyResult {
        /// They want it.
        Confirmed = "confirmed",
        /// They want less than was asked for.
        Narrowed = "narrowed",
        /// They do not want it.
        Refused = "refused",
        /// They could not say.
        Unable = "unable",
    }
}

codes! {
    /// To whom a reason was explained.
    pub enum ExplainedTo {
        /// The principal.
        Principal = "principal",
        /// Whoever asked.
        Requester = "requester",
    }
}

codes! {
    /// What came of an objection.
    pub enum ObjectionResult {
        /// The answer stands.
        Stands = "stands",
        /// It is decided anew.
        Changed = "changed",
    }
}

codes! {
    /// How a request came to an end without an answer.
    pub enum EndedHow {
        /// The applicant withdrew it.
        Withdrawn = "withdrawn",
        /// It lapsed.
        Lapsed = "lapsed",
        /// The authority of whoever asked ended.
        AgencyEnded = "agency-ended",
        /// Whoever asked may not.
        TurnedAway = "turned-away",
    }
}
