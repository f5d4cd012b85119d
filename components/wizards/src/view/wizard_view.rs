//! A wizard opened: at the draft the browser remembers, at a choice of drafts, or at its beginning.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::Date;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say};
use madoguchi_storage::{Draft, DraftId, DraftStore, DraftSummary};
use madoguchi_ui::{Kept, Place, el, live_if};

use super::late::Late;
use super::saver::{SaveState, SaverHandle, now_ms};
use super::session::{Session, from_history};
use super::walk::walk;
use super::{draft_file_view, notices, resume_view};
use crate::answers::Answers;
use crate::ctx::Wizard;
use crate::field::Field;

/// The store of drafts, as the page opened it.
pub type Storage = Kept<DraftStore>;

/// A wizard of a facility.
#[derive(Clone, Copy)]
pub struct WizardView {
    policy: StoredValue<Arc<FacilityPolicy>>,
    wizard: Wizard,
    today: Date,
    storage: Storage,
    on_shown: fn(),
    ending: Option<Ending>,
    late: Late,
    place: Place,
}

/// What stands on the last page in place of the papers: it gets the finished request as it travels in
/// codes.
pub type Ending = Callback<String, AnyView>;

/// What was chosen in the page's HTML before the program had loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Early {
    /// The kind chosen; empty when only "next" was pressed.
    pub kind: String,
    /// Whether "next" was pressed.
    pub next: bool,
}

impl WizardView {
    /// A wizard under a facility's rules, `today` in Japan. `on_shown` is called once something
    /// stands on the screen; what `late` is to bring is asked for then.
    #[must_use]
    pub fn new(
        policy: Arc<FacilityPolicy>,
        wizard: Wizard,
        today: Date,
        storage: Storage,
        on_shown: fn(),
        late: Late,
    ) -> Self {
        let policy = StoredValue::new(policy);
        let place = Place::new();
        Self { policy, wizard, today, storage, on_shown, ending: None, late, place }
    }

    /// The same wizard, at whose end the request is handed over and not printed.
    #[must_use]
    pub fn with_ending(mut self, ending: Ending) -> Self {
        self.ending = Some(ending);
        self
    }

    /// Opens and draws it. `early` reads what was chosen and pressed before the program had loaded.
    pub fn draw(self, early: impl FnOnce() -> Option<Early> + 'static) -> AnyView {
        spawn_local(self.open(early));
        self.place.view(|| el("p", "mado-loading").text(say(key::LOADING)).into_any())
    }

    fn show(self, draw: impl Fn() -> AnyView + Send + Sync + 'static) {
        self.place.show(move || {
            set_timeout(self.on_shown, Duration::ZERO);
            // Behind it, so that nobody waits for what comes later.
            set_timeout(move || self.late.prefetch(), Duration::ZERO);
            draw()
        });
    }

    /// A walk; `version` is that of the rules that its draft was made under, and `left_out` is what
    /// could not be read of it.
    fn show_walk(self, session: Session, version: u32, left_out: Vec<String>) {
        self.show(move || {
            let left_out = notices::left_out(&left_out);
            let older = notices::older_version(session, version);
            let walk = [walk(session), self.bring_along(session)];
            left_out.into_iter().chain(older).chain(walk).collect::<Vec<_>>().into_any()
        });
    }

    /// On the first page, while nothing has been typed, a draft from another device can be opened.
    fn bring_along(self, session: Session) -> AnyView {
        // Nobody's files are opened on a machine that was handed over.
        let own = self.ending.is_none() && !self.wizard.by_staff();
        let fresh = move || {
            own && session.page.get() == session.first_page()
                && session.saver.state.get() == SaveState::Nothing
        };
        live_if(fresh, move || {
            let go_on = move |id| spawn_local(self.go_on(id, None));
            draft_file_view::open_field(self.storage, self.facility(), self.late, go_on)
        })
    }

    fn facility(self) -> String {
        self.policy.with_value(|policy| policy.id.clone())
    }

    /// Drafts to choose from.
    fn show_choice(self, drafts: Vec<DraftSummary>) {
        self.show(move || {
            let go_on = move |id| spawn_local(self.go_on(id, None));
            let begin = move || self.begin(None);
            let (facility, drafts) = (self.facility(), drafts.clone());
            resume_view::resume(self.storage, facility, drafts, self.late, go_on, begin)
        });
    }

    /// Where the wizard begins. What the browser's history remembers comes first: a reload stays
    /// where it was. Then what was chosen already. Then drafts on this device.
    async fn open(self, early: impl FnOnce() -> Option<Early>) {
        if let Some((id, page)) = self.remembered().await {
            return self.go_on(id, Some(page)).await;
        }
        let drafts = self.drafts().await;
        // Read at the last moment: until now it can be chosen and changed.
        let early = early();
        if early.is_some() || drafts.is_empty() {
            self.begin(early);
        } else {
            self.show_choice(drafts);
        }
    }

    /// The draft and the page that the browser's history names, if they are this wizard's.
    async fn remembered(self) -> Option<(DraftId, String)> {
        let (id, page) = from_history()?;
        let id = id.parse().ok()?;
        let draft = self.storage.try_get()?.get(id).await.ok()??;
        self.is_own(&draft.wizard, &draft.facility).then_some((id, page))
    }

    /// The drafts of this wizard and facility; the checks at the counter keep none.
    async fn drafts(self) -> Vec<DraftSummary> {
        let Some(store) = self.storage.try_get() else { return Vec::new() };
        if self.wizard.by_staff() {
            return Vec::new();
        }
        let mut drafts = store.list(Some(self.wizard.code())).await.unwrap_or_default();
        drafts.retain(|draft| self.is_own(&draft.wizard, &draft.facility));
        drafts
    }

    fn is_own(self, wizard: &str, facility: &str) -> bool {
        let here = self.policy.try_with_value(|policy| policy.id == facility);
        wizard == self.wizard.code() && here == Some(true)
    }

    /// Goes on with a draft, at the given page or where it was left.
    async fn go_on(self, id: DraftId, page: Option<String>) {
        let Some(store) = self.storage.try_get() else { return };
        match store.get(id).await {
            Ok(Some(draft)) => self.resume(draft, page),
            _ => self.begin(None),
        }
    }

    fn resume(self, draft: Draft, page: Option<String>) {
        let Some(policy) = self.policy.try_get_value() else { return };
        let (answers, left_out) = Answers::from_json(&draft.answers);
        let version = draft.policy_version.parse().unwrap_or(0);
        let page = page.unwrap_or_else(|| draft.page.clone());
        let Some(store) = self.storage.try_get() else { return };
        let saver = SaverHandle::new(store, draft);
        let mut session =
            Session::new(policy, self.wizard, self.today, answers, &page, saver, self.late);
        session.ending = self.ending;
        self.show_walk(session, version, left_out);
    }

    fn begin(self, early: Option<Early>) {
        let Some(policy) = self.policy.try_get_value() else { return };
        let version = policy.regulation.version;
        let random = DraftId::random();
        // The checks at the counter are looked at and forgotten: nothing of a visitor's papers stays.
        // Neither is anything kept without randomness: two drafts of one name would overwrite each other.
        let store = if self.wizard.by_staff() || random.is_err() {
            DraftStore::in_memory()
        } else {
            let Some(store) = self.storage.try_get() else { return };
            store
        };
        let Ok(id) = random.or_else(|_| "0".repeat(32).parse::<DraftId>()) else { return };
        let wizard = self.wizard.code();
        let draft = Draft::begin(id, wizard, &policy.id, &version.to_string(), "", now_ms());
        let saver = SaverHandle::new(store, draft);
        let answers = Answers::default();
        let mut session =
            Session::new(policy, self.wizard, self.today, answers, "", saver, self.late);
        session.ending = self.ending;
        if let Some(early) = early {
            if !early.kind.is_empty() {
                session.set(Field::Kind, vec![early.kind]);
            }
            if early.next {
                session.next();
            }
        }
        self.show_walk(session, version, Vec::new());
    }
}
