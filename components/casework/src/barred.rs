//! Who must not be answered (代理権の消滅など).

use madoguchi_domain::authority::{AuthorityDecision, AuthorityReason, article_by_law};
use madoguchi_domain::date::adult_from;
use madoguchi_domain::policy::WholePolicy;
use madoguchi_domain::request::RequesterKind;
use madoguchi_domain::{Citation, Date};

use crate::case::Case;
use crate::event::{CheckResult, ReplyResult};
use crate::permit::{Objection, ObjectionCode};

/// Why nothing may be given to whoever asks, on a day: not for want of a paper, but for good.
///
/// Agency ends with the principal's death (Civil Code 111), and a parent's when the principal comes of age;
/// what the principal does not want, or cannot be asked about, no mandate replaces.
#[must_use]
pub fn barred(case: &Case, policy: &WholePolicy, day: Date) -> Vec<Objection> {
    let mut all = Vec::new();
    let who = case.opening.requester;
    let by_law = |reason| article_by_law(reason).cloned();
    // What was done in the principal's lifetime may be recorded after their death.
    let dead = case.died.is_some_and(|died| died <= day);
    if dead && who != RequesterKind::BereavedFamily {
        let agent = !matches!(who, RequesterKind::Principal | RequesterKind::Family);
        let code =
            if agent { ObjectionCode::AgencyEndedByDeath } else { ObjectionCode::PrincipalDied };
        let article = agent.then(|| by_law(AuthorityReason::AgencyEndedByDeath)).flatten();
        all.push(Objection { code, article });
    }
    if who == RequesterKind::Parent {
        let by_birth = case.opening.principal.birth.map(adult_from);
        let of_age = by_birth.into_iter().chain(case.came_of_age).min();
        if of_age.is_some_and(|of_age| day >= of_age) {
            let article = by_law(AuthorityReason::PrincipalIsAdult);
            all.push(Objection { code: ObjectionCode::PrincipalIsAdult, article });
        }
    }
    if !case.asks_for_self() && who != RequesterKind::BereavedFamily && !dead {
        all.extend(against_the_principals_will(case, policy, day));
    }
    let verdict = case.authority_verdict(&policy.facility);
    let refused = case.authority.last().is_some_and(|c| c.what.result == CheckResult::Insufficient);
    if all.is_empty() && refused && verdict.decision == AuthorityDecision::Reject {
        let article = verdict.articles.first().cloned();
        all.push(Objection { code: ObjectionCode::MayNotAsk, article });
    }
    all
}

/// What the principal, asked, does not want, or cannot say.
fn against_the_principals_will(case: &Case, policy: &WholePolicy, day: Date) -> Option<Objection> {
    let reply = case.principal_reply.as_ref().filter(|reply| reply.day <= day)?;
    let code = match reply.what.result {
        ReplyResult::Refused => ObjectionCode::PrincipalRefused,
        // Whoever acts by law acts because the principal often cannot; then it goes to the decider.
        ReplyResult::Unable if by_the_principals_will(case) => {
            ObjectionCode::PrincipalCouldNotConfirm
        }
        _ => return None,
    };
    let article = case.confirmation_owed(&policy.facility).map(|(_, article)| article);
    Some(Objection { code, article })
}

/// Whether somebody asks only because the principal wants it.
fn by_the_principals_will(case: &Case) -> bool {
    let check = case.authority.last().map(|check| &check.what);
    match case.opening.requester {
        RequesterKind::MandatedAgent | RequesterKind::VoluntaryGuardian => true,
        RequesterKind::Family => check.and_then(|check| check.principal_capable) != Some(false),
        RequesterKind::Curator | RequesterKind::Assistant => {
            check.is_some_and(|check| check.mandate.is_some())
        }
        _ => false,
    }
}

/// Where the text asks for a capacity's papers.
pub(crate) fn authority_article(case: &Case, policy: &WholePolicy) -> Citation {
    madoguchi_domain::authority::rule_for(&policy.facility, case.opening.requester).article.clone()
}
