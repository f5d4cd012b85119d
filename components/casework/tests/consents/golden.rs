//! The worked cases of consent, answered through what the desk calls: a form is recorded as it would be at
//! the bedside, and asked of afterwards.
//!
//! Cases of taking in, passing on and using outside the purpose ask no form; the desk asks the rules
//! themselves, as the cases of `madoguchi-domain` do.

use std::collections::BTreeMap;

use madoguchi_casework::{
    Answer as Said, AnswerState, Answered, AskedHow, ConsentAct, ItemAnswer, ReplyReason, Signed,
    Signer, judge_answer,
};
use madoguchi_domain::consent::{ConsentDecision, NoticeState, form_for};
use madoguchi_domain::policy::{ConsentForm, NoticeItem, Planned, PrincipalState};
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{Date, UnknownCode};
use serde_json::json;

use crate::answer::Answer;
use crate::case::{Case, read_all};
use crate::input::Input;
use crate::problem::Problem;
use crate::support::bedside::{Bedside, form as form_of};
use crate::support::{day, policy};
use crate::terms::Terms;

#[test]
fn every_case_of_a_form_a_notice_or_a_giver_is_answered_alike_at_the_desk() {
    let terms = Terms::read().unwrap();
    let mut judged: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failed = Vec::new();
    for case in read_all().unwrap() {
        let case =
            case.unwrap_or_else(|unreadable| panic!("{}: {}", unreadable.id, unreadable.why));
        if case.kind != "consent" {
            continue;
        }
        assert!(case.other_keys.is_empty(), "{}: {:?}", case.id, case.other_keys);
        let input = Input::new(&case.input);
        let (of, answer) = match asked(&case, &input, &terms) {
            Some((of, answer)) => (of, answer),
            None => ("the rules themselves", Ok(None)),
        };
        *judged.entry(of).or_default() += 1;
        let compared = answer.and_then(|answer| {
            let Some(answer) = answer else { return Ok(()) };
            match input.unread() {
                Some(key) => Err(Problem::UnknownKey(key)),
                None => answer.compare(&case.expected, &terms),
            }
        });
        if let Err(problem) = compared {
            failed.push(problem.line(&case.id));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
    let of = |what: &str| judged.get(what).copied().unwrap_or(0);
    // Fewer would mean that cases fell through, not that they passed.
    assert!(of("a form") >= 34, "{judged:?}");
    assert!(of("a notice") >= 6 && of("a giver") >= 10 && of("a use") >= 4, "{judged:?}");
}

type Judged = Result<Option<Answer>, Problem>;

fn asked(case: &Case, input: &Input, terms: &Terms) -> Option<(&'static str, Judged)> {
    let asks = |key: &str| input.has(key);
    let facility = || Bedside::of(policy(&case.facility), None);
    if asks("ticked") {
        return Some(("a form", form(facility(), input, terms).map(Some)));
    }
    if asks("notice_items") {
        return Some(("a notice", notice(facility(), input).map(Some)));
    }
    if asks("acquire") || asks("collect_from") || asks("provide_to") {
        return None;
    }
    if asks("use") {
        let known = input.term("use", "consent-use", terms).unwrap().unwrap();
        let bedside = facility();
        let handling = bedside.rules.handling.clone().unwrap_or_default();
        // A use that no form knows, by which something outside the purpose is meant or nothing.
        let (form, item) = form_for(&handling, &known)?;
        return Some(("a use", use_by(bedside, input, terms, form, item, &known).map(Some)));
    }
    asks("consent_by").then(|| ("a giver", giver(facility(), input, terms).map(Some)))
}

fn code<T>(
    input: &Input,
    terms: &Terms,
    key: &str,
    table: &str,
    from_code: fn(&str) -> Result<T, UnknownCode>,
) -> Result<Option<T>, Problem> {
    let code = input.term(key, table, terms)?;
    let read = code.map(|code| from_code(&code)).transpose();
    read.map_err(|e| Problem::Input(e.to_string()))
}

fn small(numbers: Option<Vec<u32>>) -> Vec<u8> {
    numbers.unwrap_or_default().into_iter().map(|n| u8::try_from(n).unwrap()).collect()
}

/// Born so that they are of this age on a day.
fn born(years: u32, on: Date) -> Date {
    on.checked_sub_months(chrono::Months::new(years * 12)).unwrap()
}

fn state(input: &Input, terms: &Terms) -> Result<Option<PrincipalState>, Problem> {
    let state = code(input, terms, "principal", "principal-state", PrincipalState::from_code)?;
    let capable = input.flag("principal_capable")?.map(|capable| match capable {
        true => PrincipalState::CanJudge,
        false => PrincipalState::CannotJudge,
    });
    Ok(state.or(capable))
}

fn form(mut bedside: Bedside, input: &Input, terms: &Terms) -> Result<Answer, Problem> {
    let date = input.date("date")?;
    let on_form = date.unwrap_or(day("2026-11-22"));
    let asked = input.term("use", "consent-use", terms)?;
    let withdrawn = input.date("withdrawn")?;
    let use_date = input.date("use_date")?;
    let ticked = small(input.numbers("ticked")?);
    let birth = input.number("age")?.map(|years| born(years, on_form));
    let handling = bedside.rules.handling.clone().unwrap_or_default();
    let by_use = asked.as_deref().and_then(|id| form_for(&handling, id)).map(|(form, _)| form);
    let form = by_use.or(handling.consent.forms.first()).expect("a form");

    let mut answered = bedside.ticked(&form.id, &ticked);
    answered.state = state(input, terms)?;
    answered.undated = date.is_none();
    let capacity = code(input, terms, "authority", "consenter", RequesterKind::from_code)?;
    let papers = input.list_of_terms("docs", "paper", terms)?.unwrap_or_default();
    let relation = input.text("agent")?.unwrap_or_default();
    match input.term("signed_by", "signed-by", terms)?.as_deref() {
        Some("principal") => {}
        Some(_) => {
            let name = "高橋 一郎".to_owned();
            answered.signer = Signer { capacity, name, relation, papers };
        }
        None => answered.signature = Signed::None,
    }

    bedside.write(
        on_form,
        ConsentAct::Relisted { name: "高橋 花子".into(), kana: String::new(), birth },
    );
    let consent = bedside.write(on_form, ConsentAct::Answered(Box::new(answered.clone())));
    let verdict = judge_answer(&bedside.rules, form, &answered, on_form, birth);
    for item in &form.items {
        let granted = verdict.granted.contains(&item.number);
        let reply = bedside.ask(&item.uses[0].id, on_form);
        assert_eq!(reply.allowed, granted, "what is ticked is what is allowed: {reply:?}");
    }
    if let Some(day) = withdrawn {
        let items = form.items.iter().map(|item| item.number).collect();
        let (signer, how) = (Signer::principal(), AskedHow::Meeting);
        let act = ConsentAct::Withdrawn { consent, items, signer, how, note: String::new() };
        bedside.write(day, act);
    }
    let complete = verdict.state == AnswerState::Complete;
    let answer = Answer::default()
        .code("form", "consent-form", Some(if complete { "complete" } else { "incomplete" }))
        .plain("granted", verdict.granted.clone())
        .plain("refused", verdict.refused.clone())
        .exactly("missing", "consent-missing", verdict.missing.iter().map(|m| m.code()));
    let first_ticked = form.items.iter().find(|item| ticked.contains(&item.number));
    let use_id = asked.or_else(|| {
        use_date.or(withdrawn)?;
        first_ticked.map(|item| item.uses[0].id.clone())
    });
    let Some(use_id) = use_id else {
        let flags = verdict.form.flags.iter().map(|flag| flag.code());
        return Ok(answer.codes("flags", "consent-flags", flags));
    };
    let reply = bedside.ask(&use_id, use_date.unwrap_or(on_form));
    Ok(answer.plain("use_allowed", reply.allowed).plain("allowed", reply.allowed).codes(
        "flags",
        "consent-flags",
        reply.flags.iter().map(|flag| flag.code()),
    ))
}

/// A form of one item, for a facility that has none of its own.
fn one_item(notice: Option<&str>) -> ConsentForm {
    let mut json = json!({
        "id": "one-item",
        "name": "同意書",
        "needs": ["date", "signature"],
        "items": [{ "number": 1, "uses": [{ "id": "one-use", "name": "ひとつの利用" }] }],
        "article": { "at": "様式" },
    });
    if let Some(kind) = notice {
        json["notice"] = json!(kind);
    }
    form_of(&json)
}

fn notice(mut bedside: Bedside, input: &Input) -> Result<Answer, Problem> {
    let on = day("2026-11-22");
    let form = one_item(Some("direct"));
    bedside.reword(form.clone());
    let mut answered = bedside.ticked(&form.id, &[1]);
    answered.told = small(input.numbers("notice_items")?);
    for (key, planned) in [
        ("third_party_planned", Planned::ThirdPartyProvision),
        ("outsourcing_planned", Planned::Outsourcing),
        ("joint_use_planned", Planned::JointUse),
    ] {
        if input.flag(key)?.expect("what is planned is known at the bedside") {
            answered.planned.push(planned);
        }
    }
    let verdict = judge_answer(&bedside.rules, &form, &answered, on, None);
    let notice = verdict.notice.clone().expect("a notice goes with this form");
    bedside.write(on, ConsentAct::Answered(Box::new(answered.clone())));
    let told = notice.state == NoticeState::Complete;
    let reply = bedside.ask("one-use", on);
    assert_eq!((reply.allowed, reply.why == ReplyReason::Incomplete), (told, !told), "{reply:?}");
    // To refuse, nobody has to be told anything.
    answered.answers.clear();
    let refusal = judge_answer(&bedside.rules, &form, &answered, on, None);
    assert_eq!((refusal.state, refusal.refused), (AnswerState::Complete, vec![1]));
    let item = |item: &NoticeItem| format!("{}:{}", item.number, item.tells.code());
    let missing = notice.missing.iter().map(item);
    let state = Some(notice.state.code());
    Ok(Answer::default().code("notice", "notice", state).exactly(
        "missing",
        "consent-missing",
        missing,
    ))
}

fn giver(mut bedside: Bedside, input: &Input, terms: &Terms) -> Result<Answer, Problem> {
    let on = input.date("date")?.unwrap_or(day("2026-11-22"));
    let form = one_item(None);
    bedside.reword(form.clone());
    let by = code(input, terms, "consent_by", "consenter", RequesterKind::from_code)?.unwrap();
    let mut answered = bedside.ticked(&form.id, &[1]);
    answered.state = state(input, terms)?;
    // Where a case speaks of no papers, they were looked at elsewhere.
    let papers = input.list_of_terms("docs", "paper", terms)?;
    let registry = || vec![terms.code("paper", "登記事項証明書").unwrap()];
    let papers = papers.unwrap_or_else(registry);
    let (capacity, name) = (Some(by), "高橋 一郎".to_owned());
    answered.signer = Signer { capacity, name, relation: String::new(), papers };
    let verdict = judge_answer(&bedside.rules, &form, &answered, on, None);
    let consent = bedside.write(on, ConsentAct::Answered(Box::new(answered)));
    let reply = bedside.ask("one-use", on);
    let (valid, decision) = match reply.why {
        ReplyReason::Granted => (Some(true), ConsentDecision::Allowed),
        ReplyReason::Undecided => (None, ConsentDecision::Escalate),
        _ => (Some(false), ConsentDecision::NotAllowed),
    };
    // Whose consent does not count lacks that of whoever does, with whatever papers.
    let whose = verdict.giver.decision == ConsentDecision::NotAllowed;
    let missing = if whose { verdict.giver.missing } else { reply.missing };
    if let Some(office) = reply.decider.filter(|_| valid.is_none()) {
        let decided = |valid| ConsentAct::Decided {
            consent: consent.clone(),
            by: office,
            valid,
            reason: "本人の日ごろの意向".into(),
        };
        bedside.write(on, decided(true));
        assert_eq!(bedside.ask("one-use", on).why, ReplyReason::Granted);
        bedside.write(on, decided(false));
        assert_eq!(bedside.ask("one-use", on).why, ReplyReason::Incomplete);
    }
    Ok(Answer::default()
        .plain("valid", valid)
        .code("decision", "consent-decision", Some(decision.code()))
        .code("decider", "role", reply.decider.map(|role| role.code()))
        .exactly("missing", "consent-missing", missing.iter().map(|m| m.code())))
}

fn use_by(
    mut bedside: Bedside,
    input: &Input,
    terms: &Terms,
    form: &ConsentForm,
    item: u8,
    use_id: &str,
) -> Result<Answer, Problem> {
    // A general consent ticks no item.
    let yes = match input.flag("consent") {
        Ok(yes) => yes == Some(true),
        Err(_) => {
            let kind = input.term("consent", "consent-given", terms)?;
            assert_eq!(kind.as_deref(), Some("general"));
            false
        }
    };
    let mut answered: Answered = bedside.ticked(&form.id, &[]);
    if yes {
        answered.answers.push(ItemAnswer { item, answer: Said::Yes });
    }
    let on = day("2026-11-22");
    bedside.write(on, ConsentAct::Answered(Box::new(answered)));
    let reply = bedside.ask(use_id, on);
    assert!(reply.why == if yes { ReplyReason::Granted } else { ReplyReason::Refused });
    Ok(Answer::default().plain("allowed", reply.allowed).plain("use_allowed", reply.allowed).codes(
        "flags",
        "consent-flags",
        reply.flags.iter().map(|flag| flag.code()),
    ))
}
