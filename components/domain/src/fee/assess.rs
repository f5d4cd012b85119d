use std::collections::BTreeSet;

use crate::Citation;
use crate::policy::{Basis, DeliveryMethod};
use crate::request::RequestKind;

/// What is known about a request when its fee is asked for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FeeFacts {
    /// The kinds on one form.
    pub kinds: Vec<RequestKind>,
    /// Forms submitted (回); one when left at zero.
    pub forms: u32,
    /// Pages in A4 of each case (件): one entry a case. Empty: not counted yet, an amount by pages stays open.
    pub a4_pages: Vec<u32>,
    /// Sheets as they are, from which pages in A4 are counted; used for a single case without `a4_pages`.
    pub sheets: Vec<Sheet>,
    /// How it is delivered; none: the facility's own way.
    pub method: Option<DeliveryMethod>,
    /// Outlays in yen, for an amount at actual cost.
    pub actual_costs: Option<Vec<u32>>,
    /// What came of the request, once known.
    pub outcome: Option<Outcome>,
}

/// Sheets of one size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Their size.
    pub size: SheetSize,
    /// Printed faces on them; both sides of a double-sided sheet count.
    pub faces: u32,
}

codes! {
    /// Sizes of sheet; a face larger than A4 counts as two A4 pages, a smaller one as one.
    pub enum SheetSize {
        /// A3: two A4 pages a face.
        A3 = "A3",
        /// A4.
        A4 = "A4",
        /// B4: larger than A4, two pages a face.
        B4 = "B4",
        /// Smaller than A4 (A5, B5 …): one page a face.
        Smaller = "smaller",
    }
}

codes! {
    /// What came of a request.
    pub enum Outcome {
        /// All of it disclosed.
        Disclosed = "disclosed",
        /// A part disclosed.
        Partial = "partial",
        /// None of it disclosed.
        Refused = "refused",
        /// There is no such data.
        NonExistent = "non-existent",
    }
}

/// The fee, or why there is none, or why it is not known yet.
#[derive(Debug, Clone, PartialEq)]
pub struct FeeVerdict {
    /// Yen, tax included; none where no figure can be given.
    pub yen: Option<u32>,
    /// Pages in A4 that were counted.
    pub a4_pages: Option<u32>,
    /// How it is reckoned.
    pub how: FeeBasis,
    /// What else to say.
    pub flags: BTreeSet<FeeFlag>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
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
