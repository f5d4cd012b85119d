//! How a facility itself handles personal information: what it may take, use and pass on, how long
//! it keeps it, when it may refuse. Staff's screens, the linter and the editor read this; an
//! applicant's page does not.

mod acquisition;
mod answer_rule;
mod breach_rule;
mod change_rule;
mod check;
mod check_consent;
mod check_duties;
mod check_page;
mod claim_rule;
mod complaints;
mod consent;
mod consent_form;
mod consent_item;
mod cycle_rule;
mod disposal;
mod fiscal_year;
mod ground;
mod notice;
mod outsourcing;
mod paper_rule;
mod pledge_rule;
mod policy_page;
mod provision;
mod publication_rule;
mod refusal_rule;
mod retention_rule;
mod rules;
mod take_out;
mod text;
mod uses;

use serde::Serialize;

pub use acquisition::{
    AcquisitionRules, AcquisitionSource, BannedInformation, IncapableRule, InformationClass,
    NewAcquisition, NewAcquisitionRule, SourceRule, SpecialCareRule,
};
pub use answer_rule::{AnswerOutcome, AnswerRule, Duty, Owed};
pub use breach_rule::{BreachRecipient, BreachRule, BreachWhen};
pub use change_rule::{ChangeRule, Majority};
pub(super) use check::check;
pub use claim_rule::{Claim, ClaimRule};
pub use complaints::{ComplaintField, Complaints, Remedy, RemedyNeed, RemedyNeedRule};
pub use consent::{
    ConsentEffect, ConsentRules, GiverRule, MinorRule, PrincipalState, WithdrawalRule,
};
pub use consent_form::{ConsentForm, FormBlank, FormPart};
pub use consent_item::{ConsentItem, ConsentedUse, FollowUp, ItemPicture};
pub use cycle_rule::{CycleRule, CycleTask};
pub use disposal::{
    Disposal, DisposalBlock, DisposalBlockRule, DisposalMethod, DisposalRule, Medium, UnsafeKeeping,
};
pub use fiscal_year::FiscalYear;
pub use ground::{Exception, ExceptionCondition, Ground};
pub use notice::{
    NoticeContent, NoticeExemption, NoticeItem, NoticeKind, NoticeRule, NoticeRules, Planned,
};
pub use outsourcing::{
    ContractItem, Outsourcing, OutsourcingStep, OutsourcingStepRule, SubEntrustment,
};
pub use paper_rule::{PaperRule, PaperWant};
pub use pledge_rule::{PledgeFrom, PledgeRule, PledgeWhen};
pub use policy_page::{
    OperatorFacts, OutsideKind, OutsideWindow, PolicyPage, Purpose, SecurityKind, SecurityMeasure,
};
pub use provision::{
    FamilyRule, JointUseItem, JointUseRule, JointUseStance, NotThirdParty, ProvisionRules,
    Recipient, ThirdPartyRule,
};
pub use publication_rule::{PublicationPlace, PublicationRule, PublishedItem};
pub use refusal_rule::{Misprint, RefusalCondition, RefusalExtent, RefusalGround, RefusalRule};
pub use retention_rule::{
    Keep, RecordClass, RecordExemption, RecordItem, RecordWay, RetentionRule, RetentionStart,
};
pub use take_out::TakeOut;
pub use text::{
    CitedArticle, CitedText, CitedTextKind, Contradiction, Incomplete, LackingPart, Misfit,
    MisfitPart, MissingArticle, NameUsed, NamedThing, Reference, RegulationText, ReliedOn,
    RetainedDataExclusion, RuledMatter, Wording,
};
pub use uses::{OutsidePurpose, OutsideWay, UseGround, UseRules, WithinPurpose};

use crate::json::from_json;

/// The rules for a facility's own handling of personal information (個人情報の取扱い).
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Handling {
    /// Facts about the regulation's own text, for the linter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<RegulationText>,
    /// What it may take in, and from whom.
    #[serde(default)]
    pub acquisition: AcquisitionRules,
    /// Who may consent, and on which forms.
    #[serde(default)]
    pub consent: ConsentRules,
    /// What it may use information for.
    #[serde(default)]
    pub uses: UseRules,
    /// To whom it may pass information on.
    #[serde(default)]
    pub provision: ProvisionRules,
    /// On which grounds a request may be refused; the Act's where the text has none for its kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refusals: Vec<RefusalRule>,
    /// On what a request to stop use or provision may rest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimRule>,
    /// What the answer to a request must be like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<AnswerRule>,
    /// How long records are kept, and what they hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retention: Vec<RetentionRule>,
    /// The fiscal year, where a rule speaks of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<FiscalYear>,
    /// How and when information is disposed of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disposal: Option<Disposal>,
    /// How information may leave the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub take_out: Option<TakeOut>,
    /// How handling is entrusted to a contractor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outsourcing: Option<Outsourcing>,
    /// Written pledges of secrecy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pledges: Vec<PledgeRule>,
    /// What is done again and again: plans, training, reviews, audits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cycles: Vec<CycleRule>,
    /// The facility's own line of report after a breach.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breach: Vec<BreachRule>,
    /// How complaints are taken and settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints: Option<Complaints>,
    /// What is made known, and where.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub publication: Vec<PublicationRule>,
    /// What it tells of itself on the page on which all that is made known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_page: Option<PolicyPage>,
    /// How the regulation itself is changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeRule>,
    /// How papers are kept in order and put right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<PaperRule>,
}

from_json!(Handling {;
    text, acquisition, consent, uses, provision, refusals, claims, answers, retention, fiscal_year, disposal, take_out, outsourcing, pledges,
    cycles, breach, complaints, publication, policy_page, change, papers
});
