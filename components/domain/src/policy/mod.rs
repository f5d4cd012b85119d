//! A facility's regulation as data: `public/facilities/<id>.json`.
//!
//! Every rule carries the article it stands in and on what its reading rests, so that each verdict
//! can say why, and a facility that reads its text otherwise can say so in its file, without code.

mod basis;
mod deadline_rule;
mod decision_rule;
mod facility;
mod fee_rule;
mod identity_rule;
mod request_rule;
mod requester_rule;
mod requirement;
mod window;

pub use basis::Basis;
pub use deadline_rule::{ClockStart, DeadlineRule, ExtensionRule, Limit, MustState};
pub use decision_rule::DecisionRule;
pub use facility::{Change, DataScope, FacilityPolicy, Form, RecordKind, Regulation};
pub use fee_rule::{FeeAmount, FeePer, FeeRule, PaymentMeans, PaymentRule, RefusedFee};
pub use identity_rule::{AcceptedDocument, IdentityRule, WhenUnnamed};
pub use request_rule::{Delivery, DeliveryMethod, RequestRule};
pub use requester_rule::{MandateTest, RequesterRule, Role, Stance, WhoseIdentity};
pub use requirement::{Fact, PaperRequirement, Requirement};
pub use window::Window;
