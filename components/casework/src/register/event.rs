use madoguchi_domain::Date;
use madoguchi_domain::breach::BreachKind;
use madoguchi_domain::policy::{
    BreachRecipient, ComplaintField, ContractItem, CycleTask, DisposalMethod, Medium,
    OutsourcingStep, PledgeFrom, PledgeWhen, RecordClass, RecordExemption, RecordItem, RecordWay,
    Remedy, RemedyNeed, Role,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::log::{Dated, Logged, Stroke, Struck, read_act, read_event, text_of, write_event};
use crate::wire;

/// An event of a register as it stands in the log.
pub type RegisterRecorded = Logged<RegisterEvent>;

/// What happened, to which entry of a register, and on which day.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterEvent {
    /// The day.
    pub day: Date,
    /// The entry's number, as the facility gives it (整理番号).
    pub entry: String,
    /// What.
    pub act: RegisterAct,
}

codes! {
    /// The registers.
    pub enum RegisterKind {
        /// What was provided to third parties (第三者提供の記録).
        Provision = "provision",
        /// What was received from them (受領の記録).
        Receipt = "receipt",
        /// What left the house (持ち出し).
        TakeOut = "take-out",
        /// Complaints (苦情).
        Complaint = "complaint",
        /// Contracts of outsourcing (委託契約).
        Contract = "contract",
        /// Pledges of secrecy (誓約書).
        Pledge = "pledge",
        /// What is done again and again (定期の点検).
        Cycle = "cycle",
        /// Leaks and losses (漏えい等).
        Breach = "breach",
        /// What was disposed of (廃棄).
        Disposal = "disposal",
    }
}

/// What happened. Those that [begin an entry](Self::begins) come first; all others follow one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum RegisterAct {
    /// Data was provided to a third party.
    Provided {
        /// To whom.
        to: String,
        /// Whom it is about.
        about: String,
        /// Which items of data.
        #[serde(default)]
        what: String,
        /// How the record is made.
        #[serde(default, with = "wire::code")]
        way: RecordWay,
        /// What may free it from a record.
        #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
        exemption: Option<RecordExemption>,
        /// What the record holds.
        #[serde(default, with = "wire::code::list")]
        items: Vec<RecordItem>,
    },
    /// Data was received from a third party.
    Received {
        /// From whom.
        from: String,
        /// Whom it is about.
        about: String,
        /// Which items of data.
        #[serde(default)]
        what: String,
        /// How the record is made.
        #[serde(default, with = "wire::code")]
        way: RecordWay,
        /// What may free it from a record.
        #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
        exemption: Option<RecordExemption>,
        /// What the record holds.
        #[serde(default, with = "wire::code::list")]
        items: Vec<RecordItem>,
        /// Whether it came from a business that handles personal information.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from_business: Option<bool>,
    },
    /// It was provided, or received, once more under the same record.
    Again,
    /// The record was completed: it holds these too.
    ItemsAdded {
        /// What it holds besides.
        #[serde(with = "wire::code::list")]
        items: Vec<RecordItem>,
    },
    /// Something left the house, or is to leave it.
    TakenOut {
        /// What.
        what: String,
        /// Who takes it.
        by: String,
        /// What for.
        #[serde(default)]
        purpose: String,
        /// What the record holds.
        #[serde(default, with = "wire::code::list")]
        items: Vec<RecordItem>,
        /// The day by which it is to be back.
        #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
        back_by: Option<Date>,
    },
    /// An office permitted it.
    Permitted {
        /// Which.
        #[serde(with = "wire::code")]
        by: Role,
    },
    /// It came back.
    Returned,
    /// An office confirmed that.
    ReturnConfirmed {
        /// Which.
        #[serde(with = "wire::code")]
        by: Role,
    },
    /// Somebody complained.
    Complained {
        /// Who.
        who: String,
        /// Of what.
        what: String,
        /// What the sheet holds.
        #[serde(default, with = "wire::code::list")]
        fields: Vec<ComplaintField>,
    },
    /// An office was told of the complaint.
    ComplaintTold {
        /// Which.
        #[serde(with = "wire::code")]
        to: Role,
    },
    /// A remedy was chosen.
    RemedyChosen {
        /// Which.
        #[serde(with = "wire::code")]
        remedy: Remedy,
    },
    /// Something that the remedy needs was done.
    RemedyDone {
        /// What.
        #[serde(with = "wire::code")]
        need: RemedyNeed,
    },
    /// The complaint was settled.
    Settled,
    /// A contract of outsourcing is being made.
    Contracted {
        /// With whom.
        with: String,
        /// About which work.
        what: String,
        /// What it says.
        #[serde(default, with = "wire::code::list")]
        items: Vec<ContractItem>,
    },
    /// The contract was changed: it says this.
    ContractChanged {
        /// What it says.
        #[serde(with = "wire::code::list")]
        items: Vec<ContractItem>,
    },
    /// A step on the way to handing over was taken.
    StepTaken {
        /// Which.
        #[serde(with = "wire::code")]
        step: OutsourcingStep,
    },
    /// The contractor has, or wants, a contractor of its own.
    SubEntrusted {
        /// Whether that was approved beforehand.
        approved: bool,
    },
    /// Data was handed to the contractor.
    HandedOver,
    /// The contract ended.
    ContractEnded,
    /// Somebody has to give a pledge.
    PledgeAsked {
        /// Who, by name.
        who: String,
        /// As what.
        #[serde(with = "wire::code")]
        from: PledgeFrom,
        /// At which occasion.
        #[serde(with = "wire::code")]
        when: PledgeWhen,
    },
    /// The pledge was given.
    PledgeGiven,
    /// Something that is done again and again was done.
    CycleDone {
        /// What.
        #[serde(with = "wire::code")]
        task: CycleTask,
        /// What came of it, in words.
        #[serde(default)]
        what: String,
    },
    /// It came to be known that data leaked or was lost; the event's day is that day (知った日).
    Breached {
        /// What happened, in words.
        what: String,
        /// What it is, or may be.
        #[serde(default, with = "wire::code::list")]
        kinds: Vec<BreachKind>,
        /// How many persons it concerns; none: not counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        persons: Option<u32>,
        /// Whether it matters much outside the house.
        #[serde(default)]
        large_outside: bool,
    },
    /// More is known of it.
    BreachAssessed {
        /// What it is, or may be.
        #[serde(with = "wire::code::list")]
        kinds: Vec<BreachKind>,
        /// How many persons it concerns; none: not counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        persons: Option<u32>,
        /// Whether it matters much outside the house.
        #[serde(default)]
        large_outside: bool,
    },
    /// Somebody was told of it.
    BreachTold {
        /// Who.
        #[serde(with = "wire::code")]
        to: BreachRecipient,
    },
    /// The first report was made (速報).
    FirstReport,
    /// The final report was made (確報).
    FinalReport,
    /// Something was disposed of.
    Disposed {
        /// The kind of record.
        #[serde(with = "wire::code")]
        class: RecordClass,
        /// What, in words.
        what: String,
        /// On what it stood.
        #[serde(with = "wire::code")]
        medium: Medium,
        /// In which way.
        #[serde(with = "wire::code")]
        method: DisposalMethod,
    },
    /// A remark.
    Noted {
        /// The remark.
        text: String,
    },
    /// An earlier event was struck through; its text stays legible (二重線).
    Struck {
        /// The event's id in the log.
        event: String,
        /// Why.
        why: String,
        /// What stands in its place; none: nothing does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<Box<RegisterEvent>>,
    },
    /// Something that this version does not know: kept as it is.
    #[serde(skip)]
    Unknown(Value),
}

impl RegisterAct {
    /// The code of what happened; that of an unknown event as it stands in the log, if it says one.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Provided { .. } => "provided",
            Self::Received { .. } => "received",
            Self::Again => "again",
            Self::ItemsAdded { .. } => "items-added",
            Self::TakenOut { .. } => "taken-out",
            Self::Permitted { .. } => "permitted",
            Self::Returned => "returned",
            Self::ReturnConfirmed { .. } => "return-confirmed",
            Self::Complained { .. } => "complained",
            Self::ComplaintTold { .. } => "complaint-told",
            Self::RemedyChosen { .. } => "remedy-chosen",
            Self::RemedyDone { .. } => "remedy-done",
            Self::Settled => "settled",
            Self::Contracted { .. } => "contracted",
            Self::ContractChanged { .. } => "contract-changed",
            Self::StepTaken { .. } => "step-taken",
            Self::SubEntrusted { .. } => "sub-entrusted",
            Self::HandedOver => "handed-over",
            Self::ContractEnded => "contract-ended",
            Self::PledgeAsked { .. } => "pledge-asked",
            Self::PledgeGiven => "pledge-given",
            Self::CycleDone { .. } => "cycle-done",
            Self::Breached { .. } => "breached",
            Self::BreachAssessed { .. } => "breach-assessed",
            Self::BreachTold { .. } => "breach-told",
            Self::FirstReport => "first-report",
            Self::FinalReport => "final-report",
            Self::Disposed { .. } => "disposed",
            Self::Noted { .. } => "noted",
            Self::Struck { .. } => "struck",
            Self::Unknown(value) => text_of(value, "type").unwrap_or_default(),
        }
    }

    /// The register in which it begins an entry; none: it follows one that is there.
    #[must_use]
    pub fn begins(&self) -> Option<RegisterKind> {
        Some(match self {
            Self::Provided { .. } => RegisterKind::Provision,
            Self::Received { .. } => RegisterKind::Receipt,
            Self::TakenOut { .. } => RegisterKind::TakeOut,
            Self::Complained { .. } => RegisterKind::Complaint,
            Self::Contracted { .. } => RegisterKind::Contract,
            Self::PledgeAsked { .. } => RegisterKind::Pledge,
            Self::CycleDone { .. } => RegisterKind::Cycle,
            Self::Breached { .. } => RegisterKind::Breach,
            Self::Disposed { .. } => RegisterKind::Disposal,
            _ => return None,
        })
    }
}

impl Dated for RegisterEvent {
    fn read(value: Value, day: Date) -> Self {
        let entry = text_of(&value, "number").unwrap_or_default().to_owned();
        Self { day, entry, act: read_act(value).unwrap_or_else(RegisterAct::Unknown) }
    }

    fn unknown(value: Value, day: Date) -> Self {
        let entry = text_of(&value, "number").unwrap_or_default().to_owned();
        Self { day, entry, act: RegisterAct::Unknown(value) }
    }
}

impl Struck for RegisterEvent {
    fn day(&self) -> Date {
        self.day
    }

    fn stroke(&self) -> Option<Stroke<'_, Self>> {
        let RegisterAct::Struck { event, why, instead } = &self.act else { return None };
        Some(Stroke { target: event, why, instead: instead.as_deref() })
    }
}

impl Serialize for RegisterEvent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let act = match &self.act {
            RegisterAct::Unknown(value) => Err(value),
            act => Ok(act),
        };
        write_event(act, self.day, &[("number", &self.entry)], to)
    }
}

impl<'de> Deserialize<'de> for RegisterEvent {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_event(from)
    }
}
