use crate::date::{ClosedDay, Date, OpenDays};
use crate::policy::{ExtensionRule, FacilityPolicy, MustState};
use crate::request::RequestKind;
use crate::{Citation, CodeSet};

use super::{closed_days, late_from};

/// An extension notice as it went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtensionFacts {
    /// The last day of the original period.
    pub original_end: Date,
    /// The day the notice was sent; none: not yet.
    pub sent: Option<Date>,
    /// Until when an answer is promised.
    pub promised_until: Option<Date>,
    /// The form used, by its name; `Some(None)`: no form was used; `None`: not asked yet.
    pub form: Option<Option<String>>,
    /// Today, for what is overdue.
    pub today: Option<Date>,
}

codes! {
    /// Whether an extension holds.
    pub enum ExtensionState {
        /// It does.
        Valid = "valid",
        /// The notice lacks something.
        Incomplete = "incomplete",
        /// It holds, but promises a later day than the text allows.
        TooLong = "too-long",
        /// It went out after the original period, or has not gone out and the period is over.
        Late = "late",
        /// No notice has gone out, and there is still time.
        NotSent = "not-sent",
        /// The text knows no extension.
        NotProvided = "not-provided",
    }
}

/// Whether an extension holds.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtensionVerdict {
    /// The state.
    pub state: ExtensionState,
    /// What the notice must state.
    pub must_state: Vec<MustState>,
    /// What it lacks.
    pub missing: Vec<MustState>,
    /// The form it should have been written on.
    pub missing_form: Option<String>,
    /// The latest day that the text lets it promise; none where the text sets none.
    pub longest: Option<Date>,
    /// The new last day.
    pub new_due: Option<Date>,
    /// The day from which the answer is late.
    pub overdue_since: Option<Date>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
}

/// Whether a notice extends the period for a kind of request.
///
/// The notice must be out by the last day of the original period: an over-run is announced, not
/// explained afterwards. It must state what the text asks for, on the form that the text names.
/// Where the text sets no longest extension, none is assumed.
#[must_use]
pub fn judge(
    policy: &FacilityPolicy,
    kind: RequestKind,
    facts: &ExtensionFacts,
) -> ExtensionVerdict {
    let rule = policy.deadlines.iter().find(|rule| rule.kinds.contains(&kind));
    let Some(extension) = rule.and_then(|rule| rule.extension.as_ref()) else {
        return ExtensionVerdict {
            state: ExtensionState::NotProvided,
            must_state: Vec::new(),
            missing: Vec::new(),
            missing_form: None,
            longest: None,
            new_due: None,
            overdue_since: late_from(facts.original_end, facts.today),
            articles: rule.map(|rule| rule.article.clone()).into_iter().collect(),
        };
    };
    let missing = missing(extension, facts);
    let missing_form = missing_form(extension, facts);
    let longest = longest(extension, facts.original_end, closed_days(policy));
    let in_time = facts.sent.or(facts.today).is_none_or(|day| day <= facts.original_end);
    let state = match facts.sent {
        _ if !in_time => ExtensionState::Late,
        None => ExtensionState::NotSent,
        Some(_) if !missing.is_empty() || missing_form.is_some() => ExtensionState::Incomplete,
        Some(_)
            if longest.zip(facts.promised_until).is_some_and(|(longest, day)| day > longest) =>
        {
            ExtensionState::TooLong
        }
        Some(_) => ExtensionState::Valid,
    };
    let (new_due, overdue_since) = match state {
        ExtensionState::Valid => {
            let due = facts.promised_until.unwrap_or(facts.original_end);
            (facts.promised_until, late_from(due, facts.today))
        }
        // What goes beyond the longest is no promise that the text knows: late from the day after.
        ExtensionState::TooLong => {
            (longest, longest.and_then(|longest| late_from(longest, facts.today)))
        }
        ExtensionState::Late => (None, facts.original_end.succ_opt()),
        _ => (None, late_from(facts.original_end, facts.today)),
    };
    ExtensionVerdict {
        state,
        must_state: extension.must_state.clone(),
        missing,
        missing_form,
        longest,
        new_due,
        overdue_since,
        articles: vec![extension.article.clone()],
    }
}

/// The last day of the longest extension: it runs on from the end of the limit, and where it ends on
/// a closed day, to the next open one (Civil Code 142).
pub(super) fn longest(
    rule: &ExtensionRule,
    original_end: Date,
    closed: CodeSet<ClosedDay>,
) -> Option<Date> {
    let last_day = rule.by?.end_after(original_end).last_day;
    Some(OpenDays::new(closed).on_or_after(last_day).day)
}

/// What the notice does not state. To have sent it is to have stated the fact.
fn missing(rule: &ExtensionRule, facts: &ExtensionFacts) -> Vec<MustState> {
    let lacks = |item: &&MustState| match item {
        MustState::TheFact => facts.sent.is_none(),
        // A day within the original period is no period in which to answer later.
        MustState::AvailablePeriod => {
            facts.promised_until.is_none_or(|until| until <= facts.original_end)
        }
    };
    rule.must_state.iter().filter(lacks).copied().collect()
}

fn missing_form(rule: &ExtensionRule, facts: &ExtensionFacts) -> Option<String> {
    let (wanted, used) = (rule.form.as_ref()?, facts.form.as_ref()?);
    (used.as_ref() != Some(wanted)).then(|| wanted.clone())
}
