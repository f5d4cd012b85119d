use madoguchi_domain::authority::{AuthorityDecision, rule_for};
use madoguchi_domain::policy::{ClockStart, Duty, Handling, Role, WholePolicy};
use madoguchi_domain::refusal::{AnswerRequirement, Owing, answer_required};
use madoguchi_domain::request::{RequestKind, RequesterKind};
use madoguchi_domain::{Citation, Date};

use super::{Step, StepCode, StepDuty, StepState, WaitingFor};
use crate::barred::barred;
use crate::case::{Case, handling};
use crate::dues::{Dues, SOON_DAYS, answer_of, dues};
use crate::event::{DecisionOutcome, ExplainedTo};
use crate::fee::{FeeStanding, FeeState, fee};

/// Lays the path of a case.
pub(super) fn lay(case: &Case, policy: &WholePolicy, today: Date) -> Vec<Step> {
    let facts = Facts {
        case,
        policy,
        handling: handling(policy),
        today,
        dues: dues(case, policy, today),
        fee: fee(case, policy, today),
        required: answer_of(case, policy),
        barred: !barred(case, policy, today).is_empty(),
        over: case.ended.is_some() || case.closed.is_some(),
    };
    let with_request = policy.facility.payment.as_ref().is_some_and(|rule| rule.with_request);
    let mut steps =
        vec![facts.identity(), facts.authority(), facts.principal(), facts.completeness()];
    let fee = [facts.fee_asking(with_request), facts.fee_payment(with_request)];
    if with_request {
        steps.extend(fee.clone());
    }
    steps.extend([
        facts.search(),
        facts.consultation(),
        facts.decision(),
        facts.approval(),
        facts.extension(),
        facts.carrying_out(),
        facts.notice(),
        facts.explanation(),
    ]);
    if !with_request {
        steps.extend(fee);
    }
    steps.extend([
        facts.delivery(),
        facts.recipients_told(),
        facts.fee_return(),
        facts.objection_answer(),
        facts.ending(),
    ]);
    facts.cut_short(&mut steps);
    let closing = facts.closing(&steps);
    steps.push(closing);
    steps
}

struct Facts<'a> {
    case: &'a Case,
    policy: &'a WholePolicy,
    handling: &'a Handling,
    today: Date,
    dues: Dues,
    fee: FeeStanding,
    required: Option<AnswerRequirement>,
    /// Whether nothing may be given to whoever asks, for good.
    barred: bool,
    /// Whether it came to an end without an answer, or was closed.
    over: bool,
}

const EARLIER: StepState = StepState::Waiting(WaitingFor::EarlierStep);

impl Facts<'_> {
    fn step(&self, code: StepCode, state: StepState) -> Step {
        Step { code, state, duty: StepDuty::Must, by: Vec::new(), article: None, due: None }
    }

    fn not_needed(&self, code: StepCode) -> Step {
        self.step(code, StepState::NotNeeded)
    }

    /// Done, or waiting for papers that were asked for, or open.
    fn of_papers(&self, done: Option<Date>) -> StepState {
        match done {
            Some(day) => StepState::Done(day),
            None if self.case.missing.is_some() => StepState::Waiting(WaitingFor::Applicant),
            None => StepState::Open,
        }
    }

    fn identity(&self) -> Step {
        let rule = &self.policy.facility.identity;
        let done = self.case.identity_accepted(&self.policy.facility);
        let article = Some(rule.article.clone());
        Step { article, ..self.step(StepCode::Identity, self.of_papers(done)) }
    }

    fn authority(&self) -> Step {
        if self.case.asks_for_self() {
            return self.not_needed(StepCode::Authority);
        }
        let done = self.case.authority_accepted();
        let verdict = self.case.authority_verdict(&self.policy.facility);
        let escalated =
            matches!(verdict.decision, AuthorityDecision::Escalate | AuthorityDecision::Hold);
        let by = verdict.decider.filter(|_| escalated).into_iter().collect();
        let rule = rule_for(&self.policy.facility, self.case.opening.requester);
        let article = Some(rule.article.clone());
        Step { by, article, ..self.step(StepCode::Authority, self.of_papers(done)) }
    }

    fn principal(&self) -> Step {
        let code = StepCode::Principal;
        let reply = self.case.principal_reply.as_ref();
        let owed = self.case.confirmation_owed(&self.policy.facility);
        let (duty, article) = match owed {
            Some((duty, article)) => (duty_of(duty), Some(article)),
            None if reply.is_none() => return self.not_needed(code),
            None => (StepDuty::Should, None),
        };
        let state = match (reply, &self.case.principal_asked) {
            (Some(reply), _) => StepState::Done(reply.day),
            (None, Some(_)) => StepState::Waiting(WaitingFor::Principal),
            // Which mandate it is shows in the check of authority.
            (None, None) if self.case.authority.is_empty() => EARLIER,
            (None, None) => StepState::Open,
        };
        Step { duty, article, ..self.step(code, state) }
    }

    fn completeness(&self) -> Step {
        let rule = self.policy.facility.deadline(self.case.kind());
        let starts = rule.filter(|rule| rule.starts == ClockStart::PapersComplete);
        let duty = if starts.is_some() { StepDuty::Must } else { StepDuty::Should };
        let state = match self.case.completed {
            // Something may turn out to be missing later on.
            _ if self.case.missing.is_some() => StepState::Waiting(WaitingFor::Applicant),
            Some(day) => StepState::Done(day),
            None if !self.people_accepted() => EARLIER,
            None => StepState::Open,
        };
        let article = starts.map(|rule| rule.article.clone());
        Step { duty, article, ..self.step(StepCode::Completeness, state) }
    }

    /// Whether identity and authority were accepted, and the principal was asked where that is a must.
    fn people_accepted(&self) -> bool {
        let (case, facility) = (self.case, &self.policy.facility);
        let authority = case.asks_for_self() || case.authority_accepted().is_some();
        case.identity_accepted(facility).is_some() && authority
    }

    fn principal_settled(&self) -> bool {
        let owed = self.case.confirmation_owed(&self.policy.facility);
        self.case.principal_reply.is_some() || !matches!(owed, Some((Duty::Must, _)))
    }

    /// Whether anything may fall due at all.
    fn costs(&self) -> bool {
        !matches!(self.fee.state, FeeState::NothingDue | FeeState::Dropped)
    }

    /// Whether it is time for the fee: with the request, or once something is granted.
    fn time_for_fee(&self, with_request: bool) -> bool {
        with_request || self.case.grants() || self.case.fee_asked.is_some()
    }

    /// What was asked for is waited for, also where the regulation leaves the sum open.
    fn fee_duty(&self) -> StepDuty {
        let open = self.fee.set_elsewhere && self.case.fee_asked.is_none();
        if open { StepDuty::Should } else { StepDuty::Must }
    }

    fn fee_article(&self) -> Option<Citation> {
        self.fee.verdict.articles.first().cloned()
    }

    fn fee_asking(&self, with_request: bool) -> Step {
        let code = StepCode::FeeAsking;
        let again =
            matches!(self.fee.state, FeeState::Short | FeeState::Expired | FeeState::NotTaken);
        let asked = self.case.fee_asked.as_ref().map(|asked| asked.day);
        let state = match (asked, self.case.fee_dropped.as_ref()) {
            (_, Some(dropped)) => StepState::Done(dropped.day),
            _ if !self.costs() => StepState::NotNeeded,
            _ if again => StepState::Open,
            // Something came, but nobody had said how much it is.
            (Some(_), _) if self.fee.state == FeeState::Open => StepState::Open,
            (Some(day), _) => StepState::Done(day),
            _ if self.fee.state.is_settled() => StepState::NotNeeded,
            // It comes by itself, unless nobody can know how much it is.
            _ if with_request && self.fee.due.is_some() => StepState::NotNeeded,
            _ if self.case.outcome().is_some_and(|outcome| !outcome.grants()) => {
                StepState::NotNeeded
            }
            _ if !self.time_for_fee(with_request) => EARLIER,
            _ => StepState::Open,
        };
        let (duty, article) = (self.fee_duty(), self.fee_article());
        Step { duty, article, ..self.step(code, state) }
    }

    fn fee_payment(&self, with_request: bool) -> Step {
        let code = StepCode::FeePayment;
        let paid = self.case.payments.last().map(|payment| payment.day);
        let state = match self.fee.state {
            FeeState::NothingDue | FeeState::Dropped => StepState::NotNeeded,
            FeeState::Paid | FeeState::Over => paid.map_or(StepState::NotNeeded, StepState::Done),
            FeeState::Asked => StepState::Waiting(WaitingFor::Applicant),
            // Asking again comes first.
            FeeState::Short | FeeState::Expired | FeeState::NotTaken => EARLIER,
            FeeState::Open if with_request && self.fee.due.is_some() => StepState::Open,
            FeeState::Open if self.case.outcome().is_some_and(|outcome| !outcome.grants()) => {
                StepState::NotNeeded
            }
            FeeState::Open => EARLIER,
        };
        let rule = self.policy.facility.payment.as_ref();
        let article = rule.map(|rule| rule.article.clone()).or_else(|| self.fee_article());
        Step { duty: self.fee_duty(), article, ..self.step(code, state) }
    }

    fn search(&self) -> Step {
        let code = StepCode::Search;
        let kind = self.case.kind();
        if kind == RequestKind::PurposeNotification && self.case.search.is_none() {
            return self.not_needed(code);
        }
        let must = self.case.hands_over() || kind == RequestKind::Correction;
        let state = match &self.case.search {
            Some(search) => StepState::Done(search.day),
            None if self.case.decision.is_some() => StepState::NotNeeded,
            None => StepState::Open,
        };
        let duty = if must { StepDuty::Must } else { StepDuty::Should };
        Step { duty, article: self.kind_article(), ..self.step(code, state) }
    }

    /// Where the kind of request stands: in the regulation, else in the Act.
    fn kind_article(&self) -> Option<Citation> {
        let kind = self.case.kind();
        let own = self.policy.facility.request(kind).map(|rule| rule.article.clone());
        own.or_else(|| kind.by_act().map(|law| law.granted.clone()))
    }

    fn consultation(&self) -> Step {
        let code = StepCode::Consultation;
        let rule = self.policy.facility.decision(self.case.kind());
        let Some(consults) = rule.and_then(|rule| rule.consults.as_ref()) else {
            return self.not_needed(code);
        };
        let heard = self.case.consultations.iter().rev();
        let heard = heard.into_iter().find(|heard| heard.what.body == consults.body);
        let state = match heard {
            Some(heard) => StepState::Done(heard.day),
            None if self.case.decision.is_some() => StepState::Open,
            None if !self.searched() => EARLIER,
            None => StepState::Open,
        };
        let (by, article) = (vec![consults.body], Some(consults.article.clone()));
        Step { by, article, ..self.step(code, state) }
    }

    fn searched(&self) -> bool {
        let must = self.case.hands_over() || self.case.kind() == RequestKind::Correction;
        self.case.search.is_some() || !must
    }

    fn consulted(&self) -> bool {
        let state = self.consultation().state;
        matches!(state, StepState::Done(_) | StepState::NotNeeded)
    }

    fn decision(&self) -> Step {
        let rule = self.policy.facility.decision(self.case.kind());
        let ready = self.people_accepted()
            && self.principal_settled()
            && self.case.missing.is_none()
            && self.searched()
            && self.consulted();
        let state = match &self.case.decision {
            Some(decision) => StepState::Done(decision.day),
            None if ready => StepState::Open,
            None => EARLIER,
        };
        let article = rule.map(|rule| rule.article.clone()).or_else(|| self.kind_article());
        Step {
            by: rule.map(|rule| rule.by.clone()).unwrap_or_default(),
            article,
            due: self.dues.last_day,
            ..self.step(StepCode::Decision, state)
        }
    }

    /// The office whose approval the decision, or its answer, needs, and where that stands.
    fn approver(&self) -> Option<(Role, Option<Citation>)> {
        let rule = self.policy.facility.decision(self.case.kind());
        if let Some(required) = &self.required {
            return required.approved_by.map(|role| (role, required.articles.first().cloned()));
        }
        let rule = rule?;
        rule.approved_by.map(|role| (role, Some(rule.article.clone())))
    }

    fn approval(&self) -> Step {
        let code = StepCode::Approval;
        let Some((role, article)) = self.approver() else { return self.not_needed(code) };
        let state = match (&self.case.approval, &self.case.decision) {
            (Some(approval), _) if approval.what == role => StepState::Done(approval.day),
            (_, Some(_)) => StepState::Open,
            (_, None) => EARLIER,
        };
        Step { by: vec![role], article, due: self.dues.last_day, ..self.step(code, state) }
    }

    fn approved(&self) -> bool {
        matches!(self.approval().state, StepState::Done(_) | StepState::NotNeeded)
    }

    fn extension(&self) -> Step {
        let code = StepCode::Extension;
        let rule = self.policy.facility.deadline(self.case.kind());
        let extension = rule.and_then(|rule| rule.extension.as_ref());
        let (Some(extension), Some(end)) = (extension, self.dues.original_end) else {
            return self.not_needed(code);
        };
        let left = (end - self.today).num_days();
        let answered = self.case.answered_on().is_some();
        let state = match (self.dues.promised, self.case.extensions.last()) {
            (Some(_), Some(notice)) => StepState::Done(notice.day),
            _ if answered || !self.dues.started || !(0..=SOON_DAYS).contains(&left) => {
                StepState::NotNeeded
            }
            _ => StepState::Open,
        };
        Step {
            duty: StepDuty::Should,
            article: Some(extension.article.clone()),
            due: Some(end),
            ..self.step(code, state)
        }
    }

    fn carrying_out(&self) -> Step {
        let code = StepCode::CarryingOut;
        let refused = self.case.outcome().is_some_and(|outcome| !outcome.grants());
        if !self.case.acts_on_data() || refused {
            return self.not_needed(code);
        }
        let state = self.after_approval(self.case.carried_out.as_ref().map(|done| done.day));
        let (article, due) = (self.kind_article(), self.dues.last_day);
        Step { article, due, ..self.step(code, state) }
    }

    fn after_approval(&self, done: Option<Date>) -> StepState {
        match done {
            Some(day) => StepState::Done(day),
            None if self.may_answer() => StepState::Open,
            None => EARLIER,
        }
    }

    /// Whether it is decided and approved, and is known who is answered.
    fn may_answer(&self) -> bool {
        let decided = self.case.decision.is_some() && self.approved();
        decided && self.people_accepted() && self.principal_settled()
    }

    fn notice(&self) -> Step {
        let kind = self.case.kind();
        // What is granted is told by being handed over, unless the regulation has a notice for it.
        let handed_over = self.case.hands_over();
        let outcome = self.case.outcome();
        let own = outcome.and_then(|outcome| self.handling.answer(kind, outcome.answer()));
        let usual = outcome == Some(DecisionOutcome::Granted) && handed_over && own.is_none();
        let duty = if usual { StepDuty::Should } else { StepDuty::Must };
        let done = self.case.notice.as_ref().map(|notice| notice.day);
        let carried_out = !matches!(self.carrying_out().state, StepState::Open);
        let state = match self.after_approval(done) {
            StepState::Open if usual && self.case.delivery.is_some() => StepState::NotNeeded,
            StepState::Open if !carried_out => EARLIER,
            state => state,
        };
        let article = self.required.as_ref().and_then(|required| required.articles.first());
        let by_limit = self.dues.answer.as_ref().and_then(|answer| answer.last_day);
        Step {
            duty,
            article: article.cloned().or_else(|| self.kind_article()),
            due: by_limit.into_iter().chain(self.dues.last_day).min(),
            ..self.step(StepCode::Notice, state)
        }
    }

    fn explanation(&self) -> Step {
        let code = StepCode::Explanation;
        let owing = self.required.as_ref().and_then(|required| required.explained.as_ref());
        let Some(owing) = owing.filter(|_| self.case.died.is_none()) else {
            return self.not_needed(code);
        };
        let to_principal = |to: ExplainedTo| {
            to == ExplainedTo::Principal || self.case.opening.requester == RequesterKind::Principal
        };
        let told = self.case.explanations.iter().find(|told| to_principal(told.what));
        let state = match told {
            Some(told) => StepState::Done(told.day),
            None if self.case.notice.is_some() => StepState::Open,
            None => EARLIER,
        };
        self.owed(code, state, owing)
    }

    fn owed(&self, code: StepCode, state: StepState, owing: &Owing) -> Step {
        let article = Some(owing.article.clone());
        Step { duty: duty_of(owing.duty), article, ..self.step(code, state) }
    }

    fn delivery(&self) -> Step {
        let code = StepCode::Delivery;
        let refused = self.case.outcome().is_some_and(|outcome| !outcome.grants());
        if !self.case.hands_over() || refused {
            return self.not_needed(code);
        }
        let done = self.case.delivery.as_ref().map(|delivery| delivery.day);
        let told = self.notice();
        let untold = told.duty == StepDuty::Must && told.state == StepState::Open;
        let unpaid = !self.fee.state.is_settled() && self.fee_duty() == StepDuty::Must;
        let state = match self.after_approval(done) {
            StepState::Open if untold || unpaid => EARLIER,
            state => state,
        };
        let article = Some(self.policy.facility.delivery.article.clone());
        Step { article, due: self.dues.last_day, ..self.step(code, state) }
    }

    fn recipients_told(&self) -> Step {
        let code = StepCode::RecipientsTold;
        if !self.case.grants() || self.case.kind() != RequestKind::Correction {
            return self.not_needed(code);
        }
        let granted = DecisionOutcome::Granted.answer();
        let kind = self.case.kind();
        let required = answer_required(&self.policy.facility, self.handling, kind, granted);
        let Some(owing) = required.recipients_told else { return self.not_needed(code) };
        let state = match (&self.case.recipients, &self.case.carried_out) {
            (Some(told), _) => StepState::Done(told.day),
            (None, Some(_)) => StepState::Open,
            (None, None) => EARLIER,
        };
        self.owed(code, state, &owing)
    }

    fn fee_return(&self) -> Step {
        let code = StepCode::FeeReturn;
        let state = match self.case.fee_returned {
            Some(day) => StepState::Done(day),
            // More may have been paid than is due only as long as the pages are not counted.
            None if self.fee.to_return > 0 && (self.case.decision.is_some() || self.over) => {
                StepState::Open
            }
            None => StepState::NotNeeded,
        };
        Step { article: self.fee_article(), ..self.step(code, state) }
    }

    fn objection_answer(&self) -> Step {
        let answered = self.case.objections_answered.last().map(|answer| answer.day);
        let state = match (&self.case.objection, answered) {
            (Some(_), _) => StepState::Open,
            (None, Some(day)) => StepState::Done(day),
            (None, None) => StepState::NotNeeded,
        };
        let complaints = self.handling.complaints.as_ref();
        Step {
            duty: StepDuty::Should,
            by: complaints.and_then(|rule| rule.handled_by).into_iter().collect(),
            article: complaints.map(|rule| rule.article.clone()),
            ..self.step(StepCode::ObjectionAnswer, state)
        }
    }

    fn ending(&self) -> Step {
        let code = StepCode::Ending;
        let state = match &self.case.ended {
            Some(ended) => StepState::Done(ended.day),
            None if self.barred && self.case.answered_on().is_none() && !self.over => {
                StepState::Open
            }
            None => StepState::NotNeeded,
        };
        let why = barred(self.case, self.policy, self.today).into_iter().next();
        Step { article: why.and_then(|why| why.article), ..self.step(code, state) }
    }

    /// Where whoever asks may not be answered, or the request has ended, nothing of the path is left to
    /// do but to say so and to give back what was paid.
    fn cut_short(&self, steps: &mut [Step]) {
        let undone = |step: &&mut Step| !matches!(step.state, StepState::Done(_));
        let stopped = self.over || self.barred && self.case.answered_on().is_none();
        if !stopped {
            // Who was answered before gets nothing more either, once they may not be answered.
            let gives = [StepCode::CarryingOut, StepCode::Notice, StepCode::Delivery];
            let given = steps.iter_mut().filter(|step| self.barred && gives.contains(&step.code));
            for step in given.filter(undone) {
                step.state = StepState::NotNeeded;
            }
            return;
        }
        let stays = [StepCode::FeeReturn, StepCode::ObjectionAnswer, StepCode::Ending];
        for step in steps.iter_mut().filter(|step| !stays.contains(&step.code)).filter(undone) {
            step.state = StepState::NotNeeded;
        }
    }

    fn closing(&self, steps: &[Step]) -> Step {
        let finished = self.case.answered_on().is_some() || self.case.ended.is_some();
        let owed = steps.iter().any(|step| {
            step.duty == StepDuty::Must
                && !matches!(step.state, StepState::Done(_) | StepState::NotNeeded)
        });
        let state = match self.case.closed {
            Some(day) => StepState::Done(day),
            None if finished && !owed => StepState::Open,
            None => EARLIER,
        };
        Step { duty: StepDuty::Should, ..self.step(StepCode::Closing, state) }
    }
}

fn duty_of(duty: Duty) -> StepDuty {
    match duty {
        Duty::Must => StepDuty::Must,
        Duty::Effort => StepDuty::Should,
    }
}
