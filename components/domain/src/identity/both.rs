use super::{DocumentFacts, IdentityDecision, IdentityFacts, IdentityVerdict, judge};
use crate::authority::{Person, rule_for};
use crate::policy::{FacilityPolicy, WhoseIdentity};
use crate::request::RequesterKind;
use crate::{Citation, CodeSet, Date};

/// Do the papers show who everybody is whose identity this facility wants shown?
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleVerdict {
    /// The worse of the decisions.
    pub decision: IdentityDecision,
    /// Whoever asks.
    pub requester: IdentityVerdict,
    /// The principal for whom they ask; none where only the requester's is wanted, or where nobody
    /// has asked about the principal's yet.
    pub principal: Option<IdentityVerdict>,
    /// Whose document is missing or not taken.
    pub missing: CodeSet<Person>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// The first day on which the same documents would be judged otherwise.
    pub changes_on: Option<Date>,
}

/// Whose identity documents this facility wants from somebody who asks in a capacity.
#[must_use]
pub fn whose(policy: &FacilityPolicy, requester: RequesterKind) -> WhoseIdentity {
    rule_for(policy, requester).identity_of
}

/// Judges the requester's documents and, where the regulation wants both persons' (代理人と本人), the
/// principal's: those come the same way on the same day.
///
/// `of_principal` is none as long as nobody has asked about them, and empty where there are none.
#[must_use]
pub fn judge_people(
    policy: &FacilityPolicy,
    requester: RequesterKind,
    of_requester: &IdentityFacts,
    of_principal: Option<&[DocumentFacts]>,
) -> PeopleVerdict {
    let rule = rule_for(policy, requester);
    let principals = of_principal.filter(|_| rule.identity_of == WhoseIdentity::Both);
    let principal = principals.map(|documents| {
        let documents = documents.to_vec();
        judge(policy, &IdentityFacts { documents, ..of_requester.clone() })
    });
    let requester = judge(policy, of_requester);
    let mut articles = requester.articles.clone();
    let mut missing = CodeSet::new();
    let lacks = |verdict: &IdentityVerdict| verdict.decision >= IdentityDecision::NeedDocument;
    if lacks(&requester) {
        missing.insert(Person::Agent);
    }
    if let Some(principal) = &principal {
        if lacks(principal) {
            missing.insert(Person::Principal);
        }
        let more = [&rule.article].into_iter().chain(&principal.articles);
        for article in more {
            if !articles.contains(article) {
                articles.push(article.clone());
            }
        }
    }
    let both = || [Some(&requester), principal.as_ref()].into_iter().flatten();
    PeopleVerdict {
        decision: both().map(|v| v.decision).max().unwrap_or(requester.decision),
        changes_on: both().filter_map(|v| v.changes_on).min(),
        requester,
        principal,
        missing,
        articles,
    }
}
