use super::law::law;
use super::requirement::{self, Alternatives, Proof, Shown, does_for, named_papers, shown};
use super::{
    AGENT_IDENTITY, AuthorityDecision, AuthorityFacts, AuthorityFlag, AuthorityQuestion,
    AuthorityReason, AuthorityVerdict, Missing, PRINCIPAL_IDENTITY, Person,
};
use crate::papers::{PaperUse, catalogue};
use crate::policy::{
    Basis, Condition, FacilityPolicy, Fact, RequesterRule, Role, Stance, WhoseIdentity,
};
use crate::request::{RequestKind, RequesterKind};
use crate::{Citation, CodeSet};

/// A verdict while it is written: each rule can only make the decision worse and says why.
pub(super) struct Sheet<'a> {
    pub(super) policy: &'a FacilityPolicy,
    pub(super) facts: &'a AuthorityFacts,
    pub(super) rule: &'a RequesterRule,
    pub(super) verdict: AuthorityVerdict,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        policy: &'a FacilityPolicy,
        facts: &'a AuthorityFacts,
        rule: &'a RequesterRule,
    ) -> Self {
        let verdict = AuthorityVerdict {
            decision: AuthorityDecision::Proceed,
            reasons: CodeSet::new(),
            grounds: Vec::new(),
            flags: CodeSet::new(),
            missing: Vec::new(),
            required_papers: Vec::new(),
            agent_identity_required: false,
            principal_identity_required: false,
            not_required: Vec::new(),
            unasked: CodeSet::new(),
            mandate_age: None,
            mandate_age_rule_applies: None,
            adult_from: None,
            decider: rule.decider,
            suggest: None,
            route: None,
            articles: vec![rule.article.clone()],
            basis: rule.basis,
            changes_on: None,
        };
        let mut sheet = Self { policy, facts, rule, verdict };
        match rule.stance {
            Stance::ByLaw => sheet.note(AuthorityFlag::RegulationSilentLawAllows),
            Stance::Escalate => sheet.worsen(AuthorityDecision::Escalate),
            Stance::Admitted | Stance::NotAdmitted => {}
        }
        sheet
    }

    pub(super) fn worsen(&mut self, decision: AuthorityDecision) {
        self.verdict.decision = self.verdict.decision.max(decision);
        let above_window = [AuthorityDecision::Escalate, AuthorityDecision::Hold];
        if above_window.contains(&decision) && self.verdict.decider.is_none() {
            self.verdict.decider = Some(self.decider());
        }
    }

    /// Worsens the decision for a reason that stands in an article.
    pub(super) fn because(
        &mut self,
        decision: AuthorityDecision,
        reason: AuthorityReason,
        article: &Citation,
    ) {
        self.worsen(decision);
        if self.verdict.reasons.insert(reason) {
            self.verdict.grounds.push((reason, article.clone()));
        }
        self.cite(article);
    }

    /// The same for a reason that is the law's own, whatever the regulation says.
    pub(super) fn by_law(&mut self, decision: AuthorityDecision, reason: AuthorityReason) {
        let article = law().ground(reason).unwrap_or(&self.rule.article).clone();
        self.because(decision, reason, &article);
        self.rest_on(Basis::Law);
    }

    pub(super) fn note(&mut self, flag: AuthorityFlag) {
        self.verdict.flags.insert(flag);
    }

    pub(super) fn ask(&mut self, question: AuthorityQuestion) {
        self.verdict.unasked.insert(question);
    }

    pub(super) fn cite(&mut self, article: &Citation) {
        if !self.verdict.articles.contains(article) {
            self.verdict.articles.push(article.clone());
        }
    }

    /// A verdict rests on the weakest of what it is made of.
    pub(super) fn rest_on(&mut self, basis: Basis) {
        self.verdict.basis = self.verdict.basis.max(basis);
    }

    /// Who decides above the window where the rule does not say: whoever decides here on what the
    /// bereaved ask, or on disclosure.
    fn decider(&self) -> Role {
        let decides_on = |kind: RequestKind| {
            let rule = self.policy.decisions.iter().find(|rule| rule.kinds.contains(&kind));
            rule.and_then(|rule| rule.by.first().copied())
        };
        let bereaved = self.facts.requester == RequesterKind::BereavedFamily;
        let for_them = bereaved.then_some(RequestKind::BereavedDisclosure);
        let decider = for_them.and_then(decides_on);
        decider.or_else(|| decides_on(RequestKind::Disclosure)).unwrap_or(law().decider)
    }

    /// Looks for the papers that the rule asks for.
    pub(super) fn papers(&mut self) {
        self.papers_but(|_| true);
    }

    /// The same, with alternatives left out that this person cannot rely on.
    pub(super) fn papers_but(&mut self, counts: impl Fn(Proof<'_>) -> bool) {
        let rule = self.rule;
        if rule.turns_on(Condition::MandateBearsRegisteredSeal)
            && self.facts.mandate_sealed.is_none()
        {
            self.ask(AuthorityQuestion::RegisteredSeal);
        }
        for group in requirement::asked_for(rule, self.facts.circumstances()) {
            let group: Alternatives<'_> = group.into_iter().filter(|p| counts(*p)).collect();
            if !group.is_empty() {
                self.look_for(&group);
            }
        }
        self.old_papers();
        self.identity();
        self.vain_papers();
    }

    fn look_for(&mut self, group: &[Proof<'_>]) {
        let best = group.iter().map(|proof| shown(*proof, self.facts)).max();
        let missing = missing(group, self.rule);
        for id in &missing.papers {
            if !self.verdict.required_papers.contains(id) {
                self.verdict.required_papers.push(id.clone());
            }
        }
        match best {
            Some(Shown::Yes) | None => {}
            Some(Shown::Unknown) => self.ask(match missing.fact {
                Some(Fact::ProfessionAndRegistration) => AuthorityQuestion::RegistrationNumber,
                Some(Fact::PrincipalAgreed) => AuthorityQuestion::PrincipalConsented,
                None => AuthorityQuestion::Papers,
            }),
            Some(Shown::No) => self.lacks(missing),
        }
    }

    pub(super) fn lacks(&mut self, missing: Missing) {
        self.worsen(AuthorityDecision::NeedDocument);
        if let Some(article) = &missing.article {
            self.cite(article);
        }
        self.verdict.missing.push(missing);
    }

    /// Papers without a limit of age in the text, but older than is usual: said, never in the way.
    fn old_papers(&mut self) {
        let facts = self.facts;
        let old = named_papers(self.rule).into_iter().any(|wanted| {
            let at_hand = facts.papers_issued.iter().filter(|(id, _)| {
                does_for(id, &wanted.id, facts)
                    && facts.papers.as_ref().is_none_or(|papers| papers.contains(id))
            });
            wanted.warn_after.is_some_and(|usual| {
                at_hand
                    .into_iter()
                    .any(|(_, issued)| facts.request_received > usual.end_after(*issued).last_day)
            })
        });
        if old {
            self.note(AuthorityFlag::PaperOlderThanUsual);
        }
    }

    /// A regulation that lists identity documents wants one of the agent's own, and one that says so
    /// wants the principal's besides. Where it names none and says nothing, identity is checked by
    /// itself and says nothing of authority.
    fn identity(&mut self) {
        let both = self.rule.identity_of == WhoseIdentity::Both;
        let named = !self.policy.identity.listed.is_empty();
        self.verdict.agent_identity_required = named || both;
        self.verdict.principal_identity_required = both;
        let Some(papers) = &self.facts.papers else { return };
        let identity = |id: &String| {
            let paper = catalogue().get(id);
            id == AGENT_IDENTITY || paper.is_some_and(|p| p.uses.contains(&PaperUse::Identity))
        };
        if self.verdict.agent_identity_required && !papers.iter().any(identity) {
            self.lacks_identity_of(Person::Agent);
        }
        if both && !papers.iter().any(|id| id == PRINCIPAL_IDENTITY) {
            self.lacks_identity_of(Person::Principal);
        }
    }

    fn lacks_identity_of(&mut self, person: Person) {
        let rule = &self.policy.identity;
        let article = match person {
            Person::Agent => &rule.article,
            Person::Principal => &self.rule.article,
        };
        self.lacks(Missing {
            papers: rule.listed.iter().map(|listed| listed.id.clone()).collect(),
            fact: None,
            identity_of: Some(person),
            article: Some(article.clone()),
        });
    }

    /// What the person must be to the principal, where the text draws a line.
    pub(super) fn relation(&mut self, otherwise: AuthorityDecision) {
        let meant = &self.rule.relations;
        if meant.is_empty() {
            return;
        }
        match self.facts.relation {
            None => self.ask(AuthorityQuestion::Relation),
            Some(relation) if meant.contains(&relation) => {}
            Some(_) => {
                let reason = AuthorityReason::NotSpouseChildParent;
                self.because(otherwise, reason, &self.rule.article);
            }
        }
    }

    /// What a mandated agent needs here and this person does not (委任状, 印鑑登録証明書).
    fn vain_papers(&mut self) {
        let mandated = super::rule_for(self.policy, RequesterKind::MandatedAgent);
        for paper in named_papers(mandated) {
            let vain = &mut self.verdict.not_required;
            if !self.verdict.required_papers.contains(&paper.id) && !vain.contains(&paper.id) {
                vain.push(paper.id.clone());
            }
        }
    }
}

/// A group of alternatives as something to bring.
fn missing(group: &[Proof<'_>], rule: &RequesterRule) -> Missing {
    let mut missing = Missing {
        papers: Vec::new(),
        fact: None,
        identity_of: None,
        article: Some(rule.article.clone()),
    };
    for proof in group {
        match proof {
            Proof::Paper(paper) => {
                missing.papers.push(paper.id.clone());
                if let Some(article) = &paper.article {
                    missing.article = Some(article.clone());
                }
            }
            Proof::Stated(fact) => missing.fact = Some(*fact),
        }
    }
    missing
}
