use madoguchi_domain::date::iso;
use madoguchi_domain::identity::{
    self, DocumentFacts, IdentityFacts, IdentityFlag, IdentityVerdict, ShownSides, judge_people,
};
use madoguchi_domain::request::{Channel, RequesterKind};

use crate::{answer::Answer, bench::Bench, input::Input, problem::Problem, terms::Terms};

/// Cases of the kind `identity`.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let facts = facts(input, bench.terms)?;
    let requester = input.term("agent_kind", "agent-kind", bench.terms)?;
    let Some(requester) = requester else {
        return Ok(answer(&identity::judge(&bench.facility, &facts)));
    };
    let requester = code(RequesterKind::from_code(&requester))?;
    let principals = input.objects("principal_documents")?;
    let principals = principals.map(|all| {
        all.iter().map(|seen| document(seen, None, bench.terms)).collect::<Result<Vec<_>, _>>()
    });
    let principals = principals.transpose()?;
    let verdict = judge_people(&bench.facility, requester, &facts, principals.as_deref());
    let missing = verdict.missing.iter().map(|person| format!("{}-identity", person.code()));
    Ok(answer(&verdict.requester)
        .code("decision", "identity-decision", Some(verdict.decision.code()))
        .exactly("missing", "paper", missing))
}

fn facts(input: &Input, terms: &Terms) -> Result<IdentityFacts, Problem> {
    let channel = required(input.term("channel", "channel", terms)?, "channel")?;
    let name = input.text("name_on_request")?;
    let documents = required(input.objects("documents")?, "documents")?;
    let documents = documents.iter().map(|seen| document(seen, name.as_deref(), terms));
    Ok(IdentityFacts {
        as_of: required(input.date("as_of")?, "as_of")?,
        channel: code(Channel::from_code(&channel))?,
        documents: documents.collect::<Result<_, Problem>>()?,
    })
}

fn document(
    seen: &Input,
    name_on_request: Option<&str>,
    terms: &Terms,
) -> Result<DocumentFacts, Problem> {
    let mut facts = DocumentFacts::new(&required(seen.term("type", "paper", terms)?, "type")?);
    facts.expires = seen.date("expires")?;
    facts.issued = seen.date("issued")?;
    let copy = seen.flag("copy")?;
    facts.original = seen.flag("original")?.or(copy.map(|copy| !copy));
    let sides = seen.term("sides", "sides", terms)?;
    facts.sides = sides.map(|sides| code(ShownSides::from_code(&sides))).transpose()?;
    facts.my_number_printed = seen.flag("my_number_printed")?;
    facts.has_address = seen.flag("has_address")?;
    facts.address_matches = seen.flag("address_matches")?;
    facts.address_changed_on_back = seen.flag("address_changed_on_back")?;
    facts.holder_page_address = seen.flag("holder_page_address")?;
    let name = seen.text("name_on_document")?;
    facts.name_matches = name_on_request.zip(name).map(|(asked, printed)| asked == printed);
    // Which of several certificates it is: for people to read, all of them are judged alike.
    seen.term("name", "certificate", terms)?;
    Ok(facts)
}

fn answer(verdict: &IdentityVerdict) -> Answer {
    let valid_through = verdict.documents.iter().filter_map(|d| d.valid_through).min();
    let flags = verdict.flags.iter().map(flag);
    Answer::default()
        .code("decision", "identity-decision", Some(verdict.decision.code()))
        .plain("valid_through", valid_through.map(iso::write))
        .codes("flags", "identity-flags", flags)
}

fn flag(flag: &IdentityFlag) -> String {
    match flag.about() {
        Some(about) => format!("{}:{about}", flag.code()),
        None => flag.code().to_owned(),
    }
}

fn required<T>(value: Option<T>, key: &str) -> Result<T, Problem> {
    value.ok_or_else(|| Problem::Input(format!("{key} is missing")))
}

fn code<T>(read: Result<T, madoguchi_domain::UnknownCode>) -> Result<T, Problem> {
    read.map_err(|e| Problem::Input(e.to_string()))
}
