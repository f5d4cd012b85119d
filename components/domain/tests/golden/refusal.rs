use madoguchi_domain::policy::{AnswerOutcome, Claim, RefusalGround};
use madoguchi_domain::refusal::{
    self, AnswerFacts, AnswerRequirement, RefusalFacts, RefusalFlag, RefusalVerdict, check_answer,
};
use madoguchi_domain::request::RequestKind;

use crate::{answer::Answer, bench::Bench, code, deadline, input::Input, problem::Problem};

/// Cases of the kind `refusal`: whether a request may be refused, and what the answer must be like.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let facts = facts(input, bench)?;
    let verdict = refusal::judge(&bench.facility, &bench.handling, &facts);
    let mut missing: Vec<&str> = verdict.missing.iter().map(|missing| missing.code()).collect();
    let checked = decided(input, bench)?.then(|| -> Result<_, Problem> {
        let given = AnswerFacts {
            reason_given: input.flag("reason_given")?,
            approved: input.flag("approved")?,
            explained: input.flag("explained")?,
            form: input.has("form").then(|| input.text("form")).transpose()?,
            recipients_told: None,
        };
        Ok(check_answer(&verdict.answer, &given))
    });
    let checked = checked.transpose()?;
    missing.extend(checked.iter().flat_map(|answer| &answer.missing).map(|item| item.code()));
    let suggest = verdict.suggest.map(|suggestion| suggestion.code());
    Ok(Answer::default()
        .plain("may_refuse", verdict.may_refuse)
        .plain("valid", checked.and_then(|answer| answer.valid))
        .plain("form", verdict.answer.form.clone())
        .code("scope", "refusal-extent", verdict.extent.map(|extent| extent.code()))
        .code("refuses", "refuses", Some(refuses(&verdict, facts.request)))
        .code("suggest", "suggest", suggest)
        .code("notice", "refusal-notice", notice(&verdict.answer).as_deref())
        .code("reason", "refusal-reason", reason(&verdict.answer).as_deref())
        .codes("needs", "refusal-needs", needs(&verdict.answer))
        .codes("flags", "refusal-flags", verdict.flags.iter().map(|flag| named(flag, &verdict)))
        .exactly("missing", "refusal-missing", missing))
}

fn facts(input: &Input, bench: &Bench<'_>) -> Result<RefusalFacts, Problem> {
    let term = |key: &str, table: &str| input.term(key, table, bench.terms);
    let request = term("request", "request-kind")?;
    let request = request.ok_or_else(|| Problem::Input("no `request`".to_owned()))?;
    // Grounds, exceptions and whose data it is are all put forward against the request.
    let ground = term("ground", "refusal-ground")?
        .or(term("exception", "refusal-ground")?)
        .or(term("data", "refusal-ground")?);
    Ok(RefusalFacts {
        request: code(RequestKind::from_code(&request))?,
        ground: ground.map(|ground| code(RefusalGround::from_code(&ground))).transpose()?,
        claim: term("claim", "claim")?.map(|claim| code(Claim::from_code(&claim))).transpose()?,
        alternative_measure: input.flag("alternative_measure")?,
    })
}

/// Whether the case tells of an answer that refuses.
fn decided(input: &Input, bench: &Bench<'_>) -> Result<bool, Problem> {
    let decision = input.term("decision", "answer-outcome", bench.terms)?;
    let decision = decision.map(|code_of| code(AnswerOutcome::from_code(&code_of))).transpose()?;
    match decision {
        None => Ok(false),
        Some(AnswerOutcome::Refused) => Ok(true),
        Some(_) => Err(Problem::Input("a case of refusal that refuses nothing".to_owned())),
    }
}

fn refuses(verdict: &RefusalVerdict, request: RequestKind) -> &'static str {
    if verdict.out_of_scope { "out-of-scope" } else { request.code() }
}

fn notice(answer: &AnswerRequirement) -> Option<String> {
    let limit = deadline::limit(answer.limit?);
    let nothing_there = answer.outcome == AnswerOutcome::NonExistent;
    Some(if nothing_there { format!("non-existence/{limit}") } else { limit })
}

fn reason(answer: &AnswerRequirement) -> Option<String> {
    let owing = answer.reason.as_ref()?;
    Some(format!("{}/{}", owing.duty.code(), owing.article.at))
}

fn needs(answer: &AnswerRequirement) -> Vec<String> {
    let mut needs = Vec::new();
    needs.extend(answer.reason.as_ref().map(|_| "reason".to_owned()));
    needs.extend(answer.approved_by.map(|role| format!("approval/{}", role.code())));
    needs.extend(answer.explained.as_ref().map(|_| "explanation".to_owned()));
    needs
}

/// The flags of the cases name the words misprinted, or the Act's article.
fn named(flag: &RefusalFlag, verdict: &RefusalVerdict) -> String {
    let about = match flag {
        RefusalFlag::Misprint => verdict.misprint.as_ref().map(|slip| &slip.says),
        RefusalFlag::GivenByAct => verdict.claim_by_act.as_ref().map(|article| &article.at),
        _ => None,
    };
    about.map_or(flag.code().to_owned(), |about| format!("{}/{about}", flag.code()))
}
