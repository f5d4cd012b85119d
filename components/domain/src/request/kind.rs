//! Kinds of request.

codes! {
    /// What a person may ask a facility to do (開示等の請求等), Act 32–35, and what regulations add.
    pub enum RequestKind {
        /// Disclosure (開示), Act 33(1).
        Disclosure = "disclosure",
        /// Notification of the purpose of use (利用目的の通知), Act 32(2).
        PurposeNotification = "purpose-notification",
        /// Disclosure of records of third-party provision (第三者提供記録の開示), Act 33(5).
        ThirdPartyRecordDisclosure = "third-party-record-disclosure",
        /// Correction, addition or deletion of untrue content (訂正等), Act 34.
        Correction = "correction",
        /// Cessation of use, or erasure (利用停止等), Act 35(1) and (5).
        CessationOfUse = "cessation-of-use",
        /// Cessation of provision to third parties (第三者提供の停止), Act 35(3) and (5).
        CessationOfThirdPartyProvision = "cessation-of-third-party-provision",
        /// Objection to use or provision (利用又は提供の拒否); some regulations grant it, the Act does not.
        Objection = "objection",
        /// The bereaved family's request for the records of somebody who has died (遺族への提供).
        BereavedDisclosure = "bereaved-disclosure",
    }
}

impl RequestKind {
    /// Whether the Act itself gives this request, whatever the regulation says (Act 32–35).
    #[must_use]
    pub fn given_by_act(self) -> bool {
        !matches!(self, Self::Objection | Self::BereavedDisclosure)
    }
}

codes! {
    /// How papers reach the facility.
    pub enum Channel {
        /// Brought to the window (窓口).
        Counter = "counter",
        /// By post (郵送).
        Post = "post",
    }
}
