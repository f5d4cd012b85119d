use madoguchi_domain::Citation;

/// Whether something may be recorded.
#[derive(Debug, Clone, PartialEq)]
pub enum Permit {
    /// It may.
    Free,
    /// It may, with a reason: what speaks against it is recorded beside it, see
    /// [`Despite`](crate::Despite).
    Advised(Vec<Objection>),
    /// It may not: the regulation or the law forbids it, or it makes no sense here.
    Forbidden(Vec<Objection>),
}

impl Permit {
    /// What speaks against it.
    #[must_use]
    pub fn objections(&self) -> &[Objection] {
        match self {
            Self::Free => &[],
            Self::Advised(all) | Self::Forbidden(all) => all,
        }
    }

    /// Whether it may not.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        matches!(self, Self::Forbidden(_))
    }

    /// Whether this speaks against it.
    #[must_use]
    pub fn says(&self, code: ObjectionCode) -> bool {
        self.objections().iter().any(|objection| objection.code == code)
    }
}

/// Something that speaks against recording an event, and where that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objection {
    /// What.
    pub code: ObjectionCode,
    /// Where that stands; none where no text says so.
    pub article: Option<Citation>,
}

codes! {
    /// What speaks against recording an event.
    pub enum ObjectionCode {
        // The entry itself.
        /// Its day is before the request arrived.
        BeforeArrival = "before-arrival",
        /// Its day has not come yet.
        InFuture = "in-future",
        /// A text is too long.
        TextTooLong = "text-too-long",
        /// This version does not know it.
        UnknownEvent = "unknown-event",
        /// Something that must be said is not.
        WordsMissing = "words-missing",
        /// The signed-in person does not hold that office.
        NotThisRole = "not-this-role",
        // Where the case stands.
        /// The request has been taken in already.
        AlreadyOpen = "already-open",
        /// The case is closed.
        CaseClosed = "case-closed",
        /// The request has ended without an answer.
        AlreadyEnded = "already-ended",
        /// It has been decided already.
        AlreadyDecided = "already-decided",
        /// It has been answered already.
        AlreadyAnswered = "already-answered",
        /// It has not been answered.
        NotAnswered = "not-answered",
        /// Something that must be done has not been.
        StepsOpen = "steps-open",
        /// The work waits already.
        AlreadyPaused = "already-paused",
        /// The work does not wait.
        NotPaused = "not-paused",
        /// There is no objection to answer.
        NoObjection = "no-objection",
        // What is asked.
        /// Neither the facility nor the Act knows this kind of request.
        KindNotOffered = "kind-not-offered",
        /// Another facility's case, by its file.
        OtherFacility = "other-facility",
        // Who asks.
        /// The identity has not been accepted.
        IdentityNotAccepted = "identity-not-accepted",
        /// The papers do not show the identity, by the rules.
        IdentityDoubtful = "identity-doubtful",
        /// The authority has not been accepted.
        AuthorityNotAccepted = "authority-not-accepted",
        /// The papers do not show the authority, by the rules.
        AuthorityDoubtful = "authority-doubtful",
        /// Neither the regulation nor the law lets this person ask.
        MayNotAsk = "may-not-ask",
        /// It is not for the window to accept the authority.
        DeciderNeeded = "decider-needed",
        /// Whoever asks might still show what is missing.
        CouldBeShown = "could-be-shown",
        /// The principal has not been asked.
        PrincipalNotAsked = "principal-not-asked",
        /// The principal does not want it.
        PrincipalRefused = "principal-refused",
        /// The principal could not say whether they want it.
        PrincipalCouldNotConfirm = "principal-could-not-confirm",
        /// The principal has died: agency has ended.
        AgencyEndedByDeath = "agency-ended-by-death",
        /// The principal has died.
        PrincipalDied = "principal-died",
        /// The principal is of age: a parent's authority has ended.
        PrincipalIsAdult = "principal-is-adult",
        /// The principal is not of age yet.
        NotYetOfAge = "not-yet-of-age",
        /// Nobody acts for anybody here.
        NoAgency = "no-agency",
        // The papers and the fee.
        /// Not all papers are there.
        PapersIncomplete = "papers-incomplete",
        /// The work waits for the applicant.
        StillPaused = "still-paused",
        /// No fee may be asked for.
        NoFeeAllowed = "no-fee-allowed",
        /// The fee by the rules is another.
        FeeDiffers = "fee-differs",
        /// The fee is not paid.
        FeeNotPaid = "fee-not-paid",
        /// It is less than the fee.
        PaymentShort = "payment-short",
        /// It is more than the fee.
        PaymentOver = "payment-over",
        /// A postal order is past its time.
        PaymentExpired = "payment-expired",
        /// It is not among what the facility takes.
        PaymentNotTaken = "payment-not-taken",
        /// Nothing is to be given back.
        NothingToReturn = "nothing-to-return",
        // The decision.
        /// The records have not been searched.
        NotSearched = "not-searched",
        /// Something was found.
        SomethingFound = "something-found",
        /// Nothing was found.
        NothingFound = "nothing-found",
        /// The body that must be heard has not been.
        NotConsulted = "not-consulted",
        /// Not all who sit in the body were there.
        MembersMissing = "members-missing",
        /// It is for another office to decide.
        DecidedByAnother = "decided-by-another",
        /// It is for another office to approve.
        ApprovedByAnother = "approved-by-another",
        /// A refusal has no ground.
        GroundMissing = "ground-missing",
        /// A refusal has no reason.
        ReasonMissing = "reason-missing",
        /// The ground does not hold.
        GroundDoesNotHold = "ground-does-not-hold",
        /// The ground goes beyond the Act.
        GroundBeyondAct = "ground-beyond-act",
        /// On this ground only the whole can be refused.
        WholeOnly = "whole-only",
        /// The ground holds only with another measure.
        AlternativeMissing = "alternative-missing",
        /// It is not said what is withheld.
        WithheldUnsaid = "withheld-unsaid",
        /// It has not been decided.
        NotDecided = "not-decided",
        /// The decision has not been approved.
        NotApproved = "not-approved",
        // The time.
        /// No text knows an extension here.
        NoExtension = "no-extension",
        /// The period is over.
        ExtensionLate = "extension-late",
        /// The notice lacks something.
        ExtensionIncomplete = "extension-incomplete",
        /// It promises a later day than the text allows.
        ExtensionTooLong = "extension-too-long",
        /// No text lets the request lapse.
        NoLapse = "no-lapse",
        /// It has not lapsed yet.
        NotYetLapsed = "not-yet-lapsed",
        // The answer.
        /// Nothing was granted.
        NothingGranted = "nothing-granted",
        /// Nothing is handed over, or done, in this kind of request.
        NotThisKind = "not-this-kind",
        /// The text names another form.
        OtherForm = "other-form",
        /// The notice has not gone out.
        NoNotice = "no-notice",
        /// It was asked for in another way.
        OtherDelivery = "other-delivery",
        /// What was granted has not been carried out.
        NotCarriedOut = "not-carried-out",
        /// The reason was not explained to the principal.
        NotExplained = "not-explained",
        // Corrections.
        /// There is no such entry before this one.
        NoSuchEntry = "no-such-entry",
        /// The entry has been struck through already.
        AlreadyStruck = "already-struck",
        /// The request that was taken in can be put right, not struck away.
        OpeningStays = "opening-stays",
    }
}
