use serde::Serialize;

use crate::Citation;
use crate::json::from_json;
use crate::policy::Basis;
use crate::request::RequestKind;

/// Grounds on which a kind of request may be refused (拒否事由, 不開示事由).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RefusalRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// The grounds; any one of them is enough.
    pub grounds: Vec<RefusalGround>,
    /// How much may be refused on them.
    #[serde(default)]
    pub extent: RefusalExtent,
    /// What must be done for the ground to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<RefusalCondition>,
    /// A slip of the pen in the text, which is read otherwise than it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub misprint: Option<Misprint>,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(RefusalRule { kinds, grounds, article; extent, condition, misprint, basis });

/// A slip of the pen in a text: quoted as it stands, and what is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Misprint {
    /// The words that are printed.
    pub says: String,
    /// The words that are read.
    pub read: String,
}

from_json!(Misprint { says, read });

codes! {
    /// Why a request might be refused. Not each of them is a good ground: some are listed because
    /// people put them forward, and the law says that they are none.
    pub enum RefusalGround {
        /// Harm to life, body, property or other rights and interests of the principal or somebody else, Act 33(2)(i).
        HarmsRights = "harms-rights",
        /// A serious hindrance to proper business, Act 33(2)(ii).
        HindersBusiness = "hinders-business",
        /// Another law would be broken, Act 33(2)(iii).
        ViolatesLaw = "violates-law",
        /// Told by family or others without whose consent it would spoil relations (人間関係の悪化).
        FamilyRelations = "family-relations",
        /// Another statute has a procedure of its own, Act 33(4), 34(2).
        OtherStatute = "other-statute",
        /// The facility holds no such data (存在しない), Act 33(3).
        NonExistence = "non-existence",
        /// Data kept for somebody else, which the facility may not disclose (受託データ), Act 16(4).
        Entrusted = "entrusted",
        /// The purpose is evident from what has been made public (公表により明らか), Act 32(2)(i).
        PurposeEvident = "purpose-evident",
        /// Telling the purpose would harm rights of the principal or somebody else, Act 21(4)(i).
        NoticeHarmsRights = "notice-harms-rights",
        /// Telling the purpose would harm rights or fair interests of the facility, Act 21(4)(ii).
        NoticeHarmsBusiness = "notice-harms-business",
        /// Telling the purpose would hinder a public duty that the facility assists in, Act 21(4)(iii).
        HindersPublicDuty = "hinders-public-duty",
        /// The content is true: the claim is not right (指摘が正しくない).
        ClaimIncorrect = "claim-incorrect",
        /// It is an assessment, not a fact (評価に関する情報).
        Evaluation = "evaluation",
        /// The purpose of use does not need the correction.
        NotNeededForPurpose = "not-needed-for-purpose",
        /// No rule was broken: the claim of a violation is not right (手続違反等の指摘が正しくない).
        NoViolation = "no-violation",
        /// Costly or hard to do (多額の費用等).
        Costly = "costly",
        /// The public interest (公共の利益の保護).
        PublicInterest = "public-interest",
        /// The exercise of a power that a law gives (法令に基づく権限の行使).
        LegalPower = "legal-power",
        /// The performance of a duty that a law imposes (法令に基づく義務の履行).
        LegalDuty = "legal-duty",
        /// A court or a warrant (裁判所・令状).
        CourtOrWarrant = "court-or-warrant",
        /// The proper administration of the staff's own data (社員情報の適正な管理).
        StaffAdministration = "staff-administration",
        /// The dead person's will in life, or honour, stands against it (生前の意思・名誉).
        LifetimeWish = "lifetime-wish",
        /// No reason for the request is written. Never a ground.
        NoReasonStated = "no-reason-stated",
        /// The record shows a staff member's judgement and so is theirs too. Never a ground.
        StaffJudgement = "staff-judgement",
    }
}

codes! {
    /// How much may be refused.
    #[derive(Default)]
    pub enum RefusalExtent {
        /// The whole or a part (全部又は一部).
        #[default]
        WholeOrPart = "whole-or-part",
        /// The whole: there is nothing of which a part could be given.
        Whole = "whole",
    }
}

codes! {
    /// What must be done for a ground to hold.
    pub enum RefusalCondition {
        /// Another measure protects the principal's rights (これに代わるべき措置).
        AlternativeMeasure = "alternative-measure",
    }
}
