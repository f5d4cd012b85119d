use serde::Serialize;

use super::{Basis, Site};
use crate::Citation;
use crate::date::ClosedDay;
use crate::json::from_json;

/// The window that takes requests (受付窓口): no officer's name, only the office.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// What the window is called.
    pub name: String,
    /// Where in the house it is, e.g. `1階事務所`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Postal code, `NNN-NNNN`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
    /// Postal address; none where the regulation prints none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// When the telephone is answered, as the facility prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    /// Mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// What the mail address is for, where the facility limits it, e.g. to complaints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mail_for: Option<String>,
    /// Places that take requests as well, where there are several: the applicant chooses one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sites: Vec<Site>,
    /// Days on which the window does not deal; a deadline rolls over only these (Civil Code 142).
    pub closed_days: Vec<ClosedDay>,
    /// Outside body that hears complaints, as printed; none where the regulation names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints_body: Option<String>,
    /// The article that names the window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Citation>,
    /// On what it rests: many texts name a window for complaints only, and requests go there too.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(Window {
    name, closed_days;
    place, postal_code, address, phone, hours, mail, mail_for, complaints_body, sites, article,
    basis
});
