codes! {
    /// What an article of the Act deals with, whatever its number is in an edition.
    pub enum Matter {
        /// What counts as retained personal data (保有個人データ), Act 16(4).
        RetainedData = "retained-data",
        /// Specifying the purpose of use (利用目的の特定), Act 17.
        PurposeSpecification = "purpose-specification",
        /// Use within that purpose (利用目的による制限), Act 18.
        PurposeLimit = "purpose-limit",
        /// Proper acquisition, special-care-required information (適正な取得), Act 20.
        ProperAcquisition = "proper-acquisition",
        /// Notifying the purpose on acquisition (取得に際しての通知等), Act 21.
        NoticeOfPurpose = "notice-of-purpose",
        /// Accuracy, erasure of what is no longer needed (正確性の確保), Act 22.
        Accuracy = "accuracy",
        /// Security (安全管理措置), Act 23.
        Security = "security",
        /// Supervision of staff (従業者の監督), Act 24.
        Staff = "staff",
        /// Supervision of contractors (委託先の監督), Act 25.
        Contractors = "contractors",
        /// Reporting a breach (漏えい等の報告), Act 26.
        Breach = "breach",
        /// Provision to third parties (第三者提供), Act 27.
        ThirdPartyProvision = "third-party-provision",
        /// Records of a provision (提供に係る記録), Act 29.
        ProvisionRecord = "provision-record",
        /// Checks and records on receipt (受領時の確認), Act 30.
        ReceiptCheck = "receipt-check",
        /// What is made known of retained data (公表), and notifying its purpose, Act 32.
        Publication = "publication",
        /// Disclosure (開示), Act 33.
        Disclosure = "disclosure",
        /// Correction (訂正等), Act 34.
        Correction = "correction",
        /// Cessation of use and of provision (利用停止等), Act 35.
        Cessation = "cessation",
        /// Telling the reasons (理由の説明), Act 36.
        Reasons = "reasons",
        /// How requests are received, agents (請求の手続), Act 37.
        Procedure = "procedure",
        /// The fee (手数料), Act 38.
        Fee = "fee",
        /// Complaints (苦情の処理), Act 40.
        Complaints = "complaints",
        /// Anonymously processed information (匿名加工情報), Act 43–46.
        AnonymisedInformation = "anonymised-information",
    }
}

codes! {
    /// What the Act wants to see within a matter: a thing to publish, to record, to tell.
    pub enum MatterItem {
        /// The operator's name (名称).
        OperatorName = "operator-name",
        /// The operator's address and representative (住所・代表者).
        OperatorAddress = "operator-address",
        /// The purposes of use (利用目的).
        Purposes = "purposes",
        /// How requests are made, and the fee where there is one (手続・手数料).
        RequestProcedure = "request-procedure",
        /// The security measures (安全管理措置).
        SecurityMeasures = "security-measures",
        /// Where complaints go (苦情の申出先).
        ComplaintContact = "complaint-contact",
        /// That the commission is told of a breach (委員会への報告).
        ReportToCommission = "report-to-commission",
        /// That the principals are told of a breach (本人への通知).
        NoticeToPrincipal = "notice-to-principal",
        /// That the principal's consent is held (同意を得ている旨).
        ConsentHeld = "consent-held",
        /// The recipient's name.
        RecipientName = "recipient-name",
        /// The recipient's address and representative.
        RecipientAddress = "recipient-address",
        /// Whom the data are about (本人を特定する事項).
        PrincipalConcerned = "principal-concerned",
        /// The items of data provided (個人データの項目).
        DataProvided = "data-provided",
        /// Name, address and representative of the one who provides.
        SourceIdentified = "source-identified",
        /// How the one who provides acquired it (取得の経緯).
        HowAcquired = "how-acquired",
        /// That a refusal is told (開示しない旨の通知).
        RefusalTold = "refusal-told",
        /// That there is no such data is told (存在しない旨の通知).
        AbsenceTold = "absence-told",
        /// That the result is told (行った旨・行わない旨の通知).
        ResultTold = "result-told",
    }
}
