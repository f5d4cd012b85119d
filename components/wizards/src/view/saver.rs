//! Saves a draft at each change, one save after another.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_storage::{Draft, DraftState, DraftStore, PutError};
use madoguchi_ui::{Kept, once_shown};

/// Days without a change after which an open draft is erased.
pub const IDLE_DAYS: u64 = 30;

/// Where the typed answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing has been typed yet.
    #[default]
    Nothing,
    /// On the way to the device's store.
    Saving,
    /// On the device.
    Saved,
    /// In memory only: a reload would lose them.
    MemoryOnly,
    /// Another tab changed the same draft; nothing has been overwritten.
    Conflict,
}

/// A draft and the store it goes to.
///
/// A save overwrites only the revision that was read, so saves must follow one another: while one
/// is under way, a later change waits and is saved when it ends.
pub struct Saver {
    /// Where it goes.
    pub store: DraftStore,
    /// What is saved.
    pub draft: Draft,
    busy: bool,
    again: bool,
}

/// A handle on a [`Saver`] that can be kept in a closure.
#[derive(Clone, Copy)]
pub struct SaverHandle {
    saver: Kept<Saver>,
    /// Where the typed answers are.
    pub state: RwSignal<SaveState>,
}

impl SaverHandle {
    /// A handle on a draft and its store.
    #[must_use]
    pub fn new(store: DraftStore, draft: Draft) -> Self {
        let state = match (draft.revision, store.is_memory()) {
            (0, _) => SaveState::Nothing,
            (_, true) => SaveState::MemoryOnly,
            (_, false) => SaveState::Saved,
        };
        let saver = Saver { store, draft, busy: false, again: false };
        Self { saver: Kept::new(saver), state: RwSignal::new(state) }
    }

    /// Reads the draft as it stands.
    pub fn with<R>(self, read: impl FnOnce(&Saver) -> R) -> R {
        self.saver.with(read)
    }

    /// Changes the draft and saves it.
    pub fn change(self, change: impl FnOnce(&mut Draft)) {
        if self.changed(change) {
            self.save();
        }
    }

    /// Changes the draft, and saves it once the page that comes now is on the screen: for what is no answer.
    pub(crate) fn change_by_the_way(self, change: impl FnOnce(&mut Draft)) {
        if self.changed(change) && self.starts() {
            once_shown(move || spawn_local(self.save_until_done()));
        }
    }

    /// Changes the draft in hand; whether it may be saved.
    fn changed(self, change: impl FnOnce(&mut Draft)) -> bool {
        self.saver.try_update(|saver| {
            change(&mut saver.draft);
            saver.draft.updated_at_ms = now_ms();
        });
        self.state.get_untracked() != SaveState::Conflict
    }

    /// Marks the request as made: from now on it is kept until it is erased.
    pub(crate) fn finish(self) {
        self.change(|draft| draft.state = DraftState::Finished);
    }

    /// Takes another draft (that of the other tab, or a copy of this one) in place of this one.
    pub fn replace(self, draft: Draft) {
        self.saver.try_update(|saver| saver.draft = draft);
        self.state.set(SaveState::Saved);
    }

    /// Saves what is here under another id, beside what the other tab wrote.
    pub fn save_as(self, id: madoguchi_storage::DraftId) {
        self.saver.try_update(|saver| {
            saver.draft.id = id;
            saver.draft.revision = 0;
        });
        self.state.set(SaveState::Saving);
        self.save();
    }

    fn save(self) {
        if self.starts() {
            spawn_local(self.save_until_done());
        }
    }

    /// Whether saving begins now: not while an earlier one is under way, which comes back for this one.
    fn starts(self) -> bool {
        let started = self.saver.try_update(|saver| {
            saver.again = saver.busy;
            !std::mem::replace(&mut saver.busy, true)
        });
        let started = started == Some(true);
        if started && self.state.get_untracked() != SaveState::MemoryOnly {
            self.state.set(SaveState::Saving);
        }
        started
    }

    async fn save_until_done(self) {
        loop {
            let Some((store, draft)) =
                self.saver.try_with(|saver| (saver.store.clone(), saver.draft.clone()))
            else {
                return;
            };
            let outcome = store.put(&draft, draft.revision).await;
            let state = match outcome {
                Ok(revision) => {
                    self.saver.try_update(|saver| saver.draft.revision = revision);
                    if store.is_memory() { SaveState::MemoryOnly } else { SaveState::Saved }
                }
                Err(PutError::ChangedElsewhere { .. }) => SaveState::Conflict,
                Err(_) => {
                    // The device refuses (full, closed, private): what was typed lives on in memory.
                    let in_hand = self.saver.try_with(|saver| saver.draft.clone());
                    let memory = store.fall_back(in_hand).await;
                    self.saver.try_update(|saver| saver.store = memory);
                    SaveState::MemoryOnly
                }
            };
            let again = self.saver.try_update(|saver| {
                let again = saver.again && state != SaveState::Conflict;
                saver.again = false;
                saver.busy = again;
                again
            });
            if again != Some(true) {
                let _ = self.state.try_set(state);
                return;
            }
        }
    }
}

/// Milliseconds since 1970 by the device's clock.
#[must_use]
pub fn now_ms() -> u64 {
    // Whole milliseconds of a clock after 1970: the cast loses nothing.
    js_sys::Date::now() as u64
}
