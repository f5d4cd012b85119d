use madoguchi_domain::consent::{
    AcquireFacts, Age, Claim, ConsentFlag, ConsentGiven, FormFacts, FormVerdict, GiverFacts,
    NoticeFacts, NoticeKind, OutsideFacts, Permission, PrincipalFacts, ProvisionFacts, Signature,
    SigningAgent, SourceFacts, UseFacts, check_notice, form_for, may_acquire, may_collect_from,
    may_consent, may_provide, may_use, may_use_outside_purpose, read_form,
};
use madoguchi_domain::policy::{
    AcquisitionSource, Condition, ConsentForm, Ground, InformationClass, NoticeItem, OutsideWay,
    Planned, PrincipalState, Recipient,
};
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{CodeSet, Date, UnknownCode};

use crate::{answer::Answer, bench::Bench, input::Input, problem::Problem};

/// Cases of the kind `consent`. What is asked shows in the facts: a form that was ticked, a notice,
/// somebody's consent, or information taken in, passed on or used.
pub(crate) fn judge(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let about: [(&str, fn(&Input, &Bench<'_>) -> Result<Answer, Problem>); 7] = [
        ("ticked", form),
        ("notice_items", notice),
        ("consent_by", giver),
        ("acquire", acquire),
        ("collect_from", collect),
        ("provide_to", provide),
        ("use", use_by_consent),
    ];
    let asked = about.iter().find(|(key, _)| input.has(key));
    let (_, judge) = asked.ok_or_else(|| Problem::Input("nothing is asked".to_owned()))?;
    judge(input, bench)
}

fn form(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let facts = FormFacts {
        ticked: small(input.numbers("ticked")?)?,
        date: input.date("date")?,
        signature: signature(input, bench)?,
        principal: principal(input, bench)?,
    };
    let asked = input.term("use", "consent-use", bench.terms)?;
    let withdrawn = input.date("withdrawn")?;
    let on = input.date("use_date")?.or(facts.date).unwrap_or_default();
    let form = form_of(bench, asked.as_deref())?;
    let read = read_form(&bench.facility, &bench.handling, form, &facts);
    let missing = read.missing.iter().map(|m| m.code());
    let answer = Answer::default()
        .code("form", "consent-form", Some(read.state.code()))
        .plain("granted", read.granted.clone())
        .plain("refused", read.refused.clone())
        .exactly("missing", "consent-missing", missing);
    let Some(asked) = asked else {
        return Ok(answer.codes("flags", "consent-flags", flags(&read)));
    };
    let facts = UseFacts { form: &facts, use_id: &asked, on, withdrawn };
    let verdict = may_use(&bench.facility, &bench.handling, form, &facts);
    Ok(answer.plain("use_allowed", verdict.allowed).plain("allowed", verdict.allowed).codes(
        "flags",
        "consent-flags",
        verdict.flags.iter().map(|f| f.code()),
    ))
}

fn flags(read: &FormVerdict) -> impl Iterator<Item = &'static str> {
    read.flags.iter().map(|flag| flag.code())
}

/// The form that is meant: the one with an item for the use, else the facility's first.
fn form_of<'a>(bench: &'a Bench<'_>, use_id: Option<&str>) -> Result<&'a ConsentForm, Problem> {
    let by_use = use_id.and_then(|id| form_for(&bench.handling, id)).map(|(form, _)| form);
    let form = by_use.or(bench.handling.consent.forms.first());
    form.ok_or_else(|| Problem::Input("the facility has no consent form".to_owned()))
}

fn signature(input: &Input, bench: &Bench<'_>) -> Result<Option<Signature>, Problem> {
    // Who the agent is to the principal is for people to read: kinship makes nobody an agent.
    input.term("agent", "consenter", bench.terms)?;
    let agent = SigningAgent {
        capacity: code(input, bench, "authority", "consenter", RequesterKind::from_code)?,
        papers: input.list_of_terms("docs", "paper", bench.terms)?.unwrap_or_default(),
    };
    Ok(match input.term("signed_by", "signed-by", bench.terms)?.as_deref() {
        Some("principal") => Some(Signature::Principal),
        Some(_) => Some(Signature::Agent(agent)),
        None => None,
    })
}

fn principal(input: &Input, bench: &Bench<'_>) -> Result<PrincipalFacts, Problem> {
    let state = code(input, bench, "principal", "principal-state", PrincipalState::from_code)?;
    let capable = input.flag("principal_capable")?.map(|capable| match capable {
        true => PrincipalState::CanJudge,
        false => PrincipalState::CannotJudge,
    });
    let years = input.number("age")?.map(|years| years.try_into());
    let years = years.transpose().map_err(|_| Problem::Input("no such age".to_owned()))?;
    Ok(PrincipalFacts { state: state.or(capable), age: years.map(Age::InYears) })
}

fn notice(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let mut facts = NoticeFacts {
        kind: NoticeKind::Direct,
        items: small(input.numbers("notice_items")?)?,
        planned: CodeSet::new(),
        unknown: CodeSet::new(),
        exemption: None,
    };
    for (key, planned) in [
        ("third_party_planned", Planned::ThirdPartyProvision),
        ("outsourcing_planned", Planned::Outsourcing),
        ("joint_use_planned", Planned::JointUse),
    ] {
        match input.flag(key)? {
            Some(true) => _ = facts.planned.insert(planned),
            Some(false) => {}
            None => _ = facts.unknown.insert(planned),
        }
    }
    let verdict = check_notice(&bench.handling, &facts);
    let item = |item: &NoticeItem| format!("{}:{}", item.number, item.tells.code());
    Ok(Answer::default().code("notice", "notice", Some(verdict.state.code())).exactly(
        "missing",
        "consent-missing",
        verdict.missing.iter().map(item),
    ))
}

fn giver(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let by = code(input, bench, "consent_by", "consenter", RequesterKind::from_code)?;
    let facts = GiverFacts {
        principal: principal(input, bench)?,
        by: by.ok_or_else(|| Problem::Input("nobody consents".to_owned()))?,
        papers: input.list_of_terms("docs", "paper", bench.terms)?,
        day: input.date("date")?.unwrap_or_default(),
    };
    let verdict = may_consent(&bench.facility, &bench.handling, &facts);
    Ok(Answer::default()
        .plain("valid", verdict.valid())
        .code("decision", "consent-decision", Some(verdict.decision.code()))
        .code("decider", "role", verdict.decider.map(|role| role.code()))
        .codes("flags", "consent-flags", verdict.flags.iter().map(|f| f.code()))
        .exactly("missing", "consent-missing", verdict.missing.iter().map(|m| m.code())))
}

fn acquire(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let class = code(input, bench, "acquire", "information", InformationClass::from_code)?;
    let facts = AcquireFacts {
        class: class.ok_or_else(|| Problem::Input("nothing is acquired".to_owned()))?,
        claim: claim(input, bench)?,
        consent: consent(input, bench)?,
    };
    Ok(permission(&may_acquire(&bench.handling, &facts)))
}

fn collect(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let from = code(input, bench, "collect_from", "source", AcquisitionSource::from_code)?;
    let facts = SourceFacts {
        from: from.ok_or_else(|| Problem::Input("no source".to_owned()))?,
        principal: principal(input, bench)?,
        claim: claim(input, bench)?,
        consent: consent(input, bench)?,
        day: Date::default(),
    };
    Ok(permission(&may_collect_from(&bench.handling, &facts)))
}

fn provide(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let to = code(input, bench, "provide_to", "recipient", Recipient::from_code)?;
    let facts = ProvisionFacts {
        to: to.ok_or_else(|| Problem::Input("no recipient".to_owned()))?,
        principal: principal(input, bench)?,
        claim: claim(input, bench)?,
        consent: consent(input, bench)?,
        relation_proven: None,
        told: CodeSet::new(),
        abroad: false,
        day: Date::default(),
    };
    Ok(permission(&may_provide(&bench.handling, &facts)))
}

fn use_by_consent(input: &Input, bench: &Bench<'_>) -> Result<Answer, Problem> {
    let asked = input.term("use", "consent-use", bench.terms)?.unwrap_or_default();
    let given = consent(input, bench)?;
    let Some((form, item)) = form_for(&bench.handling, &asked) else {
        // What no form knows is a use that nobody was told of.
        let way = code(input, bench, "method", "outside-way", OutsideWay::from_code)?;
        let facts = OutsideFacts { way, claim: claim(input, bench)?, consent: given };
        return Ok(permission(&may_use_outside_purpose(&bench.handling, &facts)));
    };
    // Of the form, no more is known than whether there is this consent.
    let filled_in = FormFacts {
        ticked: if given == ConsentGiven::Explicit { vec![item] } else { Vec::new() },
        date: Some(Date::default()),
        signature: Some(Signature::Principal),
        principal: principal(input, bench)?,
    };
    let facts = UseFacts { form: &filled_in, use_id: &asked, on: Date::default(), withdrawn: None };
    let verdict = may_use(&bench.facility, &bench.handling, form, &facts);
    Ok(Answer::default()
        .plain("allowed", verdict.allowed)
        .plain("use_allowed", verdict.allowed)
        .codes("flags", "consent-flags", verdict.flags.iter().map(|f| f.code())))
}

fn permission(permission: &Permission) -> Answer {
    let flags = permission.flags.iter().map(|flag| match (flag, &permission.law_conflict) {
        (ConsentFlag::LawConflict, Some(article)) => format!("{}:{}", flag.code(), article.at),
        _ => flag.code().to_owned(),
    });
    Answer::default()
        .plain("allowed", permission.allowed())
        .plain("allowed_by_regulation", permission.by_regulation)
        .plain("allowed_by_law", permission.by_law)
        .plain("consent_needed", permission.consent_needed)
        .code("consent_of", "consenter", permission.consent_of.map(|who| who.code()))
        .code("approve_by", "role", permission.approve_by.map(|role| role.code()))
        .code("decider", "role", permission.decider.map(|role| role.code()))
        .code("decision", "consent-decision", Some(permission.decision.code()))
        .codes("flags", "consent-flags", flags)
        .exactly("missing", "consent-missing", permission.missing.iter().map(|m| m.code()))
}

/// A ground, and behind a `+` what is so besides.
fn claim(input: &Input, bench: &Bench<'_>) -> Result<Claim, Problem> {
    let Some(basis) = input.term("basis", "ground", bench.terms)? else {
        return Ok(Claim::default());
    };
    let (ground, condition) = match basis.split_once('+') {
        Some((ground, condition)) => (ground, Some(condition)),
        None => (basis.as_str(), None),
    };
    let mut claim = Claim::on(known(Ground::from_code(ground))?);
    if let Some(condition) = condition {
        claim.conditions.insert(known(Condition::from_code(condition))?);
    }
    Ok(claim)
}

/// `true`, `false`, or what kind of consent it is.
fn consent(input: &Input, bench: &Bench<'_>) -> Result<ConsentGiven, Problem> {
    match input.flag("consent") {
        Ok(Some(true)) => Ok(ConsentGiven::Explicit),
        Ok(_) => Ok(ConsentGiven::None),
        Err(_) => {
            let kind = code(input, bench, "consent", "consent-given", ConsentGiven::from_code)?;
            Ok(kind.unwrap_or_default())
        }
    }
}

fn small(numbers: Option<Vec<u32>>) -> Result<Vec<u8>, Problem> {
    let numbers = numbers.unwrap_or_default().into_iter().map(u8::try_from);
    numbers.collect::<Result<_, _>>().map_err(|e| Problem::Input(e.to_string()))
}

fn code<T>(
    input: &Input,
    bench: &Bench<'_>,
    key: &str,
    table: &str,
    from_code: fn(&str) -> Result<T, UnknownCode>,
) -> Result<Option<T>, Problem> {
    let code = input.term(key, table, bench.terms)?;
    code.map(|code| known(from_code(&code))).transpose()
}

fn known<T>(read: Result<T, UnknownCode>) -> Result<T, Problem> {
    read.map_err(|e| Problem::Input(e.to_string()))
}
