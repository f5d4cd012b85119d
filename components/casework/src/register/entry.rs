use std::collections::BTreeMap;

use madoguchi_domain::breach::BreachKind;
use madoguchi_domain::policy::{
    BreachRecipient, ComplaintField, ContractItem, OutsourcingStep, RecordItem, Remedy, RemedyNeed,
    Role,
};
use madoguchi_domain::{CodeSet, Date};

use super::{RegisterAct, RegisterEvent, RegisterKind, RegisterRecorded};
use crate::log::{self, lines};

/// An entry of a register, folded from the log. What was struck through does not count; it stands in `lines`.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number.
    pub number: String,
    /// The register that it stands in.
    pub kind: RegisterKind,
    /// What began it.
    pub opening: RegisterAct,
    /// The day of that.
    pub opened: Date,
    /// The last day on which what it is about was done: the last provision, receipt or check.
    pub last: Date,
    /// What a record of provision, receipt or taking out holds.
    pub items: CodeSet<RecordItem>,
    /// The offices that permitted a taking out, each with its day.
    pub permitted: Vec<(Role, Date)>,
    /// The day on which what was taken out came back.
    pub returned: Option<Date>,
    /// The office that confirmed that, and the day.
    pub return_confirmed: Option<(Role, Date)>,
    /// What the sheet of a complaint holds.
    pub fields: CodeSet<ComplaintField>,
    /// The offices that were told of a complaint.
    pub told: CodeSet<Role>,
    /// The remedy that was chosen.
    pub remedy: Option<Remedy>,
    /// What was done for it.
    pub done: CodeSet<RemedyNeed>,
    /// The day on which a complaint was settled.
    pub settled: Option<Date>,
    /// What a contract says.
    pub contract: CodeSet<ContractItem>,
    /// The steps that were taken before handing over.
    pub steps: CodeSet<OutsourcingStep>,
    /// Whether the contractor's own contractor was approved; none: there is none.
    pub sub_entrusted: Option<bool>,
    /// The day on which data was first handed to the contractor.
    pub handed_over: Option<Date>,
    /// The day on which the contract ended.
    pub ended: Option<Date>,
    /// The day on which a pledge was given.
    pub given: Option<Date>,
    /// What is known of a breach, and what was done about it.
    pub breach: BreachState,
    /// All that was recorded of it, in its order, with what was struck through.
    pub lines: Vec<RegisterLine>,
    /// How many events this version does not know.
    pub unknown: usize,
}

/// What is known of a breach, and what was done about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BreachState {
    /// What it is, or may be.
    pub kinds: CodeSet<BreachKind>,
    /// How many persons it concerns; none: not counted.
    pub persons: Option<u32>,
    /// Whether it matters much outside the house.
    pub large_outside: bool,
    /// Who was told.
    pub told: CodeSet<BreachRecipient>,
    /// The day of the first report.
    pub first_report: Option<Date>,
    /// The day of the final report.
    pub final_report: Option<Date>,
}

/// A line of an entry.
pub type RegisterLine = log::Line<RegisterRecorded>;

impl Entry {
    /// All entries of the log, in the order in which they were begun.
    ///
    /// An event for an entry that nothing has begun, or that belongs to another register, is passed over.
    /// An entry that was struck through wholly is none any more.
    #[must_use]
    pub fn fold(records: &[RegisterRecorded]) -> Vec<Self> {
        let mut entries: Vec<Self> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let lines = lines(records);
        for line in &lines {
            let Some(event) = line.counts() else { continue };
            match (places.get(&event.entry).copied(), event.act.begins()) {
                (None, Some(kind)) => {
                    places.insert(event.entry.clone(), entries.len());
                    entries.push(Self::begun(kind, event));
                }
                (Some(place), _) => entries[place].take(event.day, &event.act),
                (None, None) => {}
            }
        }
        for line in lines {
            let number = line.counts().map_or(&line.record.event.entry, |event| &event.entry);
            if let Some(place) = places.get(number) {
                entries[*place].lines.push(line);
            }
        }
        entries
    }

    fn begun(kind: RegisterKind, event: &RegisterEvent) -> Self {
        let mut entry = Self {
            number: event.entry.clone(),
            kind,
            opening: event.act.clone(),
            opened: event.day,
            last: event.day,
            items: CodeSet::new(),
            permitted: Vec::new(),
            returned: None,
            return_confirmed: None,
            fields: CodeSet::new(),
            told: CodeSet::new(),
            remedy: None,
            done: CodeSet::new(),
            settled: None,
            contract: CodeSet::new(),
            steps: CodeSet::new(),
            sub_entrusted: None,
            handed_over: None,
            ended: None,
            given: None,
            breach: BreachState::default(),
            lines: Vec::new(),
            unknown: 0,
        };
        entry.take(event.day, &event.act);
        entry
    }

    fn take(&mut self, day: Date, act: &RegisterAct) {
        use RegisterAct as A;
        match act {
            A::Provided { items, .. }
            | A::Received { items, .. }
            | A::TakenOut { items, .. }
            | A::ItemsAdded { items } => self.items.extend(items.iter().copied()),
            A::Again | A::CycleDone { .. } => self.last = self.last.max(day),
            A::Permitted { by } => self.permitted.push((*by, day)),
            A::Returned => self.returned = Some(day),
            A::ReturnConfirmed { by } => self.return_confirmed = Some((*by, day)),
            A::Complained { fields, .. } => self.fields.extend(fields.iter().copied()),
            A::ComplaintTold { to } => _ = self.told.insert(*to),
            A::RemedyChosen { remedy } => {
                // What was done for another remedy was not done for this one.
                if self.remedy.is_some_and(|chosen| chosen != *remedy) {
                    self.done = CodeSet::new();
                }
                self.remedy = Some(*remedy);
            }
            A::RemedyDone { need } => _ = self.done.insert(*need),
            A::Settled => self.settled = Some(day),
            A::Contracted { items, .. } | A::ContractChanged { items } => {
                self.contract = items.iter().copied().collect();
            }
            A::StepTaken { step } => _ = self.steps.insert(*step),
            A::SubEntrusted { approved } => self.sub_entrusted = Some(*approved),
            A::HandedOver => self.handed_over = Some(self.handed_over.map_or(day, |d| d.min(day))),
            A::ContractEnded => self.ended = Some(day),
            A::PledgeGiven => self.given = Some(day),
            A::Breached { kinds, persons, large_outside, .. }
            | A::BreachAssessed { kinds, persons, large_outside } => {
                self.breach.kinds = kinds.iter().copied().collect();
                self.breach.persons = *persons;
                self.breach.large_outside = *large_outside;
            }
            A::BreachTold { to } => _ = self.breach.told.insert(*to),
            A::FirstReport => self.breach.first_report = Some(day),
            A::FinalReport => self.breach.final_report = Some(day),
            A::PledgeAsked { .. } | A::Disposed { .. } | A::Noted { .. } | A::Struck { .. } => {}
            A::Unknown(_) => self.unknown += 1,
        }
    }
}
