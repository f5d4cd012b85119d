use crate::date::Date;
use crate::policy::{Basis, Fact, Role};
use crate::{Citation, CodeSet};

use super::AuthorityQuestion;

/// May this person ask? With why, by which article, until when, and what would help.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthorityVerdict {
    /// The decision.
    pub decision: AuthorityDecision,
    /// Why, where it is not simply "proceed".
    pub reasons: CodeSet<AuthorityReason>,
    /// The article of each reason.
    pub grounds: Vec<(AuthorityReason, Citation)>,
    /// What else staff or the applicant should know.
    pub flags: CodeSet<AuthorityFlag>,
    /// What is still missing; each entry is satisfied by any one of its alternatives.
    pub missing: Vec<Missing>,
    /// Ids of all papers that the rule asks for in this capacity.
    pub required_papers: Vec<String>,
    /// Whether the regulation wants the agent's own identity document beside them.
    pub agent_identity_required: bool,
    /// Whether it wants the principal's as well.
    pub principal_identity_required: bool,
    /// Ids of papers that people bring in vain in this capacity.
    pub not_required: Vec<String>,
    /// What nobody has asked yet and could still change the decision.
    pub unasked: CodeSet<AuthorityQuestion>,
    /// The age of the mandate, where the rule looks at it and it is dated.
    pub mandate_age: Option<MandateAge>,
    /// Whether the mandate-age rule applies to this capacity at all; none where the facility has no such rule.
    pub mandate_age_rule_applies: Option<bool>,
    /// The day from which the principal is of age, where that is close to mattering.
    pub adult_from: Option<Date>,
    /// Who decides, where it is not the window.
    pub decider: Option<Role>,
    /// Another way that is open.
    pub suggest: Option<Suggestion>,
    /// The procedure that this becomes.
    pub route: Option<Route>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
    /// The first day on which the same facts would be judged otherwise.
    pub changes_on: Option<Date>,
}

impl AuthorityVerdict {
    /// The article of a reason.
    #[must_use]
    pub fn article_of(&self, reason: AuthorityReason) -> Option<&Citation> {
        self.grounds.iter().find(|(r, _)| *r == reason).map(|(_, article)| article)
    }
}

codes! {
    /// The decision on authority, from the best to the worst.
    pub enum AuthorityDecision {
        /// The request can go on.
        Proceed = "proceed",
        /// The principal is asked first.
        ConfirmWithPrincipal = "confirm-with-principal",
        /// Somebody above the window decides.
        Escalate = "escalate",
        /// A paper or a statement is missing.
        NeedDocument = "need-document",
        /// A paper contradicts itself and goes back to be put right.
        ReturnForCorrection = "return-for-correction",
        /// Nothing can be decided at the window for now.
        Hold = "hold",
        /// Not this person, or not this way.
        Reject = "reject",
    }
}

codes! {
    /// Why a decision on authority is not simply "proceed".
    pub enum AuthorityReason {
        /// More time than the rule allows has passed since the mandate was given.
        MandateTooOld = "mandate-too-old",
        /// The mandate is a general one.
        ComprehensiveMandate = "comprehensive-mandate",
        /// The mandate bears no date.
        MandateUndated = "mandate-undated",
        /// By the facility's text such a mandate is not taken, whatever the principal says.
        MandateRefused = "mandate-refused",
        /// The text has the principal asked whoever asks for them.
        AlwaysConfirm = "always-confirm",
        /// The mandate's date has not come yet.
        MandateDateInFuture = "mandate-date-in-future",
        /// The principal cannot be asked.
        PrincipalCannotConfirm = "principal-cannot-confirm",
        /// The principal is of age: a parent's authority has ended.
        PrincipalIsAdult = "principal-is-adult",
        /// The principal has died: agency ended (Civil Code 111).
        AgencyEndedByDeath = "agency-ended-by-death",
        /// Curators and assistants are no statutory agents (Order 13(1)).
        NotStatutoryAgent = "not-statutory-agent",
        /// No agency is shown for this act.
        NoAgencyForThisAct = "no-agency-for-this-act",
        /// No supervisor: the voluntary guardianship is not in force.
        VoluntaryGuardianshipNotInForce = "voluntary-guardianship-not-in-force",
        /// The principal can decide and has not agreed to this person.
        PrincipalConsentRequired = "principal-consent-required",
        /// The dead are protected here, but only the data subject may ask.
        DeadProtectedButOnlySubjectMayAsk = "dead-protected-but-only-subject-may-ask",
        /// The regulation is about the living only.
        LivingPersonsOnly = "living-persons-only",
        /// Not spouse, child, parent or one who stood in for them.
        NotSpouseChildParent = "not-spouse-child-parent",
    }
}

codes! {
    /// What else staff or the applicant should know.
    pub enum AuthorityFlag {
        /// The court granted agency for this act: treated as an agent's, by the manager.
        CourtGrantedAgency = "court-granted-agency",
        /// A minor of 15 or more is heard.
        MinorFifteenOrOlder = "minor-fifteen-or-older",
        /// The regulation lets the committee provide without consent.
        MayProvideWithoutConsent = "may-provide-without-consent",
        /// The regulation is silent; the Act admits this person.
        RegulationSilentLawAllows = "regulation-silent-law-allows",
        /// The will and the honour of the dead are respected.
        RespectLifetimeWish = "respect-lifetime-wish",
        /// The principal comes of age soon; see `adult_from`.
        AdultFrom = "adult-from",
        /// A paper is older than is usual, though the text sets no limit.
        PaperOlderThanUsual = "paper-older-than-usual",
        /// Whether the principal can be asked is not known yet; it will be needed.
        AskPrincipal = "ask-principal",
    }
}

codes! {
    /// Another way that is open.
    pub enum Suggestion {
        /// The bereaved family's request.
        BereavedRoute = "bereaved-route",
        /// An application for guardianship, and the privacy manager.
        GuardianshipOrManager = "guardianship-or-manager",
        /// A mandate from the principal.
        Mandate = "mandate",
    }
}

codes! {
    /// The procedure that a request becomes.
    pub enum Route {
        /// The bereaved family's.
        Bereaved = "bereaved",
    }
}

/// Something that is still missing; any one of the alternatives will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// Ids of papers, any one of which will do.
    pub papers: Vec<String>,
    /// A statement that will do.
    pub fact: Option<Fact>,
    /// Somebody's identity document is what is missing.
    pub identity_of: Option<Person>,
    /// Where it is asked for.
    pub article: Option<Citation>,
}

codes! {
    /// Whose identity document is meant.
    pub enum Person {
        /// The person who asks for the principal.
        Agent = "agent",
        /// The principal.
        Principal = "principal",
    }
}

/// The age of a mandate on the day the request arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MandateAge {
    /// The day the mandate was given; it is not counted.
    pub given: Date,
    /// The last day inside the period.
    pub period_end: Date,
    /// Whether that day has passed.
    pub exceeded: bool,
}
