use serde::Serialize;

use super::{Basis, Requirement};
use crate::Citation;
use crate::date::Period;
use crate::json::from_json;
use crate::request::{Relation, RequesterKind};

/// Who may ask, and how the authority is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequesterRule {
    /// The capacities that this rule is for.
    pub who: Vec<RequesterKind>,
    /// What the regulation says of them.
    pub stance: Stance,
    /// What shows the authority; none for the principal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub papers: Option<Requirement>,
    /// Whether showing those papers at the window is enough (提示); otherwise they are handed in (提出).
    #[serde(default)]
    pub showing_is_enough: bool,
    /// What the person must be to the principal, for family and bereaved family; empty: the text draws no line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Relation>,
    /// What a registered professional shows or states besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub professional: Option<Requirement>,
    /// Whose identity document is wanted.
    #[serde(default)]
    pub identity_of: WhoseIdentity,
    /// When the principal is asked although a mandate is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<MandateTest>,
    /// Who decides, where it is not the window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decider: Option<Role>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(RequesterRule {
    who, stance, article;
    papers, showing_is_enough, relations, professional, identity_of, mandate, decider, basis
});

codes! {
    /// What a regulation says of somebody who asks in a capacity.
    pub enum Stance {
        /// The regulation names them.
        Admitted = "admitted",
        /// The regulation is silent; the Act admits them (37(3), Order 13).
        ByLaw = "by-law",
        /// Not for the window to decide: goes to the decider.
        Escalate = "escalate",
        /// The text leaves them out, and so does the Act.
        NotAdmitted = "not-admitted",
    }
}

codes! {
    /// Whose identity document is wanted when an agent asks.
    #[derive(Default)]
    pub enum WhoseIdentity {
        /// The person who asks.
        #[default]
        Requester = "requester",
        /// The person who asks and the principal.
        Both = "both",
    }
}

codes! {
    /// An office that decides or approves; never a person's name.
    pub enum Role {
        /// 個人情報保護管理者 / 個人情報保護管理責任者
        PrivacyManager = "privacy-manager",
        /// 個人情報取扱責任者
        HandlingOfficer = "handling-officer",
        /// 検討委員会 (理事長)
        ReviewCommittee = "review-committee",
        /// 理事長
        ChiefDirector = "chief-director",
        /// 代表取締役
        President = "president",
        /// The corporation as such (法人).
        Corporation = "corporation",
        /// The consultation window (個人情報ご相談窓口).
        ConsultationWindow = "consultation-window",
        /// 個人情報保護監査責任者
        AuditOfficer = "audit-officer",
        /// 苦情対応担当者
        ComplaintsOfficer = "complaints-officer",
        /// 推進委員会
        PromotionCommittee = "promotion-committee",
        /// 取締役
        Board = "board",
    }
}

/// When the principal is asked although a mandate is shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MandateTest {
    /// Ask when the mandate is a general one that shows no definite will (包括的な委任).
    #[serde(default)]
    pub confirm_comprehensive: bool,
    /// Ask when the mandate is older than this on the day the request arrives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older_than: Option<Period>,
    /// Ask when the mandate bears no date: its age cannot be shown.
    #[serde(default)]
    pub confirm_undated: bool,
    /// Whether the last day rolls over closed days (Civil Code 142). It is a test of freshness, not a deadline for an act, so: no, unless the facility says so.
    #[serde(default)]
    pub roll_over_closed_days: bool,
    /// The articles of the two tests.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(MandateTest {
    article;
    confirm_comprehensive, older_than, confirm_undated, roll_over_closed_days, basis
});
