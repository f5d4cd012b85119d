use std::collections::BTreeMap;

use madoguchi_domain::Date;
use madoguchi_domain::policy::{FollowUp, Role};

use super::{Answered, ConsentAct, ConsentRecorded, CopyHow, GoneWhy, Signer};
use crate::case::Noted;
use crate::event::AskedHow;
use crate::log::{self, lines};

/// A line of what was recorded of somebody's consents.
pub type ConsentLine = log::Line<ConsentRecorded>;

/// Somebody whom consents are about, folded from the log (本人). What was struck through does not count; it
/// stands in `lines`.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// Its reading; empty where nobody said.
    pub kana: String,
    /// The birth date, where known.
    pub birth: Option<Date>,
    /// The day on which they were put on the list.
    pub listed: Date,
    /// Forms that were answered, in the order of the log.
    pub consents: Vec<Consent>,
    /// What was taken back, in the order of the log.
    pub withdrawals: Vec<Withdrawal>,
    /// What was done where something was taken back or refused.
    pub followed_up: Vec<Noted<FollowedUp>>,
    /// Why they are no longer here; none: they are.
    pub gone: Option<Noted<GoneWhy>>,
    /// Remarks.
    pub notes: Vec<Noted<String>>,
    /// All that was recorded, in its order, with what was struck through.
    pub lines: Vec<ConsentLine>,
    /// How many events this version does not know.
    pub unknown: usize,
    /// The days, and places in the log, of unknown events that may speak of a consent.
    pub(super) barred: Vec<Moment>,
}

/// When something was said: on which day, and of one day's in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    pub(super) day: Date,
    pub(super) place: usize,
}

impl Moment {
    /// The last moment before it; none before everything.
    pub(super) fn before(self) -> Option<Self> {
        let Self { day, place } = self;
        match place.checked_sub(1) {
            Some(place) => Some(Self { day, place }),
            None => day.pred_opt().map(|day| Self { day, place: usize::MAX }),
        }
    }
}

/// A form that was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    /// The id of the event that answered it.
    pub id: String,
    /// The day.
    pub day: Date,
    /// The id of the person who recorded it, or put it right last.
    pub by: String,
    /// As it was answered.
    pub answered: Answered,
    /// What offices decided on it, in the order of the log.
    pub decisions: Vec<Noted<HouseDecision>>,
    /// Copies that were given.
    pub copies: Vec<Noted<CopyHow>>,
    pub(super) place: usize,
}

/// What an office decided on a consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseDecision {
    /// The office.
    pub by: Role,
    /// Whether it is a consent.
    pub valid: bool,
    /// Why.
    pub reason: String,
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawal {
    /// The id of the event.
    pub id: String,
    /// The day from which on, that day included, it does not hold any more.
    pub day: Date,
    /// The id of the person who recorded it, or put it right last.
    pub by: String,
    /// The consent that it names.
    pub consent: String,
    /// Numbers of its items.
    pub items: Vec<u8>,
    /// Who took it back.
    pub signer: Signer,
    /// In which way.
    pub how: AskedHow,
    /// A remark.
    pub note: String,
    /// The words of that consent, also of one that has been struck through since; none: it is not known.
    pub(super) wording: Option<String>,
    pub(super) place: usize,
}

/// What was done where something was taken back or refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedUp {
    /// The id of the event by which it was taken back.
    pub withdrawal: String,
    /// The item's number.
    pub item: u8,
    /// What had to be done.
    pub duty: FollowUp,
    /// What was done, in words.
    pub what: String,
}

impl Consent {
    pub(super) fn moment(&self) -> Moment {
        Moment { day: self.day, place: self.place }
    }
}

impl Withdrawal {
    pub(super) fn moment(&self) -> Moment {
        Moment { day: self.day, place: self.place }
    }
}

impl Person {
    /// Somebody's consents from the log, in its order; none where nothing in it puts anybody on the list.
    ///
    /// What this version does not know is kept among the lines and counted. What makes no sense where it
    /// stands (a decision on a consent that is not there) is passed over, never an error.
    #[must_use]
    pub fn fold(records: &[ConsentRecorded]) -> Option<Self> {
        let lines = lines(records);
        let mut person = lines.iter().find_map(|line| {
            let event = line.counts()?;
            let ConsentAct::Listed { name, kana, birth } = &event.act else { return None };
            Some(Self::listed(name, kana, *birth, event.day))
        })?;
        for (place, line) in lines.iter().enumerate() {
            if let Some(event) = line.counts() {
                person.take(&lines, line, Moment { day: event.day, place }, &event.act);
            }
        }
        person.lines = lines;
        Some(person)
    }

    fn listed(name: &str, kana: &str, birth: Option<Date>, listed: Date) -> Self {
        Self {
            name: name.to_owned(),
            kana: kana.to_owned(),
            birth,
            listed,
            consents: Vec::new(),
            withdrawals: Vec::new(),
            followed_up: Vec::new(),
            gone: None,
            notes: Vec::new(),
            lines: Vec::new(),
            unknown: 0,
            barred: Vec::new(),
        }
    }

    fn take(&mut self, lines: &[ConsentLine], line: &ConsentLine, at: Moment, act: &ConsentAct) {
        let Moment { day, place } = at;
        let (id, by) = (&line.record.id, line.answered_for_by());
        fn noted<T>(id: &str, day: Date, by: &str, what: T) -> Noted<T> {
            Noted { id: id.to_owned(), day, by: by.to_owned(), what }
        }
        match act {
            ConsentAct::Listed { .. } | ConsentAct::Struck { .. } => {}
            ConsentAct::Relisted { name, kana, birth } => {
                self.name.clone_from(name);
                self.kana.clone_from(kana);
                self.birth = *birth;
            }
            ConsentAct::Answered(answered) => self.consents.push(Consent {
                id: id.clone(),
                day,
                by: by.to_owned(),
                answered: (**answered).clone(),
                decisions: Vec::new(),
                copies: Vec::new(),
                place,
            }),
            ConsentAct::Decided { consent, by: office, valid, reason } => {
                let decision = HouseDecision { by: *office, valid: *valid, reason: reason.clone() };
                if let Some(consent) = self.consents.iter_mut().find(|known| known.id == *consent) {
                    consent.decisions.push(noted(id, day, by, decision));
                }
            }
            ConsentAct::Withdrawn { consent, items, signer, how, note } => {
                let wording = lines.iter().find(|line| line.record.id == *consent);
                self.withdrawals.push(Withdrawal {
                    id: id.clone(),
                    day,
                    by: by.to_owned(),
                    consent: consent.clone(),
                    items: items.clone(),
                    signer: signer.clone(),
                    how: *how,
                    note: note.clone(),
                    wording: wording.and_then(words_of),
                    place,
                });
            }
            ConsentAct::FollowedUp { withdrawal, item, duty, what } => {
                let (withdrawal, what) = (withdrawal.clone(), what.clone());
                let done = FollowedUp { withdrawal, item: *item, duty: *duty, what };
                self.followed_up.push(noted(id, day, by, done));
            }
            ConsentAct::CopyGiven { consent, how } => {
                if let Some(consent) = self.consents.iter_mut().find(|known| known.id == *consent) {
                    consent.copies.push(noted(id, day, by, *how));
                }
            }
            ConsentAct::Gone { why } => self.gone = Some(noted(id, day, by, *why)),
            ConsentAct::Returned => self.gone = None,
            ConsentAct::Noted { text } => self.notes.push(noted(id, day, by, text.clone())),
            ConsentAct::Unknown(_) => {
                self.unknown += 1;
                if act.may_speak_of_consent() {
                    self.barred.push(at);
                }
            }
        }
    }

    /// A form that was answered, by the id of its event.
    #[must_use]
    pub fn consent(&self, id: &str) -> Option<&Consent> {
        self.consents.iter().find(|consent| consent.id == id)
    }

    /// What was taken back of a consent, in the order of the log.
    pub fn withdrawals_of(&self, consent: &str) -> impl Iterator<Item = &Withdrawal> {
        self.withdrawals.iter().filter(move |withdrawal| withdrawal.consent == consent)
    }

    /// Of each form the answer of the latest day.
    pub(super) fn last_of_forms(&self) -> impl Iterator<Item = &Consent> {
        let mut last: BTreeMap<&str, &Consent> = BTreeMap::new();
        for consent in &self.consents {
            let of_form = last.entry(&consent.answered.form).or_insert(consent);
            if consent.moment() > of_form.moment() {
                *of_form = consent;
            }
        }
        last.into_values()
    }
}

/// The words that somebody had before them, also where their answers were struck through since: what they
/// take back was not less taken back for that.
fn words_of(line: &ConsentLine) -> Option<String> {
    let of = |act: &ConsentAct| match act {
        ConsentAct::Answered(answered) => Some(answered.wording.clone()),
        _ => None,
    };
    let counts = line.counts().and_then(|event| of(&event.act));
    counts.or_else(|| of(&line.record.event.act))
}
