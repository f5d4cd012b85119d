//! Who consents, what a form says, whether a use may be made, whether a notice is whole.

use arbitrary::{Result, Unstructured};
use madoguchi_domain::consent::{
    Age, ConsentDecision, FormFacts, FormState, GiverFacts, NoticeFacts, NoticeState,
    PrincipalFacts, Signature, SigningAgent, UseFacts, check_notice, may_consent, may_use,
    read_form,
};
use madoguchi_domain::policy::{FacilityPolicy, Handling};

use crate::draw;

pub(super) fn giver(
    facility: &FacilityPolicy,
    rules: &Handling,
    u: &mut Unstructured<'_>,
) -> Result<()> {
    let facts = GiverFacts {
        principal: principal(u)?,
        by: draw::code(u)?,
        papers: draw::maybe(u, |u| draw::several(u, 5, draw::paper))?,
        day: draw::day(u)?,
    };
    let verdict = may_consent(facility, rules, &facts);
    let explained = match verdict.decision {
        ConsentDecision::Allowed => {
            verdict.missing.is_empty() && verdict.counts.contains(&facts.by)
        }
        ConsentDecision::Escalate => verdict.decider.is_some(),
        ConsentDecision::NotAllowed => !verdict.missing.is_empty(),
    };
    assert!(explained && !verdict.articles.is_empty(), "{facts:?} {verdict:#?}");
    assert!(verdict.changes_on.is_none_or(|day| day > facts.day));
    Ok(())
}

pub(super) fn form_and_use(
    facility: &FacilityPolicy,
    rules: &Handling,
    u: &mut Unstructured<'_>,
) -> Result<()> {
    let facts = FormFacts {
        ticked: draw::several(u, 8, |u| u.int_in_range(0..=9))?,
        date: draw::maybe(u, draw::day)?,
        seen_on: draw::day(u)?,
        signature: draw::maybe(u, signature)?,
        principal: principal(u)?,
    };
    let (on, withdrawn) = (draw::day(u)?, draw::maybe(u, draw::day)?);
    for form in &rules.consent.forms {
        let read = read_form(facility, rules, form, &facts);
        assert!(read.granted.iter().all(|number| facts.ticked.contains(number)), "{read:#?}");
        let answered = read.granted.len() + read.refused.len();
        match read.state {
            FormState::Complete => assert_eq!(answered, form.items.len(), "{read:#?}"),
            FormState::Incomplete => {
                assert!(answered == 0 && !read.missing.is_empty(), "{read:#?}")
            }
        }
        for covered in form.items.iter().flat_map(|item| &item.uses) {
            let judged = |on, withdrawn| {
                let facts = UseFacts { form: &facts, use_id: &covered.id, on, withdrawn };
                may_use(facility, rules, form, &facts)
            };
            let verdict = judged(on, withdrawn);
            assert!(!verdict.articles.is_empty());
            if verdict.allowed {
                let withdrawn_by_then = withdrawn.is_some_and(|day| day <= on);
                assert!(!withdrawn_by_then, "used after it was taken back: {verdict:#?}");
                let begun = facts.date.is_none_or(|from| from <= on);
                assert!(begun, "used before the day on the form: {verdict:#?}");
                assert!(judged(on, None).allowed, "allowed by being taken back");
                assert!(!judged(on, Some(on)).allowed, "used on the day it was taken back");
            }
            if let Some(day) = verdict.changes_on {
                assert!(
                    day > on && judged(day, withdrawn).allowed != verdict.allowed,
                    "{verdict:#?}"
                );
            }
        }
    }
    Ok(())
}

pub(super) fn notice(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = NoticeFacts {
        kind: draw::code(u)?,
        items: draw::several(u, 12, |u| u.int_in_range(0..=12))?,
        planned: draw::codes(u)?,
        unknown: draw::codes(u)?,
        exemption: draw::maybe(u, draw::code)?,
    };
    let verdict = check_notice(rules, &facts);
    assert!(verdict.state == NoticeState::NoRule || verdict.article.is_some());
    assert_eq!(verdict.state == NoticeState::Incomplete, !verdict.missing.is_empty());
    assert!(verdict.missing.iter().all(|item| !facts.items.contains(&item.number)));
    Ok(())
}

pub(super) fn principal(u: &mut Unstructured<'_>) -> Result<PrincipalFacts> {
    let age = |u: &mut Unstructured<'_>| {
        Ok(if u.arbitrary()? {
            Age::BornOn(draw::day(u)?)
        } else if u.ratio(3, 4)? {
            Age::InYears(u.int_in_range(0..=120)?)
        } else {
            Age::InYears(u.arbitrary()?)
        })
    };
    Ok(PrincipalFacts { state: draw::maybe(u, draw::code)?, age: draw::maybe(u, age)? })
}

fn signature(u: &mut Unstructured<'_>) -> Result<Signature> {
    if u.arbitrary()? {
        return Ok(Signature::Principal);
    }
    let papers = draw::several(u, 5, draw::paper)?;
    Ok(Signature::Agent(SigningAgent { capacity: draw::maybe(u, draw::code)?, papers }))
}
