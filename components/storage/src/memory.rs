//! Drafts in memory: the refuge.

use std::cell::RefCell;

use crate::draft::listed;
use crate::{Draft, DraftId, DraftSummary, PutError, Revision};

/// Drafts until the tab is closed or reloaded. A list, not a map: a person has a handful.
#[derive(Default)]
pub(crate) struct Memory(RefCell<Vec<Draft>>);

impl Memory {
    pub(crate) fn put(&self, draft: &Draft, expected: Revision) -> Result<Revision, PutError> {
        let stored = self.get(draft.id).map(|stored| stored.revision);
        if stored.unwrap_or(0) != expected {
            return Err(PutError::ChangedElsewhere { stored });
        }
        let revision = expected + 1;
        self.adopt(Draft { revision, ..draft.clone() });
        Ok(revision)
    }

    /// Takes a draft over as it is, revision included, in place of one of the same name.
    pub(crate) fn adopt(&self, draft: Draft) {
        self.erase(draft.id);
        self.0.borrow_mut().push(draft);
    }

    pub(crate) fn get(&self, id: DraftId) -> Option<Draft> {
        self.0.borrow().iter().find(|draft| draft.id == id).cloned()
    }

    pub(crate) fn all(&self) -> Vec<Draft> {
        self.0.borrow().clone()
    }

    pub(crate) fn list(&self, wizard: Option<&str>) -> Vec<DraftSummary> {
        listed(self.0.borrow().iter(), wizard)
    }

    pub(crate) fn erase(&self, id: DraftId) {
        self.0.borrow_mut().retain(|draft| draft.id != id);
    }

    pub(crate) fn erase_all(&self) {
        self.0.borrow_mut().clear();
    }

    pub(crate) fn erase_idle_before(&self, moment_ms: u64) -> Vec<DraftId> {
        let mut idle = Vec::new();
        self.0.borrow_mut().retain(|draft| {
            let goes = draft.idle_before(moment_ms);
            if goes {
                idle.push(draft.id);
            }
            !goes
        });
        idle
    }
}
