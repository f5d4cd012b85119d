use serde::Serialize;

use super::RecordClass;
use crate::Citation;
use crate::json::from_json;
use crate::policy::{Basis, Role};

/// How and when personal information is disposed of (廃棄・消去).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disposal {
    /// The methods, by medium.
    pub methods: Vec<DisposalRule>,
    /// What keeps something from being disposed of, beside what always does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<DisposalBlockRule>,
    /// Who is consulted when a record can no longer be kept safely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unsafe_keeping: Option<UnsafeKeeping>,
}

from_json!(Disposal { methods; blocks, unsafe_keeping });

/// How one medium is disposed of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisposalRule {
    /// The media.
    pub media: Vec<Medium>,
    /// The methods; any one of them is enough.
    pub methods: Vec<DisposalMethod>,
    /// The kinds of record it is for; empty: all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<RecordClass>,
    /// Whether a contractor that can be trusted must do it (信頼できる業者).
    #[serde(default)]
    pub by_contractor: bool,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(DisposalRule { media, methods, article; only, by_contractor, basis });

codes! {
    /// On what information stands.
    pub enum Medium {
        /// Paper.
        Paper = "paper",
        /// Paper in large amounts (大量).
        PaperInBulk = "paper-in-bulk",
        /// Computers and storage media that are thrown away.
        Device = "device",
        /// A computer that goes to another use (転用).
        DevicePassedOn = "device-passed-on",
    }
}

codes! {
    /// How information is made unreadable for good.
    pub enum DisposalMethod {
        /// Shredding, cutting, crushing (シュレッダー・裁断・破砕).
        Shredding = "shredding",
        /// Dissolving (溶解).
        Dissolving = "dissolving",
        /// Burning (焼却).
        Burning = "burning",
        /// Erasing it completely (完全消去).
        Erasure = "erasure",
        /// Breaking the medium (物理的破壊).
        Destruction = "destruction",
        /// Making the persons unrecognisable (匿名化).
        Anonymisation = "anonymisation",
        /// Handing it to a contractor for waste (廃棄物処理業者への委託).
        Contractor = "contractor",
    }
}

/// Something that keeps a record from being disposed of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DisposalBlockRule {
    /// What.
    pub block: DisposalBlock,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(DisposalBlockRule { block, article; basis });

codes! {
    /// What keeps a record from being disposed of.
    pub enum DisposalBlock {
        /// It must still be kept.
        RetentionRuns = "retention-runs",
        /// Nobody can say until when it must be kept.
        PeriodUnknown = "period-unknown",
        /// A request about it is pending (請求が係属中).
        PendingRequest = "pending-request",
        /// A complaint about it is open: it is set apart (識別・隔離).
        OpenComplaint = "open-complaint",
        /// It is kept as historical or academic material (歴史的・学術的資料).
        HistoricalMaterial = "historical-material",
    }
}

/// What is done when a record can no longer be kept safely.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnsafeKeeping {
    /// The office that acts.
    pub by: Role,
    /// Whom it consults, in the text's words (保健所).
    pub consults: String,
    /// The article.
    pub article: Citation,
}

from_json!(UnsafeKeeping { by, consults, article });
