use serde::Serialize;

use crate::date::{Date, iso};
use crate::law::{Matter, MatterItem};
use crate::policy::{Claim, FormBlank, Ground, JointUseItem, RefusalGround};
use crate::request::{RequestKind, RequesterKind};

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// Words of the regulation, or of the file.
    Words(String),
    /// Words or a number of the regulation, and what is meant or stands there today.
    Instead {
        /// What is found.
        found: String,
        /// What is meant, or right today.
        instead: String,
    },
    /// A day.
    Day(#[serde(serialize_with = "iso::serialize")] Date),
    /// A kind of request.
    Kind(RequestKind),
    /// Somebody who asks.
    Requester(RequesterKind),
    /// A paper, by its id in the catalogue.
    Paper(String),
    /// A matter of the Act.
    Matter(Matter),
    /// A thing that belongs to a matter.
    Item(MatterItem),
    /// An exception from consent.
    Exception(Ground),
    /// A ground on which a kind of request is refused.
    Refusal(RequestKind, RefusalGround),
    /// A claim on which a kind of request rests.
    Claim(RequestKind, Claim),
    /// A thing that is told of joint use.
    JointUse(JointUseItem),
    /// What is filled in on a consent form.
    Blank(FormBlank),
}

impl Subject {
    /// The prefix and the code by which the message files name it; none where it is words or a day.
    #[must_use]
    pub fn message(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Kind(kind) => Some(("kind", kind.code())),
            Self::Requester(who) => Some(("lint-requester", who.code())),
            Self::Paper(id) => Some(("paper", id)),
            Self::Matter(matter) => Some(("lint-matter", matter.code())),
            Self::Item(item) => Some(("lint-item", item.code())),
            Self::Exception(ground) => Some(("lint-exception", ground.code())),
            Self::Refusal(_, ground) => Some(("lint-refusal", ground.code())),
            Self::Claim(_, claim) => Some(("lint-claim", claim.code())),
            Self::JointUse(told) => Some(("lint-joint-use", told.code())),
            Self::Blank(blank) => Some(("lint-blank", blank.code())),
            Self::Words(_) | Self::Instead { .. } | Self::Day(_) => None,
        }
    }

    /// The kind of request that it is about besides.
    #[must_use]
    pub fn of_kind(&self) -> Option<RequestKind> {
        match self {
            Self::Refusal(kind, _) | Self::Claim(kind, _) => Some(*kind),
            _ => None,
        }
    }

    pub(super) fn instead(found: &str, instead: &str) -> Self {
        Self::Instead { found: found.to_owned(), instead: instead.to_owned() }
    }
}
