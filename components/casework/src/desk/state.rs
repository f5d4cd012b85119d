use std::collections::BTreeMap;

use madoguchi_domain::Date;
use madoguchi_domain::policy::Role;

use super::{DeskEvent, DeskRecorded, SealingKey, SealingKeys, Settings};
use crate::consent::Wordings;
use crate::log::recorded_on;

/// The desk, folded from its log.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeskState {
    /// The facility's id; none: it was not set up.
    pub facility: Option<String>,
    /// The facility's file, as it was taken last.
    pub rules: Option<String>,
    /// The words of consent forms that were ever shown.
    pub wordings: Wordings,
    /// Everybody who works or worked here, by id: an old entry still has its name.
    pub staff: BTreeMap<String, Staff>,
    /// How it is set.
    pub settings: Settings,
    /// The day of the last backup.
    pub backup: Option<Date>,
    /// The keys that requests are sealed to.
    pub keys: SealingKeys,
    /// How often it was restored.
    pub restored: usize,
    /// How many entries this version does not know.
    pub unknown: usize,
}

/// Somebody who works at the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Staff {
    /// The name.
    pub name: String,
    /// The offices that the person holds; in a small house often several.
    pub roles: Vec<Role>,
    /// Other offices, in words.
    pub others: Vec<String>,
    /// Whether the person has left.
    pub left: bool,
    /// What a typed code is held against; none: none was chosen.
    pub verifier: Option<String>,
}

impl DeskState {
    /// The desk from its log, in the log's order.
    #[must_use]
    pub fn fold(records: &[DeskRecorded]) -> Self {
        let mut state = Self::default();
        records.iter().for_each(|record| state.take(record));
        state
    }

    fn take(&mut self, record: &DeskRecorded) {
        let event = &record.event;
        match event {
            DeskEvent::SetUp { facility } => self.facility = Some(facility.clone()),
            DeskEvent::RulesTaken { file } => self.rules = Some(file.clone()),
            DeskEvent::WordingTaken { digest, words, language, .. } => {
                let day = recorded_on(record.at_ms);
                if !self.wordings.take(digest, words, language, day) {
                    self.unknown += 1;
                }
            }
            DeskEvent::StaffAdded { person, name, roles, others }
            | DeskEvent::StaffChanged { person, name, roles, others } => {
                let staff = self.staff.entry(person.clone()).or_default();
                staff.name.clone_from(name);
                staff.roles.clone_from(roles);
                staff.others.clone_from(others);
                // Whoever is added again is back.
                staff.left &= !matches!(event, DeskEvent::StaffAdded { .. });
            }
            DeskEvent::StaffLeft { person } => {
                if let Some(staff) = self.staff.get_mut(person) {
                    staff.left = true;
                    staff.verifier = None;
                }
            }
            DeskEvent::CodeSet { person, verifier } => {
                if let Some(staff) = self.staff.get_mut(person) {
                    staff.verifier = Some(verifier.clone());
                }
            }
            DeskEvent::BackupMade { day } => {
                self.backup = Some(self.backup.map_or(*day, |b| b.max(*day)))
            }
            DeskEvent::Restored => self.restored += 1,
            DeskEvent::Settings(settings) => self.settings = *settings,
            DeskEvent::KeyTaken { public, private, how, .. } => self.keys.take(SealingKey {
                public: public.clone(),
                private: private.clone(),
                how: *how,
                since: recorded_on(record.at_ms),
                until: None,
                on_paper: None,
                by: record.by.clone(),
            }),
            DeskEvent::KeyPutAway { public } => {
                self.keys.put_away(public, recorded_on(record.at_ms));
            }
            DeskEvent::Unknown(_) => self.unknown += 1,
        }
    }

    /// The offices that a person holds; none of somebody who has left, or is not known.
    #[must_use]
    pub fn offices(&self, person: &str) -> &[Role] {
        self.staff.get(person).filter(|staff| !staff.left).map_or(&[], |staff| &staff.roles)
    }

    /// Those who work here now, by id.
    pub fn at_work(&self) -> impl Iterator<Item = (&str, &Staff)> {
        let here = self.staff.iter().filter(|(_, staff)| !staff.left);
        here.map(|(person, staff)| (person.as_str(), staff))
    }

    /// The day from which a backup is brought to mind; none before the first.
    #[must_use]
    pub fn backup_due(&self) -> Option<Date> {
        let days = chrono::Days::new(self.settings.remind_backup_days.into());
        self.backup.and_then(|day| day.checked_add_days(days))
    }
}
