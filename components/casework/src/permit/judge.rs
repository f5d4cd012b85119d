use madoguchi_domain::Date;
use madoguchi_domain::authority::{self, AuthorityDecision, AuthorityQuestion};
use madoguchi_domain::deadline::{ExtensionFacts, ExtensionState, judge_extension};
use madoguchi_domain::fee::{FeeFlag, PaymentState, check_payment};
use madoguchi_domain::identity::{self, IdentityDecision, IdentityFacts};
use madoguchi_domain::policy::{Duty, Role, WholePolicy};
use madoguchi_domain::refusal::answer_required;
use madoguchi_domain::request::{RequestKind, RequesterKind};

use super::sheet::Sheet;
use super::{Objection, ObjectionCode as Code, Permit, decide};
use crate::barred::{authority_article, barred};
use crate::case::{Case, Line, handling};
use crate::dues::{answer_of, dues};
use crate::event::{
    Act, AuthorityCheck, CaseEvent, CheckResult, ExplainedTo, IdentityCheck, Opening, Paid,
    Recorded,
};
use crate::fee::{FeeState, fee};
use crate::log::lines;
use crate::path::{StepCode, StepDuty, StepState, steps};

/// Whether a request may be taken in.
#[must_use]
pub fn may_open(opening: &Opening, policy: &WholePolicy, day: Date, today: Date) -> Permit {
    let mut sheet = Sheet::default();
    let event = CaseEvent::new(day, Act::Opened(Box::new(opening.clone())));
    open(&mut sheet, opening, policy);
    of_entry(&mut sheet, opening, &event, today);
    sheet.permit()
}

/// Whether an event may be recorded, by the regulation and the law.
///
/// What was done late may always be recorded, and so may what nobody likes to see: only what must not be
/// done is forbidden. What the text merely advises against is recorded with a reason.
#[must_use]
pub fn may(case: &Case, policy: &WholePolicy, event: &CaseEvent, today: Date) -> Permit {
    let mut judge = Judge { case, policy, today, day: event.day, sheet: Sheet::default() };
    of_entry(&mut judge.sheet, &case.opening, event, today);
    judge.of_standing(&event.act);
    judge.of_act(&event.act);
    judge.sheet.permit()
}

/// The same for a person who holds these offices in the staff list: an event that needs another office is
/// never recorded silently.
#[must_use]
pub fn may_by(
    case: &Case,
    policy: &WholePolicy,
    event: &CaseEvent,
    offices: &[Role],
    today: Date,
) -> Permit {
    let needed = needed(&event.act);
    let permit = may(case, policy, event, today);
    if needed.is_empty() || needed.iter().any(|role| offices.contains(role)) {
        return permit;
    }
    let mut sheet = Sheet::default();
    match permit {
        Permit::Free => {}
        Permit::Advised(all) => sheet.advise_all(all),
        Permit::Forbidden(all) => sheet.forbid_all(all),
    }
    sheet.advise(Code::NotThisRole, None);
    sheet.permit()
}

/// The offices, one of which whoever records an event must hold.
fn needed(act: &Act) -> Vec<Role> {
    match act {
        Act::Decided(decision) => decision.by.clone(),
        Act::Approved { by } | Act::SentBack { by, .. } => vec![*by],
        Act::AuthorityChecked(check) => check.decided_by.into_iter().collect(),
        Act::Struck { instead: Some(event), .. } => needed(&event.act),
        _ => Vec::new(),
    }
}

fn open(sheet: &mut Sheet, opening: &Opening, policy: &WholePolicy) {
    let facility = &policy.facility;
    if opening.facility != facility.id {
        sheet.forbid(Code::OtherFacility, None);
    }
    let unknown = |kind: &&RequestKind| facility.request(**kind).is_none() && !kind.given_by_act();
    if opening.kinds.is_empty() || opening.kinds.iter().any(|kind| unknown(&kind)) {
        sheet.advise(Code::KindNotOffered, None);
    }
    if opening.number.trim().is_empty() || opening.principal.name.trim().is_empty() {
        sheet.forbid(Code::WordsMissing, None);
    }
}

/// What is wrong with an entry whatever it is about.
fn of_entry(sheet: &mut Sheet, opening: &Opening, event: &CaseEvent, today: Date) {
    let before = event.day < opening.first_arrived;
    // The principal may have died, or come of age, before anybody asked.
    if before && !matches!(event.act, Act::PrincipalDied { .. } | Act::CameOfAge) {
        sheet.forbid(Code::BeforeArrival, None);
    }
    let died = match &event.act {
        Act::PrincipalDied { died } => *died,
        Act::Opened(opening) => Some(opening.first_arrived),
        _ => None,
    };
    if event.day > today || died.is_some_and(|day| day > today) {
        sheet.forbid(Code::InFuture, None);
    }
    if event.has_too_long_a_text() {
        sheet.forbid(Code::TextTooLong, None);
    }
}

pub(super) struct Judge<'a> {
    pub(super) case: &'a Case,
    pub(super) policy: &'a WholePolicy,
    pub(super) today: Date,
    /// The day of the event.
    pub(super) day: Date,
    pub(super) sheet: Sheet,
}

impl Judge<'_> {
    pub(super) fn forbid(&mut self, code: Code) {
        self.sheet.forbid(code, None);
    }

    pub(super) fn advise(&mut self, code: Code) {
        self.sheet.advise(code, None);
    }

    fn want_words(&mut self, words: &str) {
        if words.trim().is_empty() {
            self.forbid(Code::WordsMissing);
        }
    }

    /// What a closed or ended case still takes.
    fn of_standing(&mut self, act: &Act) {
        let always = matches!(
            act,
            Act::Noted { .. }
                | Act::AnswerSealed { .. }
                | Act::Objected { .. }
                | Act::ObjectionAnswered { .. }
                | Act::Struck { .. }
        );
        // Money may come, and go back, after all else is done.
        let money = matches!(act, Act::FeeReceived { .. } | Act::FeeReturned);
        if self.case.closed.is_some() && !always && !money {
            self.forbid(Code::CaseClosed);
        }
        let after_end = always
            || matches!(
                act,
                Act::Closed
                    | Act::FeeReturned
                    | Act::FeeDropped { .. }
                    | Act::FeeReceived { .. }
                    | Act::PrincipalDied { .. }
                    | Act::CameOfAge
                    | Act::Assigned { .. }
                    | Act::Resumed
            );
        if self.case.ended.is_some() && !after_end {
            self.forbid(Code::AlreadyEnded);
        }
    }

    fn of_act(&mut self, act: &Act) {
        match act {
            Act::Opened(_) => self.forbid(Code::AlreadyOpen),
            Act::IdentityChecked(check) => self.identity(check),
            Act::AuthorityChecked(check) => self.authority(check),
            Act::PrincipalAsked { .. } | Act::PrincipalAnswered { .. } => {
                if self.case.asks_for_self() {
                    self.forbid(Code::NoAgency);
                }
            }
            Act::MissingAsked { what } => {
                if what.iter().all(|what| what.trim().is_empty()) {
                    self.forbid(Code::WordsMissing);
                }
            }
            Act::MissingCame { .. } | Act::Searched { .. } | Act::Noted { .. } => {}
            Act::Assigned { .. } | Act::NoRecipients | Act::AnswerSealed { .. } => {}
            Act::Completed => self.completed(),
            Act::Paused { why } => {
                self.want_words(why);
                if self.case.pauses.iter().any(|pause| pause.until.is_none()) {
                    self.forbid(Code::AlreadyPaused);
                }
            }
            Act::Resumed => {
                let open = self.case.pauses.iter().find(|pause| pause.until.is_none());
                match open {
                    None => self.forbid(Code::NotPaused),
                    Some(pause) if self.day < pause.from => self.forbid(Code::NotPaused),
                    Some(_) => {}
                }
            }
            Act::FeeAsked { yen, .. } => self.fee_asked(*yen),
            Act::FeeReceived { payments } => self.fee_received(payments),
            Act::FeeReturned => {
                if fee(self.case, self.policy, self.today).to_return == 0 {
                    self.advise(Code::NothingToReturn);
                }
            }
            Act::FeeDropped { reason } => self.want_words(reason),
            Act::Consulted { body, present, opinion } => {
                self.want_words(opinion);
                decide::consulted(self, *body, present);
            }
            Act::Decided(decision) => decide::decided(self, decision),
            Act::Approved { by } => decide::approved(self, *by),
            Act::SentBack { by, reason } => {
                self.want_words(reason);
                decide::approved(self, *by);
            }
            Act::Extended { until, reason, form } => self.extended(*until, reason, form.as_ref()),
            Act::NoticeIssued { form, .. } => self.notice(form.as_ref()),
            Act::Explained { to, .. } => {
                if self.case.decision.is_none() {
                    self.forbid(Code::NotDecided);
                }
                // The principal is told of it whoever may not ask for them.
                let dead = self.case.died.is_some_and(|died| died <= self.day);
                if *to == ExplainedTo::Requester || dead {
                    self.barred();
                }
            }
            Act::Delivered { method, .. } => {
                self.give();
                if !self.case.hands_over() {
                    self.forbid(Code::NotThisKind);
                }
                if self.case.opening.delivery.is_some_and(|asked| asked != *method) {
                    let article = self.policy.facility.delivery.article.clone();
                    self.sheet.advise(Code::OtherDelivery, Some(article));
                }
                self.handing_over();
            }
            Act::CarriedOut { what } => {
                self.want_words(what);
                self.give();
                if !self.case.acts_on_data() {
                    self.forbid(Code::NotThisKind);
                }
            }
            Act::RecipientsTold { whom } => {
                self.want_words(whom);
                if self.case.carried_out.is_none() {
                    self.advise(Code::NotCarriedOut);
                }
            }
            Act::Objected { what } => self.want_words(what),
            Act::ObjectionAnswered { .. } => {
                if self.case.objection.is_none() {
                    self.forbid(Code::NoObjection);
                }
            }
            Act::Withdrawn => {
                if self.case.answered_on().is_some() {
                    self.advise(Code::AlreadyAnswered);
                }
            }
            Act::PrincipalDied { .. } => {}
            Act::CameOfAge => {
                if self.case.comes_of_age_on().is_some_and(|of_age| of_age > self.day) {
                    self.forbid(Code::NotYetOfAge);
                }
            }
            Act::AgencyEnded => {
                let alone = self.case.asks_for_self() && self.case.died.is_none();
                if alone || self.case.opening.requester == RequesterKind::BereavedFamily {
                    self.forbid(Code::NoAgency);
                }
                self.unanswered();
            }
            Act::Lapsed => self.lapsed(),
            Act::TurnedAway { reason } => self.turned_away(reason),
            Act::Closed => self.closed(),
            Act::Struck { entry, why, instead } => self.struck(entry, why, instead.as_deref()),
            Act::Unknown(_) => self.forbid(Code::UnknownEvent),
        }
    }

    fn identity(&mut self, check: &IdentityCheck) {
        if check.result == CheckResult::Insufficient {
            return;
        }
        let documents = check.papers.iter().map(crate::event::PaperSeen::facts).collect();
        let facts =
            IdentityFacts { as_of: self.day, channel: self.case.opening.channel, documents };
        let verdict = identity::judge(&self.policy.facility, &facts);
        if verdict.decision >= IdentityDecision::NeedsSupplement {
            let article = verdict.articles.first().cloned();
            self.sheet.advise(Code::IdentityDoubtful, article);
        }
    }

    fn authority(&mut self, check: &AuthorityCheck) {
        if self.case.asks_for_self() {
            self.forbid(Code::NoAgency);
            return;
        }
        if check.result == CheckResult::Insufficient {
            return;
        }
        let facts = self.case.facts_of(Some(check), self.case.opening.first_arrived);
        let verdict = authority::judge(&self.policy.facility, &facts);
        let article = verdict.articles.first().cloned();
        match verdict.decision {
            AuthorityDecision::Reject => {
                let reason = verdict.reasons.iter().next();
                let article = reason.and_then(|reason| verdict.article_of(*reason)).cloned();
                self.sheet.forbid(Code::MayNotAsk, article);
            }
            AuthorityDecision::Escalate | AuthorityDecision::Hold => {
                if verdict.decider.is_some() && check.decided_by != verdict.decider {
                    self.sheet.forbid(Code::DeciderNeeded, article);
                }
            }
            AuthorityDecision::NeedDocument | AuthorityDecision::ReturnForCorrection => {
                self.sheet.advise(Code::AuthorityDoubtful, article);
            }
            AuthorityDecision::Proceed | AuthorityDecision::ConfirmWithPrincipal => {
                use AuthorityQuestion as Question;
                let unasked = [Question::MandateDate, Question::MandateScope];
                if unasked.iter().any(|question| verdict.unasked.contains(question)) {
                    self.sheet.advise(Code::AuthorityDoubtful, article);
                }
            }
        }
    }

    fn completed(&mut self) {
        let facility = &self.policy.facility;
        if self.case.identity_accepted(facility).is_none() {
            self.sheet.advise(Code::IdentityNotAccepted, Some(facility.identity.article.clone()));
        }
        if !self.case.asks_for_self() && self.case.authority_accepted().is_none() {
            let article = authority_article(self.case, self.policy);
            self.sheet.advise(Code::AuthorityNotAccepted, Some(article));
        }
        if self.case.missing.is_some() {
            self.advise(Code::PapersIncomplete);
        }
    }

    fn fee_asked(&mut self, yen: Option<u32>) {
        let standing = fee(self.case, self.policy, self.today);
        let article = standing.verdict.articles.first().cloned();
        let free = [FeeFlag::NoRule, FeeFlag::LawAllowsNone, FeeFlag::NonePublishedNoneChargeable];
        let none_allowed = free.iter().any(|flag| standing.verdict.flags.contains(flag));
        if yen.is_some_and(|yen| yen > 0) && standing.verdict.yen == Some(0) {
            let article =
                if none_allowed { standing.verdict.articles.last().cloned() } else { article };
            self.sheet.forbid(Code::NoFeeAllowed, article);
        } else if let (Some(asked), Some(by_rule)) = (yen, standing.verdict.yen)
            && asked != by_rule
        {
            self.sheet.advise(Code::FeeDiffers, article);
        }
    }

    fn fee_received(&mut self, payments: &[Paid]) {
        let standing = fee(self.case, self.policy, self.today);
        let mut verdict = standing.verdict;
        verdict.yen = standing.due.map(|due| due.saturating_sub(standing.paid));
        let pieces: Vec<_> = payments.iter().map(Paid::facts).collect();
        if pieces.is_empty() {
            self.forbid(Code::WordsMissing);
        }
        let checked = check_payment(&self.policy.facility, &verdict, &pieces, self.day);
        let code = match checked.state {
            PaymentState::Ok | PaymentState::AmountOpen => return,
            PaymentState::Short => Code::PaymentShort,
            PaymentState::Over => Code::PaymentOver,
            PaymentState::Expired => Code::PaymentExpired,
            PaymentState::NotAccepted => Code::PaymentNotTaken,
        };
        self.sheet.advise(code, checked.articles.first().cloned());
    }

    fn extended(&mut self, until: Date, reason: &str, form: Option<&String>) {
        self.unanswered();
        let kind = self.case.kind();
        let due = dues(self.case, self.policy, self.today);
        // An extension can itself be extended, up to the longest that the text allows.
        let end = due.promised.or(due.original_end);
        let Some(original_end) = end else {
            self.advise(Code::NoExtension);
            return;
        };
        let facts = ExtensionFacts {
            original_end,
            sent: Some(self.day),
            promised_until: Some(until),
            form: Some(form.cloned()),
            today: Some(self.today),
        };
        let verdict = judge_extension(&self.policy.facility, kind, &facts);
        let article = verdict.articles.first().cloned();
        let longest = due.verdict.longest;
        match verdict.state {
            ExtensionState::NotProvided => self.sheet.advise(Code::NoExtension, article),
            ExtensionState::Late => self.sheet.advise(Code::ExtensionLate, article),
            ExtensionState::TooLong => self.sheet.advise(Code::ExtensionTooLong, article),
            ExtensionState::Incomplete | ExtensionState::NotSent => {
                self.sheet.advise(Code::ExtensionIncomplete, article);
            }
            ExtensionState::Valid if longest.is_some_and(|longest| until > longest) => {
                self.sheet.advise(Code::ExtensionTooLong, article);
            }
            ExtensionState::Valid => {}
        }
        if reason.trim().is_empty() {
            self.advise(Code::ReasonMissing);
        }
    }

    /// Why nothing may be given to whoever asks.
    fn barred(&mut self) {
        let all: Vec<Objection> = barred(self.case, self.policy, self.day);
        self.sheet.forbid_all(all);
    }

    /// What any answer must wait for.
    fn answer(&mut self) {
        let facility = &self.policy.facility;
        self.barred();
        if self.case.identity_accepted_by(self.day, facility).is_none() {
            self.sheet.forbid(Code::IdentityNotAccepted, Some(facility.identity.article.clone()));
        }
        if !self.case.asks_for_self() && self.case.authority_accepted_by(self.day).is_none() {
            let article = authority_article(self.case, self.policy);
            self.sheet.forbid(Code::AuthorityNotAccepted, Some(article));
        }
        if self.case.principal_reply.as_ref().is_none_or(|reply| reply.day > self.day) {
            match self.case.confirmation_owed(facility) {
                Some((Duty::Must, article)) => {
                    self.sheet.forbid(Code::PrincipalNotAsked, Some(article));
                }
                Some((Duty::Effort, article)) => {
                    self.sheet.advise(Code::PrincipalNotAsked, Some(article));
                }
                None => {}
            }
        }
        let Some(decision) = &self.case.decision else {
            self.forbid(Code::NotDecided);
            return;
        };
        if self.day < decision.day {
            self.forbid(Code::NotDecided);
        }
        let required = answer_of(self.case, self.policy);
        if let Some(role) = required.as_ref().and_then(|required| required.approved_by) {
            let approval = self.case.approval.as_ref();
            let approved = approval.is_some_and(|by| by.what == role && by.day <= self.day);
            if !approved {
                let article = required.and_then(|required| required.articles.first().cloned());
                self.sheet.forbid(Code::NotApproved, article);
            }
        }
    }

    /// What the giving or doing of something must wait for.
    fn give(&mut self) {
        self.answer();
        if self.case.decision.is_some() && !self.case.grants() {
            self.forbid(Code::NothingGranted);
        }
    }

    fn notice(&mut self, form: Option<&String>) {
        self.answer();
        if self.case.notice.is_some() {
            self.advise(Code::AlreadyAnswered);
        }
        let Some(required) = answer_of(self.case, self.policy) else { return };
        let article = required.articles.first().cloned();
        if required.form.is_some() && required.form.as_ref() != form {
            self.sheet.advise(Code::OtherForm, article);
        }
        if self.case.grants() && self.case.acts_on_data() && self.case.carried_out.is_none() {
            self.advise(Code::NotCarriedOut);
        }
        // A purpose is told by its notice.
        let told_by_notice = !self.case.hands_over() && !self.case.acts_on_data();
        if told_by_notice && self.case.grants() {
            self.fee_unpaid();
        }
    }

    fn handing_over(&mut self) {
        self.fee_unpaid();
        let kind = self.case.kind();
        let told = self.case.notice.is_some();
        let owed = self.case.outcome().is_some_and(|outcome| {
            outcome != crate::event::DecisionOutcome::Granted
                || handling(self.policy).answer(kind, outcome.answer()).is_some()
        });
        if owed && !told {
            let required = answer_of(self.case, self.policy);
            let article = required.and_then(|required| required.articles.first().cloned());
            self.sheet.advise(Code::NoNotice, article);
        }
    }

    pub(super) fn fee_unpaid(&mut self) {
        let standing = fee(self.case, self.policy, self.today);
        if !standing.state.is_settled() && !standing.set_elsewhere {
            let article = standing.verdict.articles.first().cloned();
            self.sheet.advise(Code::FeeNotPaid, article);
        }
        if standing.set_elsewhere
            && standing.state != FeeState::Open
            && !standing.state.is_settled()
        {
            self.advise(Code::FeeNotPaid);
        }
    }

    fn unanswered(&mut self) {
        if self.case.answered_on().is_some() {
            self.forbid(Code::AlreadyAnswered);
        }
    }

    fn lapsed(&mut self) {
        self.unanswered();
        // With nobody left to answer, a request ends by itself; the bereaved ask after a death.
        let bereaved = self.case.opening.requester == RequesterKind::BereavedFamily;
        if self.case.died.is_some() && !bereaved {
            return;
        }
        let lapse = dues(self.case, self.policy, self.today).lapse;
        match lapse {
            None => self.forbid(Code::NoLapse),
            Some(lapse) if lapse.lapses_on.is_none_or(|on| self.day < on) => {
                let article = lapse.articles.first().cloned();
                self.sheet.forbid(Code::NotYetLapsed, article);
            }
            Some(_) => {}
        }
    }

    fn turned_away(&mut self, reason: &str) {
        self.want_words(reason);
        self.unanswered();
        if !barred(self.case, self.policy, self.day).is_empty() {
            return;
        }
        let insufficient = |result: CheckResult| result == CheckResult::Insufficient;
        let identity = self.case.identity.last().is_some_and(|c| insufficient(c.what.result));
        let authority = self.case.authority.last().is_some_and(|c| insufficient(c.what.result));
        if identity || authority {
            self.advise(Code::CouldBeShown);
        } else {
            self.forbid(Code::CouldBeShown);
        }
    }

    fn closed(&mut self) {
        if self.case.answered_on().is_none() && self.case.ended.is_none() {
            self.advise(Code::NotAnswered);
        }
        let steps = steps(self.case, self.policy, self.today);
        let owed = steps.iter().filter(|step| {
            step.code != StepCode::Closing
                && matches!(step.state, StepState::Open | StepState::Waiting(_))
        });
        for step in owed {
            match (step.code, step.duty) {
                (_, StepDuty::Must) => {
                    self.sheet.advise(Code::StepsOpen, step.article.clone());
                }
                (StepCode::Explanation, StepDuty::Should) => {
                    self.sheet.advise(Code::NotExplained, step.article.clone());
                }
                (StepCode::ObjectionAnswer, StepDuty::Should) => {
                    self.sheet.advise(Code::StepsOpen, step.article.clone());
                }
                _ => {}
            }
        }
    }

    fn struck(&mut self, entry: &str, why: &str, instead: Option<&CaseEvent>) {
        self.want_words(why);
        let place = self.case.lines.iter().position(|line| line.record.id == entry);
        let Some(place) = place else {
            self.forbid(Code::NoSuchEntry);
            return;
        };
        let line = &self.case.lines[place];
        if !line.struck.is_empty() {
            self.advise(Code::AlreadyStruck);
        }
        let opens = |event: &CaseEvent| matches!(event.act, Act::Opened(_));
        if opens(&line.record.event) != instead.is_some_and(opens) {
            // Without an opening there is no case, and one case has one.
            if opens(&line.record.event) || instead.is_some_and(opens) {
                return self.forbid(Code::OpeningStays);
            }
        }
        if instead.is_some_and(|event| matches!(event.act, Act::Struck { .. })) {
            return self.forbid(Code::NoSuchEntry);
        }
        self.as_if_struck(place, why, instead);
    }

    /// What stands in an entry's place is judged where the entry stood, and what came after it once more:
    /// what it rested on is not struck away silently.
    fn as_if_struck(&mut self, place: usize, why: &str, instead: Option<&CaseEvent>) {
        let was = &self.case.lines;
        let mut records: Vec<Recorded> = was.iter().map(|line| line.record.clone()).collect();
        let act = Act::Struck {
            entry: was[place].record.id.clone(),
            why: why.to_owned(),
            instead: instead.cloned().map(Box::new),
        };
        records.push(Recorded {
            id: String::new(),
            at_ms: 0,
            by: String::new(),
            event: CaseEvent::new(self.day, act),
            despite: Vec::new(),
        });
        let is = lines(&records);
        let mut changed = false;
        for (at, (was_here, is_here)) in was.iter().zip(&is).enumerate() {
            let new = was_here.counts() != is_here.counts();
            changed |= new;
            let Some(event) = is_here.counts().filter(|_| changed) else { continue };
            let permit = self.judged_after(&is[..at], event);
            match permit {
                Permit::Forbidden(all) if at == place => self.sheet.forbid_all(all),
                Permit::Advised(all) if at == place => self.sheet.advise_all(all),
                Permit::Forbidden(all) => {
                    let known = (!new).then(|| self.judged_after(&was[..at], event));
                    let said = |code| known.as_ref().is_some_and(|permit| permit.says(code));
                    self.sheet
                        .advise_all(all.into_iter().filter(|objection| !said(objection.code)));
                }
                _ => {}
            }
        }
    }

    /// What speaks against an event after these entries.
    fn judged_after(&self, lines: &[Line], event: &CaseEvent) -> Permit {
        if matches!(event.act, Act::Struck { .. }) {
            return Permit::Free;
        }
        let counting = lines.iter().filter_map(|line| {
            let event = line.counts()?.clone();
            Some(Recorded { event, ..line.record.clone() })
        });
        let counting: Vec<Recorded> =
            counting.filter(|record| !matches!(record.event.act, Act::Struck { .. })).collect();
        match (&event.act, Case::fold(&counting)) {
            (Act::Opened(opening), None) => may_open(opening, self.policy, event.day, self.today),
            (_, Some(case)) => may(&case, self.policy, event, self.today),
            (_, None) => Permit::Free,
        }
    }

    /// What the answer to a decision that is about to be made must be like.
    pub(super) fn required_for(
        &self,
        outcome: crate::event::DecisionOutcome,
    ) -> madoguchi_domain::refusal::AnswerRequirement {
        let kind = self.case.kind();
        answer_required(&self.policy.facility, handling(self.policy), kind, outcome.answer())
    }
}
