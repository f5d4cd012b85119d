//! What may be taken in, used and passed on.

use arbitrary::{Result, Unstructured};
use madoguchi_domain::consent::{
    AcquireFacts, Claim, ConsentDecision, ConsentGiven, OutsideFacts, Permission, ProvisionFacts,
    SourceFacts, may_acquire, may_collect_from, may_provide, may_use_outside_purpose,
    may_use_within_purpose,
};
use madoguchi_domain::policy::Handling;

use super::consent::principal;
use crate::draw;

/// Something that may need consent.
#[derive(Debug)]
enum Act {
    Acquire(AcquireFacts),
    Collect(SourceFacts),
    Outside(OutsideFacts),
    Provide(ProvisionFacts),
}

pub(super) fn check(rules: &Handling, u: &mut Unstructured<'_>) -> Result<()> {
    holds(&may_use_within_purpose(rules, draw::codes(u)?));
    let act = act(u)?;
    let mut before: Option<Permission> = None;
    for given in ConsentGiven::ALL {
        let now = act.judged(rules, *given);
        holds(&now);
        if let Some(before) = before {
            assert!(now.decision <= before.decision, "more consent allows less: {act:?}");
        }
        before = Some(now);
    }
    Ok(())
}

fn holds(verdict: &Permission) {
    assert!(!verdict.articles.is_empty(), "by no article: {verdict:#?}");
    if verdict.decision == ConsentDecision::Allowed {
        let by_both = verdict.by_regulation && verdict.by_law;
        assert!(by_both && verdict.missing.is_empty(), "{verdict:#?}");
    }
    let conflict = verdict.by_regulation && !verdict.by_law;
    assert_eq!(verdict.law_conflict.is_some(), conflict, "{verdict:#?}");
    let decided = verdict.decision != ConsentDecision::Escalate || verdict.decider.is_some();
    assert!(decided, "for nobody to decide: {verdict:#?}");
}

impl Act {
    fn judged(&self, rules: &Handling, consent: ConsentGiven) -> Permission {
        match *self {
            Self::Acquire(facts) => may_acquire(rules, &AcquireFacts { consent, ..facts }),
            Self::Collect(facts) => may_collect_from(rules, &SourceFacts { consent, ..facts }),
            Self::Outside(facts) => {
                may_use_outside_purpose(rules, &OutsideFacts { consent, ..facts })
            }
            Self::Provide(facts) => may_provide(rules, &ProvisionFacts { consent, ..facts }),
        }
    }
}

fn act(u: &mut Unstructured<'_>) -> Result<Act> {
    let consent = ConsentGiven::default();
    let claim = Claim { ground: draw::maybe(u, draw::code)?, conditions: draw::codes(u)? };
    let (principal, day) = (principal(u)?, draw::day(u)?);
    Ok(match u.int_in_range(0..=3)? {
        0 => Act::Acquire(AcquireFacts { class: draw::code(u)?, claim, consent }),
        1 => {
            let from = draw::code(u)?;
            Act::Collect(SourceFacts { from, principal, claim, consent, day })
        }
        2 => Act::Outside(OutsideFacts { way: draw::maybe(u, draw::code)?, claim, consent }),
        _ => Act::Provide(ProvisionFacts {
            to: draw::code(u)?,
            principal,
            claim,
            consent,
            relation_proven: u.arbitrary()?,
            told: draw::codes(u)?,
            abroad: u.arbitrary()?,
            day,
        }),
    })
}
