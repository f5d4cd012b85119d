//! A request being filled in, or filled in.

use std::cmp::Reverse;

use serde::Serialize;

use crate::DraftId;

/// How often a draft has been saved. 0: not yet.
pub type Revision = u64;

/// A request (開示等の請求) being filled in on this device, or filled in and kept for looking up.
///
/// The answers are text that only the wizard understands: storage neither reads nor changes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Its name on this device.
    pub id: DraftId,
    /// Code of the wizard that it belongs to.
    pub wizard: String,
    /// Code of the facility that is asked.
    pub facility: String,
    /// Version of the facility's policy under which it was last filled in.
    pub policy_version: String,
    /// When it was begun: milliseconds since 1970-01-01 UTC.
    pub created_at_ms: u64,
    /// When it was last changed: milliseconds since 1970-01-01 UTC. An idle draft is erased by it.
    pub updated_at_ms: u64,
    /// Being filled in, or finished.
    pub state: DraftState,
    /// Code of the page on which the person goes on.
    pub page: String,
    /// The answers as JSON text.
    pub answers: String,
    /// The revision that was last read or saved; 0 if it was never saved.
    pub revision: Revision,
}

impl Draft {
    /// A draft with no answers (`{}`) that was never saved.
    #[must_use]
    pub fn begin(
        id: DraftId,
        wizard: &str,
        facility: &str,
        policy_version: &str,
        page: &str,
        now_ms: u64,
    ) -> Self {
        Self {
            id,
            wizard: wizard.into(),
            facility: facility.into(),
            policy_version: policy_version.into(),
            created_at_ms: now_ms,
            updated_at_ms: now_ms,
            state: DraftState::Open,
            page: page.into(),
            answers: "{}".into(),
            revision: 0,
        }
    }

    /// Whether it is still open and was last changed before the moment given.
    pub(crate) fn idle_before(&self, moment_ms: u64) -> bool {
        self.state == DraftState::Open && self.updated_at_ms < moment_ms
    }

    /// What a list shows of it.
    #[must_use]
    pub fn summary(&self) -> DraftSummary {
        DraftSummary {
            id: self.id,
            wizard: self.wizard.clone(),
            facility: self.facility.clone(),
            policy_version: self.policy_version.clone(),
            created_at_ms: self.created_at_ms,
            updated_at_ms: self.updated_at_ms,
            state: self.state,
            page: self.page.clone(),
            revision: self.revision,
        }
    }
}

/// A [`Draft`] without its answers: what a list shows, with nothing that the person typed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is that of `Draft`")]
pub struct DraftSummary {
    pub id: DraftId,
    pub wizard: String,
    pub facility: String,
    pub policy_version: String,
    pub created_at_ms: u64,
    pub updated_at_ms: u64,
    pub state: DraftState,
    pub page: String,
    pub revision: Revision,
}

/// Whether a draft is still being filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DraftState {
    /// Being filled in; erased after a set idle time.
    Open,
    /// Declared and ready to hand in; kept until the person erases it.
    Finished,
}

/// The drafts of one wizard, or of all, the one last changed first.
pub(crate) fn listed<'a>(
    drafts: impl Iterator<Item = &'a Draft>,
    wizard: Option<&str>,
) -> Vec<DraftSummary> {
    let mut list: Vec<DraftSummary> = Vec::new();
    // A person has a handful: putting each in its place is less to download than a sort.
    for draft in drafts.filter(|draft| wizard.is_none_or(|wizard| draft.wizard == wizard)) {
        let rank = (Reverse(draft.updated_at_ms), draft.id);
        let place = list.partition_point(|other| (Reverse(other.updated_at_ms), other.id) < rank);
        list.insert(place, draft.summary());
    }
    list
}
