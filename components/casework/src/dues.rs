//! What is due, and how it stands (期限).

use chrono::Days;
use madoguchi_domain::deadline::{
    DeadlineFacts, DeadlineVerdict, ExtensionFacts, ExtensionState, ExtensionVerdict, LapseFacts,
    LapseVerdict, due, judge_extension, lapse, without_waiting,
};
use madoguchi_domain::policy::{ClockStart, Limit, WholePolicy};
use madoguchi_domain::refusal::{AnswerRequirement, answer_required};
use madoguchi_domain::request::RequestKind;
use madoguchi_domain::{Citation, Date};

use crate::case::{Case, handling};
use crate::fee::{FeeState, fee};

/// The number of days before its last day from which an answer is due soon. The program's own; no text's.
pub const SOON_DAYS: i64 = 7;

/// What is due for a case.
#[derive(Debug, Clone, PartialEq)]
pub struct Dues {
    /// When the answer is due by the text, for the kind that leads the case.
    pub verdict: DeadlineVerdict,
    /// The same for the other kinds on the form.
    pub others: Vec<(RequestKind, DeadlineVerdict)>,
    /// Whether the period has begun to run: it has not where it runs from the day on which all papers
    /// are there, and they are not.
    pub started: bool,
    /// The last day of the period, before any extension; none where the text gives no number.
    pub original_end: Option<Date>,
    /// How the last notice of an extension was judged.
    pub extension: Option<ExtensionVerdict>,
    /// The day that a valid extension promises.
    pub promised: Option<Date>,
    /// The last day that counts, of all kinds on the form: after extensions, and after days of waiting
    /// where the text leaves those out.
    pub last_day: Option<Date>,
    /// The last day reckoned from the first arrival, where that is earlier.
    pub warn_from_first_arrival: Option<Date>,
    /// The day on which an answer without delay is brought to mind; no legal deadline.
    pub remind_on: Option<Date>,
    /// The days that the work waited for the applicant.
    pub waited_days: u32,
    /// Where the text leaves those days out of the period; none: they count.
    pub waiting_left_out: Option<Citation>,
    /// Since when the last day moves on with each day, as the work waits and that does not count.
    pub stands_since: Option<Date>,
    /// When the request lapses, where the regulation knows that.
    pub lapse: Option<LapseVerdict>,
    /// How fast the decision must be told.
    pub answer: Option<AnswerLimit>,
    /// How it stands.
    pub state: DueState,
}

/// How fast a decision must be told.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerLimit {
    /// As the text states it.
    pub limit: Limit,
    /// The last day, from the decision on; none without a number, or before the decision.
    pub last_day: Option<Date>,
    /// Where that stands.
    pub article: Option<Citation>,
}

/// How a due date stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueState {
    /// It was answered, or came to an end otherwise.
    Answered {
        /// On which day.
        on: Date,
        /// How many days late; 0: in time, or no number is set.
        late_by: i64,
    },
    /// It waits for the applicant.
    Stopped {
        /// Since when.
        since: Date,
    },
    /// The last day is over.
    Overdue {
        /// The first day on which it was late.
        since: Date,
    },
    /// The last day is near.
    Soon {
        /// Days that are left; 0: today is the last.
        days: i64,
    },
    /// There is time.
    Running {
        /// Days that are left.
        days: i64,
    },
    /// The text gives no number of days.
    NoNumber,
}

impl DueState {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Answered { .. } => "answered",
            Self::Stopped { .. } => "stopped",
            Self::Overdue { .. } => "overdue",
            Self::Soon { .. } => "soon",
            Self::Running { .. } => "running",
            Self::NoNumber => "no-number",
        }
    }
}

/// What is due for a case on a day.
///
/// No text lets the period stop by itself: a pause is told with its days, and the date stands, unless the
/// facility's file says that waiting does not count. An extension counts only where it was sent in time
/// and says what it must. Of several kinds on a form the strictest date counts.
#[must_use]
pub fn dues(case: &Case, policy: &WholePolicy, today: Date) -> Dues {
    let waited_days = case.waited_days(today);
    let lead = Period::of(case, policy, case.kind(), waited_days, today);
    let others = case.opening.kinds.iter().skip(1).filter(|kind| **kind != case.kind());
    let others: Vec<_> =
        others.map(|kind| (*kind, Period::of(case, policy, *kind, waited_days, today))).collect();
    let all = || [&lead].into_iter().chain(others.iter().map(|(_, period)| period));
    let last_day = all().filter_map(|period| period.last_day).min();
    let remind_on = all().filter_map(|period| period.verdict.soft_alarm_on).min();
    let open_pause = case.pauses.iter().rev().find(|pause| pause.until.is_none());
    let mut dues = Dues {
        started: lead.started,
        original_end: lead.original_end,
        extension: lead.extension,
        promised: lead.promised,
        last_day,
        warn_from_first_arrival: lead.verdict.warn_from_first_arrival,
        remind_on,
        waited_days,
        stands_since: open_pause.filter(|_| lead.left_out.is_some()).map(|pause| pause.from),
        waiting_left_out: lead.left_out,
        lapse: lapse_of(case, policy),
        answer: answer_limit(case, policy),
        state: DueState::NoNumber,
        verdict: lead.verdict,
        others: others.into_iter().map(|(kind, period)| (kind, period.verdict)).collect(),
    };
    dues.state = state(case, policy, &dues, today);
    dues
}

fn state(case: &Case, policy: &WholePolicy, dues: &Dues, today: Date) -> DueState {
    let ended = case.ended.as_ref().map(|ended| ended.day);
    if let Some(on) = case.answered_on().or(ended).or(case.closed) {
        let late_by = dues.last_day.map_or(0, |last_day| (on - last_day).num_days().max(0));
        return DueState::Answered { on, late_by };
    }
    let left = dues.last_day.map(|last_day| (last_day - today).num_days());
    if let (Some(last_day), Some(left)) = (dues.last_day, left)
        && left < 0
    {
        return DueState::Overdue { since: last_day.succ_opt().unwrap_or(last_day) };
    }
    if let Some(since) = stopped(case, policy, today) {
        return DueState::Stopped { since };
    }
    match left {
        None => DueState::NoNumber,
        Some(days) if days <= SOON_DAYS => DueState::Soon { days },
        Some(days) => DueState::Running { days },
    }
}

/// Since when it waits for the applicant: for an answer, for papers, or for the fee.
fn stopped(case: &Case, policy: &WholePolicy, today: Date) -> Option<Date> {
    let fee = match fee(case, policy, today).state {
        FeeState::Asked => case.fee_asked.as_ref().map(|asked| asked.day),
        _ => None,
    };
    case.waits_since().into_iter().chain(fee).min()
}

/// The period for one kind.
struct Period {
    verdict: DeadlineVerdict,
    started: bool,
    original_end: Option<Date>,
    extension: Option<ExtensionVerdict>,
    promised: Option<Date>,
    last_day: Option<Date>,
    left_out: Option<Citation>,
}

impl Period {
    fn of(case: &Case, policy: &WholePolicy, kind: RequestKind, waited: u32, today: Date) -> Self {
        let facility = &policy.facility;
        let facts = DeadlineFacts {
            papers_complete: case.completed,
            today: Some(today),
            ..DeadlineFacts::arrived(case.opening.first_arrived)
        };
        let mut verdict = due(facility, kind, &facts);
        let from_papers =
            facility.deadline(kind).is_some_and(|rule| rule.starts == ClockStart::PapersComplete);
        let started = !from_papers || case.completed.is_some();
        let mut left_out = None;
        if let Some(end) = &verdict.end
            && let Some((later, article)) = without_waiting(facility, kind, end, waited)
        {
            verdict.end = Some(later);
            left_out = Some(article);
        }
        let original_end = verdict.end.as_ref().map(|end| end.art142_end);
        let (extension, promised) = match original_end {
            Some(end) => extended(case, policy, kind, end, today),
            None => (None, None),
        };
        // Papers that the applicant was asked for start the clock when they come. As long as nobody was
        // asked, the facility's own time runs.
        let waits_to_start = !started && case.missing.is_some();
        let last_day = promised.or(original_end).filter(|_| !waits_to_start);
        verdict.overdue_since = last_day.filter(|day| today > *day).and_then(|day| day.succ_opt());
        Self { verdict, started, original_end, extension, promised, last_day, left_out }
    }
}

/// How the notices of extension are judged, one after the other: each must be out by the day that counts
/// before it.
fn extended(
    case: &Case,
    policy: &WholePolicy,
    kind: RequestKind,
    original_end: Date,
    today: Date,
) -> (Option<ExtensionVerdict>, Option<Date>) {
    let mut last = None;
    let mut promised: Option<Date> = None;
    let mut longest: Option<Date> = None;
    for notice in &case.extensions {
        let facts = ExtensionFacts {
            original_end: promised.unwrap_or(original_end),
            sent: Some(notice.day),
            promised_until: Some(notice.what.until),
            form: Some(notice.what.form.clone()),
            today: Some(today),
        };
        let mut verdict = judge_extension(&policy.facility, kind, &facts);
        // The longest is reckoned from the end of the period, however often it is extended.
        longest = longest.or(verdict.longest);
        if let Some(longest) = longest
            && verdict.new_due.is_some_and(|day| day > longest)
        {
            verdict.state = ExtensionState::TooLong;
            verdict.new_due = Some(longest);
        }
        promised = verdict.new_due.or(promised);
        last = Some(verdict);
    }
    (last, promised)
}

fn lapse_of(case: &Case, policy: &WholePolicy) -> Option<LapseVerdict> {
    let answer_ready = case.notice.as_ref().filter(|_| case.grants()).map(|notice| notice.day);
    let facts = LapseFacts {
        // What has come no longer lapses for its not being there.
        asked_to_complete: case.asked_to_complete.filter(|_| case.missing.is_some()),
        answer_ready: answer_ready.filter(|_| case.delivery.is_none()),
        ..LapseFacts::arrived(case.opening.first_arrived)
    };
    lapse(&policy.facility, case.kind(), &facts)
}

/// What the answer must be like; none before the decision.
pub(crate) fn answer_of(case: &Case, policy: &WholePolicy) -> Option<AnswerRequirement> {
    let outcome = case.outcome()?;
    Some(answer_required(&policy.facility, handling(policy), case.kind(), outcome.answer()))
}

fn answer_limit(case: &Case, policy: &WholePolicy) -> Option<AnswerLimit> {
    let required = answer_of(case, policy)?;
    let limit = required.limit?;
    let decided = case.decision.as_ref().map(|decision| decision.day);
    let last_day = match limit {
        Limit::Within(period) => decided.map(|day| period.end_after(day).last_day),
        Limit::WithoutDelay => None,
    };
    Some(AnswerLimit { limit, last_day, article: required.articles.first().cloned() })
}

/// A last day that moves on with each day that the work waits.
pub(crate) fn moved_on(last_day: Date, since: Date, today: Date) -> Date {
    let days = u64::try_from((today - since).num_days()).unwrap_or(0);
    last_day.checked_add_days(Days::new(days)).unwrap_or(last_day)
}
