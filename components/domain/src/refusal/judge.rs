use super::law::{GroundByAct, law};
use super::{
    AnswerRequirement, RefusalFacts, RefusalFlag, RefusalMissing, RefusalSuggestion,
    RefusalVerdict, Standing, answer_required,
};
use crate::policy::{
    AnswerOutcome, Basis, Claim, FacilityPolicy, Handling, RefusalCondition, RefusalExtent,
    RefusalGround, RefusalRule,
};
use crate::{Citation, CodeSet};

/// May this request be refused, by this facility's regulation and the Act? (拒否の可否)
///
/// A regulation that lists grounds for a kind of request has bound itself to them, even where the
/// Act would allow more; where it lists none, the Act's are taken. A ground of its own that the Act
/// does not know is quoted as it stands, with the warning that it goes beyond the Act. What the Act
/// gives the applicant (35(5)) is theirs although the regulation does not know it. Neither a missing
/// reason nor a staff member's judgement in a record is ever a ground.
#[must_use]
pub fn judge(
    facility: &FacilityPolicy,
    handling: &Handling,
    facts: &RefusalFacts,
) -> RefusalVerdict {
    let answer = answer_required(facility, handling, facts.request, outcome(facts.ground));
    let mut sheet = Sheet { facility, handling, facts, verdict: blank(answer) };
    if let Some(ground) = facts.ground {
        sheet.ground(ground);
    }
    let claim_given = facts.claim.map(|claim| sheet.claim(claim));
    if claim_given == Some(false) {
        sheet.note(RefusalFlag::ClaimUnknown);
    }
    if facts.ground.is_none() {
        // A claim that no text knows gives nothing to answer to; silence gives nothing to refuse on.
        sheet.verdict.may_refuse = claim_given == Some(false);
        sheet.note(RefusalFlag::NoGround);
    }
    sheet.verdict
}

fn outcome(ground: Option<RefusalGround>) -> AnswerOutcome {
    match ground {
        Some(RefusalGround::NonExistence) => AnswerOutcome::NonExistent,
        _ => AnswerOutcome::Refused,
    }
}

fn blank(answer: AnswerRequirement) -> RefusalVerdict {
    RefusalVerdict {
        may_refuse: false,
        by_regulation: Standing::Silent,
        by_act: Standing::Silent,
        extent: None,
        out_of_scope: false,
        missing: CodeSet::new(),
        flags: CodeSet::new(),
        misprint: None,
        claim_by_act: None,
        suggest: None,
        answer,
        articles: Vec::new(),
        basis: Basis::Reasoned,
    }
}

struct Sheet<'a> {
    facility: &'a FacilityPolicy,
    handling: &'a Handling,
    facts: &'a RefusalFacts,
    verdict: RefusalVerdict,
}

impl<'a> Sheet<'a> {
    fn ground(&mut self, ground: RefusalGround) {
        if let Some(never) = law().never(ground) {
            self.note(RefusalFlag::NeverAGround);
            if ground == RefusalGround::NoReasonStated {
                self.note(RefusalFlag::DoNotAskReason);
            }
            self.verdict.by_act = Standing::Lacks;
            self.rest_on(&never.article, Basis::Law);
        } else if let Some(always) = law().of_any_kind(ground) {
            self.out_of_reach(ground, &always.article);
        } else {
            let by_act = law().ground(self.facts.request, ground);
            self.weigh(self.own_rule(ground, by_act), by_act);
        }
    }

    /// The regulation's rule for a ground, or for the ground of which it is an example.
    fn own_rule(
        &self,
        ground: RefusalGround,
        by_act: Option<&GroundByAct>,
    ) -> Option<&'a RefusalRule> {
        let kind = self.facts.request;
        let of = |ground| self.handling.refusal(kind, ground);
        of(ground).or_else(|| by_act?.case_of.and_then(of))
    }

    /// What is not there, or not the facility's to give, can be given to nobody.
    fn out_of_reach(&mut self, ground: RefusalGround, article: &Citation) {
        let (kind, scope) = (self.facts.request, &self.facility.scope);
        let own = if ground == RefusalGround::Entrusted {
            self.verdict.out_of_scope = true;
            self.verdict.suggest = Some(RefusalSuggestion::AskClient);
            scope.not_ours_article.as_ref()
        } else {
            let rule = self.handling.answer(kind, AnswerOutcome::NonExistent);
            rule.map(|rule| &rule.article)
        };
        if let Some(own) = own {
            self.verdict.by_regulation = Standing::Knows;
            self.rest_on(own, Basis::Text);
        }
        if kind.given_by_act() {
            self.verdict.by_act = Standing::Knows;
            self.rest_on(article, Basis::Law);
        } else if own.is_none() {
            // No text says so of a kind that only the regulation gives; the Act's nearest word is
            // cited all the same, since nobody is refused without a place to read.
            self.rest_on(article, Basis::Reasoned);
        }
        self.verdict.may_refuse = true;
        self.verdict.extent = Some(RefusalExtent::WholeOrPart);
    }

    /// Weighs what the regulation says against what the Act says.
    fn weigh(&mut self, own: Option<&RefusalRule>, by_act: Option<&GroundByAct>) {
        let kind = self.facts.request;
        let regulation = match own {
            Some(_) => Standing::Knows,
            None if self.handling.refusals_of(kind).next().is_some() => Standing::Lacks,
            None => Standing::Silent,
        };
        let act = match by_act {
            Some(_) => Standing::Knows,
            None if kind.given_by_act() => Standing::Lacks,
            None => Standing::Silent,
        };
        let unavoidable = by_act.is_some_and(|by| by.unavoidable);
        let allowed = match (regulation, act) {
            (Standing::Knows, Standing::Lacks) => {
                self.note(RefusalFlag::BeyondAct);
                true
            }
            (Standing::Knows, _) => true,
            (Standing::Silent, Standing::Knows) => {
                self.note(RefusalFlag::RegulationSilent);
                true
            }
            (Standing::Lacks, Standing::Knows) if !unavoidable => {
                self.note(RefusalFlag::RegulationGivesMore);
                false
            }
            (Standing::Lacks, Standing::Knows) => true,
            _ => false,
        };
        self.verdict.by_regulation = regulation;
        self.verdict.by_act = act;
        if let Some(rule) = own {
            self.rest_on(&rule.article, rule.basis);
            self.verdict.misprint.clone_from(&rule.misprint);
            if rule.misprint.is_some() {
                self.note(RefusalFlag::Misprint);
            }
        }
        if let Some(by) = by_act {
            self.rest_on(&by.article, Basis::Law);
            if by.unverified {
                self.note(RefusalFlag::Unverified);
            }
        }
        // The stricter text counts: whoever may refuse only with another measure must take it.
        self.condition(own.and_then(|rule| rule.condition));
        self.condition(by_act.and_then(|by| by.condition));
        self.verdict.may_refuse = allowed && self.verdict.missing.is_empty();
        if self.verdict.may_refuse {
            let extent = own.map_or(RefusalExtent::default(), |rule| rule.extent);
            self.verdict.extent = Some(extent);
        }
    }

    fn condition(&mut self, condition: Option<RefusalCondition>) {
        match condition {
            Some(RefusalCondition::AlternativeMeasure)
                if self.facts.alternative_measure != Some(true) =>
            {
                self.verdict.missing.insert(RefusalMissing::AlternativeMeasure);
            }
            _ => {}
        }
    }

    /// What the applicant rests the request on, by the regulation and by the Act.
    fn claim(&mut self, claim: Claim) -> bool {
        let kind = self.facts.request;
        let own = self.handling.claims_of(kind);
        let by_regulation = match own {
            Some(rule) if rule.claims.is_empty() || rule.claims.contains(&claim) => Standing::Knows,
            Some(_) => Standing::Lacks,
            None => Standing::Silent,
        };
        if by_regulation != Standing::Knows {
            self.note(RefusalFlag::NotInRegulation);
        }
        if let Some(rule) = own.filter(|_| by_regulation == Standing::Knows) {
            self.rest_on(&rule.article, rule.basis);
        }
        let by_act = law().claim(kind, claim);
        if let Some(rule) = by_act {
            self.note(RefusalFlag::GivenByAct);
            self.rest_on(&rule.article, Basis::Law);
            self.verdict.claim_by_act = Some(rule.article.clone());
        }
        if self.facts.ground.is_none() {
            self.verdict.by_regulation = by_regulation;
            self.verdict.by_act = if by_act.is_some() { Standing::Knows } else { Standing::Lacks };
        }
        by_act.is_some() || by_regulation == Standing::Knows
    }

    fn note(&mut self, flag: RefusalFlag) {
        self.verdict.flags.insert(flag);
    }

    /// The first text that is named gives the verdict its basis.
    fn rest_on(&mut self, article: &Citation, basis: Basis) {
        if self.verdict.articles.is_empty() {
            self.verdict.basis = basis;
        }
        if !self.verdict.articles.contains(article) {
            self.verdict.articles.push(article.clone());
        }
    }
}
