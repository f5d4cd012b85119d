//! What tabs tell each other.

use serde::{Deserialize, Serialize};

use crate::{DraftId, Revision};

/// What tabs of the same site tell each other: which draft changed, and nothing of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
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
    ErasedAll {},
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_carries_the_name_and_the_revision_and_nothing_else() {
        let id = "00000000000000000000000000000001".parse().unwrap();
        let notice = DraftNotice::Saved { id, revision: 7 };
        let text = serde_json::to_string(&notice).unwrap();
        assert_eq!(
            text,
            r#"{"kind":"saved","id":"00000000000000000000000000000001","revision":7}"#
        );
        assert_eq!(serde_json::from_str::<DraftNotice>(&text).unwrap(), notice);
    }
}
