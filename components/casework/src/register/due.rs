use madoguchi_domain::breach::{self, BreachFacts};
use madoguchi_domain::complaint::check_intake;
use madoguchi_domain::cycle::{self, CycleFacts, CycleVerdict};
use madoguchi_domain::policy::{
    BreachRecipient, CycleTask, DisposalBlock, Limit, RetentionStart, Role, WholePolicy,
};
use madoguchi_domain::retention::{
    DisposalFacts, DisposalVerdict, KeepVerdict, judge_disposal, judge_take_out, keep,
};
use madoguchi_domain::{Citation, CodeSet, Date};

use super::missing::{RegisterLack, record_class, take_out_facts};
use super::{Entry, RegisterAct, RegisterKind, register_missing};
use crate::case::handling;

/// What is due for an entry on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterDues {
    /// What is to be done, in the order in which it is.
    pub next: Vec<RegisterDue>,
    /// How long the entry is kept, from the event that the text names; its days are none as long as that
    /// has not happened.
    pub keep: KeepVerdict,
    /// The first day on which it may be disposed of, if nothing else stands against it; none: not known yet.
    pub may_dispose_from: Option<Date>,
}

/// Something that is to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterDue {
    /// What.
    pub code: RegisterDueCode,
    /// Its last day, where it has one.
    pub by: Option<Date>,
    /// Whether that is over.
    pub late: bool,
    /// The offices that do it, or are told; empty: whoever has the register.
    pub offices: Vec<Role>,
    /// Any one of whom is to be told of a breach.
    pub recipients: Vec<BreachRecipient>,
    /// Where that stands.
    pub article: Option<Citation>,
}

codes! {
    /// What is to be done for an entry of a register.
    pub enum RegisterDueCode {
        /// The record is to be completed.
        Complete = "complete",
        /// An office is to permit it.
        Permission = "permission",
        /// It is to come back.
        Return = "return",
        /// The return is to be confirmed.
        ReturnConfirmation = "return-confirmation",
        /// An office is to be told of a complaint.
        ComplaintTold = "complaint-told",
        /// A remedy is to be chosen.
        Remedy = "remedy",
        /// What the remedy needs is to be done.
        RemedyNeeds = "remedy-needs",
        /// The complaint is to be settled.
        Settlement = "settlement",
        /// The contract is to say more.
        ContractItems = "contract-items",
        /// A step is to be taken before anything is handed over.
        ContractStep = "contract-step",
        /// The contractor's own contractor stands in the way.
        SubEntrustment = "sub-entrustment",
        /// The pledge is to be given.
        Pledge = "pledge",
        /// It is to be done again.
        CycleAgain = "cycle-again",
        /// Somebody is to be told of a breach.
        BreachTold = "breach-told",
        /// The first report is to be made (速報).
        FirstReport = "first-report",
        /// The final report is to be made (確報).
        FinalReport = "final-report",
    }
}

/// What is due for an entry of a register on a day, and how long it is kept.
#[must_use]
pub fn register_due(entry: &Entry, policy: &WholePolicy, today: Date) -> RegisterDues {
    let mut sheet = Sheet { entry, policy, today, next: Vec::new() };
    sheet.lacks();
    match entry.kind {
        RegisterKind::TakeOut => sheet.take_out(),
        RegisterKind::Complaint => sheet.complaint(),
        RegisterKind::Pledge => sheet.pledge(),
        RegisterKind::Cycle => sheet.cycle(),
        RegisterKind::Breach => sheet.breach(),
        _ => {}
    }
    let keep = kept(entry, policy);
    RegisterDues { next: sheet.next, may_dispose_from: keep.may_dispose_from, keep }
}

/// May an entry be disposed of on a day, as far as is known what stands against it? (廃棄の可否)
#[must_use]
pub fn register_disposal(
    entry: &Entry,
    policy: &WholePolicy,
    day: Date,
    found: CodeSet<DisposalBlock>,
) -> DisposalVerdict {
    let keep_through = kept(entry, policy).keep_through;
    judge_disposal(handling(policy), &DisposalFacts { keep_through, asked_on: day, found })
}

/// How something that is done again and again stands.
#[derive(Debug, Clone, PartialEq)]
pub struct CycleStanding {
    /// What.
    pub task: CycleTask,
    /// When it was done last; none: never, as far as is known.
    pub last: Option<Date>,
    /// When it is due again.
    pub verdict: CycleVerdict,
}

/// How all that the regulation wants done again and again stands, also what has never been done.
#[must_use]
pub fn cycle_standings(entries: &[Entry], policy: &WholePolicy, today: Date) -> Vec<CycleStanding> {
    let tasks = handling(policy).cycles.iter().map(|rule| rule.what);
    let standing = |task: CycleTask| {
        let of_task = entries.iter().filter(|entry| task_of(entry) == Some(task));
        let last = of_task.map(|entry| entry.last).max();
        CycleStanding { task, last, verdict: again(policy, task, last, today) }
    };
    tasks.map(standing).collect()
}

fn task_of(entry: &Entry) -> Option<CycleTask> {
    match entry.opening {
        RegisterAct::CycleDone { task, .. } => Some(task),
        _ => None,
    }
}

fn again(policy: &WholePolicy, task: CycleTask, last: Option<Date>, today: Date) -> CycleVerdict {
    let years = handling(policy).fiscal_year.as_ref().map(|year| year.calendar());
    // What was never done is due in the fiscal year that runs.
    let fiscal_year = years.filter(|_| last.is_none()).map(|years| years.year_of(today));
    cycle::due(handling(policy), task, &CycleFacts { last, fiscal_year, today: Some(today) })
}

/// How long an entry is kept, from the event that the text names.
fn kept(entry: &Entry, policy: &WholePolicy) -> KeepVerdict {
    let (class, way) = record_class(entry);
    let of = |start: Date| keep(handling(policy), class, way, start);
    let by_rule = of(entry.opened);
    let start = match by_rule.from {
        None | Some(RetentionStart::Created) => Some(entry.opened),
        Some(RetentionStart::LastProvision) => Some(entry.last),
        Some(RetentionStart::Returned) => {
            let verdict = judge_take_out(handling(policy), &take_out_facts(entry));
            let confirmed = entry.return_confirmed.map(|(_, day)| day);
            confirmed.or(entry.returned).filter(|_| verdict.closed)
        }
        Some(RetentionStart::ContractEnded) => entry.ended,
        Some(RetentionStart::Completed) => completed(entry),
    };
    match start {
        Some(start) => of(start),
        None => KeepVerdict {
            keep_through: None,
            may_dispose_from: None,
            ordinance_through: None,
            ..by_rule
        },
    }
}

/// The day on which an entry's matter came to its end.
fn completed(entry: &Entry) -> Option<Date> {
    match entry.kind {
        RegisterKind::TakeOut => entry.returned,
        RegisterKind::Complaint => entry.settled,
        RegisterKind::Contract => entry.ended,
        RegisterKind::Pledge => entry.given,
        RegisterKind::Breach => entry.breach.final_report,
        RegisterKind::Provision | RegisterKind::Receipt | RegisterKind::Cycle => Some(entry.last),
        RegisterKind::Disposal => Some(entry.opened),
    }
}

struct Sheet<'a> {
    entry: &'a Entry,
    policy: &'a WholePolicy,
    today: Date,
    next: Vec<RegisterDue>,
}

impl Sheet<'_> {
    fn put(&mut self, code: RegisterDueCode, by: Option<Date>, article: Option<&Citation>) {
        self.next.push(RegisterDue {
            code,
            by,
            late: by.is_some_and(|by| self.today > by),
            offices: Vec::new(),
            recipients: Vec::new(),
            article: article.cloned(),
        });
    }

    fn for_offices(&mut self, offices: Vec<Role>) {
        if let Some(due) = self.next.last_mut() {
            due.offices = offices;
        }
    }

    /// What the entry lacks, each kind of it once.
    fn lacks(&mut self) {
        use RegisterDueCode as Code;
        let over = self.entry.settled.is_some() || self.entry.ended.is_some();
        for lack in register_missing(self.entry, self.policy) {
            let (code, office) = match lack.what {
                RegisterLack::Record(_) | RegisterLack::Complaint(_) => (Code::Complete, None),
                RegisterLack::Contract(_) => (Code::ContractItems, None),
                RegisterLack::Step(_) => (Code::ContractStep, None),
                RegisterLack::SubEntrustment => (Code::SubEntrustment, None),
                RegisterLack::Remedy(_) => (Code::RemedyNeeds, None),
                RegisterLack::Permission(office) => (Code::Permission, Some(office)),
            };
            let there = self.next.iter_mut().find(|due| due.code == code);
            match (there, office) {
                (Some(due), office) => due.offices.extend(office),
                (None, _) if over => {}
                (None, office) => {
                    self.put(code, None, lack.article.as_ref());
                    self.for_offices(office.into_iter().collect());
                }
            }
        }
    }

    fn take_out(&mut self) {
        let verdict = judge_take_out(handling(self.policy), &take_out_facts(self.entry));
        let article = verdict.articles.first();
        if self.entry.returned.is_none() {
            let back_by = match self.entry.opening {
                RegisterAct::TakenOut { back_by, .. } => back_by,
                _ => None,
            };
            self.put(RegisterDueCode::Return, back_by, article);
        }
        if let Some(office) = verdict.to_confirm {
            self.put(RegisterDueCode::ReturnConfirmation, None, article);
            self.for_offices(vec![office]);
        }
    }

    fn complaint(&mut self) {
        if self.entry.settled.is_some() {
            return;
        }
        let facility = &self.policy.facility;
        let verdict = check_intake(facility, handling(self.policy), &self.entry.fields);
        let article = verdict.articles.first();
        let untold = verdict.told.iter().copied().filter(|role| !self.entry.told.contains(role));
        let untold: Vec<Role> = untold.collect();
        if !untold.is_empty() {
            self.put(RegisterDueCode::ComplaintTold, None, article);
            self.for_offices(untold);
        }
        if self.entry.remedy.is_none() {
            self.put(RegisterDueCode::Remedy, None, article);
            self.for_offices(verdict.handled_by.into_iter().collect());
        } else if self.next.iter().all(|due| due.code != RegisterDueCode::RemedyNeeds) {
            self.put(RegisterDueCode::Settlement, None, article);
        }
    }

    /// On joining, on leaving or before the work: on the day that the entry stands on.
    fn pledge(&mut self) {
        use madoguchi_domain::policy::PledgeWhen as When;
        let RegisterAct::PledgeAsked { from, when, .. } = self.entry.opening else { return };
        if self.entry.given.is_some() {
            return;
        }
        let by = (when != When::InService).then_some(self.entry.opened);
        let rules = &handling(self.policy).pledges;
        let rule = rules.iter().find(|rule| rule.from.contains(&from) && rule.when == when);
        let article = rule.map(|rule| rule.article.clone());
        self.put(RegisterDueCode::Pledge, by, article.as_ref());
    }

    fn cycle(&mut self) {
        let Some(task) = task_of(self.entry) else { return };
        let verdict = again(self.policy, task, Some(self.entry.last), self.today);
        if verdict.due.is_some() {
            self.put(RegisterDueCode::CycleAgain, verdict.due, verdict.articles.first());
            self.for_offices(verdict.by.into_iter().collect());
        }
    }

    fn breach(&mut self) {
        let state = &self.entry.breach;
        let facts = BreachFacts {
            known_on: self.entry.opened,
            kinds: state.kinds,
            persons: state.persons,
            large_outside: state.large_outside,
            today: Some(self.today),
        };
        let verdict = breach::judge(handling(self.policy), &facts);
        for told in &verdict.told {
            // The Commission is told by the reports.
            let reported = told.by_law && told.to.contains(&BreachRecipient::Commission);
            if reported || told.to.iter().any(|to| state.told.contains(to)) {
                continue;
            }
            let by = match told.limit {
                Some(Limit::Within(period)) => Some(period.end_after(facts.known_on).last_day),
                _ => None,
            };
            self.put(RegisterDueCode::BreachTold, by, Some(&told.article));
            if let Some(due) = self.next.last_mut() {
                due.recipients.clone_from(&told.to);
            }
        }
        let Some(dates) = verdict.dates else { return };
        let article = verdict.articles.first();
        if state.first_report.is_none() && state.final_report.is_none() {
            self.put(RegisterDueCode::FirstReport, Some(dates.first_through), article);
        }
        if state.final_report.is_none() {
            self.put(RegisterDueCode::FinalReport, Some(dates.final_through), article);
        }
    }
}
