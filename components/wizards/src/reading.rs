//! Answers read as the rules' facts. What has not been answered stays unknown; nothing is assumed.

use madoguchi_domain::authority::{
    AGENT_IDENTITY, AuthorityFacts, Circumstances, Mandate, MandateDate, MandateScope,
    PRINCIPAL_IDENTITY,
};
use madoguchi_domain::date::{ClosedDay, DateInput, DateInputError, DateLimits};
use madoguchi_domain::deadline::{self, DeadlineFacts, DeadlineVerdict, LapseFacts, LapseVerdict};
use madoguchi_domain::fee::{self, FeeFacts, FeeVerdict};
use madoguchi_domain::identity::{
    DocumentFacts, IdentityFacts, PeopleVerdict, ShownSides, judge_people,
};
use madoguchi_domain::papers::{Paper, catalogue};
use madoguchi_domain::policy::DeliveryMethod;
use madoguchi_domain::request::{Channel, RequesterKind};
use madoguchi_domain::{CodeSet, Date};

use crate::answers::Answers;
use crate::ctx::Ctx;
use crate::field::Field;

/// A typed date: none when nothing was typed.
pub fn typed_date(answers: &Answers, field: Field) -> Option<Result<Date, DateInputError>> {
    if !answers.has(field) {
        return None;
    }
    let part = |n: usize| answers.values(field).get(n).cloned().unwrap_or_default();
    let typed = DateInput { era: part(0), year: part(1), month: part(2), day: part(3) };
    // A chosen era alone is no date yet.
    (!typed.is_empty()).then(|| typed.read(&DateLimits::default()))
}

/// A date that was typed and exists.
#[must_use]
pub fn date(answers: &Answers, field: Field) -> Option<Date> {
    typed_date(answers, field)?.ok()
}

/// What is known about the authority of whoever asks; none before it is known who that is.
#[must_use]
pub fn authority(ctx: &Ctx<'_>) -> Option<AuthorityFacts> {
    let answers = ctx.answers;
    let mut facts = AuthorityFacts::new(ctx.requester()?, ctx.today);
    facts.principal_birth = date(answers, Field::PrincipalBirth);
    facts.principal_deceased = facts.requester == RequesterKind::BereavedFamily;
    facts.death_date = date(answers, Field::DeathDate);
    facts.principal_capable = answers.yes(Field::PrincipalCapable);
    facts.principal_can_express_will = answers.yes(Field::PrincipalCanSay);
    facts.principal_consented_to_this_person = answers.yes(Field::PrincipalAgreed);
    facts.relation = ctx.relation();
    facts.mandate = mandate(answers);
    facts.mandate_sealed = answers.yes(Field::MandateSeal);
    facts.profession = ctx.profession();
    facts.registration_number_given =
        facts.profession.map(|_| answers.has(Field::RegistrationNumber));
    facts.agency_list_covers_request = answers.yes(Field::AgencyCovers);
    facts.supervisor_appointed = answers.yes(Field::SupervisorAppointed);
    facts.papers = papers_at_hand(ctx);
    facts.family_relation_proven = family_relation_proven(ctx, facts.papers.as_ref());
    Some(facts)
}

fn mandate(answers: &Answers) -> Option<Mandate> {
    let date = match answers.text(Field::MandateDated) {
        "no" => MandateDate::Undated,
        "yes" => date(answers, Field::MandateDate).map_or(MandateDate::Unasked, MandateDate::On),
        _ => MandateDate::Unasked,
    };
    let scope = MandateScope::from_code(answers.text(Field::MandateScope)).ok();
    (date != MandateDate::Unasked || scope.is_some()).then_some(Mandate { date, scope })
}

/// The papers at hand, once they have been asked about. Nothing ticked means that nothing is at hand
/// only when the page has been passed: it leaves the code `none` behind.
fn papers_at_hand(ctx: &Ctx<'_>) -> Option<Vec<String>> {
    let mandate = mandate_at_hand(ctx);
    let asked = ctx.answers.has(Field::AuthorityPapers)
        || (mandate.is_some() && !super::pages::asks_for_papers(ctx));
    asked.then(|| papers_ticked(ctx))
}

/// The papers ticked so far, and those that other answers show.
#[must_use]
pub fn papers_ticked(ctx: &Ctx<'_>) -> Vec<String> {
    let ticked = ctx.answers.values(Field::AuthorityPapers);
    let mut papers: Vec<String> = ticked.iter().filter(|p| *p != "none").cloned().collect();
    if mandate_at_hand(ctx) == Some(true) {
        papers.push(POWER_OF_ATTORNEY.to_owned());
    }
    // The agent's own identity document is asked for on its own page: not missing before that.
    if !ctx.answers.has(Field::IdentityPapers) || identity_paper(ctx).is_some() {
        papers.push(AGENT_IDENTITY.to_owned());
    }
    if !ctx.answers.has(Field::PrincipalPapers) || principal_paper(ctx).is_some() {
        papers.push(PRINCIPAL_IDENTITY.to_owned());
    }
    papers
}

/// What the rules' conditions turn on.
#[must_use]
pub fn circumstances(ctx: &Ctx<'_>) -> Circumstances {
    let professional = ctx.profession().is_some();
    Circumstances { professional, registered_seal: ctx.answers.yes(Field::MandateSeal) }
}

/// The mandate's paper in the catalogue. Whether it is at hand is known from its date; it is not
/// asked for a second time.
pub const POWER_OF_ATTORNEY: &str = "power-of-attorney";

/// Whether a mandated agent has the mandate; none before it was asked.
fn mandate_at_hand(ctx: &Ctx<'_>) -> Option<bool> {
    let dated = ctx.answers.text(Field::MandateDated);
    (ctx.requester() == Some(RequesterKind::MandatedAgent) && !dated.is_empty())
        .then_some(dated != "not-yet")
}

fn family_relation_proven(ctx: &Ctx<'_>, papers: Option<&Vec<String>>) -> Option<bool> {
    use madoguchi_domain::papers::PaperUse::Kinship;
    let kin = |id: &String| catalogue().get(id).is_some_and(|p| p.uses.contains(&Kinship));
    match ctx.requester()? {
        RequesterKind::Family | RequesterKind::BereavedFamily => Some(papers?.iter().any(kin)),
        _ => None,
    }
}

/// The identity document that was chosen, if it is one of the catalogue.
#[must_use]
pub fn identity_paper(ctx: &Ctx<'_>) -> Option<&'static Paper> {
    catalogue().get(ctx.answers.text(Field::IdentityPapers))
}

/// The principal's identity document that was chosen, if it is one of the catalogue.
#[must_use]
pub fn principal_paper(ctx: &Ctx<'_>) -> Option<&'static Paper> {
    catalogue().get(ctx.answers.text(Field::PrincipalPapers))
}

/// What both persons' documents show, where both are wanted; none before the principal's was asked about.
#[must_use]
pub fn people(ctx: &Ctx<'_>) -> Option<PeopleVerdict> {
    if !ctx.both_identities() || !ctx.answers.has(Field::PrincipalPapers) {
        return None;
    }
    let document = principal_paper(ctx).map(|paper| {
        let mut facts = DocumentFacts::new(&paper.id);
        facts.expires = date(ctx.answers, Field::PrincipalExpires);
        facts.issued = date(ctx.answers, Field::PrincipalIssued);
        facts
    });
    let documents: Vec<DocumentFacts> = document.into_iter().collect();
    let requester = ctx.requester()?;
    Some(judge_people(ctx.policy, requester, &identity(ctx)?, Some(&documents)))
}

/// What is known about the identity documents; none before one was chosen.
#[must_use]
pub fn identity(ctx: &Ctx<'_>) -> Option<IdentityFacts> {
    let answers = ctx.answers;
    if !answers.has(Field::IdentityPapers) {
        return None;
    }
    let document = identity_paper(ctx).map(|paper| {
        let mut facts = DocumentFacts::new(&paper.id);
        facts.expires = date(answers, Field::IdentityExpires);
        facts.issued = date(answers, Field::IdentityIssued);
        facts.original = answers.yes(Field::IdentityOriginal);
        facts.sides = ShownSides::from_code(answers.text(Field::IdentitySides)).ok();
        facts.my_number_printed = answers.yes(Field::IdentityMyNumber);
        facts.name_matches = answers.yes(Field::IdentityNameSame);
        facts.address_matches = answers.yes(Field::IdentityAddressSame);
        facts
    });
    Some(IdentityFacts {
        as_of: ctx.today,
        channel: ctx.channel().unwrap_or(Channel::Counter),
        documents: document.into_iter().collect(),
    })
}

/// What the request costs, as far as it can be known before the facility has looked.
#[must_use]
pub fn fee(ctx: &Ctx<'_>) -> Option<FeeVerdict> {
    ctx.kind()?;
    let method = DeliveryMethod::from_code(ctx.answers.text(Field::Delivery)).ok();
    let as_of = Some(ctx.today);
    let facts = FeeFacts { kinds: ctx.kinds(), forms: 1, method, as_of, ..FeeFacts::default() };
    Some(fee::assess(ctx.policy, &facts))
}

/// When the answer would be due if the request arrived complete on that day.
#[must_use]
pub fn due(ctx: &Ctx<'_>, arrival: Date) -> Option<DeadlineVerdict> {
    let facts = DeadlineFacts { closed_days: closed_days(ctx), ..DeadlineFacts::arrived(arrival) };
    Some(deadline::due(ctx.policy, ctx.kind()?, &facts))
}

/// When the request would lapse if it arrived on that day; none where the facility knows no such thing.
#[must_use]
pub fn lapse(ctx: &Ctx<'_>, arrival: Date) -> Option<LapseVerdict> {
    let facts = LapseFacts { closed_days: closed_days(ctx), ..LapseFacts::arrived(arrival) };
    deadline::lapse(ctx.policy, ctx.kind()?, &facts)
}

/// The closed days of the place that was chosen; none: the window's.
fn closed_days(ctx: &Ctx<'_>) -> Option<CodeSet<ClosedDay>> {
    ctx.site().map(|site| site.closed_days.iter().copied().collect())
}
