//! Breaches, what is done again and again, outsourcing, complaints.

use arbitrary::{Result, Unstructured};
use madoguchi_domain::breach::{self, BreachFacts};
use madoguchi_domain::complaint::{RemedyFacts, check_intake, judge_remedy};
use madoguchi_domain::cycle::{self, CycleFacts};
use madoguchi_domain::outsourcing::{self, OutsourcingFacts};
use madoguchi_domain::policy::{FacilityPolicy, Handling};

use crate::draw::{self, is_peoples};

pub(super) fn breach(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = BreachFacts {
        known_on: draw::day(u)?,
        kinds: draw::codes(u)?,
        persons: u.arbitrary()?,
        large_outside: u.arbitrary()?,
        today: draw::maybe(u, draw::day)?,
    };
    let verdict = breach::judge(rules, &facts);
    assert_eq!(verdict.dates.is_some(), !verdict.reportable.is_empty(), "{verdict:#?}");
    if let Some(dates) = verdict.dates {
        assert!(!verdict.articles.is_empty(), "reported by no article");
        assert!(dates.first_from <= dates.first_through, "{dates:?}");
        assert!(dates.first_through <= dates.final_through, "{dates:?}");
        assert!(facts.known_on <= dates.first_from || !is_peoples(facts.known_on), "{dates:?}");
    }
    Ok(())
}

pub(super) fn cycle(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = CycleFacts {
        last: draw::maybe(u, draw::day)?,
        fiscal_year: draw::maybe(u, |u| {
            if u.ratio(3, 4)? { u.int_in_range(2000..=2050) } else { u.arbitrary() }
        })?,
        today: draw::maybe(u, draw::day)?,
    };
    let verdict = cycle::due(rules, draw::code(u)?, &facts);
    if let Some(due) = verdict.due {
        assert!(!verdict.articles.is_empty(), "due by no article: {verdict:#?}");
        assert!(verdict.overdue_since.is_none_or(|since| since > due));
        if let (Some(last), None) = (facts.last, facts.fiscal_year) {
            assert!(due >= last, "due again before it was done: {facts:?} {verdict:#?}");
        }
    }
    if let Some(since) = verdict.overdue_since {
        assert!(facts.today.is_some_and(|today| since <= today), "late in days to come");
    }
    Ok(())
}

pub(super) fn outsourcing(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = OutsourcingFacts {
        items: draw::codes(u)?,
        steps: draw::codes(u)?,
        sub_entrusted: u.arbitrary()?,
        sub_entrustment_approved: u.arbitrary()?,
    };
    let verdict = outsourcing::judge(rules, &facts);
    let open = !verdict.missing_items.is_empty()
        || verdict.next_step.is_some()
        || verdict.sub_entrustment_bars;
    assert_eq!(verdict.may_hand_over, !open, "{verdict:#?}");
    assert!(verdict.may_hand_over || !verdict.articles.is_empty(), "barred by no article");
    Ok(())
}

pub(super) fn complaint(
    facility: &FacilityPolicy,
    rules: &Handling,
    u: &mut Unstructured<'_>,
) -> Result<()> {
    let fields = draw::codes(u)?;
    let intake = check_intake(facility, rules, &fields);
    assert_eq!(intake.complete, intake.missing.is_empty());
    assert!(intake.missing.iter().all(|field| !fields.contains(field)));
    let facts = RemedyFacts { remedy: draw::code(u)?, done: draw::codes(u)? };
    let verdict = judge_remedy(rules, &facts);
    assert_eq!(verdict.settled, verdict.admissible && verdict.missing.is_empty());
    Ok(())
}
