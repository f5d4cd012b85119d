//! What does it cost, and is it paid?

use arbitrary::{Result, Unstructured};
use madoguchi_domain::fee::{
    FeeFacts, Payment, PaymentState, Sheet, a4_pages, assess, check_payment, postal_orders_for,
};
use madoguchi_domain::policy::FacilityPolicy;

use crate::draw;

pub(super) fn check(facility: &FacilityPolicy, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = facts(u)?;
    let fee = assess(facility, &facts);
    if let Some(yen) = fee.yen {
        assert!(fee.at_least <= yen, "more is sure than the sum: {fee:#?}");
    }
    if fee.yen != Some(0) {
        assert!(!fee.articles.is_empty(), "a fee by no article: {fee:#?}");
    }
    assert!(a4_pages(&facts.sheets) >= facts.sheets.iter().map(|s| s.faces).max().unwrap_or(0));

    let paid = draw::several(u, 4, payment)?;
    let received = draw::day(u)?;
    let verdict = check_payment(facility, &fee, &paid, received);
    match verdict.state {
        PaymentState::Ok => assert!(verdict.short_by == 0 && verdict.over_by == 0),
        PaymentState::Short => assert!(verdict.short_by > 0 && verdict.over_by == 0),
        PaymentState::Over => assert!(verdict.over_by > 0 && verdict.short_by == 0),
        PaymentState::AmountOpen => assert!(fee.yen.is_none()),
        PaymentState::Expired | PaymentState::NotAccepted => assert!(!paid.is_empty()),
    }
    if let Some(yen) = fee.yen {
        let orders = postal_orders_for(yen);
        assert!(orders.is_empty() || orders.iter().sum::<u32>() == yen);
    }
    Ok(())
}

fn facts(u: &mut Unstructured<'_>) -> Result<FeeFacts> {
    Ok(FeeFacts {
        kinds: draw::several(u, 5, draw::code)?,
        forms: count(u)?,
        cases: count(u)?,
        a4_pages: draw::several(u, 5, count)?,
        sheets: draw::several(u, 4, |u| {
            Ok(Sheet { size: draw::code(u)?, faces: count(u)?, colour: u.arbitrary()? })
        })?,
        method: draw::maybe(u, draw::code)?,
        media: count(u)?,
        minutes: draw::maybe(u, count)?,
        postage: draw::maybe(u, count)?,
        as_of: draw::maybe(u, draw::day)?,
        actual_costs: draw::maybe(u, |u| draw::several(u, 4, count))?,
        outcome: draw::maybe(u, draw::code)?,
    })
}

/// As people count, or as a slip of the finger does.
fn count(u: &mut Unstructured<'_>) -> Result<u32> {
    if u.ratio(3, 4)? { u.int_in_range(0..=40) } else { u.arbitrary() }
}

fn payment(u: &mut Unstructured<'_>) -> Result<Payment> {
    let yen =
        if u.arbitrary()? { *u.choose(&[50, 100, 200, 500, 1000, 1200])? } else { u.arbitrary()? };
    Ok(Payment { means: draw::code(u)?, yen, issued: draw::maybe(u, draw::day)? })
}
