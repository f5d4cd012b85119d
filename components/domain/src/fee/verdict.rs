use crate::Citation;
use crate::in_order::put;
use crate::policy::Basis;

/// The fee, or why there is none, or why it is not known yet.
#[derive(Debug, Clone, PartialEq)]
pub struct FeeVerdict {
    /// Yen, tax included; none where no figure can be given.
    pub yen: Option<u32>,
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
    /// At actual cost.
    ActualCost,
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
            Self::ActualCost => "actual-cost",
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
        }
    }
}
