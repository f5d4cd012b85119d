use crate::Citation;
use crate::date::Date;
use crate::in_order::put;
use crate::policy::{Basis, FeeAmount};

/// The fee, or why there is none, or why it is not known yet.
#[derive(Debug, Clone, PartialEq)]
pub struct FeeVerdict {
    /// Yen, tax included; none where no figure can be given.
    pub yen: Option<u32>,
    /// Yen that are sure to fall due, tax included, where a part of the whole is open.
    pub at_least: u32,
    /// The amounts that it is made of, in the order of the file; empty where no rule has any.
    pub shares: Vec<FeeShare>,
    /// The tax that comes on top of the file's amounts; none where they hold it.
    pub tax: Option<FeeTax>,
    /// Pages in A4 that were counted.
    pub a4_pages: Option<u32>,
    /// How it is reckoned; of several kinds with rules of their own, the first that costs something.
    pub how: FeeBasis,
    /// What else to say; each flag once, in the order of their list.
    pub flags: Vec<FeeFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
    /// The first day on which another rate of tax would make it another sum.
    pub changes_on: Option<Date>,
}

/// One of the amounts that a fee is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct FeeShare {
    /// The amount as the file states it.
    pub amount: FeeAmount,
    /// How it is reckoned.
    pub how: FeeBasis,
    /// Yen before tax; none where it is not known yet.
    pub yen: Option<u32>,
}

impl FeeShare {
    /// Whether it is charged for providing something, and so not where nothing is provided.
    pub(super) fn is_for_providing(&self) -> bool {
        use FeeBasis as By;
        matches!(
            self.how,
            By::PageBlocks { .. } | By::PerFace | By::PerMinutes | By::Postage | By::ActualCost
        )
    }

    /// Whether it names or will name a price.
    pub(super) fn is_charged(&self) -> bool {
        !matches!(self.how, FeeBasis::Free | FeeBasis::Unknown)
    }

    /// Whether tax comes on top: an outlay at cost has it in it.
    pub(super) fn is_taxed(&self) -> bool {
        !matches!(self.how, FeeBasis::ActualCost | FeeBasis::Postage)
    }
}

/// Consumption tax on top of the amounts of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeeTax {
    /// Its rate on the day of the facts, in per cent.
    pub percent: u32,
    /// Yen of tax on what is known.
    pub yen: u32,
}

impl FeeVerdict {
    pub(super) fn note(&mut self, flag: FeeFlag) {
        put(&mut self.flags, flag);
    }
}

/// How a fee is reckoned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeeBasis {
    /// Nothing is due.
    Free,
    /// One amount.
    Fixed {
        /// Yen a time.
        yen: u32,
    },
    /// Yen for each block of pages begun.
    PageBlocks {
        /// Pages in a block.
        pages: u32,
        /// Yen a block.
        yen: u32,
    },
    /// Yen for each printed face.
    PerFace,
    /// Yen for each span of minutes begun.
    PerMinutes,
    /// At actual cost.
    ActualCost,
    /// What posting it costs.
    Postage,
    /// Several amounts together; see `shares`.
    Sum,
    /// No figure is to be had from this regulation.
    Unknown,
}

impl FeeBasis {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Fixed { .. } => "fixed",
            Self::PageBlocks { .. } => "page-blocks",
            Self::PerFace => "per-face",
            Self::PerMinutes => "per-minutes",
            Self::ActualCost => "actual-cost",
            Self::Postage => "postage",
            Self::Sum => "sum",
            Self::Unknown => "unknown",
        }
    }
}

/// What else to say about a fee.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum FeeFlag {
    /// The regulation has no rule on fees.
    NoRule,
    /// Left to another rule, by its title.
    DelegatedTo(String),
    /// A fee is allowed, but no amount is set.
    AllowedNotSet,
    /// The regulation does not offer this kind.
    KindNotInPolicy,
    /// The Act demands it all the same (33(5)).
    LawRequiresIt,
    /// No fee is made public for it, so none may be charged (Act 38, 32).
    NonePublishedNoneChargeable,
    /// A fee paid in advance is kept when nothing is disclosed.
    KeptWhenRefused,
    /// The Act allows no fee for this kind (38).
    LawAllowsNone,
    /// Consumption tax comes on top of the file's amounts.
    TaxAdded,
}

impl FeeFlag {
    /// The stable code; what a fee is left to is not part of it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoRule => "no-rule",
            Self::DelegatedTo(_) => "delegated-to",
            Self::AllowedNotSet => "allowed-not-set",
            Self::KindNotInPolicy => "kind-not-in-policy",
            Self::LawRequiresIt => "law-requires-it",
            Self::NonePublishedNoneChargeable => "none-published-none-chargeable",
            Self::KeptWhenRefused => "kept-when-refused",
            Self::LawAllowsNone => "law-allows-none",
            Self::TaxAdded => "tax-added",
        }
    }
}
