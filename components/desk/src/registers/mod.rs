//! The registers on the desk (帳簿): what is asked for a new entry and for whatever follows, from the
//! answers to an event and back, and what an entry says.
//!
//! Only what the facility's rules and the Act want written down is asked for. No field takes the number
//! of an identity document or the reason of a request.

mod ask;
mod back;
mod paper;
mod row;
mod write;
mod written_words;

use madoguchi_casework::{Entry, RegisterDueCode, RegisterKind};
use madoguchi_domain::Date;
use madoguchi_domain::policy::{CycleTask, Handling, RecordClass, RecordWay, WholePolicy};
use madoguchi_messages::say_code;

pub use ask::{beforehand, questions};
pub use back::written;
pub use paper::paper;
pub use row::{RegisterRow, RegisterStanding, csv, found, next_number};
pub use write::act;
pub use written_words::{lack_words, said_rows, title};

/// Something that can be recorded in a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RegisterDoing {
    /// A new entry.
    Begin(RegisterKind),
    /// Provided or received once more under the same record.
    Again,
    /// The record holds more.
    AddItems,
    /// An office permitted the taking out.
    Permit,
    /// It came back.
    Return,
    /// An office confirmed that.
    ConfirmReturn,
    /// An office was told of the complaint.
    TellOffice,
    /// A remedy was chosen.
    ChooseRemedy,
    /// Something that it needs was done.
    DoRemedy,
    /// The complaint was settled.
    Settle,
    /// A step before handing over was taken.
    TakeStep,
    /// The contract says something else.
    ChangeContract,
    /// The contractor's own contractor.
    SubEntrust,
    /// Data was handed over.
    HandOver,
    /// The contract ended.
    EndContract,
    /// The pledge was given.
    GivePledge,
    /// It was done again.
    CycleAgain,
    /// More is known of the breach.
    AssessBreach,
    /// Somebody was told of it.
    TellBreach,
    /// The first report.
    FirstReport,
    /// The final report.
    FinalReport,
    /// A remark.
    Note,
}

/// Everything that a page of a register is judged by.
#[derive(Clone, Copy)]
pub struct RegisterScene<'a> {
    /// The entry; none: it is being begun.
    pub entry: Option<&'a Entry>,
    /// The facility's rules.
    pub policy: &'a WholePolicy,
    /// Today in Japan.
    pub today: Date,
}

impl<'a> RegisterScene<'a> {
    /// How the facility handles information; where its file is silent, nothing is its own.
    fn handling(self) -> &'a Handling {
        handling(self.policy)
    }
}

pub(crate) fn handling(policy: &WholePolicy) -> &Handling {
    static SILENT: std::sync::OnceLock<Handling> = std::sync::OnceLock::new();
    policy.handling.as_ref().unwrap_or_else(|| SILENT.get_or_init(Handling::default))
}

impl RegisterDoing {
    /// All of them.
    pub const ALL: [Self; 30] = [
        Self::Begin(RegisterKind::Provision),
        Self::Begin(RegisterKind::Receipt),
        Self::Begin(RegisterKind::TakeOut),
        Self::Begin(RegisterKind::Complaint),
        Self::Begin(RegisterKind::Contract),
        Self::Begin(RegisterKind::Pledge),
        Self::Begin(RegisterKind::Cycle),
        Self::Begin(RegisterKind::Breach),
        Self::Begin(RegisterKind::Disposal),
        Self::Again,
        Self::AddItems,
        Self::Permit,
        Self::Return,
        Self::ConfirmReturn,
        Self::TellOffice,
        Self::ChooseRemedy,
        Self::DoRemedy,
        Self::Settle,
        Self::TakeStep,
        Self::ChangeContract,
        Self::SubEntrust,
        Self::HandOver,
        Self::EndContract,
        Self::GivePledge,
        Self::CycleAgain,
        Self::AssessBreach,
        Self::TellBreach,
        Self::FirstReport,
        Self::FinalReport,
        Self::Note,
    ];

    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Begin(kind) => kind.code(),
            Self::Again => "again",
            Self::AddItems => "add-items",
            Self::Permit => "permit",
            Self::Return => "return",
            Self::ConfirmReturn => "confirm-return",
            Self::TellOffice => "tell-office",
            Self::ChooseRemedy => "choose-remedy",
            Self::DoRemedy => "do-remedy",
            Self::Settle => "settle",
            Self::TakeStep => "take-step",
            Self::ChangeContract => "change-contract",
            Self::SubEntrust => "sub-entrust",
            Self::HandOver => "hand-over",
            Self::EndContract => "end-contract",
            Self::GivePledge => "give-pledge",
            Self::CycleAgain => "cycle-again",
            Self::AssessBreach => "assess-breach",
            Self::TellBreach => "tell-breach",
            Self::FirstReport => "first-report",
            Self::FinalReport => "final-report",
            Self::Note => "note",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self) -> &'static str {
        say_code("register-do", self.code())
    }
}

/// The registers that there are at a facility: those that its rules speak of, and those that the Act
/// wants of everybody.
#[must_use]
pub fn kinds(policy: &WholePolicy) -> Vec<RegisterKind> {
    use RegisterKind as Kind;
    let rules = handling(policy);
    let is_there = |kind: &RegisterKind| match kind {
        Kind::Provision | Kind::Receipt | Kind::Complaint | Kind::Breach | Kind::Disposal => true,
        Kind::TakeOut => {
            let recorded = rules.retention_of(RecordClass::TakeOut, RecordWay::EachTime);
            rules.take_out.is_some() || recorded.is_some()
        }
        Kind::Contract => rules.outsourcing.is_some(),
        Kind::Pledge => !rules.pledges.is_empty(),
        Kind::Cycle => !rules.cycles.is_empty(),
    };
    RegisterKind::ALL.iter().copied().filter(is_there).collect()
}

/// What can follow in an entry of a register, the usual thing first.
#[must_use]
pub fn follows(kind: RegisterKind) -> Vec<RegisterDoing> {
    use RegisterDoing as Do;
    let mut all = match kind {
        RegisterKind::Provision | RegisterKind::Receipt => vec![Do::AddItems, Do::Again],
        RegisterKind::TakeOut => vec![Do::Permit, Do::Return, Do::ConfirmReturn, Do::AddItems],
        RegisterKind::Complaint => {
            vec![Do::TellOffice, Do::ChooseRemedy, Do::DoRemedy, Do::Settle]
        }
        RegisterKind::Contract => {
            vec![Do::TakeStep, Do::ChangeContract, Do::SubEntrust, Do::HandOver, Do::EndContract]
        }
        RegisterKind::Pledge => vec![Do::GivePledge],
        RegisterKind::Cycle => vec![Do::CycleAgain],
        RegisterKind::Breach => {
            vec![Do::TellBreach, Do::AssessBreach, Do::FirstReport, Do::FinalReport]
        }
        RegisterKind::Disposal => Vec::new(),
    };
    all.push(Do::Note);
    all
}

/// What does something that is due; none: the entry is put right, for the form of a complaint has no
/// page of its own.
#[must_use]
pub fn of_due(code: RegisterDueCode, kind: RegisterKind) -> Option<RegisterDoing> {
    use RegisterDoing as Do;
    use RegisterDueCode as Due;
    Some(match code {
        Due::Complete if kind == RegisterKind::Complaint => return None,
        Due::Complete => Do::AddItems,
        Due::Permission => Do::Permit,
        Due::Return => Do::Return,
        Due::ReturnConfirmation => Do::ConfirmReturn,
        Due::ComplaintTold => Do::TellOffice,
        Due::Remedy => Do::ChooseRemedy,
        Due::RemedyNeeds => Do::DoRemedy,
        Due::Settlement => Do::Settle,
        Due::ContractItems => Do::ChangeContract,
        Due::ContractStep => Do::TakeStep,
        Due::SubEntrustment => Do::SubEntrust,
        Due::Pledge => Do::GivePledge,
        Due::CycleAgain => Do::CycleAgain,
        Due::BreachTold => Do::TellBreach,
        Due::FirstReport => Do::FirstReport,
        Due::FinalReport => Do::FinalReport,
    })
}

/// What is done again and again, of an entry that says so.
#[must_use]
pub fn task_of(entry: &Entry) -> Option<CycleTask> {
    match entry.opening {
        madoguchi_casework::RegisterAct::CycleDone { task, .. } => Some(task),
        _ => None,
    }
}
