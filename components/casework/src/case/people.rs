//! Who asks, as the rules of identity and authority take it.

use madoguchi_domain::Citation;
use madoguchi_domain::authority::{
    self, AGENT_IDENTITY, AuthorityDecision, AuthorityFacts, AuthorityFlag, AuthorityReason,
    AuthorityVerdict, PRINCIPAL_IDENTITY, guidance_on_mandates,
};
use madoguchi_domain::date::{Date, adult_from};
use madoguchi_domain::identity;
use madoguchi_domain::policy::{Duty, FacilityPolicy, WhoseIdentity};
use madoguchi_domain::request::RequesterKind;

use super::Case;
use crate::event::{AuthorityCheck, CheckResult, ReplyResult, Whose};

impl Case {
    /// Whether somebody asks for themselves.
    #[must_use]
    pub fn asks_for_self(&self) -> bool {
        self.opening.requester == RequesterKind::Principal
    }

    /// The day on which everybody's identity that this facility wants shown was accepted; a later
    /// check that found it insufficient undoes an earlier one.
    #[must_use]
    pub fn identity_accepted(&self, policy: &FacilityPolicy) -> Option<Date> {
        self.identity_accepted_by(Date::MAX, policy)
    }

    /// The same, by the checks up to a day.
    pub(crate) fn identity_accepted_by(&self, day: Date, policy: &FacilityPolicy) -> Option<Date> {
        let of = |whose: Whose| {
            let checks = self.identity.iter().rev();
            let last = checks.into_iter().find(|c| c.what.whose == whose && c.day <= day)?;
            (last.what.result == CheckResult::Accepted).then_some(last.day)
        };
        let requester = of(Whose::Requester);
        match identity::whose(policy, self.opening.requester) {
            WhoseIdentity::Both if !self.asks_for_self() => {
                requester.zip(of(Whose::Principal)).map(|(one, other)| one.max(other))
            }
            _ => requester,
        }
    }

    /// Whether the identity of one of them was accepted.
    pub(crate) fn identity_of(&self, whose: Whose) -> bool {
        let last = self.identity.iter().rev().find(|check| check.what.whose == whose);
        last.is_some_and(|check| check.what.result == CheckResult::Accepted)
    }

    /// The day on which the authority was accepted; none also where nobody needs any, since the
    /// person asks for themselves.
    #[must_use]
    pub fn authority_accepted(&self) -> Option<Date> {
        self.authority_accepted_by(Date::MAX)
    }

    /// The same, by the checks up to a day.
    pub(crate) fn authority_accepted_by(&self, day: Date) -> Option<Date> {
        let last = self.authority.iter().rev().find(|check| check.day <= day)?;
        (last.what.result == CheckResult::Accepted).then_some(last.day)
    }

    /// What the last check of authority showed, judged on the day the request arrived.
    #[must_use]
    pub fn authority_verdict(&self, policy: &FacilityPolicy) -> AuthorityVerdict {
        authority::judge(policy, &self.authority_facts(self.opening.first_arrived))
    }

    /// What is known of who asks.
    #[must_use]
    pub fn authority_facts(&self, day: Date) -> AuthorityFacts {
        let mut facts = self.facts_of(self.authority.last().map(|check| &check.what), day);
        let reply = self.principal_reply.as_ref().map(|reply| reply.what.result);
        let agreed = |reply| matches!(reply, ReplyResult::Confirmed | ReplyResult::Narrowed);
        facts.principal_can_express_will = reply.map(|reply| reply != ReplyResult::Unable);
        facts.principal_consented_to_this_person =
            reply.filter(|reply| *reply != ReplyResult::Unable).map(agreed);
        facts
    }

    /// The same, by one check, as long as the principal has not been asked.
    pub(crate) fn facts_of(&self, check: Option<&AuthorityCheck>, day: Date) -> AuthorityFacts {
        let mut facts = AuthorityFacts::new(self.opening.requester, day);
        facts.principal_birth = self.opening.principal.birth;
        facts.principal_deceased = self.died.is_some();
        facts.death_date = self.died;
        let Some(check) = check else { return facts };
        let mut papers: Vec<String> = check.papers.iter().map(|paper| paper.id.clone()).collect();
        if self.identity_of(Whose::Requester) {
            papers.push(AGENT_IDENTITY.to_owned());
        }
        if self.identity_of(Whose::Principal) {
            papers.push(PRINCIPAL_IDENTITY.to_owned());
        }
        let issued = |paper: &crate::event::PaperSeen| Some((paper.id.clone(), paper.issued?));
        facts.papers_issued = check.papers.iter().filter_map(issued).collect();
        facts.papers = Some(papers);
        facts.mandate = check.mandate.as_ref().map(crate::event::MandateSeen::facts);
        facts.mandate_sealed = check.registered_seal;
        facts.profession = check.profession;
        facts.registration_number_given = check.registration_stated;
        facts.relation = check.relation;
        facts.agency_list_covers_request = check.agency_list_covers;
        facts.supervisor_appointed = check.supervisor_appointed;
        facts.principal_capable = check.principal_capable;
        facts
    }

    /// Whether the principal must, or should, be asked whether they want this, and by which text.
    ///
    /// The regulation wants it of some mandates (comprehensive, old, undated), or always; the guidance
    /// of every mandate.
    #[must_use]
    pub fn confirmation_owed(&self, policy: &FacilityPolicy) -> Option<(Duty, Citation)> {
        let who = self.opening.requester;
        if self.died.is_some()
            || matches!(who, RequesterKind::Principal | RequesterKind::BereavedFamily)
        {
            return None;
        }
        let check = self.authority.last().map(|check| &check.what);
        let facts = self.facts_of(check, self.opening.first_arrived);
        let verdict = authority::judge(policy, &facts);
        if verdict.decision == AuthorityDecision::Reject {
            return None;
        }
        use AuthorityReason as Reason;
        let wanted = [
            Reason::MandateTooOld,
            Reason::ComprehensiveMandate,
            Reason::MandateUndated,
            Reason::AlwaysConfirm,
            Reason::PrincipalConsentRequired,
        ];
        if let Some(reason) = wanted.iter().find(|reason| verdict.reasons.contains(reason)) {
            let article = verdict.article_of(*reason).or(verdict.articles.first())?;
            return Some((Duty::Must, article.clone()));
        }
        let by_mandate = who == RequesterKind::MandatedAgent
            || check.is_some_and(|check| check.mandate.is_some())
            || verdict.flags.contains(&AuthorityFlag::AskPrincipal);
        by_mandate.then(|| (Duty::Effort, guidance_on_mandates().clone()))
    }

    /// The first day on which the principal is of age, where they were a minor when the request came.
    #[must_use]
    pub fn comes_of_age_on(&self) -> Option<Date> {
        let of_age = adult_from(self.opening.principal.birth?);
        (of_age > self.opening.first_arrived).then_some(of_age)
    }
}
