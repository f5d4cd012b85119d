//! A facility's regulation as data: `public/facilities/<id>.json`.
//!
//! Every rule carries the article it stands in and on what its reading rests, so that each verdict
//! can say why, and a facility that reads its text otherwise can say so in its file, without code.

mod basis;
mod check;
mod deadline_rule;
mod decision_rule;
mod error;
mod facility;
mod fee_rule;
mod forbidden_character;
mod handling;
mod identity_rule;
mod inconsistency;
mod index;
mod keyed;
mod layers;
mod load;
mod offer;
#[cfg(feature = "schema")]
mod part_schema;
mod problem;
mod problems;
mod request_rule;
mod requester_rule;
mod requirement;
mod rules;
#[cfg(feature = "schema")]
mod schema_parts;
mod sealing;
mod short;
mod site;
mod text_shape;
mod whole;
mod window;

pub use basis::Basis;
pub use deadline_rule::{
    ClockStart, DeadlineRule, ExtensionRule, LapseRule, LapseStart, Limit, MustState, PauseRule,
};
pub use decision_rule::{ConsultRule, DecisionRule, Member};
pub use error::{FoundProblem, PolicyError};
pub use facility::{Change, DataScope, FacilityPolicy, Form, RecordKind, Regulation};
pub use fee_rule::{
    FeeAmount, FeePart, FeePer, FeeRule, PaymentMeans, PaymentRule, RefusedFee, Rounding, Tax,
};
pub use handling::{
    AcquisitionRules, AcquisitionSource, AnswerOutcome, AnswerRule, BannedInformation,
    BreachRecipient, BreachRule, BreachWhen, ChangeRule, CitedArticle, CitedText, CitedTextKind,
    Claim, ClaimRule, ComplaintField, Complaints, ConsentEffect, ConsentForm, ConsentItem,
    ConsentRules, ConsentedUse, ContractItem, Contradiction, CycleRule, CycleTask, Disposal,
    DisposalBlock, DisposalBlockRule, DisposalMethod, DisposalRule, Duty, Exception,
    ExceptionCondition, FamilyRule, FiscalYear, FollowUp, FormBlank, FormPart, GiverRule, Ground,
    Handling, IncapableRule, Incomplete, InformationClass, ItemPicture, JointUseItem, JointUseRule,
    JointUseStance, Keep, LackingPart, Majority, Medium, MinorRule, Misfit, MisfitPart, Misprint,
    MissingArticle, NameUsed, NamedThing, NewAcquisition, NewAcquisitionRule, NotThirdParty,
    NoticeContent, NoticeExemption, NoticeItem, NoticeKind, NoticeRule, NoticeRules, OperatorFacts,
    OutsideKind, OutsidePurpose, OutsideWay, OutsideWindow, Outsourcing, OutsourcingStep,
    OutsourcingStepRule, Owed, PaperRule, PaperWant, Planned, PledgeFrom, PledgeRule, PledgeWhen,
    PolicyPage, PrincipalState, ProvisionRules, PublicationPlace, PublicationRule, PublishedItem,
    Purpose, Recipient, RecordClass, RecordExemption, RecordItem, RecordWay, Reference,
    RefusalCondition, RefusalExtent, RefusalGround, RefusalRule, RegulationText, ReliedOn, Remedy,
    RemedyNeed, RemedyNeedRule, RetainedDataExclusion, RetentionRule, RetentionStart, RuledMatter,
    SecurityKind, SecurityMeasure, SourceRule, SpecialCareRule, SubEntrustment, TakeOut,
    ThirdPartyRule, UnsafeKeeping, UseGround, UseRules, WithdrawalRule, WithinPurpose, Wording,
};
pub use identity_rule::{AcceptedDocument, IdentityRule, WhenUnnamed};
pub use inconsistency::Inconsistency;
pub use index::{FacilityEntry, FacilityIndex};
pub use layers::{Layers, MOST_TEMPLATES};
pub use load::{FORMAT, MAX_BYTES, load, load_checked, load_whole};
pub use offer::Offer;
#[cfg(feature = "schema")]
pub use part_schema::json_schema_of_part;
pub use problem::{JsonShape, PolicyProblem};
pub use request_rule::{Delivery, DeliveryMethod, RequestRule};
pub use requester_rule::{MandateDoubt, MandateTest, RequesterRule, Role, Stance, WhoseIdentity};
pub use requirement::{Condition, Conditional, Fact, PaperRequirement, Requirement};
#[cfg(feature = "schema")]
pub use schema_parts::json_schema;
pub use sealing::Sealing;
pub(crate) use short::short;
pub use site::{OpenHours, Site, Span, WeekDay};
pub use whole::{PassedOver, WholePolicy};
pub use window::Window;
