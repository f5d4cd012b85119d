codes! {
    /// How much a finding matters.
    pub enum Severity {
        /// It contradicts the Act in force.
        Error = "error",
        /// A slip of the text, or a rule that the Act has passed by.
        Warning = "warning",
        /// The file is silent where the Act or its guidance expects something.
        Hint = "hint",
    }
}

codes! {
    /// What is found. Errors, then warnings, then hints.
    pub enum LintCode {
        /// A fee for a kind of request that the Act leaves free.
        FeeNotAllowed = "fee-not-allowed",
        /// Somebody whom the Act admits as an agent is turned away or put off.
        AgentShutOut = "agent-shut-out",
        /// Of a closed list of identity documents, too few are valid any more.
        NoValidDocumentLeft = "no-valid-document-left",
        /// Use outside the purpose by a notice that may be refused, without consent.
        PostingInsteadOfConsent = "posting-instead-of-consent",
        /// An exception from consent that the Act does not have, or only on a condition.
        ExceptionBeyondAct = "exception-beyond-act",
        /// A ground of refusal that the Act does not have, or only on a condition.
        RefusalBeyondAct = "refusal-beyond-act",
        /// A rule that says, to the letter, the contrary of the Act.
        ContraryToAct = "contrary-to-act",

        /// Adopted or last revised before the Act's edition in force.
        OlderThanAct = "older-than-act",
        /// Lacks something that a later edition of the Act added.
        BehindAct = "behind-act",
        /// Lacks a claim on which the Act makes use or provision stop.
        ClaimMissing = "claim-missing",
        /// Tells less of joint use than the Act wants told.
        JointUseUntold = "joint-use-untold",
        /// Leaves data that are erased soon out of retained data, as the Act no longer does.
        ShortLivedDataExcluded = "short-lived-data-excluded",
        /// Cites an article of the Act by the number of an earlier edition.
        ArticleRenumbered = "article-renumbered",
        /// Cites an article that deals with something else.
        ArticleOfAnotherMatter = "article-of-another-matter",
        /// Calls the Act by a title that it does not have.
        TitleOfAct = "title-of-act",
        /// Names a guideline with somebody who did not issue it.
        GuidelineIssuer = "guideline-issuer",
        /// Follows a guideline that another has taken the place of.
        GuidelineReplaced = "guideline-replaced",
        /// Cites the ordinance of another prefecture.
        OrdinanceElsewhere = "ordinance-elsewhere",
        /// Cites an ordinance whose place the Act has taken.
        OrdinanceEnded = "ordinance-ended",
        /// Lists a paper that has been abolished.
        PaperAbolished = "paper-abolished",
        /// Takes a paper for an identity document that is none.
        PaperNoIdentity = "paper-no-identity",
        /// Does not leave the way of disclosure to whoever asks.
        DeliveryNotByChoice = "delivery-not-by-choice",
        /// Refers to the wrong place in itself.
        ReferenceWrong = "reference-wrong",
        /// Gives one thing several names.
        SeveralNames = "several-names",
        /// Defines a term as something else than it uses it for.
        DefinitionMisfit = "definition-misfit",
        /// Leads a list by a sentence that does not fit it.
        ListLeadMisfit = "list-lead-misfit",
        /// A heading over something else.
        HeadingMisfit = "heading-misfit",
        /// An article is missing from the sequence.
        ArticleMissing = "article-missing",
        /// Two places say different things.
        PlacesAtOdds = "places-at-odds",
        /// Words that are not the ones meant.
        WordingDeparts = "wording-departs",
        /// A sentence lacks a part.
        SentenceIncomplete = "sentence-incomplete",
        /// A bracket is not closed.
        BracketOpen = "bracket-open",
        /// A list or cases are announced and do not come.
        ListMissing = "list-missing",

        /// The day of adoption or revision is not given.
        Undated = "undated",
        /// A matter of the Act is not ruled.
        MatterNotRuled = "matter-not-ruled",
        /// Something that belongs to a matter is not stated.
        ItemUnstated = "item-unstated",
        /// A kind of request that the Act gives is not offered.
        KindNotOffered = "kind-not-offered",
        /// No word on how fast a kind of request is answered.
        DeadlineUnstated = "deadline-unstated",
        /// A limit can be extended, but no form for telling so is named.
        ExtensionFormUnnamed = "extension-form-unnamed",
        /// Nobody is named who decides on a kind of request.
        DeciderUnnamed = "decider-unnamed",
        /// The dead are protected, but nobody may ask for their information.
        DeceasedWithoutWay = "deceased-without-way",
        /// An agent whom the Act admits is not named.
        AgentNotNamed = "agent-not-named",
        /// A mandate is taken without asking the principal.
        MandateUnconfirmed = "mandate-unconfirmed",
        /// A paper has no limit of age.
        PaperAgeUnstated = "paper-age-unstated",
        /// No identity document is named.
        IdentityUnnamed = "identity-unnamed",
        /// A closed list of identity documents has none without a photo.
        IdentityPhotoOnly = "identity-photo-only",
        /// No form is named.
        FormUnnamed = "form-unnamed",
        /// How a request reaches the facility is not said.
        ChannelsUnstated = "channels-unstated",
        /// The window has no postal address.
        WindowWithoutAddress = "window-without-address",
        /// The hours of the window are not given.
        HoursUnstated = "hours-unstated",
        /// A fee may be charged, but its amount is not set.
        FeeNotSet = "fee-not-set",
        /// The amount of a fee is left to another text.
        FeeDelegated = "fee-delegated",
        /// No word on a fee that the Act would allow.
        FeeWithoutRule = "fee-without-rule",
        /// A fee comes with the request, and nothing is said on what becomes of it after a refusal.
        PrepaidRefusalUnstated = "prepaid-refusal-unstated",
        /// No word on how a disclosure is delivered.
        DeliveryUnstated = "delivery-unstated",
        /// A form for provision to third parties leaves no room for whom, what or why.
        ConsentBlankMissing = "consent-blank-missing",
        /// An item of a consent form does not say what a yes means.
        ConsentItemUnexplained = "consent-item-unexplained",
        /// A rule is left to a text of the facility that is not at hand.
        ReliedOnMissing = "relied-on-missing",
    }
}

impl LintCode {
    /// How much it matters.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            code if code < Self::OlderThanAct => Severity::Error,
            code if code < Self::Undated => Severity::Warning,
            _ => Severity::Hint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_the_order_of_severity() {
        assert!(LintCode::ALL.is_sorted_by_key(|code| code.severity()));
        assert_eq!(LintCode::ContraryToAct.severity(), Severity::Error);
        assert_eq!(LintCode::ListMissing.severity(), Severity::Warning);
        assert_eq!(LintCode::ReliedOnMissing.severity(), Severity::Hint);
    }
}
