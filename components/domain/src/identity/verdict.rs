use crate::date::Date;
use crate::papers::Mask;
use crate::policy::Basis;
use crate::{Citation, CodeSet};

use super::DocumentQuestion;

/// Do the papers show who somebody is?
#[derive(Debug, Clone, PartialEq)]
pub struct IdentityVerdict {
    /// The decision on all documents together.
    pub decision: IdentityDecision,
    /// All flags of all documents, and those of the whole; each once, in the order of their list.
    pub flags: Vec<IdentityFlag>,
    /// Each document by itself, in the order of the facts.
    pub documents: Vec<DocumentVerdict>,
    /// The articles it rests on.
    pub articles: Vec<Citation>,
    /// On what the reading rests.
    pub basis: Basis,
    /// The first day on which the same documents would be judged otherwise.
    pub changes_on: Option<Date>,
}

/// One document judged.
#[derive(Debug, Clone, PartialEq)]
pub struct DocumentVerdict {
    /// Its id.
    pub id: String,
    /// The decision on it alone.
    pub decision: IdentityDecision,
    /// What is to be said of it; each flag once, in the order of their list.
    pub flags: Vec<IdentityFlag>,
    /// The last day on which it is fresh or valid; where the text sets no limit, by usual practice.
    pub valid_through: Option<Date>,
    /// What must be made illegible on a copy of it.
    pub mask: Vec<Mask>,
    /// What to bring instead, by id.
    pub instead: Option<String>,
    /// What would supplement it, by id; any one.
    pub supplement: Vec<String>,
    /// What nobody has looked at yet and could still change the decision.
    pub unasked: CodeSet<DocumentQuestion>,
}

codes! {
    /// The decision on identity documents, from the best to the worst.
    pub enum IdentityDecision {
        /// Taken.
        Accept = "accept",
        /// Taken once something on it is made illegible.
        AcceptAfterMasking = "accept-after-masking",
        /// Taken on a condition that the flags name.
        Conditional = "conditional",
        /// Another paper must stand beside it.
        NeedsSupplement = "needs-supplement",
        /// A document is missing.
        NeedDocument = "need-document",
        /// Not taken.
        Reject = "reject",
    }
}

/// What is to be said of an identity document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdentityFlag {
    /// No document at all.
    IdentityMissing,
    /// The regulation names no document.
    PolicyNamesNone,
    /// Past its last day.
    Expired,
    /// This must be made illegible.
    Mask(Mask),
    /// No longer valid for anybody.
    Abolished,
    /// This one serves instead, by id.
    Suggest(String),
    /// Not an identity document at all.
    NotIdentityDocument,
    /// Older than the regulation allows.
    TooOld,
    /// Older than is usual, though the text sets no limit.
    OlderThanUsual,
    /// The paper itself is wanted, not a copy.
    AskOriginal,
    /// Not in the list, covered by its open end (など).
    NotListedButOpen,
    /// Not in the list, and the list is closed.
    NotListed,
    /// The address is in handwriting.
    AddressHandwritten,
    /// It shows no address.
    NoAddress,
    /// The address differs from the request's.
    AddressMismatch,
    /// The name differs from the request's.
    NameMismatch,
    /// A copy of the back with My Number: destroy it or make it illegible.
    DestroyOrMaskBack,
    /// A side that must not be copied came along: destroy that copy.
    DestroyBack,
    /// Collecting it is forbidden (My Number Act 20).
    CollectionProhibited,
    /// Treated as another paper, by id.
    TreatAs(String),
    /// Weak proof.
    Weak,
    /// Reveals special-care-required information.
    Sensitive,
    /// The back is wanted too, since a change stands on it.
    BackWanted,
}

impl IdentityFlag {
    /// Its stable code, without what it names.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::IdentityMissing => "identity-missing",
            Self::PolicyNamesNone => "policy-names-none",
            Self::Expired => "expired",
            Self::Mask(_) => "mask",
            Self::Abolished => "abolished",
            Self::Suggest(_) => "suggest",
            Self::NotIdentityDocument => "not-identity-document",
            Self::TooOld => "too-old",
            Self::OlderThanUsual => "older-than-usual",
            Self::AskOriginal => "ask-original",
            Self::NotListedButOpen => "not-listed-but-open",
            Self::NotListed => "not-listed",
            Self::AddressHandwritten => "address-handwritten",
            Self::NoAddress => "no-address",
            Self::AddressMismatch => "address-mismatch",
            Self::NameMismatch => "name-mismatch",
            Self::DestroyOrMaskBack => "destroy-or-mask-back",
            Self::DestroyBack => "destroy-back",
            Self::CollectionProhibited => "collection-prohibited",
            Self::TreatAs(_) => "treat-as",
            Self::Weak => "weak",
            Self::Sensitive => "sensitive",
            Self::BackWanted => "back-wanted",
        }
    }

    /// The code of what it names: a mask or a paper.
    #[must_use]
    pub fn about(&self) -> Option<&str> {
        match self {
            Self::Mask(mask) => Some(mask.code()),
            Self::Suggest(id) | Self::TreatAs(id) => Some(id),
            _ => None,
        }
    }
}
