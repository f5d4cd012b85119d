//! How long is a record kept, is it whole, may it be disposed of or leave the house?

use arbitrary::{Result, Unstructured};
use chrono::Days;
use madoguchi_domain::policy::Handling;
use madoguchi_domain::retention::{
    self, DisposalFacts, RecordFacts, TakeOutFacts, check_record, judge_disposal, judge_method,
    judge_take_out,
};

use crate::draw::{self, is_peoples};

pub(super) fn keep(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let (what, way, start) = (draw::code(u)?, draw::code(u)?, draw::day(u)?);
    let later: u16 = u.arbitrary()?;
    let verdict = retention::keep(rules, what, way, start);
    if let Some(last) = verdict.keep_through {
        assert!(last >= start || !is_peoples(start), "free before it was made: {verdict:#?}");
        assert_eq!(verdict.may_dispose_from, last.succ_opt());
        assert!(!verdict.articles.is_empty(), "kept by no article: {verdict:#?}");
    } else {
        assert!(verdict.may_dispose_from.is_none());
    }
    if let Some(day) = start.checked_add_days(Days::new(later.into())).filter(|_| is_peoples(start))
    {
        let then = retention::keep(rules, what, way, day).keep_through;
        assert!(then >= verdict.keep_through, "begun later and free earlier: {verdict:#?}");
    }
    Ok(())
}

pub(super) fn record(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = RecordFacts {
        what: draw::code(u)?,
        way: draw::code(u)?,
        exemption: draw::maybe(u, draw::code)?,
        items: draw::maybe(u, draw::codes)?,
        from_business: u.arbitrary()?,
        made_on: draw::maybe(u, draw::day)?,
    };
    let verdict = check_record(rules, &facts);
    if verdict.required.is_some() {
        assert!(!verdict.articles.is_empty(), "by no article: {verdict:#?}");
    }
    assert_eq!(verdict.complete == Some(false), !verdict.missing.is_empty());
    if let Some(items) = facts.items {
        assert!(verdict.missing.iter().chain(&verdict.law_wants).all(|item| !items.contains(item)));
    }
    Ok(())
}

pub(super) fn disposal(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = DisposalFacts {
        keep_through: draw::maybe(u, draw::day)?,
        asked_on: draw::day(u)?,
        found: draw::codes(u)?,
    };
    let verdict = judge_disposal(rules, &facts);
    assert_eq!(verdict.allowed, verdict.blocked_by.is_empty());
    if verdict.allowed {
        let over = facts.keep_through.is_some_and(|last| facts.asked_on > last);
        assert!(over, "disposed of while it must be kept: {facts:?}");
    }
    let method = draw::code(u)?;
    let way = judge_method(rules, draw::code(u)?, draw::code(u)?, method);
    if let Some(allowed) = way.allowed {
        assert!(allowed == way.methods.contains(&method) && !way.articles.is_empty(), "{way:#?}");
    }
    Ok(())
}

pub(super) fn take_out(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = TakeOutFacts {
        permitted_by: draw::codes(u)?,
        returned: u.arbitrary()?,
        return_confirmed: u.arbitrary()?,
    };
    let verdict = judge_take_out(rules, &facts);
    assert!(!verdict.closed || facts.returned, "closed while it is out");
    assert!(verdict.may_leave != Some(true) || verdict.permission_of.is_empty());
    assert!(verdict.may_leave.is_none() || !verdict.articles.is_empty());
    Ok(())
}
