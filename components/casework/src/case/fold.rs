use madoguchi_domain::Date;

use super::{
    Case, Consultation, Delivery, Extension, FeeAsked, Line, Noted, Notice, Pause, PrincipalReply,
    Search, SentBack,
};
use crate::event::{Act, EndedHow, ObjectionResult, Opening, Recorded};
use crate::log::lines;

impl Case {
    /// A case from its log, in the log's order; none where nothing in it takes a request in.
    ///
    /// What this version does not know is kept among the lines and counted. What makes no sense where it
    /// stands (a request taken in twice, a pause that ends before it began) is passed over, never an error.
    #[must_use]
    pub fn fold(records: &[Recorded]) -> Option<Self> {
        let lines = lines(records);
        let (opening, opened_on) = lines.iter().find_map(|line| {
            let event = line.counts()?;
            match &event.act {
                Act::Opened(opening) => Some(((**opening).clone(), event.day)),
                _ => None,
            }
        })?;
        let mut case = Self::blank(opening, opened_on);
        for line in &lines {
            if let Some(event) = line.counts() {
                case.take(line, event.day, &event.act);
            }
        }
        case.lines = lines;
        Some(case)
    }

    fn blank(opening: Opening, opened_on: Date) -> Self {
        Self {
            opening,
            opened_on,
            lines: Vec::new(),
            identity: Vec::new(),
            authority: Vec::new(),
            principal_asked: None,
            principal_reply: None,
            missing: None,
            asked_to_complete: None,
            completed: None,
            pauses: Vec::new(),
            fee_asked: None,
            payments: Vec::new(),
            fee_returned: None,
            fee_dropped: None,
            search: None,
            consultations: Vec::new(),
            decision: None,
            approval: None,
            sent_back: None,
            extensions: Vec::new(),
            notice: None,
            explanations: Vec::new(),
            delivery: None,
            carried_out: None,
            recipients: None,
            objection: None,
            objections_answered: Vec::new(),
            ended: None,
            died: None,
            came_of_age: None,
            closed: None,
            assigned: None,
            unknown: 0,
        }
    }

    fn take(&mut self, line: &Line, day: Date, act: &Act) {
        let by = line.answered_for_by();
        let id = &line.record.id;
        fn noted<T>(id: &str, day: Date, by: &str, what: T) -> Noted<T> {
            Noted { id: id.to_owned(), day, by: by.to_owned(), what }
        }
        macro_rules! noted {
            ($what:expr) => {
                noted(id, day, by, $what)
            };
        }
        match act {
            Act::Opened(_) | Act::Noted { .. } | Act::AnswerSealed { .. } | Act::Struck { .. } => {}
            Act::IdentityChecked(check) => self.identity.push(noted!(check.clone())),
            Act::AuthorityChecked(check) => self.authority.push(noted!((**check).clone())),
            Act::PrincipalAsked { how } => self.principal_asked = Some(noted!(*how)),
            Act::PrincipalAnswered { how, result, scope } => {
                let reply = PrincipalReply { how: *how, result: *result, scope: scope.clone() };
                self.principal_reply = Some(noted!(reply));
            }
            Act::MissingAsked { what } => {
                self.asked_to_complete = Some(day);
                self.missing = Some(noted!(what.clone()));
            }
            Act::MissingCame { complete, .. } => {
                if *complete {
                    self.missing = None;
                }
            }
            Act::Completed => {
                self.completed = Some(day);
                self.missing = None;
            }
            Act::Paused { why } => {
                self.pauses.push(Pause { from: day, until: None, why: why.clone() });
            }
            Act::Resumed => {
                for pause in self.pauses.iter_mut().filter(|pause| pause.until.is_none()) {
                    pause.until = Some(day.max(pause.from));
                }
            }
            Act::FeeAsked { yen, how } => {
                self.fee_asked = Some(noted!(FeeAsked { yen: *yen, how: how.clone() }));
            }
            Act::FeeReceived { payments } => self.payments.push(noted!(payments.clone())),
            Act::FeeReturned => self.fee_returned = Some(day),
            Act::FeeDropped { reason } => self.fee_dropped = Some(noted!(reason.clone())),
            Act::Searched { found, what, pages } => {
                let search = Search { found: *found, what: what.clone(), pages: *pages };
                self.search = Some(noted!(search));
            }
            Act::Consulted { body, present, opinion } => {
                let (present, opinion) = (present.clone(), opinion.clone());
                self.consultations.push(noted!(Consultation { body: *body, present, opinion }));
            }
            Act::Decided(decision) => {
                self.undecide();
                self.sent_back = None;
                self.decision = Some(noted!(decision.clone()));
            }
            Act::Approved { by } => {
                // Whoever approves twice has approved the first time.
                if self.decision.is_some()
                    && self.approval.as_ref().is_none_or(|approval| approval.what != *by)
                {
                    self.approval = Some(noted!(*by));
                }
            }
            Act::SentBack { by, reason } => {
                self.undecide();
                self.sent_back = Some(noted!(SentBack { by: *by, reason: reason.clone() }));
            }
            Act::Extended { until, reason, form } => {
                let (reason, form) = (reason.clone(), form.clone());
                self.extensions.push(noted!(Extension { until: *until, reason, form }));
            }
            Act::NoticeIssued { number, form } => {
                self.notice = Some(noted!(Notice { number: number.clone(), form: form.clone() }));
            }
            Act::Explained { to, .. } => self.explanations.push(noted!(*to)),
            Act::Delivered { method, to } => {
                self.delivery = Some(noted!(Delivery { method: *method, to: to.clone() }));
            }
            Act::CarriedOut { what } => self.carried_out = Some(noted!(what.clone())),
            Act::RecipientsTold { whom } => self.recipients = Some(noted!(Some(whom.clone()))),
            Act::NoRecipients => self.recipients = Some(noted!(None)),
            Act::Objected { what } => self.objection = Some(noted!(what.clone())),
            Act::ObjectionAnswered { result, what } => {
                self.objection = None;
                self.objections_answered.push(noted!((*result, what.clone())));
                if *result == ObjectionResult::Changed {
                    self.undecide();
                    self.ended = None;
                    self.closed = None;
                }
            }
            Act::Withdrawn => self.ended = Some(noted!(EndedHow::Withdrawn)),
            // Of two days the earlier is right: by then it had happened.
            Act::PrincipalDied { died } => {
                let died = died.unwrap_or(day);
                self.died = Some(self.died.map_or(died, |earlier| earlier.min(died)));
            }
            Act::CameOfAge => {
                self.came_of_age = Some(self.came_of_age.map_or(day, |earlier| earlier.min(day)));
            }
            Act::AgencyEnded => self.ended = Some(noted!(EndedHow::AgencyEnded)),
            Act::Lapsed => self.ended = Some(noted!(EndedHow::Lapsed)),
            Act::TurnedAway { .. } => self.ended = Some(noted!(EndedHow::TurnedAway)),
            Act::Closed => self.closed = Some(day),
            Act::Assigned { to } => {
                self.assigned = Some(to.clone()).filter(|to| !to.trim().is_empty());
            }
            Act::Unknown(_) => self.unknown += 1,
        }
    }

    /// What hangs on a decision falls with it.
    fn undecide(&mut self) {
        self.decision = None;
        self.approval = None;
        self.notice = None;
        self.explanations.clear();
        self.delivery = None;
        self.carried_out = None;
        self.recipients = None;
    }
}
