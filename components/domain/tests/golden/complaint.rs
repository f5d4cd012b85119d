use madoguchi_domain::complaint::{RemedyFacts, check_intake, judge_remedy};
use madoguchi_domain::policy::{ComplaintField, Remedy, RemedyNeed};

use crate::{answer::Answer, bench::Bench, code, input::Input, problem::Problem};

/// Cases of the kind `complaint`: whether it is written down as it must be, and may be settled so.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let fields = input.list_of_terms("fields", "complaint-field", bench.terms)?;
    let fields = fields.unwrap_or_default();
    let fields = fields.iter().map(|field| code(ComplaintField::from_code(field)));
    let fields = fields.collect::<Result<_, Problem>>()?;
    let intake = check_intake(&bench.facility, &bench.handling, &fields);
    let answer = Answer::default()
        .plain("form", intake.form.clone())
        .code("handled_by", "role", intake.handled_by.map(|role| role.code()))
        .exactly("told", "role", intake.told.iter().map(|role| role.code()))
        .codes("flags", "complaint-flags", intake.flags.iter().map(|flag| flag.code()));
    let Some(remedy) = input.term("remedy", "remedy", bench.terms)? else {
        return Ok(answer.plain("complete", intake.complete).exactly(
            "missing",
            "complaint-field",
            intake.missing.iter().map(|f| f.code()),
        ));
    };
    let done = input.list_of_terms("done", "remedy-need", bench.terms)?.unwrap_or_default();
    let done = done.iter().map(|need| code(RemedyNeed::from_code(need)));
    let facts = RemedyFacts {
        remedy: code(Remedy::from_code(&remedy))?,
        done: done.collect::<Result<_, Problem>>()?,
    };
    let verdict = judge_remedy(&bench.handling, &facts);
    Ok(answer
        .plain("admissible", verdict.admissible)
        .plain("settled", verdict.settled)
        .code("approved_by", "role", verdict.approved_by.map(|role| role.code()))
        .exactly("missing", "remedy-need", verdict.missing.iter().map(|need| need.code())))
}
