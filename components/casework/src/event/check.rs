use madoguchi_domain::Date;
use madoguchi_domain::authority::{Mandate, MandateDate, MandateScope};
use madoguchi_domain::identity::{DocumentFacts, ShownSides};
use madoguchi_domain::policy::Role;
use madoguchi_domain::request::{Profession, Relation};
use serde::{Deserialize, Serialize};

use crate::wire;

/// A paper that was looked at. There is no field for a number that stands on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct PaperSeen {
    /// Its id in the catalogue of papers.
    pub id: String,
    /// Its day of issue, where it was read.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
    /// Its last day of validity, where it was read.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub expires: Option<Date>,
    /// Whether it was the paper itself (原本) rather than a copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<bool>,
    /// The sides that were copied or handed in.
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub sides: Option<ShownSides>,
    /// Whether the name on it is that of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_matches: Option<bool>,
    /// Whether the address on it is that of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address_matches: Option<bool>,
    /// Whether what must be masked on it has been made illegible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masked: Option<bool>,
}

impl PaperSeen {
    /// As the rules of identity take it.
    #[must_use]
    pub fn facts(&self) -> DocumentFacts {
        DocumentFacts {
            issued: self.issued,
            expires: self.expires,
            original: self.original,
            sides: self.sides,
            name_matches: self.name_matches,
            address_matches: self.address_matches,
            masked: self.masked,
            ..DocumentFacts::new(&self.id)
        }
    }
}

/// A check of somebody's identity (本人確認).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct IdentityCheck {
    /// Whose.
    pub whose: Whose,
    /// What was looked at.
    #[serde(default)]
    pub papers: Vec<PaperSeen>,
    /// What whoever checked says of it.
    pub result: CheckResult,
    /// Codes of what else was noticed.
    #[serde(default)]
    pub remarks: Vec<String>,
}

/// A check of the authority to ask for somebody else (代理権の確認).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AuthorityCheck {
    /// What was looked at.
    #[serde(default)]
    pub papers: Vec<PaperSeen>,
    /// What whoever checked says of it.
    pub result: CheckResult,
    /// Codes of what else was noticed.
    #[serde(default)]
    pub remarks: Vec<String>,
    /// The office that decided, where it is not for the window to do so.
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<Role>,
    /// The mandate, where one was shown (委任状).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateSeen>,
    /// Whether the principal's registered seal (実印) stands on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_seal: Option<bool>,
    /// The registered profession of whoever asks (有資格者).
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub profession: Option<Profession>,
    /// Whether profession and registration number were stated. The number itself is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration_stated: Option<bool>,
    /// What the person is to the principal (続柄).
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub relation: Option<Relation>,
    /// Whether the list of acts (代理行為目録) covers this request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agency_list_covers: Option<bool>,
    /// Whether the supervisor of a voluntary guardianship is appointed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supervisor_appointed: Option<bool>,
    /// Whether the principal can judge and decide (合理的判断ができる).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub principal_capable: Option<bool>,
}

impl AuthorityCheck {
    /// A check of which nothing is known but its papers and its result.
    #[must_use]
    pub fn new(papers: Vec<PaperSeen>, result: CheckResult) -> Self {
        Self {
            papers,
            result,
            remarks: Vec::new(),
            decided_by: None,
            mandate: None,
            registered_seal: None,
            profession: None,
            registration_stated: None,
            relation: None,
            agency_list_covers: None,
            supervisor_appointed: None,
            principal_capable: None,
        }
    }
}

/// A mandate, as its paper shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MandateSeen {
    /// Its date; none: it bears none.
    #[serde(default, with = "wire::date::option", skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What it covers; none: not looked at.
    #[serde(default, with = "wire::code::option", skip_serializing_if = "Option::is_none")]
    pub scope: Option<MandateScope>,
}

impl MandateSeen {
    pub(crate) fn facts(&self) -> Mandate {
        Mandate { date: self.date.map_or(MandateDate::Undated, MandateDate::On), scope: self.scope }
    }
}

codes! {
    /// Whose identity was checked.
    pub enum Whose {
        /// That of whoever asks.
        Requester = "requester",
        /// The principal's, where somebody else asks.
        Principal = "principal",
    }
}

codes! {
    /// What came of a check.
    pub enum CheckResult {
        /// The papers were accepted.
        Accepted = "accepted",
        /// They are not enough.
        Insufficient = "insufficient",
    }
}
