//! May a request be refused, and what must the answer be like?

use arbitrary::{Result, Unstructured};
use madoguchi_domain::policy::{FacilityPolicy, Handling};
use madoguchi_domain::refusal::{AnswerFacts, RefusalFacts, answer_required, check_answer, judge};

use crate::draw;

pub(super) fn refusal(
    facility: &FacilityPolicy,
    rules: &Handling,
    u: &mut Unstructured<'_>,
) -> Result<()> {
    let facts = RefusalFacts {
        request: draw::code(u)?,
        ground: draw::maybe(u, draw::code)?,
        claim: draw::maybe(u, draw::code)?,
        alternative_measure: u.arbitrary()?,
    };
    let verdict = judge(facility, rules, &facts);
    if verdict.may_refuse && facts.ground.is_some() {
        assert!(!verdict.articles.is_empty(), "refused by no article: {facts:?} {verdict:#?}");
        assert!(verdict.missing.is_empty() && verdict.extent.is_some(), "{facts:?} {verdict:#?}");
    }
    if facts.ground.is_none() && facts.claim.is_none() {
        assert!(!verdict.may_refuse, "refused on no ground");
    }
    if !verdict.may_refuse {
        assert!(verdict.extent.is_none(), "nothing may be refused, and so much: {verdict:#?}");
    }
    Ok(())
}

pub(super) fn answer(
    facility: &FacilityPolicy,
    rules: &Handling,
    u: &mut Unstructured<'_>,
) -> Result<()> {
    let required = answer_required(facility, rules, draw::code(u)?, draw::code(u)?);
    let form = match u.int_in_range(0..=2)? {
        0 => None,
        1 => Some(required.form.clone()),
        _ => Some(u.arbitrary()?),
    };
    let facts = AnswerFacts {
        reason_given: u.arbitrary()?,
        approved: u.arbitrary()?,
        explained: u.arbitrary()?,
        form,
        recipients_told: u.arbitrary()?,
    };
    let verdict = check_answer(&required, &facts);
    let whole = verdict.missing.is_empty() && verdict.unasked.is_empty();
    assert_eq!(verdict.valid == Some(true), whole, "{verdict:#?}");
    assert_eq!(verdict.valid == Some(false), !verdict.missing.is_empty(), "{verdict:#?}");
    let all = AnswerFacts {
        reason_given: Some(true),
        approved: Some(true),
        explained: Some(true),
        form: Some(required.form.clone()),
        recipients_told: Some(true),
    };
    assert_eq!(check_answer(&required, &all).valid, Some(true), "nothing would do: {required:#?}");
    Ok(())
}
