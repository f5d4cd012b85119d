use super::claim::{Claim, Claimed, ConsentGiven};
use super::law::ConsentUnless;
use crate::policy::{Basis, Condition, Exception, Role};
use crate::request::RequesterKind;
use crate::{Citation, CodeSet};

/// May information be taken in, used or passed on so? By the regulation, by the law, and by whose
/// consent and approval.
#[derive(Debug, Clone, PartialEq)]
pub struct Permission {
    /// The decision, by regulation and law together.
    pub decision: ConsentDecision,
    /// Whether the regulation allows it.
    pub by_regulation: bool,
    /// Whether the law allows it.
    pub by_law: bool,
    /// Whether somebody's consent is needed at all.
    pub consent_needed: bool,
    /// Whose consent counts, where it matters.
    pub consent_of: Option<RequesterKind>,
    /// To whom it is reported first.
    pub reported_to: Option<Role>,
    /// Whose approval it needs.
    pub approve_by: Option<Role>,
    /// Who decides, where it is not the window.
    pub decider: Option<Role>,
    /// What would have to be there, and is not.
    pub missing: CodeSet<ConsentMissing>,
    /// What goes with it.
    pub needs: CodeSet<ConsentNeed>,
    /// What else staff should know.
    pub flags: CodeSet<ConsentFlag>,
    /// What the ground relied on is short of.
    pub unmet: CodeSet<Condition>,
    /// The article of the Act by which it is not allowed, though the regulation allows it.
    pub law_conflict: Option<Citation>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
}

codes! {
    /// The decision on a consent, or on something that may need one.
    pub enum ConsentDecision {
        /// It may be done.
        Allowed = "allowed",
        /// Somebody above the window decides.
        Escalate = "escalate",
        /// It may not be done.
        NotAllowed = "not-allowed",
    }
}

codes! {
    /// What is missing.
    pub enum ConsentMissing {
        /// The day on the form (年月日).
        Date = "date",
        /// The principal's signature, or proof that the signer is an agent.
        SignatureOrAgency = "signature-or-agency",
        /// The statutory agent's consent (法定代理人の同意).
        StatutoryAgentConsent = "statutory-agent-consent",
        /// The guardian's consent (後見人の同意).
        GuardianConsent = "guardian-consent",
        /// The principal's own consent (本人の同意).
        PrincipalConsent = "principal-consent",
        /// A consent that names this matter (明確な同意).
        ExplicitConsent = "explicit-consent",
        /// A written notice (書面の交付).
        WrittenNotice = "written-notice",
        /// Proof that the person is family (家族等であることの確認).
        RelationProof = "relation-proof",
        /// That the principal was told of the joint use (共同利用の通知).
        JointUseNotice = "joint-use-notice",
    }
}

codes! {
    /// What goes with it.
    pub enum ConsentNeed {
        /// A written notice with its items (書面の交付).
        WrittenNotice = "written-notice",
        /// A written statement that the source obtained it lawfully.
        LawfulnessStatement = "lawfulness-statement",
    }
}

codes! {
    /// What else staff should know of a consent.
    pub enum ConsentFlag {
        /// Consent was taken back: no use from that day on.
        Withdrawn = "withdrawn",
        /// The day lies before the day on the form.
        BeforeConsentDate = "before-consent-date",
        /// No item of the form covers this use.
        NotCovered = "not-covered",
        /// The form's label and its explanation name different uses.
        LabelAndExplanationDiffer = "label-and-explanation-differ",
        /// A number was ticked that the form does not have.
        ItemNotOnForm = "item-not-on-form",
        /// The regulation allows it, the Act does not; see `law_conflict`.
        LawConflict = "law-conflict",
        /// The regulation says nothing: judged by the law.
        RegulationSilent = "regulation-silent",
        /// An article relied on has yet to be checked against an official text.
        LawUnverified = "law-unverified",
        /// A minor of an age at which it depends on the case whether an agent is needed.
        AgeDependsOnCase = "age-depends-on-case",
        /// The text bans it whether or not somebody consents.
        BannedDespiteConsent = "banned-despite-consent",
        /// The text makes provision without consent possible; somebody decides.
        MayProvideWithoutConsent = "may-provide-without-consent",
        /// The recipient is abroad: the Act asks for more.
        Abroad = "abroad",
        /// Without one of the grounds it counts as use outside the purpose.
        OutsidePurpose = "outside-purpose",
    }
}

impl Permission {
    /// Whether it may be done; none while somebody above the window has not decided.
    #[must_use]
    pub fn allowed(&self) -> Option<bool> {
        match self.decision {
            ConsentDecision::Allowed => Some(true),
            ConsentDecision::NotAllowed => Some(false),
            ConsentDecision::Escalate => None,
        }
    }

    pub(super) fn new() -> Self {
        Self {
            decision: ConsentDecision::Allowed,
            by_regulation: true,
            by_law: true,
            consent_needed: false,
            consent_of: None,
            reported_to: None,
            approve_by: None,
            decider: None,
            missing: CodeSet::new(),
            needs: CodeSet::new(),
            flags: CodeSet::new(),
            unmet: CodeSet::new(),
            law_conflict: None,
            articles: Vec::new(),
            basis: Basis::Text,
        }
    }

    /// Rests on an article; the whole rests on the weakest of them.
    pub(super) fn cite(&mut self, article: &Citation, basis: Basis) {
        if !self.articles.contains(article) {
            self.articles.push(article.clone());
        }
        self.basis = self.basis.max(basis);
    }

    pub(super) fn note(&mut self, flag: ConsentFlag) {
        self.flags.insert(flag);
    }

    /// The regulation wants consent, but for exceptions.
    pub(super) fn regulation_wants_consent(
        &mut self,
        unless: &[Exception],
        claim: &Claim,
        consent: ConsentGiven,
    ) {
        match claim.under(unless) {
            Claimed::Under(exception) => self.cite(&exception.article, exception.basis),
            otherwise => {
                self.open(&otherwise);
                self.by_regulation &= self.consent(consent);
            }
        }
    }

    /// The law wants consent, but for exceptions.
    pub(super) fn law_wants_consent(
        &mut self,
        law: &ConsentUnless,
        claim: &Claim,
        consent: ConsentGiven,
    ) {
        let otherwise = match claim.under(&law.unless) {
            Claimed::Under(_) => return,
            otherwise => otherwise,
        };
        self.open(&otherwise);
        if !self.consent(consent) {
            self.by_law = false;
            self.forbidden_by(&law.article, law.unverified);
        }
    }

    /// The law does not allow it.
    pub(super) fn forbidden_by(&mut self, article: &Citation, unverified: bool) {
        self.by_law = false;
        self.law_conflict = Some(article.clone());
        self.cite(article, Basis::Law);
        if unverified {
            self.note(ConsentFlag::LawUnverified);
        }
    }

    /// Nothing in the regulation: the law's article is what there is.
    pub(super) fn silent(&mut self, article: &Citation, unverified: bool) {
        self.note(ConsentFlag::RegulationSilent);
        self.cite(article, Basis::Law);
        if unverified {
            self.note(ConsentFlag::LawUnverified);
        }
    }

    /// Somebody above the window decides.
    pub(super) fn escalate(&mut self, decider: Option<Role>) {
        self.decision = ConsentDecision::Escalate;
        self.decider = self.decider.or(decider);
    }

    /// The decision, once regulation and law have spoken.
    pub(super) fn settled(mut self) -> Self {
        // A regulation that says nothing leaves it to the law, and cannot be at odds with it.
        if self.flags.contains(&ConsentFlag::RegulationSilent) {
            self.by_regulation = self.by_law;
        }
        if self.by_law || !self.by_regulation {
            self.law_conflict = None;
        }
        if self.law_conflict.is_some() {
            self.note(ConsentFlag::LawConflict);
        }
        let may = self.by_regulation && self.by_law && self.missing.is_empty();
        if self.decision != ConsentDecision::Escalate && !may {
            self.decision = ConsentDecision::NotAllowed;
        }
        self
    }

    /// Only a consent that names the matter is one.
    fn consent(&mut self, given: ConsentGiven) -> bool {
        self.consent_needed = true;
        let given = given == ConsentGiven::Explicit;
        if !given {
            self.missing.insert(ConsentMissing::ExplicitConsent);
        }
        given
    }

    fn open(&mut self, claimed: &Claimed<'_>) {
        if let Claimed::IfOnly(condition) = claimed {
            self.unmet.insert(*condition);
        }
    }
}
