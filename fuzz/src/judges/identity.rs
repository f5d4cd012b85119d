//! Do the papers show who somebody is?

use arbitrary::{Result, Unstructured};
use madoguchi_domain::identity::{
    DocumentFacts, IdentityDecision, IdentityFacts, IdentityFlag, ShownSides, judge, judge_people,
    offer,
};
use madoguchi_domain::papers::{Mask, catalogue};
use madoguchi_domain::policy::FacilityPolicy;

use crate::draw;

pub(super) fn check(facility: &FacilityPolicy, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = IdentityFacts {
        as_of: draw::day(u)?,
        channel: draw::code(u)?,
        documents: draw::several(u, 4, document)?,
    };
    let principals = draw::maybe(u, |u| draw::several(u, 3, document))?;
    let verdict = judge(facility, &facts);
    assert_eq!(verdict.documents.len(), facts.documents.len());
    if facts.documents.is_empty() {
        assert!(verdict.decision > IdentityDecision::Accept, "nothing shown, and taken");
    }
    for (seen, judged) in facts.documents.iter().zip(&verdict.documents) {
        let both = matches!(seen.sides, Some(ShownSides::Both | ShownSides::Back));
        let my_number =
            catalogue().get(&seen.id).is_some_and(|p| p.mask.contains(&Mask::MyNumberOnBack));
        let copied = facts.channel == madoguchi_domain::request::Channel::Post;
        if both && my_number && copied && seen.masked.is_none() {
            let told = judged.flags.contains(&IdentityFlag::CollectionProhibited);
            assert!(told && judged.decision > IdentityDecision::Accept, "My Number: {judged:#?}");
        }
    }
    if let Some(day) = verdict.changes_on {
        assert!(day > facts.as_of);
        let then = judge(facility, &IdentityFacts { as_of: day, ..facts.clone() });
        assert!(then.decision >= verdict.decision, "better by waiting: {verdict:#?} {then:#?}");
    }
    let people = judge_people(facility, draw::code(u)?, &facts, principals.as_deref());
    assert!(people.decision >= people.requester.decision);
    assert!(people.principal.as_ref().is_none_or(|p| people.decision >= p.decision));
    let offered = offer(facility, facts.as_of);
    assert!(offered.iter().all(|paper| paper.accepted == paper.why_not.is_none()), "{offered:#?}");
    Ok(())
}

fn document(u: &mut Unstructured<'_>) -> Result<DocumentFacts> {
    Ok(DocumentFacts {
        expires: draw::maybe(u, draw::day)?,
        issued: draw::maybe(u, draw::day)?,
        original: u.arbitrary()?,
        sides: draw::maybe(u, draw::code)?,
        my_number_printed: u.arbitrary()?,
        has_address: u.arbitrary()?,
        address_matches: u.arbitrary()?,
        address_changed_on_back: u.arbitrary()?,
        holder_page_address: u.arbitrary()?,
        name_matches: u.arbitrary()?,
        masked: u.arbitrary()?,
        ..DocumentFacts::new(&draw::paper(u)?)
    })
}
