//! The desk's stages: from the shut door to the room behind it.

use std::sync::Arc;
use std::time::Duration;

use gloo_timers::callback::Interval;
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::{frame, loading, take_over};
use madoguchi_casework::DeskState;
use madoguchi_ledger::backup::Secret;
use madoguchi_messages::{key, say};
use madoguchi_storage::Subscription;
use madoguchi_ui::{ButtonKind, live_by, on_window};
use madoguchi_wizards::view::{now_ms, parts};

use super::camera::pause;
use super::scan_desk::scan_desk;
use super::{
    begin, inside, kiosk_view, lock_view, page, recovery_view, restore_view, set_up, trouble,
    who_view,
};
use crate::keeper::{Clock, Keeper, Kiosk, NewDesk, RestoreError, SignInError, UnlockError};

/// How often it is looked whether the desk has lain unused: seconds.
const LOOK_EVERY: u32 = 5;

/// Where one is between the shut door and the room behind it.
#[derive(Clone)]
pub(super) enum Stage {
    /// The store is being opened.
    Opening,
    /// There is no store to be had: why.
    Refused(&'static str),
    /// Nothing has been set up on this machine.
    Begin,
    /// It is being set up.
    SetUp,
    /// A backup is being brought in.
    Restore,
    /// The recovery number is shown; whether the desk has just been made.
    Recovery(Arc<str>, bool),
    /// The passphrase is asked for.
    Locked(Why),
    /// The recovery number is asked for.
    Recover,
    /// A new passphrase is asked for.
    NewPassphrase,
    /// Who is at the desk is asked for.
    Who,
    /// The room.
    Inside,
    /// A paper is read, and nothing is kept.
    ScanOnly,
    /// The tablet is in an applicant's hands.
    Kiosk,
}

impl Stage {
    fn code(&self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Refused(_) => "refused",
            Self::Begin => "begin",
            Self::SetUp => "set-up",
            Self::Restore => "restore",
            Self::Recovery(..) => "recovery",
            Self::Locked(_) => "locked",
            Self::Recover => "recover",
            Self::NewPassphrase => "new-passphrase",
            Self::Who => "who",
            Self::Inside => "inside",
            Self::ScanOnly => "scan-only",
            Self::Kiosk => "kiosk",
        }
    }
}

/// How the lock came to be shut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The page has just been opened.
    Begun,
    /// Somebody locked it.
    ByHand,
    /// Nobody had used it for a while.
    Idle,
    /// An applicant has handed the tablet back.
    Handed,
}

impl Why {
    /// What is said of it; none where nothing needs to be said.
    pub(super) fn words(self) -> Option<&'static str> {
        match self {
            Self::Begun => None,
            Self::ByHand => Some(say(key::DESK_LOCKED_BY_HAND)),
            Self::Idle => Some(say(key::DESK_LOCKED_BY_ITSELF)),
            Self::Handed => Some(say(key::DESK_LOCKED_HANDED)),
        }
    }
}

/// The desk.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    stage: RwSignal<Stage>,
    /// Which showing of a stage it is: one begun anew is drawn anew.
    round: RwSignal<u32>,
    keeper: StoredValue<Option<Keeper>, LocalStorage>,
    used_at: StoredValue<u64>,
    hears: StoredValue<Option<Subscription>, LocalStorage>,
    kiosk: StoredValue<Option<Kiosk>, LocalStorage>,
}

/// The desk's page.
#[must_use]
pub fn desk() -> AnyView {
    let desk = Desk {
        stage: RwSignal::new(Stage::Opening),
        round: RwSignal::new(0),
        keeper: StoredValue::new_local(None),
        used_at: StoredValue::new(now_ms()),
        hears: StoredValue::new_local(None),
        kiosk: StoredValue::new_local(None),
    };
    desk.watch();
    spawn_local(desk.open());
    let place = move || {
        let code = desk.stage.with(Stage::code);
        format!("{code} {}", desk.round.get())
    };
    let screen = live_by(place, move |_| {
        set_timeout(take_over, Duration::ZERO);
        Some(desk.screen())
    });
    frame(screen, ().into_any())
}

/// The machine's clock, now.
pub(super) fn clock() -> Clock {
    Clock { now_ms: now_ms() }
}

impl Desk {
    fn screen(self) -> AnyView {
        match self.stage.get_untracked() {
            Stage::Opening => page("desk-opening", say(key::DESK_OPENING), vec![loading()]),
            Stage::Refused(code) => self.refused(code),
            Stage::Begin => begin::begin(self),
            Stage::SetUp => set_up::set_up(self),
            Stage::Restore => restore_view::restore(self),
            Stage::Recovery(number, is_first) => {
                recovery_view::recovery(self, number.to_string(), is_first)
            }
            Stage::Locked(why) => lock_view::locked(self, why),
            Stage::Recover => lock_view::recover(self),
            Stage::NewPassphrase => lock_view::new_after_recovery(self),
            Stage::Who => who_view::who(self),
            Stage::Inside => inside::inside(self),
            Stage::Kiosk => match self.kiosk.try_get_value().flatten() {
                Some(kiosk) => kiosk_view::kiosk(self, kiosk),
                None => lock_view::locked(self, Why::Begun),
            },
            Stage::ScanOnly => {
                let back = Callback::new(move |()| self.go(Stage::Begin));
                let back = parts::way_back(say(key::DESK_BACK_TO_BEGIN), String::new(), Some(back));
                vec![back, scan_desk(None, true)].into_any()
            }
        }
    }

    /// No store: what one can still do is read a paper.
    fn refused(self, code: &'static str) -> AnyView {
        let again = parts::button("again", say(key::TRY_AGAIN), ButtonKind::Primary, move || {
            self.go(Stage::Opening);
            spawn_local(self.open());
        });
        let scan = parts::button(
            "scan-only",
            say(key::DESK_BEGIN_SCAN),
            ButtonKind::Secondary,
            move || {
                self.go(Stage::ScanOnly);
            },
        );
        let views = vec![trouble(code), parts::buttons([again, scan]).into_any()];
        page("desk-refused", say(key::DESK_TITLE), views)
    }

    /// Goes to a stage; to the one where one is: begins it anew.
    pub(super) fn go(self, stage: Stage) {
        let _ = self.round.try_update(|round| *round += 1);
        let _ = self.stage.try_set(stage);
    }

    async fn open(self) {
        match Keeper::open().await {
            Ok(keeper) => {
                let is_set_up = keeper.is_set_up();
                let hears = keeper.clone();
                let heard = keeper.on_written(move || {
                    let keeper = hears.clone();
                    // Whoever writes meanwhile is told; what is shown is read anew with its page.
                    spawn_local(async move {
                        let _ = keeper.refresh().await;
                    });
                });
                let _ = self.hears.try_set_value(Some(heard));
                if self.keeper.try_set_value(Some(keeper)).is_some() {
                    return;
                }
                self.go(if is_set_up { Stage::Locked(Why::Begun) } else { Stage::Begin });
            }
            Err(code) => self.go(Stage::Refused(code)),
        }
    }

    /// The keeper, as it is now. There is one whenever a stage behind the opening is shown.
    pub(super) fn keeper(self) -> Option<Keeper> {
        self.keeper.try_get_value().flatten()
    }

    /// Reads the staff list and the settings.
    pub(super) fn with_state<R: Default>(self, read: impl FnOnce(&DeskState) -> R) -> R {
        self.keeper().map(|keeper| keeper.with_state(read)).unwrap_or_default()
    }

    pub(super) async fn make(self, new: NewDesk) -> Result<(), &'static str> {
        pause().await;
        let keeper = self.keeper().ok_or("closed")?;
        let number = keeper.set_up(new, clock()).await?;
        self.go(Stage::Recovery(number.into(), true));
        Ok(())
    }

    pub(super) async fn unlock(self, passphrase: &str) -> Result<(), UnlockError> {
        // The button says that it is working before the passphrase is stretched.
        pause().await;
        let keeper = self.keeper().ok_or(UnlockError::Refused("closed"))?;
        keeper.unlock(passphrase, clock()).await?;
        self.go(Stage::Who);
        Ok(())
    }

    pub(super) async fn recover(self, number: &str) -> Result<(), UnlockError> {
        pause().await;
        let keeper = self.keeper().ok_or(UnlockError::Refused("closed"))?;
        keeper.recover(number, clock()).await?;
        self.go(Stage::NewPassphrase);
        Ok(())
    }

    pub(super) async fn restore(self, file: &[u8], secret: Secret<'_>) -> Result<(), RestoreError> {
        let keeper = self.keeper().ok_or(RestoreError::Refused("closed"))?;
        keeper.restore(file, secret, clock()).await
    }

    pub(super) async fn change_passphrase(self, passphrase: &str) -> Result<(), &'static str> {
        self.keeper().ok_or("closed")?.change_passphrase(passphrase).await
    }

    pub(super) async fn sign_in(self, person: &str, code: &str) -> Result<(), SignInError> {
        let keeper = self.keeper().ok_or(SignInError::Refused("closed"))?;
        keeper.sign_in(person, code, clock()).await?;
        self.go(Stage::Inside);
        Ok(())
    }

    pub(super) async fn set_code(self, person: &str, code: &str) -> Result<(), SignInError> {
        let keeper = self.keeper().ok_or(SignInError::Refused("closed"))?;
        keeper.set_code(person, code, clock()).await?;
        self.go(Stage::Inside);
        Ok(())
    }

    /// Shuts the lock: the key is gone, and so is what stood on the page.
    pub(super) fn lock(self, why: Why) {
        if let Some(keeper) = self.keeper() {
            keeper.lock();
        }
        self.go(Stage::Locked(why));
    }

    /// Hands the tablet to an applicant: the lock is shut behind it.
    pub(super) async fn hand_over(self) -> Result<(), &'static str> {
        let kiosk = self.keeper().ok_or("closed")?.hand_over().await?;
        let _ = self.kiosk.try_set_value(Some(kiosk));
        self.go(Stage::Kiosk);
        Ok(())
    }

    /// Another person takes over; the lock stays open.
    pub(super) fn switch(self) {
        if let Some(keeper) = self.keeper() {
            keeper.sign_out();
        }
        self.go(Stage::Who);
    }

    fn is_open(self) -> bool {
        self.keeper().is_some_and(|keeper| keeper.is_open())
    }

    /// Locks by itself when nobody has touched anything for a while, also while the machine slept; and
    /// when the page is left, so that no way back shows it again.
    fn watch(self) {
        for event in ["pointerdown", "keydown", "input"] {
            on_window(event, move |_| self.used_at.set_value(now_ms()));
        }
        let look = move || {
            if !self.is_open() {
                return;
            }
            let minutes = self.with_state(|state| u64::from(state.settings.lock_after_minutes));
            let now = now_ms();
            let used_at = self.used_at.get_value();
            // A clock that was set back must not keep the lock open.
            if now.saturating_sub(used_at) >= minutes * 60_000 || now + 60_000 < used_at {
                self.lock(Why::Idle);
            }
        };
        on_window("focus", move |_| look());
        on_window("visibilitychange", move |_| look());
        on_window("pagehide", move |_| {
            if self.is_open() {
                self.lock(Why::ByHand);
            }
        });
        let every = Interval::new(LOOK_EVERY * 1000, look);
        let every = StoredValue::new_local(Some(every));
        on_cleanup(move || drop(every.try_update_value(Option::take)));
    }
}
