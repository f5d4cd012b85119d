use std::cmp::Reverse;
use std::collections::BTreeSet;

use madoguchi_domain::Date;
use madoguchi_domain::consent::{UseFacts, UseVerdict, may_use};
use madoguchi_domain::policy::{ConsentForm, ConsentItem, WholePolicy};

use super::judge::{decided, judge_decided};
use super::person::Moment;
use super::{
    Answer, AnswerState, AnswerVerdict, Consent, Person, Withdrawal, Wordings, changes,
    judge_answer,
};
use crate::case::handling;

codes! {
    /// Why something may be done or not.
    pub enum ReplyReason {
        /// They said yes.
        Granted = "granted",
        /// They said no, or did not say yes.
        Refused = "refused",
        /// They took it back.
        Withdrawn = "withdrawn",
        /// The time for which they said yes is over.
        Over = "over",
        /// They were never asked.
        NeverAsked = "never-asked",
        /// What they answered is not complete, or no consent.
        Incomplete = "incomplete",
        /// An office has yet to say whether it is a consent.
        Undecided = "undecided",
        /// They said yes on a later day.
        NotYet = "not-yet",
        /// No form knows such a use.
        NoSuchUse = "no-such-use",
    }
}

codes! {
    /// What else to know of an answer.
    pub enum ReplyNote {
        /// A newer form was passed over: it is not complete.
        NewerIncomplete = "newer-incomplete",
        /// A newer form was passed over: an office has yet to decide.
        NewerUndecided = "newer-undecided",
        /// A newer form was passed over: an office decided that it is no consent.
        NewerInvalid = "newer-invalid",
        /// A newer form was passed over: it left this out.
        NewerNotAsked = "newer-not-asked",
        /// An office decided that it is a consent.
        Decided = "decided",
        /// The words that were shown are not here, or cannot be read: nobody can say what was answered.
        WordingUnknown = "wording-unknown",
        /// A later version recorded something of consents that cannot be read.
        EntryUnknown = "entry-unknown",
        /// They have left.
        Left = "left",
        /// They have died.
        Died = "died",
    }
}

/// Somebody's consents, each judged once.
pub(super) struct Bench<'a> {
    person: &'a Person,
    wordings: &'a Wordings,
    rules: &'a WholePolicy,
    /// What was said, the newest first.
    said: Vec<(Moment, Said<'a>)>,
    /// What was taken back, with the form that it was on; none: those words are not known.
    withdrawals: Vec<(&'a Withdrawal, Option<&'a ConsentForm>)>,
}

enum Said<'a> {
    Answered(Box<Judged<'a>>),
    /// Something that this version cannot read.
    Unknown,
}

/// A form that was answered, and what it is worth.
pub(super) struct Judged<'a> {
    pub(super) consent: &'a Consent,
    /// None: the words that were shown are not known.
    pub(super) read: Option<Read<'a>>,
}

/// A form as it was shown, and what the answers are worth.
pub(super) struct Read<'a> {
    pub(super) form: &'a ConsentForm,
    verdict: AnswerVerdict,
    /// The same once an office has said that it is a consent; none: no office has been asked.
    decided: Option<AnswerVerdict>,
}

/// How a use stands.
pub(super) struct Standing<'a> {
    pub(super) why: ReplyReason,
    /// The form that decides, or that it hangs on.
    pub(super) by: Option<&'a Consent>,
    /// The item that covers the use there.
    pub(super) item: Option<u8>,
    pub(super) notes: Vec<ReplyNote>,
    /// What the rules say of the use by that form; none where no form decides.
    pub(super) verdict: Option<UseVerdict>,
    /// What the form is worth that it hangs on; none where a form decides, or there is none.
    pub(super) hangs_on: Option<&'a AnswerVerdict>,
}

/// Days on which a use stands in the same way.
pub(super) struct Stretch<'a> {
    /// The first; none: from the beginning.
    pub(super) from: Option<Date>,
    pub(super) standing: Standing<'a>,
}

/// What a form is worth at some moment: the verdict, and whether an office decided; or why it is passed over.
type Worth<'a> = Result<(&'a AnswerVerdict, bool), (ReplyReason, ReplyNote)>;

impl<'a> Bench<'a> {
    pub(super) fn of(person: &'a Person, wordings: &'a Wordings, rules: &'a WholePolicy) -> Self {
        let form = |digest: &str| wordings.get(digest).map(|wording| &wording.form);
        let judged = person.consents.iter().map(|consent| {
            let answered = &consent.answered;
            let read = form(&answered.wording).map(|form| {
                let (day, birth) = (consent.day, person.birth);
                let verdict = judge_answer(rules, form, answered, day, birth);
                let asked =
                    verdict.state == AnswerState::Undecided && !consent.decisions.is_empty();
                let decided = asked.then(|| judge_decided(rules, form, answered, day, birth));
                Read { form, verdict, decided }
            });
            (consent.moment(), Said::Answered(Box::new(Judged { consent, read })))
        });
        let unknown = person.barred.iter().map(|moment| (*moment, Said::Unknown));
        let mut said: Vec<_> = judged.chain(unknown).collect();
        said.sort_by_key(|(moment, _)| Reverse(*moment));
        let withdrawals = person.withdrawals.iter();
        let withdrawals = withdrawals.map(|it| (it, it.wording.as_deref().and_then(form)));
        Self { person, wordings, rules, said, withdrawals: withdrawals.collect() }
    }

    /// Forms that were answered, the newest first.
    pub(super) fn judged(&self) -> impl Iterator<Item = &Judged<'a>> {
        self.said.iter().filter_map(|(_, said)| match said {
            Said::Answered(judged) => Some(&**judged),
            Said::Unknown => None,
        })
    }

    /// Whether any form, of today or of once, has an item for a use.
    pub(super) fn knows(&self, use_id: &str) -> bool {
        let covers = |form: &ConsentForm| item_for(form, use_id).is_some();
        handling(self.rules).consent.forms.iter().any(covers)
            || self.wordings.iter().any(|wording| covers(&wording.form))
    }

    /// Every use that somebody was asked about, or is to be asked about today.
    pub(super) fn uses(&self) -> BTreeSet<&str> {
        let shown = self.judged().filter_map(|judged| judged.read.as_ref().map(|read| read.form));
        let forms = handling(self.rules).consent.forms.iter().chain(shown);
        let items = forms.flat_map(|form| &form.items);
        items.flat_map(|item| &item.uses).map(|covered| covered.id.as_str()).collect()
    }

    /// How a use stands at the end of a day.
    pub(super) fn on(&self, use_id: &str, day: Date) -> Standing<'_> {
        self.at(use_id, Moment { day, place: usize::MAX })
    }

    /// How a use stands once all is said that was said up to a moment: the newest answer first.
    pub(super) fn at(&self, use_id: &str, now: Moment) -> Standing<'_> {
        let mut standing = Standing::never_asked();
        let mut later = None;
        for (moment, said) in &self.said {
            let come = *moment <= now;
            let judged = match said {
                Said::Answered(judged) => judged,
                Said::Unknown if come => return standing.stopped(None, ReplyNote::EntryUnknown),
                Said::Unknown => continue,
            };
            let Some(read) = &judged.read else {
                if come {
                    let by = Some(judged.consent);
                    return standing.stopped(by, ReplyNote::WordingUnknown);
                }
                continue;
            };
            let Some(item) = item_for(read.form, use_id) else { continue };
            match judged.consent.answered.answer(item.number) {
                Answer::Yes if !come => later = Some((judged.consent, item.number)),
                _ if !come => {}
                Answer::NotAsked => standing.note(ReplyNote::NewerNotAsked),
                _ => match worth(judged.consent, read, item, now) {
                    Ok(worth) => {
                        standing.by = Some(judged.consent);
                        standing.item = Some(item.number);
                        self.decide(&mut standing, read, worth, use_id, now);
                        return standing;
                    }
                    Err((why, note)) => standing.pass(judged.consent, read, item, why, note),
                },
            }
        }
        if let (None, Some((consent, item))) = (standing.hangs_on, later) {
            standing.why = ReplyReason::NotYet;
            standing.by = Some(consent);
            standing.item = Some(item);
        }
        standing
    }

    /// What the form that answers says of a use.
    fn decide(
        &self,
        standing: &mut Standing<'_>,
        read: &Read<'_>,
        (verdict, by_office): (&AnswerVerdict, bool),
        use_id: &str,
        now: Moment,
    ) {
        let (Some(consent), Some(item)) = (standing.by, standing.item) else { return };
        let facts = consent.answered.facts(consent.day, self.person.birth);
        let facts = if by_office { decided(facts) } else { facts };
        let withdrawn = self.withdrawn(consent, use_id, now);
        let use_facts = UseFacts { form: &facts, use_id, on: now.day, withdrawn };
        let policy = &self.rules.facility;
        let use_verdict = may_use(policy, handling(self.rules), read.form, &use_facts);
        let over = consent.answered.until.is_some_and(|until| now.day > until);
        standing.why = if verdict.refused.contains(&item) {
            ReplyReason::Refused
        } else if withdrawn.is_some() {
            ReplyReason::Withdrawn
        } else if over {
            ReplyReason::Over
        } else if use_verdict.allowed {
            ReplyReason::Granted
        } else {
            ReplyReason::Incomplete
        };
        standing.hangs_on = None;
        if by_office {
            standing.note(ReplyNote::Decided);
        }
        standing.verdict = Some(use_verdict);
    }

    /// The first day on which a use was taken back after a form was answered. A withdrawal takes back whatever
    /// was said of its uses before it, on which form soever; one of words that are not known, everything.
    fn withdrawn(&self, consent: &Consent, use_id: &str, now: Moment) -> Option<Date> {
        let covers = |withdrawal: &Withdrawal, form: Option<&ConsentForm>| {
            form.is_none_or(|form| {
                item_for(form, use_id).is_some_and(|it| withdrawal.items.contains(&it.number))
            })
        };
        let after = self.withdrawals.iter().filter(|(withdrawal, form)| {
            let moment = withdrawal.moment();
            moment > consent.moment() && moment <= now && covers(withdrawal, *form)
        });
        after.map(|(withdrawal, _)| withdrawal.day).min()
    }

    /// How a use stands from the beginning to the end of days; never empty.
    pub(super) fn stretches(&self, use_id: &str) -> Vec<Stretch<'_>> {
        let mut days: BTreeSet<Date> = self.said.iter().map(|(moment, _)| moment.day).collect();
        days.extend(self.person.withdrawals.iter().map(|withdrawal| withdrawal.day));
        for consent in &self.person.consents {
            days.extend(consent.decisions.iter().map(|decision| decision.day));
            days.extend(consent.answered.until.and_then(|until| until.succ_opt()));
        }
        let first = Stretch { from: None, standing: self.on(use_id, Date::MIN) };
        let mut all = vec![first];
        for day in days {
            let standing = self.on(use_id, day);
            if all.last().is_none_or(|last| !last.standing.is_as(&standing)) {
                all.push(Stretch { from: Some(day), standing });
            }
        }
        all
    }

    /// Whether somebody has to be asked again about a use: they answered, and its words have changed since, or
    /// it is new on a form that they have answered.
    pub(super) fn ask_again(&self, use_id: &str) -> bool {
        let mut new_on_form = false;
        for judged in self.judged() {
            let answered = &judged.consent.answered;
            let today = self.wordings.today(self.rules, &answered.form, &answered.language);
            let Some((today, item)) = today.and_then(|form| Some((form, item_for(form, use_id)?)))
            else {
                continue;
            };
            let Some(Read { form: shown, .. }) = &judged.read else { return true };
            match item_for(shown, use_id).map(|shown| answered.answer(shown.number)) {
                Some(Answer::Yes | Answer::No) => {
                    return changes(shown, today).contains(&item.number);
                }
                Some(Answer::NotAsked) => {}
                None => new_on_form = true,
            }
        }
        new_on_form
    }
}

/// What a form is worth for an item at some moment.
fn worth<'a>(consent: &Consent, read: &'a Read<'_>, item: &ConsentItem, now: Moment) -> Worth<'a> {
    let (verdict, by_office) = read.at(consent, now)?;
    let says = verdict.granted.contains(&item.number) || verdict.refused.contains(&item.number);
    let incomplete = (ReplyReason::Incomplete, ReplyNote::NewerIncomplete);
    if says { Ok((verdict, by_office)) } else { Err(incomplete) }
}

impl Read<'_> {
    /// What it is worth at some moment, as far as an office had to decide.
    fn at(&self, consent: &Consent, now: Moment) -> Worth<'_> {
        let Self { verdict, decided, .. } = self;
        if verdict.state != AnswerState::Undecided {
            return Ok((verdict, false));
        }
        // The office that the rules name says yes; that it is no consent, anybody may have found.
        let counts = |by| verdict.decider.is_none_or(|decider| decider == by);
        let decisions = consent.decisions.iter().filter(|it| it.day <= now.day);
        let decisions = decisions.filter(|it| !it.what.valid || counts(it.what.by));
        match (decisions.max_by_key(|it| it.day).map(|it| it.what.valid), decided) {
            (Some(false), _) => Err((ReplyReason::Incomplete, ReplyNote::NewerInvalid)),
            (Some(true), Some(decided)) => Ok((decided, true)),
            _ => Err((ReplyReason::Undecided, ReplyNote::NewerUndecided)),
        }
    }

    /// The items that are refused, by all that was decided.
    pub(super) fn refused(&self, consent: &Consent) -> &[u8] {
        let end = Moment { day: Date::MAX, place: usize::MAX };
        self.at(consent, end).map_or(&[], |(verdict, _)| &verdict.refused)
    }
}

impl<'a> Standing<'a> {
    fn never_asked() -> Self {
        Self {
            why: ReplyReason::NeverAsked,
            by: None,
            item: None,
            notes: Vec::new(),
            verdict: None,
            hangs_on: None,
        }
    }

    /// No form knows the use.
    pub(super) fn unknown() -> Self {
        Self { why: ReplyReason::NoSuchUse, ..Self::never_asked() }
    }

    /// A newer form is passed over; what stands hangs on the newest of them, unless an older one answers.
    fn pass(
        &mut self,
        consent: &'a Consent,
        read: &'a Read<'_>,
        item: &ConsentItem,
        why: ReplyReason,
        note: ReplyNote,
    ) {
        self.note(note);
        if self.hangs_on.is_none() {
            self.why = why;
            self.by = Some(consent);
            self.item = Some(item.number);
            self.hangs_on = Some(&read.verdict);
        }
    }

    /// Nobody can say what was answered last: that is no yes, whatever was said before.
    fn stopped(mut self, by: Option<&'a Consent>, note: ReplyNote) -> Self {
        self.note(note);
        Self { why: ReplyReason::Incomplete, by, item: None, hangs_on: None, ..self }
    }

    fn note(&mut self, note: ReplyNote) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    pub(super) fn allowed(&self) -> bool {
        self.why == ReplyReason::Granted
    }

    fn is_as(&self, other: &Self) -> bool {
        let of = |standing: &Self| (standing.why, standing.by.map(|by| by.place), standing.item);
        of(self) == of(other)
    }
}

pub(super) fn item_for<'a>(form: &'a ConsentForm, use_id: &str) -> Option<&'a ConsentItem> {
    form.items.iter().find(|item| item.covers(use_id))
}
