use std::collections::BTreeSet;

use madoguchi_domain::Date;
use madoguchi_domain::date::{ClosedDay, Period};
use madoguchi_domain::deadline::{
    DeadlineFacts, DeadlineVerdict, ExtensionFacts, due, judge_extension,
};
use madoguchi_domain::policy::Limit;
use madoguchi_domain::request::RequestKind;

use crate::{answer::Answer, bench::Bench, input::Input, problem::Problem};

/// Cases of the kind `deadline`: when an answer is due, and whether an extension holds.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let what = input.term("what", "deadline-what", bench.terms)?;
    let what = what.ok_or_else(|| Problem::Input("no `what`".to_owned()))?;
    let (extension, kind) = match what.strip_prefix("extension:") {
        Some(kind) => (true, kind),
        None => (false, what.as_str()),
    };
    let kind = RequestKind::from_code(kind).map_err(|e| Problem::Input(e.to_string()))?;
    let verdict = due(&bench.facility, kind, &facts(input, bench)?);
    let stated = input.term("period", "period", bench.terms)?;
    if let Some(stated) = stated
        && stated != limit(verdict.limit)
    {
        let ours = limit(verdict.limit);
        return Err(Problem::Input(format!("period: the facility's file yields {ours}")));
    }
    let answer = answer(&verdict);
    if extension { judge_notice(input, bench, kind, &verdict, answer) } else { Ok(answer) }
}

fn facts(input: &Input, bench: &Bench<'_>) -> Result<DeadlineFacts, Problem> {
    let arrived = input.date("received")?.or(input.date("first_arrived")?);
    let closed = input.list_of_terms("closed_days", "closed-days", bench.terms)?;
    let closed_days = closed
        .map(|codes| codes.iter().map(|code| ClosedDay::from_code(code)).collect())
        .transpose()
        .map_err(|e: madoguchi_domain::UnknownCode| Problem::Input(e.to_string()))?;
    Ok(DeadlineFacts {
        first_arrived: arrived.ok_or_else(|| Problem::Input("no day of arrival".to_owned()))?,
        papers_complete: input.date("documents_complete")?,
        closed_days,
        today: None,
    })
}

fn answer(verdict: &DeadlineVerdict) -> Answer {
    let end = verdict.end.as_ref();
    Answer::default()
        .date("clock_start", Some(verdict.clock_start))
        .date("nominal_end", end.map(|end| end.nominal_end))
        .date("art142_end", end.map(|end| end.art142_end))
        .date("internal_target", end.map(|end| end.internal_target))
        .date("warn_from_first_arrival", verdict.warn_from_first_arrival)
        .codes("flags", "deadline-flags", verdict.flags.iter().map(|flag| flag.code()))
        .code("status", "deadline-status", status(verdict.overdue_since).as_deref())
}

fn judge_notice(
    input: &Input,
    bench: &Bench<'_>,
    kind: RequestKind,
    due: &DeadlineVerdict,
    answer: Answer,
) -> Result<Answer, Problem> {
    let end = due.end.as_ref();
    let form = input.text("form")?;
    let facts = ExtensionFacts {
        original_end: end.map_or(due.clock_start, |end| end.art142_end),
        sent: input.date("extension_notice_sent")?,
        promised_until: input.date("promised_until")?,
        form: input.has("form").then_some(form),
        today: None,
    };
    let verdict = judge_extension(&bench.facility, kind, &facts);
    let form = verdict.missing_form.iter().map(|form| format!("form:{form}"));
    let missing = verdict.missing.iter().map(|item| item.code().to_owned()).chain(form);
    Ok(answer
        .code("extension", "extension", Some(verdict.state.code()))
        .exactly("notice_must_state", "must-state", verdict.must_state.iter().map(|m| m.code()))
        .exactly("missing", "must-state", missing.collect::<BTreeSet<_>>())
        .date("new_due", verdict.new_due)
        .code("status", "deadline-status", status(verdict.overdue_since).as_deref()))
}

fn status(overdue_since: Option<Date>) -> Option<String> {
    overdue_since.map(|day| format!("overdue-since:{day}"))
}

pub(crate) fn limit(limit: Limit) -> String {
    match limit {
        Limit::WithoutDelay => "without-delay".to_owned(),
        Limit::Within(Period::Days(n)) => format!("days:{n}"),
        Limit::Within(Period::Weeks(n)) => format!("weeks:{n}"),
        Limit::Within(Period::Months(n)) => format!("months:{n}"),
        Limit::Within(Period::Years(n)) => format!("years:{n}"),
    }
}
