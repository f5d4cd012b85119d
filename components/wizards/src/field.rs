//! Every answer has a field, and every field a stable code: the key in drafts and message files.

macro_rules! fields {
    ($($(#[$meta:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// What can be answered in a wizard.
        ///
        /// There is none for a document's number, an insured person's symbol or My Number, and none
        /// for the reason of a request: what is not asked cannot be lost.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$meta])* $variant),+ }

        impl Field {
            /// Every field, in the order in which answers are read back.
            pub const ALL: &'static [Field] = &[$(Field::$variant),+];
            const CODES: &'static [&'static str] = &[$($code),+];

            /// The stable code.
            #[must_use]
            pub fn code(self) -> &'static str { Self::CODES[self as usize] }

            /// The field of a code; none for a code that this version does not know.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::CODES.iter().position(|c| *c == code).map(|n| Self::ALL[n])
            }
        }
    };
}

fields! {
    /// Kind of request.
    Kind = "kind",
    /// A second kind on the same form, where that costs nothing more.
    Also = "also",
    /// Capacity in which the person asks.
    Requester = "requester",
    /// The principal's name.
    PrincipalName = "principal-name",
    /// The principal's name in kana.
    PrincipalKana = "principal-kana",
    /// The principal's birth date.
    PrincipalBirth = "principal-birth",
    /// The day the principal died.
    DeathDate = "death-date",
    /// The principal's postal code.
    PrincipalPostal = "principal-postal",
    /// The principal's address.
    PrincipalAddress = "principal-address",
    /// The principal's telephone.
    PrincipalPhone = "principal-phone",
    /// The requester's name, when it is not the principal.
    RequesterName = "requester-name",
    /// The requester's name in kana.
    RequesterKana = "requester-kana",
    /// The requester's postal code.
    RequesterPostal = "requester-postal",
    /// The requester's address.
    RequesterAddress = "requester-address",
    /// The requester's telephone.
    RequesterPhone = "requester-phone",
    /// What a family member is to the principal.
    Relation = "relation",
    /// Who the mandated agent is: family, a professional, somebody else.
    AgentIs = "agent-is",
    /// The agent's registered profession.
    Profession = "profession",
    /// The number of the professional registration, as the profession publishes it.
    RegistrationNumber = "registration-number",
    /// Whether the principal can decide.
    PrincipalCapable = "principal-capable",
    /// Whether the principal agreed to this person.
    PrincipalAgreed = "principal-agreed",
    /// Whether the mandate bears a date.
    MandateDated = "mandate-dated",
    /// The mandate's date.
    MandateDate = "mandate-date",
    /// The mandate's scope.
    MandateScope = "mandate-scope",
    /// Whether the principal's registered seal stands on the mandate.
    MandateSeal = "mandate-seal",
    /// Whether the principal, asked by the facility, can say what they want.
    PrincipalCanSay = "principal-can-say",
    /// Whether the court appointed a supervisor.
    SupervisorAppointed = "supervisor-appointed",
    /// Whether the list of acts covers this request.
    AgencyCovers = "agency-covers",
    /// Papers at hand that show the authority.
    AuthorityPapers = "authority-papers",
    /// The identity documents to be used.
    IdentityPapers = "identity-papers",
    /// Last day of validity of the identity document.
    IdentityExpires = "identity-expires",
    /// Day of issue of the identity document.
    IdentityIssued = "identity-issued",
    /// Whether it is the paper itself.
    IdentityOriginal = "identity-original",
    /// The sides that were copied.
    IdentitySides = "identity-sides",
    /// Whether My Number is legible on it.
    IdentityMyNumber = "identity-my-number",
    /// Whether its name is that of the request.
    IdentityNameSame = "identity-name-same",
    /// Whether its address is that of the request.
    IdentityAddressSame = "identity-address-same",
    /// The principal's identity document, where both persons' are wanted.
    PrincipalPapers = "principal-papers",
    /// Its last day of validity.
    PrincipalExpires = "principal-expires",
    /// Its day of issue.
    PrincipalIssued = "principal-issued",
    /// Kinds of record asked for.
    Records = "records",
    /// Other records, in own words.
    RecordsOther = "records-other",
    /// First day of the period asked for.
    PeriodFrom = "period-from",
    /// Last day of the period asked for.
    PeriodTo = "period-to",
    /// Whether content is to be put right, added or deleted.
    CorrectionWish = "correction-wish",
    /// What is wrong.
    CorrectionWrong = "correction-wrong",
    /// What is right.
    CorrectionRight = "correction-right",
    /// Whether use is to stop or the data to be erased.
    CessationWish = "cessation-wish",
    /// The ground of a cessation, by the Act.
    CessationGround = "cessation-ground",
    /// What exactly is to stop.
    CessationWhat = "cessation-what",
    /// What is objected to: use, or provision.
    ObjectionTo = "objection-to",
    /// Which of several places takes the request.
    Site = "site",
    /// How the request reaches the facility.
    Channel = "channel",
    /// How a disclosure is delivered.
    Delivery = "delivery",
    /// The way wished for, in own words.
    DeliveryOther = "delivery-other",
    /// What a fee is paid with.
    Payment = "payment",
    /// The declaration.
    Declaration = "declaration",
}

impl serde::Serialize for Field {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_lead_back() {
        for field in Field::ALL {
            assert_eq!(Field::from_code(field.code()), Some(*field));
        }
    }
}
