use serde::Serialize;

use super::{Basis, DeliveryMethod, JsonShape};
use crate::Citation;
use crate::json::{FromJson, Place, from_json};
use crate::request::RequestKind;

/// What a kind of request costs (手数料), Act 38.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeeRule {
    /// The kinds it is for.
    pub kinds: Vec<RequestKind>,
    /// How much.
    pub amount: FeeAmount,
    /// What replaces the amount when another method than the facility's own is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_method: Option<FeeAmount>,
    /// Whether consumption tax is in the amounts or comes on top of them.
    #[serde(default)]
    pub tax: Tax,
    /// What becomes of it when nothing is disclosed.
    pub refused: RefusedFee,
    /// On what `refused` rests; texts seldom say.
    #[serde(default)]
    pub refused_basis: Basis,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(FeeRule { kinds, amount, refused, article; other_method, tax, refused_basis, basis });

/// How much.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum FeeAmount {
    /// Nothing.
    Free,
    /// The regulation has no rule on fees, so nothing may be charged (Act 38: the amount must be public).
    NoRule,
    /// One amount.
    Fixed {
        /// Yen, as the text states it.
        yen: u32,
        /// Once for what.
        per: FeePer,
    },
    /// An amount for every block of pages begun.
    PageBlocks {
        /// Pages (faces in A4) in a block.
        pages: u32,
        /// Yen for a block, as the text states it.
        yen: u32,
        /// Counted anew for what.
        per: FeePer,
    },
    /// An amount for each printed face (1面); both sides of a double-sided sheet count.
    PerFace {
        /// Yen for a face in black.
        yen: u32,
        /// Yen for one in colour; none: the same.
        #[serde(skip_serializing_if = "Option::is_none")]
        colour: Option<u32>,
    },
    /// An amount for each span of time begun, e.g. of an explanation (30分ごと).
    PerMinutes {
        /// Minutes in a span.
        minutes: u32,
        /// Yen for a span, as the text states it.
        yen: u32,
        /// The most that it comes to, in yen before tax; none where the text sets no limit.
        #[serde(skip_serializing_if = "Option::is_none")]
        most: Option<u32>,
    },
    /// What posting the answer really costs (郵送料の実費).
    Postage,
    /// All of these together.
    Sum(Vec<FeePart>),
    /// What it really costs (実費).
    ActualCost,
    /// Left to another rule, by that rule's name.
    Delegated {
        /// The other rule's title.
        to: String,
    },
    /// The regulation allows a fee but has set none.
    NotSet,
}

impl FromJson for FeeAmount {
    fn from_json(at: &Place<'_>) -> Self {
        let codes = [
            "free",
            "no-rule",
            "fixed",
            "page-blocks",
            "per-face",
            "per-minutes",
            "postage",
            "sum",
            "actual-cost",
            "delegated",
            "not-set",
        ];
        match at.choice(&codes) {
            ("free", None) => Self::Free,
            ("no-rule", None) => Self::NoRule,
            ("actual-cost", None) => Self::ActualCost,
            ("not-set", None) => Self::NotSet,
            ("postage", None) => Self::Postage,
            ("per-face", Some(face)) => {
                let mut values = face.object(&["yen", "colour"], 1);
                Self::PerFace {
                    yen: u32::from_json(&values.take()),
                    colour: Option::from_json(&values.take()),
                }
            }
            ("per-minutes", Some(span)) => {
                let mut values = span.object(&["minutes", "yen", "most"], 2);
                Self::PerMinutes {
                    minutes: u32::from_json(&values.take()),
                    yen: u32::from_json(&values.take()),
                    most: Option::from_json(&values.take()),
                }
            }
            ("sum", Some(parts)) => Self::Sum(Vec::from_json(&parts)),
            ("fixed", Some(fixed)) => {
                let mut values = fixed.object(&["yen", "per"], 2);
                Self::Fixed {
                    yen: u32::from_json(&values.take()),
                    per: FeePer::from_json(&values.take()),
                }
            }
            ("page-blocks", Some(blocks)) => {
                let mut values = blocks.object(&["pages", "yen", "per"], 3);
                Self::PageBlocks {
                    pages: u32::from_json(&values.take()),
                    yen: u32::from_json(&values.take()),
                    per: FeePer::from_json(&values.take()),
                }
            }
            ("delegated", Some(delegated)) => {
                Self::Delegated { to: String::from_json(&delegated.object(&["to"], 1).take()) }
            }
            _ => {
                at.wrong_type(JsonShape::CodeOrObject);
                Self::NotSet
            }
        }
    }
}

/// One of several amounts that are added up.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FeePart {
    /// How much.
    pub amount: FeeAmount,
    /// The ways of delivery for which it is due; empty: whichever way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<DeliveryMethod>,
}

from_json!(FeePart { amount; methods });

/// Whether consumption tax (消費税) is in an amount. What is charged at cost has it in it either way.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tax {
    /// In it (税込み), or the text says nothing of tax.
    #[default]
    Included,
    /// On top of it (税別), at the rate of the day; once on the whole, and rounded so.
    Added(Rounding),
}

impl FromJson for Tax {
    fn from_json(at: &Place<'_>) -> Self {
        match at.choice(&["included", "added"]) {
            ("included", None) => Self::Included,
            ("added", Some(rounding)) => Self::Added(Rounding::from_json(&rounding)),
            _ => {
                at.wrong_type(JsonShape::CodeOrObject);
                Self::Included
            }
        }
    }
}

codes! {
    /// What becomes of a fraction of a yen of tax (端数).
    pub enum Rounding {
        /// Left out (切捨て).
        Down = "down",
        /// Made a whole yen (切上げ).
        Up = "up",
        /// From half a yen made a whole one, else left out (四捨五入).
        Nearest = "nearest",
    }
}

codes! {
    /// Once for what a fee falls due.
    pub enum FeePer {
        /// One principal on one form (1件).
        Case = "case",
        /// One submitted form (1回のご請求).
        Form = "form",
        /// One data medium that is handed over (記録媒体1枚).
        Medium = "medium",
    }
}

codes! {
    /// What becomes of a fee when nothing is disclosed.
    pub enum RefusedFee {
        /// None falls due: it is for providing.
        NoneDue = "none-due",
        /// A fee paid in advance is kept; the applicant is told before.
        Kept = "kept",
    }
}

/// How a fee is paid.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentRule {
    /// What is taken; the list is exclusive.
    pub means: Vec<PaymentMeans>,
    /// Whether it comes with the request, rather than when asked for.
    pub with_request: bool,
    /// The article.
    pub article: Citation,
    /// On what it rests.
    #[serde(default)]
    pub basis: Basis,
}

from_json!(PaymentRule { means, with_request, article; basis });

codes! {
    /// What a fee is paid with.
    pub enum PaymentMeans {
        /// Postage stamps (切手).
        PostageStamps = "postage-stamps",
        /// Fixed-amount postal order (定額小為替); valid six months.
        PostalOrder = "postal-order",
        /// Revenue stamps (収入印紙): not postage stamps.
        RevenueStamps = "revenue-stamps",
        /// Ordinary money order (普通為替).
        MoneyOrder = "money-order",
        /// Cash (現金).
        Cash = "cash",
        /// Bank transfer (振込).
        BankTransfer = "bank-transfer",
    }
}
