use serde::Serialize;

use super::{
    Basis, DeadlineRule, DecisionRule, Delivery, FeeRule, IdentityRule, LapseRule, PassedOver,
    PaymentRule, RequestRule, RequesterRule, Sealing, Window,
};
use crate::Citation;
use crate::date::{Date, iso};
use crate::json::from_json;
use crate::request::Channel;

/// One facility's rules for requests, as its file states them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FacilityPolicy {
    /// Where the schema of this file lies, for editors; not read.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<String>,
    /// Version of this format; today 1.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::format"))]
    pub format: u16,
    /// Stable code: the file's name without `.json`, and the address on the page.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::kebab"))]
    pub id: String,
    /// The facility's name as people know it.
    pub name: String,
    /// The legal person that answers (法人名), where it differs from `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
    /// The text that these rules come from.
    pub regulation: Regulation,
    /// Where requests go.
    pub window: Window,
    /// How a request may be handed over as a sealed file; none where the facility takes none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealing: Option<Sealing>,
    /// How papers may reach the facility, in the order in which they are offered.
    pub channels: Vec<Channel>,
    /// Where the channels stand; the Act (37(1)) where the regulation leaves them open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channels_article: Option<Citation>,
    /// The form that a request is made on.
    pub form: Form,
    /// Which information the facility answers for.
    pub scope: DataScope,
    /// What may be asked. What only the Act gives is added by the program and shown as such.
    pub requests: Vec<RequestRule>,
    /// Who may ask. Whoever is missing here is judged by the Act.
    pub requesters: Vec<RequesterRule>,
    /// How identity is checked.
    pub identity: IdentityRule,
    /// What a request costs.
    pub fees: Vec<FeeRule>,
    /// How a fee is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<PaymentRule>,
    /// How fast the facility answers.
    pub deadlines: Vec<DeadlineRule>,
    /// When a request that is not pursued lapses; empty where the regulation knows no such thing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lapses: Vec<LapseRule>,
    /// Days after which an answer "without delay" (遅滞なく) is brought to mind; never a legal deadline.
    pub soft_alarm_days: u16,
    /// Who decides on a request; a kind that is missing here is decided by the operator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<DecisionRule>,
    /// How a disclosure may be delivered.
    pub delivery: Delivery,
    /// Kinds of record that the facility keeps, to choose from.
    pub records: Vec<RecordKind>,
    /// How the facility itself handles personal information: consent, refusal, retention. Nobody who
    /// makes a request needs it, so it is read apart, by [`load_whole`](super::load_whole).
    #[serde(default, skip_serializing)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::Handling>"))]
    pub handling: PassedOver,
}

from_json!(FacilityPolicy {
    format, id, name, regulation, window, channels, form, scope, requests, requesters, identity,
    fees, deadlines, soft_alarm_days, delivery, records;
    schema = "$schema", operator, sealing, channels_article, payment, lapses, decisions, handling
});

/// The text that a facility's rules come from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Regulation {
    /// Its title.
    pub title: String,
    /// Day of its adoption or last revision, where the text says one.
    #[serde(
        default,
        serialize_with = "iso::option::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::date_or_null"))]
    pub revised: Option<Date>,
    /// Version of this file: grows whenever a rule in it changes. A draft remembers it.
    pub version: u32,
    /// What changed in each version, oldest first, in words for the applicant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
}

from_json!(Regulation { title, version; revised, changes });

/// What one version of a facility's file changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The version that brought it.
    pub version: u32,
    /// The day it was made.
    #[serde(serialize_with = "iso::serialize")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::date"))]
    pub date: Date,
    /// What changed, in words for the applicant.
    pub what: String,
    /// The article that changed, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Citation>,
}

from_json!(Change { version, date, what; article });

/// The form that a request is made on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The form's own name (様式名).
    pub name: String,
    /// The article that names it; none where the regulation names no form and `name` is ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Citation>,
    /// On what the name rests.
    #[serde(default)]
    pub basis: Basis,
    /// Whether the text has the facility hand its own sheet out (所定の様式): the applicant is told to ask whether a print under the same name is taken.
    #[serde(default)]
    pub handed_out: bool,
}

from_json!(Form { name; article, basis, handed_out });

/// Which information the facility answers for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DataScope {
    /// Whether the regulation protects the dead as well as the living.
    pub covers_deceased: bool,
    /// The article on that.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
    /// Information that the facility keeps for somebody else and may not answer for, in the facility's words; empty where there is none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_ours: Vec<String>,
    /// Where `not_ours` stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_ours_article: Option<Citation>,
}

from_json!(DataScope { covers_deceased, article; basis, not_ours, not_ours_article });

/// A kind of record that the facility keeps.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordKind {
    /// Stable code, kebab-case.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema_parts::kebab"))]
    pub id: String,
    /// What people call it.
    pub name: String,
}

from_json!(RecordKind { id, name });
