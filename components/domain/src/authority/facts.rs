use super::Circumstances;
use crate::date::Date;
use crate::request::{Profession, Relation, RequesterKind};

/// What is known of the person who asks, their papers and the principal.
///
/// `None` means "not asked yet", so that a verdict can be had as soon as it can be known.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthorityFacts {
    /// The capacity in which the person asks.
    pub requester: RequesterKind,
    /// The day the request arrives (到達), Civil Code 97. While a request is being written: today.
    pub request_received: Date,
    /// The principal's birth date.
    pub principal_birth: Option<Date>,
    /// Whether the principal has died.
    pub principal_deceased: bool,
    /// The day of death, where known.
    pub death_date: Option<Date>,
    /// Whether the principal can judge and decide (合理的判断ができる).
    pub principal_capable: Option<bool>,
    /// Whether the principal, asked, could say what they want (本人の意思を確認できる).
    pub principal_can_express_will: Option<bool>,
    /// Whether the principal agreed to this person's receiving the information.
    pub principal_consented_to_this_person: Option<bool>,
    /// Whether the kinship is shown by a paper.
    pub family_relation_proven: Option<bool>,
    /// What the person is to the principal.
    pub relation: Option<Relation>,
    /// The mandate, where there is one.
    pub mandate: Option<Mandate>,
    /// Registered profession of a mandated agent.
    pub profession: Option<Profession>,
    /// Whether profession and registration number are stated.
    pub registration_number_given: Option<bool>,
    /// Ids of the papers at hand (catalogue of papers).
    pub papers: Option<Vec<String>>,
    /// Days of issue of those papers, as far as somebody has read them.
    pub papers_issued: Vec<(String, Date)>,
    /// Whether the principal's registered seal (実印) stands on the mandate.
    pub mandate_sealed: Option<bool>,
    /// Whether the list of acts (代理行為目録) covers this request.
    pub agency_list_covers_request: Option<bool>,
    /// Whether the court has appointed the supervisor of a voluntary guardianship.
    pub supervisor_appointed: Option<bool>,
}

impl AuthorityFacts {
    /// Nothing known but who asks and when.
    #[must_use]
    pub fn new(requester: RequesterKind, request_received: Date) -> Self {
        Self {
            requester,
            request_received,
            principal_birth: None,
            principal_deceased: false,
            death_date: None,
            principal_capable: None,
            principal_can_express_will: None,
            principal_consented_to_this_person: None,
            family_relation_proven: None,
            relation: None,
            mandate: None,
            profession: None,
            registration_number_given: None,
            papers: None,
            papers_issued: Vec::new(),
            mandate_sealed: None,
            agency_list_covers_request: None,
            supervisor_appointed: None,
        }
    }
}

impl AuthorityFacts {
    /// What the rules' conditions turn on.
    pub(super) fn circumstances(&self) -> Circumstances {
        let professional = self.profession.is_some();
        Circumstances { professional, registered_seal: self.mandate_sealed }
    }
}

/// A mandate (委任), as its paper shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mandate {
    /// Its date.
    pub date: MandateDate,
    /// Its scope.
    pub scope: Option<MandateScope>,
}

/// The date on a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateDate {
    /// Not asked yet.
    Unasked,
    /// The paper bears none.
    Undated,
    /// The paper's date.
    On(Date),
}

codes! {
    /// What a mandate covers.
    pub enum MandateScope {
        /// This request, named in it (個別の委任).
        Specific = "specific",
        /// Everything, without a definite will as to this (包括的な委任).
        Comprehensive = "comprehensive",
    }
}
