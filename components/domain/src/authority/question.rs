codes! {
    /// What has not been asked yet and could still change a verdict on authority.
    pub enum AuthorityQuestion {
        /// The principal's birth date.
        PrincipalBirth = "principal-birth",
        /// Whether the principal can judge and decide.
        PrincipalCapable = "principal-capable",
        /// Whether the principal agreed to this person.
        PrincipalConsented = "principal-consented",
        /// Whether the principal, asked, can say what they want.
        PrincipalCanExpressWill = "principal-can-express-will",
        /// What the person is to the principal.
        Relation = "relation",
        /// The date on the mandate.
        MandateDate = "mandate-date",
        /// What the mandate covers.
        MandateScope = "mandate-scope",
        /// Whether the principal's registered seal stands on the mandate.
        RegisteredSeal = "registered-seal",
        /// Profession and registration number.
        RegistrationNumber = "registration-number",
        /// Whether the list of acts covers this request.
        AgencyList = "agency-list",
        /// Whether the court has appointed a supervisor.
        SupervisorAppointed = "supervisor-appointed",
        /// Which papers are at hand.
        Papers = "papers",
    }
}
