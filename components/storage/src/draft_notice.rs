//! What tabs tell each other.

use crate::{DraftId, Revision};

/// What tabs of the same site tell each other: which draft changed, and nothing of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DraftNotice {
    /// Another tab saved a draft.
    Saved {
        /// Which one.
        id: DraftId,
        /// Its revision now.
        revision: Revision,
    },
    /// Another tab erased a draft.
    Erased {
        /// Which one.
        id: DraftId,
    },
    /// Another tab erased all drafts.
    ErasedAll,
}

impl DraftNotice {
    /// As it goes over the channel. Plain words: a second reader of JSON would weigh 12 kB.
    #[cfg(any(target_family = "wasm", test))]
    pub(crate) fn to_words(self) -> String {
        match self {
            Self::Saved { id, revision } => format!("saved {id} {revision}"),
            Self::Erased { id } => format!("erased {id}"),
            Self::ErasedAll => "erased-all".into(),
        }
    }

    /// Anything on the same site may speak on the channel: what is not ours is none.
    #[cfg(any(target_family = "wasm", test))]
    pub(crate) fn from_words(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let notice = match words.next()? {
            "saved" => Self::Saved {
                id: words.next()?.parse().ok()?,
                revision: words.next()?.parse().ok()?,
            },
            "erased" => Self::Erased { id: words.next()?.parse().ok()? },
            "erased-all" => Self::ErasedAll,
            _ => return None,
        };
        words.next().is_none().then_some(notice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id() -> DraftId {
        "00000000000000000000000000000001".parse().unwrap()
    }

    #[test]
    fn a_notice_carries_the_name_and_the_revision_and_nothing_else() {
        let notice = DraftNotice::Saved { id: id(), revision: 7 };
        assert_eq!(notice.to_words(), "saved 00000000000000000000000000000001 7");
    }

    #[test]
    fn every_notice_is_understood_by_the_other_tab() {
        let saved = DraftNotice::Saved { id: id(), revision: u64::MAX };
        for notice in [saved, DraftNotice::Erased { id: id() }, DraftNotice::ErasedAll] {
            assert_eq!(DraftNotice::from_words(&notice.to_words()), Some(notice));
        }
    }

    #[test]
    fn what_is_not_a_notice_is_not_heard() {
        let too_many = format!("erased {} 1", id());
        let no_revision = format!("saved {} -1", id());
        for text in ["", " ", "saved", "erased ../..", "erased-all now", &too_many, &no_revision] {
            assert_eq!(DraftNotice::from_words(text), None, "{text}");
        }
    }
}
