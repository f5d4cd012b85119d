//! Drafts in memory: the refuge.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::draft::listed;
use crate::{Draft, DraftId, DraftSummary, PutError, Revision};

/// Drafts until the tab is closed or reloaded.
#[derive(Default)]
pub(crate) struct Memory(RefCell<BTreeMap<DraftId, Draft>>);

impl Memory {
    pub(crate) fn put(&self, draft: &Draft, expected: Revision) -> Result<Revision, PutError> {
        let mut drafts = self.0.borrow_mut();
        let stored = drafts.get(&draft.id).map(|stored| stored.revision);
        if stored.unwrap_or(0) != expected {
            return Err(PutError::ChangedElsewhere { stored });
        }
        let revision = expected + 1;
        drafts.insert(draft.id, Draft { revision, ..draft.clone() });
        Ok(revision)
    }

    /// Takes a draft over from another store as it is, revision included.
    pub(crate) fn adopt(&self, draft: Draft) {
        self.0.borrow_mut().insert(draft.id, draft);
    }

    pub(crate) fn get(&self, id: DraftId) -> Option<Draft> {
        self.0.borrow().get(&id).cloned()
    }

    pub(crate) fn all(&self) -> Vec<Draft> {
        self.0.borrow().values().cloned().collect()
    }

    pub(crate) fn list(&self, wizard: Option<&str>) -> Vec<DraftSummary> {
        listed(self.0.borrow().values().map(Draft::summary), wizard)
    }

    pub(crate) fn erase(&self, id: DraftId) {
        self.0.borrow_mut().remove(&id);
    }

    pub(crate) fn erase_all(&self) {
        self.0.borrow_mut().clear();
    }

    pub(crate) fn erase_idle_before(&self, moment_ms: u64) -> Vec<DraftId> {
        let mut drafts = self.0.borrow_mut();
        let idle: Vec<_> = drafts
            .values()
            .filter(|draft| draft.summary().idle_before(moment_ms))
            .map(|draft| draft.id)
            .collect();
        drafts.retain(|id, _| !idle.contains(id));
        idle
    }
}
