use madoguchi_domain::cycle::{CycleFacts, due};
use madoguchi_domain::date::Period;
use madoguchi_domain::policy::{
    CycleTask, DisposalBlock, Keep, RecordClass, RecordExemption, RecordItem, RecordWay,
};
use madoguchi_domain::retention::{DisposalFacts, RecordFacts, check_record, judge_disposal, keep};
use madoguchi_domain::{CodeSet, Date};

use crate::{answer::Answer, bench::Bench, code, input::Input, problem::Problem};

/// Cases of the kind `retention`: how long a record is kept, what it holds, when it may go; and
/// when a plan, a review or an audit is due again.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let what = input.term("what", "retention-what", bench.terms)?;
    let what = what.ok_or_else(|| Problem::Input("no `what`".to_owned()))?;
    fiscal_year_start(input, bench)?;
    match what.split_once('/') {
        Some(("record", class)) => record(input, bench, code(RecordClass::from_code(class))?),
        Some(("cycle", task)) => cycle(input, bench, code(CycleTask::from_code(task))?),
        _ => Err(Problem::Input(format!("{what} is neither a record nor a cycle"))),
    }
}

fn record(input: &Input, bench: &Bench<'_>, what: RecordClass) -> Result<Answer, Problem> {
    let handling = &bench.handling;
    let way = input.term("way", "record-way", bench.terms)?;
    let way = way.map_or(Ok(RecordWay::EachTime), |way| code(RecordWay::from_code(&way)))?;
    let start = input.date("start")?.or(input.date("dated")?);
    let kept = keep(handling, what, way, start.unwrap_or_default());
    same(input, bench, "keep", kept.keep.as_ref().map(length))?;
    let reckoned = start.and(kept.keep_through);
    let keep_through = reckoned.or(input.date("keep_through")?);
    let checked = check_record(handling, &record_facts(input, bench, what, way)?);
    let complete =
        checked.complete.map(|complete| if complete { "complete" } else { "incomplete" });
    let answer = Answer::default()
        .date("keep_through", reckoned)
        .date("may_dispose_from", start.and(kept.may_dispose_from))
        .date("ordinance_through", start.and(kept.ordinance_through))
        .codes("flags", "retention-flags", kept.flags.iter().map(|flag| flag.code()))
        .plain("record_required", checked.required)
        .code("record", "record-state", complete)
        .exactly("missing", "record-item", checked.missing.iter().map(|item| item.code()));
    let Some(asked_on) = input.date("dispose_asked_on")? else { return Ok(answer) };
    let found = input.list_of_terms("blocks", "disposal-block", bench.terms)?.unwrap_or_default();
    let found = found.iter().map(|block| code(DisposalBlock::from_code(block)));
    let facts =
        DisposalFacts { keep_through, asked_on, found: found.collect::<Result<_, Problem>>()? };
    let verdict = judge_disposal(handling, &facts);
    Ok(answer.plain("allowed", verdict.allowed).exactly(
        "blocked_by",
        "disposal-block",
        verdict.blocked_by.iter().map(|b| b.code()),
    ))
}

fn record_facts(
    input: &Input,
    bench: &Bench<'_>,
    what: RecordClass,
    way: RecordWay,
) -> Result<RecordFacts, Problem> {
    let basis = input.term("basis", "record-exemption", bench.terms)?;
    let items = input.list_of_terms("items", "record-item", bench.terms)?;
    let coded = |items: Vec<String>| -> Result<CodeSet<RecordItem>, Problem> {
        items.iter().map(|item| code(RecordItem::from_code(item))).collect()
    };
    Ok(RecordFacts {
        way,
        exemption: basis.map(|basis| code(RecordExemption::from_code(&basis))).transpose()?,
        items: items.map(coded).transpose()?,
        from_business: input.flag("from_business")?,
        ..RecordFacts::new(what)
    })
}

fn cycle(input: &Input, bench: &Bench<'_>, what: CycleTask) -> Result<Answer, Problem> {
    let year = input.number("fiscal_year")?.map(i32::try_from).transpose();
    let facts = CycleFacts {
        last: input.date("last")?,
        fiscal_year: year.map_err(|e| Problem::Input(format!("fiscal_year: {e}")))?,
        today: input.date("today")?,
    };
    let verdict = due(&bench.handling, what, &facts);
    let every = verdict.every.map(|every| match verdict.month {
        Some(month) => format!("{}/month:{month}", period(every)),
        None => period(every),
    });
    same(input, bench, "cycle", every)?;
    Ok(Answer::default()
        .date("due", verdict.due)
        .date("overdue_since", verdict.overdue_since)
        .code("by", "role", verdict.by.map(|role| role.code()))
        .code("approved_by", "role", verdict.approved_by.map(|role| role.code()))
        .codes("flags", "cycle-flags", verdict.flags.iter().map(|flag| flag.code())))
}

/// What the case states of the facility's rule must be what the facility's file yields.
fn same(input: &Input, bench: &Bench<'_>, key: &str, ours: Option<String>) -> Result<(), Problem> {
    let stated = input.term(key, key, bench.terms)?;
    if stated.is_some() && stated != ours {
        let ours = ours.unwrap_or_else(|| "no such rule".to_owned());
        return Err(Problem::Input(format!("{key}: the facility's file yields {ours}")));
    }
    Ok(())
}

/// The first day of the fiscal year as month and day, `04-01`.
fn fiscal_year_start(input: &Input, bench: &Bench<'_>) -> Result<(), Problem> {
    let Some(stated) = input.text("fiscal_year_start")? else { return Ok(()) };
    let years = bench.handling.fiscal_year.as_ref().map(|year| year.calendar());
    let first = years.and_then(|years| years.last_day(2025)?.succ_opt());
    let ours = first.map(|day: Date| day.to_string()[5..].to_owned());
    if ours.as_ref() == Some(&stated) {
        return Ok(());
    }
    Err(Problem::Input(format!("fiscal_year_start: the facility's file yields {ours:?}")))
}

fn length(keep: &Keep) -> String {
    match keep {
        Keep::For(length) => period(*length),
        Keep::FiscalYear => "fiscal-year".to_owned(),
        Keep::Statutory => "statutory".to_owned(),
        Keep::WhileDataKept => "while-data-kept".to_owned(),
        Keep::WhileNeeded => "while-needed".to_owned(),
        Keep::Delegated { to } => format!("delegated:{to}"),
        Keep::NotSet => "not-set".to_owned(),
    }
}

fn period(period: Period) -> String {
    match period {
        Period::Days(n) => format!("days:{n}"),
        Period::Weeks(n) => format!("weeks:{n}"),
        Period::Months(n) => format!("months:{n}"),
        Period::Years(n) => format!("years:{n}"),
    }
}
