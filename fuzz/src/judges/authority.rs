//! May this person ask?

use arbitrary::{Result, Unstructured};
use madoguchi_domain::authority::{
    AuthorityDecision, AuthorityFacts, Mandate, MandateDate, judge, papers_wanted,
};
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_domain::request::RequesterKind;

use crate::draw::{self, is_peoples};

pub(super) fn check(facility: &FacilityPolicy, u: &mut Unstructured<'_>) -> Result<()> {
    let facts = facts(u)?;
    let more = draw::paper(u)?;
    let verdict = judge(facility, &facts);
    assert!(!verdict.articles.is_empty(), "no article: {verdict:#?}");
    for reason in &verdict.reasons {
        assert!(verdict.article_of(*reason).is_some(), "no article of {}", reason.code());
    }
    use AuthorityDecision as D;
    let explained = match verdict.decision {
        D::Proceed => verdict.reasons.is_empty() && verdict.missing.is_empty(),
        D::NeedDocument => !verdict.missing.is_empty() || !verdict.reasons.is_empty(),
        D::Escalate => verdict.decider.is_some(),
        _ => !verdict.reasons.is_empty(),
    };
    assert!(explained, "nobody could say why: {verdict:#?}");
    if facts.principal_deceased && is_agent(facts.requester) {
        assert!(verdict.decision != D::Proceed, "agency ends by death: {facts:#?}");
    }
    if let Some(day) = verdict.changes_on {
        assert!(day > facts.request_received, "it changes on a day that has passed: {verdict:#?}");
        let then = judge(facility, &AuthorityFacts { request_received: day, ..facts.clone() });
        let same = (then.decision, then.reasons, &then.missing)
            == (verdict.decision, verdict.reasons, &verdict.missing);
        assert!(!same || !is_peoples(day), "nothing changes on {day}: {verdict:#?}");
    }
    if facts.papers.is_some() {
        let mut richer = facts.clone();
        richer.papers.get_or_insert_default().push(more);
        let after = judge(facility, &richer).decision;
        assert!(after <= verdict.decision, "one more paper, and worse: {richer:#?}");
    }
    let _ = papers_wanted(facility, facts.requester, Default::default());
    Ok(())
}

fn is_agent(requester: RequesterKind) -> bool {
    use RequesterKind as R;
    !matches!(requester, R::Principal | R::Family | R::BereavedFamily)
}

fn facts(u: &mut Unstructured<'_>) -> Result<AuthorityFacts> {
    let mut facts = AuthorityFacts::new(draw::code(u)?, draw::day(u)?);
    facts.principal_deceased = u.arbitrary()?;
    facts.principal_birth = draw::maybe(u, draw::day)?;
    facts.death_date = draw::maybe(u, draw::day)?;
    facts.principal_capable = u.arbitrary()?;
    facts.principal_can_express_will = u.arbitrary()?;
    facts.principal_consented_to_this_person = u.arbitrary()?;
    facts.family_relation_proven = u.arbitrary()?;
    facts.relation = draw::maybe(u, draw::code)?;
    facts.mandate = draw::maybe(u, mandate)?;
    facts.profession = draw::maybe(u, draw::code)?;
    facts.registration_number_given = u.arbitrary()?;
    facts.papers = draw::maybe(u, |u| draw::several(u, 6, draw::paper))?;
    facts.papers_issued = draw::several(u, 3, |u| Ok((draw::paper(u)?, draw::day(u)?)))?;
    facts.mandate_sealed = u.arbitrary()?;
    facts.agency_list_covers_request = u.arbitrary()?;
    facts.supervisor_appointed = u.arbitrary()?;
    Ok(facts)
}

fn mandate(u: &mut Unstructured<'_>) -> Result<Mandate> {
    let date = match u.int_in_range(0..=3)? {
        0 => MandateDate::Unasked,
        1 => MandateDate::Undated,
        _ => MandateDate::On(draw::day(u)?),
    };
    Ok(Mandate { date, scope: draw::maybe(u, draw::code)? })
}
