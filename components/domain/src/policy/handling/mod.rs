//! How a facility itself handles personal information: what it may take, use and pass on, how long
//! it keeps it, when it may refuse. Staff's screens, the linter and the editor read this; an
//! applicant's page does not.

mod acquisition;
mod check;
mod check_consent;
mod consent;
mod consent_form;
mod ground;
mod notice;
mod provision;
mod text;
mod uses;

use serde::Serialize;

pub use acquisition::{
    AcquisitionRules, AcquisitionSource, BannedInformation, IncapableRule, InformationClass,
    NewAcquisition, NewAcquisitionRule, SourceRule, SpecialCareRule,
};
pub(super) use check::check;
pub use consent::{
    ConsentEffect, ConsentRules, GiverRule, MinorRule, PrincipalState, WithdrawalRule,
};
pub use consent_form::{ConsentForm, ConsentItem, ConsentedUse, FormPart};
pub use ground::{Condition, Exception, Ground};
pub use notice::{NoticeContent, NoticeExemption, NoticeItem, NoticeRule, NoticeRules, Planned};
pub use provision::{
    FamilyRule, JointUseItem, JointUseRule, JointUseStance, NotThirdParty, ProvisionRules,
    Recipient, ThirdPartyRule,
};
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
}

from_json!(Handling { ; acquisition, consent, uses, provision, text });
