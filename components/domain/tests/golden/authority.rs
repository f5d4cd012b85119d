use madoguchi_domain::authority::{self, AuthorityFacts, AuthorityFlag, AuthorityVerdict};
use madoguchi_domain::authority::{
    AuthorityDecision, Mandate, MandateDate, MandateScope, Missing, Person,
};
use madoguchi_domain::date::iso;
use madoguchi_domain::papers::catalogue;
use madoguchi_domain::request::{Profession, Relation, RequesterKind};

use crate::{answer::Answer, bench::Bench, input::Input, problem::Problem, terms::Terms};

/// Cases of the kind `authority`.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let facts = facts(input, bench.terms)?;
    Ok(answer(&authority::judge(&bench.facility, &facts)))
}

fn facts(input: &Input, terms: &Terms) -> Result<AuthorityFacts, Problem> {
    let coded = |key: &str, table: &str| input.term(key, table, terms);
    let requester = required(coded("agent_kind", "agent-kind")?, "agent_kind")?;
    let received = required(input.date("request_received")?, "request_received")?;
    let mut facts = AuthorityFacts::new(code(RequesterKind::from_code(&requester))?, received);
    facts.principal_birth = input.date("principal_birth")?;
    facts.principal_deceased = input.flag("principal_deceased")?.unwrap_or(false);
    facts.death_date = input.date("death_date")?;
    facts.principal_capable = input.flag("principal_capable")?;
    facts.principal_can_express_will = input.flag("principal_can_express_will")?;
    facts.principal_consented_to_this_person = input.flag("principal_consented_to_this_person")?;
    facts.family_relation_proven = input.flag("family_relation_proven")?;
    facts.relation =
        coded("relation", "relation")?.map(|r| code(Relation::from_code(&r))).transpose()?;
    facts.profession = coded("agent_profession", "profession")?
        .map(|p| code(Profession::from_code(&p)))
        .transpose()?;
    facts.registration_number_given = input.flag("registration_number_given")?;
    facts.agency_list_covers_request = input.flag("agency_list_covers_request")?;
    facts.supervisor_appointed = input.flag("supervisor_appointed")?;
    facts.mandate_sealed = input.flag("mandate_bears_registered_seal")?;
    facts.mandate = mandate(input, terms)?;
    facts.papers = input.list_of_terms("docs", "paper", terms)?;
    // Where a mandate comes from is for people to read: its scope and date are what is judged.
    input.term("mandate_source", "mandate-source", terms)?;
    Ok(facts)
}

/// A mandate whose date the case states as `null` is one without a date, not one nobody has read.
fn mandate(input: &Input, terms: &Terms) -> Result<Option<Mandate>, Problem> {
    let scope = input.term("mandate_scope", "mandate-scope", terms)?;
    let scope = scope.map(|s| code(MandateScope::from_code(&s))).transpose()?;
    let date = match (input.date("mandate_date")?, input.has("mandate_date")) {
        (Some(date), _) => MandateDate::On(date),
        (None, true) => MandateDate::Undated,
        (None, false) => MandateDate::Unasked,
    };
    let known = scope.is_some() || date != MandateDate::Unasked;
    Ok(known.then_some(Mandate { date, scope }))
}

fn answer(verdict: &AuthorityVerdict) -> Answer {
    let reasons = verdict.reasons.iter().map(|r| r.code());
    let answer = Answer::default()
        .code("decision", "authority-decision", Some(verdict.decision.code()))
        .date("changes_on", verdict.changes_on)
        .date("period_end", verdict.mandate_age.map(|age| age.period_end))
        .plain("exceeded", verdict.mandate_age.map(|age| age.exceeded))
        .plain("three_month_rule_applies", verdict.mandate_age_rule_applies.unwrap_or(false))
        .codes("flags", "authority-flags", flags(verdict))
        .codes("missing", "missing", verdict.missing.iter().map(missing))
        .codes("required_docs", "paper", required_docs(verdict))
        .codes("not_required", "paper", verdict.not_required.iter().cloned())
        .code("decider", "role", verdict.decider.map(|role| role.code()))
        .code("suggest", "suggest", verdict.suggest.map(|s| s.code()))
        .code("route", "route", verdict.route.map(|r| r.code()));
    // A request that simply goes on has no reasons at all; one that does not may have more.
    if verdict.decision == AuthorityDecision::Proceed {
        answer.exactly("reasons", "authority-reasons", reasons)
    } else {
        answer.codes("reasons", "authority-reasons", reasons)
    }
}

fn flags(verdict: &AuthorityVerdict) -> Vec<String> {
    let named = |flag: &AuthorityFlag| match (flag, verdict.adult_from) {
        (AuthorityFlag::AdultFrom, Some(day)) => format!("{}:{}", flag.code(), iso::write(day)),
        _ => flag.code().to_owned(),
    };
    verdict.flags.iter().map(named).collect()
}

fn required_docs(verdict: &AuthorityVerdict) -> Vec<String> {
    let mut papers = verdict.required_papers.clone();
    if verdict.agent_identity_required {
        papers.push(authority::AGENT_IDENTITY.to_owned());
    }
    if verdict.principal_identity_required {
        papers.push(authority::PRINCIPAL_IDENTITY.to_owned());
    }
    papers
}

/// What is missing as one code: alternatives joined by `|`, without those that another of them
/// stands for already.
fn missing(missing: &Missing) -> String {
    match missing.identity_of {
        Some(Person::Agent) => return authority::AGENT_IDENTITY.to_owned(),
        Some(Person::Principal) => return authority::PRINCIPAL_IDENTITY.to_owned(),
        None => {}
    }
    let covered = |id: &String| {
        let mut others = missing.papers.iter().filter(|other| *other != id);
        others.any(|other| catalogue().stands_for(id, other))
    };
    let papers = missing.papers.iter().filter(|id| !covered(id)).map(String::as_str);
    let facts = missing.fact.map(|fact| fact.code());
    let mut all: Vec<&str> = papers.chain(facts).collect();
    all.sort_unstable();
    all.join("|")
}

fn required<T>(value: Option<T>, key: &str) -> Result<T, Problem> {
    value.ok_or_else(|| Problem::Input(format!("{key} is missing")))
}

fn code<T>(read: Result<T, madoguchi_domain::UnknownCode>) -> Result<T, Problem> {
    read.map_err(|e| Problem::Input(e.to_string()))
}
