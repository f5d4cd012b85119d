use madoguchi_domain::breach::{self, BreachFacts, BreachKind};

use crate::{answer::Answer, bench::Bench, code, input::Input, problem::Problem};

/// Cases of the kind `breach`: whether it must be reported, to whom, and by when.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let kinds = input.list_of_terms("kinds", "breach-kind", bench.terms)?.unwrap_or_default();
    let kinds = kinds.iter().map(|kind| code(BreachKind::from_code(kind)));
    let known_on = input.date("known_on")?;
    let facts = BreachFacts {
        known_on: known_on.ok_or_else(|| Problem::Input("no `known_on`".to_owned()))?,
        kinds: kinds.collect::<Result<_, Problem>>()?,
        persons: input.number("persons")?,
        large_outside: input.flag("large_outside")?.unwrap_or(false),
        today: input.date("today")?,
    };
    let verdict = breach::judge(&bench.handling, &facts);
    let dates = verdict.dates.as_ref();
    let told = verdict.told.iter().flat_map(|told| &told.to).map(|to| to.code());
    Ok(Answer::default()
        .plain("report", !verdict.reportable.is_empty())
        .date("first_from", dates.map(|dates| dates.first_from))
        .date("first_through", dates.map(|dates| dates.first_through))
        .date("final_through", dates.map(|dates| dates.final_through))
        .exactly("told", "breach-recipient", told)
        .exactly("reportable", "breach-kind", verdict.reportable.iter().map(|kind| kind.code()))
        .codes("flags", "breach-flags", verdict.flags.iter().map(|flag| flag.code())))
}
