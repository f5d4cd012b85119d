codes! {
    /// Why the parts of a facility's file make no sense together.
    pub enum Inconsistency {
        /// The id is not lower-case ASCII letters and digits joined by single hyphens.
        IdShape = "id-shape",
        /// The id is the address of another page, so that this facility's would never be reached.
        IdTaken = "id-taken",
        /// The same entry twice in one list: which one counts would be a guess.
        Duplicate = "duplicate",
        /// Two rules for the same kind of request or the same person asking.
        TwoRules = "two-rules",
        /// A list that must hold something is empty.
        EmptyList = "empty-list",
        /// A text that people read is empty.
        EmptyText = "empty-text",
        /// A text of more characters than a page can show.
        TextTooLong = "text-too-long",
        /// A number that must be at least one is zero.
        Zero = "zero",
        /// A rule for a kind of request that neither the facility offers nor the Act gives.
        KindNotOffered = "kind-not-offered",
        /// More identity documents are wanted than the closed list holds.
        CountExceedsList = "count-exceeds-list",
        /// Fewer documents are wanted without a photo than with one.
        FewerWithoutPhoto = "fewer-without-photo",
        /// The fee comes with the request, but nothing is named to pay it with.
        NoMeansOfPayment = "no-means-of-payment",
        /// Somebody above the window decides, but nobody is named.
        NoDecider = "no-decider",
        /// A test of a mandate for somebody who asks without one.
        MandateTestWithoutMandate = "mandate-test-without-mandate",
        /// Relatives are named for somebody who does not ask as one.
        RelationsWithoutKinship = "relations-without-kinship",
        /// Neither the regulation nor the Act gives a way of delivery.
        NoDelivery = "no-delivery",
        /// The number of an item that the list of items does not have.
        ItemUnknown = "item-unknown",
        /// A form goes with a notice that the rules do not have.
        NoticeUnknown = "notice-unknown",
        /// Changes are not listed from the oldest version to the newest, or go past the file's version.
        VersionOrder = "version-order",
        /// No month from 1 to 12.
        MonthOutOfRange = "month-out-of-range",
        /// A rule speaks of the fiscal year, and no key says when it begins.
        NoFiscalYear = "no-fiscal-year",
        /// Something is made conditional that the rule does not ask for.
        NotAskedFor = "not-asked-for",
        /// Not `NNN-NNNN` in ASCII digits.
        PostalCodeShape = "postal-code-shape",
        /// Not ASCII digits and hyphens, from a zero.
        PhoneShape = "phone-shape",
        /// A time of day that is not `HH:MM`.
        TimeShape = "time-shape",
        /// A span of time that ends before it begins, or before the one ahead of it has ended.
        SpanOrder = "span-order",
        /// The cap of a charge by time is below what one span of it costs.
        CapBelowSpan = "cap-below-span",
        /// A mandate is refused for its age, but no age is set.
        RefusalWithoutLimit = "refusal-without-limit",
        /// The principal is to be asked, or to show a paper, where nobody asks for a living one.
        NoLivingPrincipal = "no-living-principal",
        /// No mail address.
        MailShape = "mail-shape",
        /// No public key of the age format, or one with a letter too few.
        SealingKeyShape = "sealing-key-shape",
        /// An article of the Act without the edition whose numbering it is.
        NoEdition = "no-edition",
    }
}
