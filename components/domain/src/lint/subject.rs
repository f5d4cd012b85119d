use serde::Serialize;

use crate::date::{Date, iso};
use crate::law::{Matter, MatterItem};
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
            Self::Words(_) | Self::Instead { .. } | Self::Day(_) => None,
        }
    }

    pub(super) fn instead(found: &str, instead: &str) -> Self {
        Self::Instead { found: found.to_owned(), instead: instead.to_owned() }
    }
}
