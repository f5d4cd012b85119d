//! Who may ask.

codes! {
    /// In which capacity somebody asks.
    pub enum RequesterKind {
        /// The person whom the information is about (本人).
        Principal = "principal",
        /// Somebody whom the principal has mandated (委任による代理人), Act 37(3), Order 13(2).
        MandatedAgent = "mandated-agent",
        /// A parent of a minor (未成年者の法定代理人), Order 13(1).
        Parent = "parent",
        /// The guardian of an adult ward (成年後見人), Order 13(1).
        AdultGuardian = "adult-guardian",
        /// A curator (保佐人); an agent only for listed acts.
        Curator = "curator",
        /// An assistant (補助人); an agent only for listed acts.
        Assistant = "assistant",
        /// A voluntary guardian (任意後見人); an agent once a supervisor is appointed.
        VoluntaryGuardian = "voluntary-guardian",
        /// Family asking without a mandate: named by a principal who can decide, or for one who cannot.
        Family = "family",
        /// Family of somebody who has died (遺族).
        BereavedFamily = "bereaved-family",
    }
}

codes! {
    /// A registered profession of a mandated agent (有資格者).
    pub enum Profession {
        /// 弁護士
        Attorney = "attorney",
        /// 司法書士
        JudicialScrivener = "judicial-scrivener",
        /// 行政書士
        AdministrativeScrivener = "administrative-scrivener",
        /// 社会保険労務士
        SocialInsuranceLabourConsultant = "labour-consultant",
        /// 税理士
        TaxAccountant = "tax-accountant",
        /// 社会福祉士
        CertifiedSocialWorker = "social-worker",
        /// Another registered profession.
        Other = "other-profession",
    }
}

codes! {
    /// What a family member is to the principal (続柄).
    pub enum Relation {
        /// 配偶者
        Spouse = "spouse",
        /// 子
        Child = "child",
        /// 父母
        Parent = "parent",
        /// Somebody who stood in for spouse, child or parent (これに準ずる者), e.g. a partner not registered.
        Equivalent = "equivalent",
        /// 兄弟姉妹
        Sibling = "sibling",
        /// 孫
        Grandchild = "grandchild",
        /// Another relative.
        OtherRelative = "other-relative",
    }
}
