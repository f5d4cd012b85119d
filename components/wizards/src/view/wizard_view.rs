//! A wizard opened: at the draft the browser remembers, at a choice of drafts, or at its beginning.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::Date;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say};
use madoguchi_storage::{Draft, DraftId, DraftStore};

use super::saver::{SaverHandle, now_ms};
use super::session::{Session, from_history};
use super::walk::walk;
use super::{notices, resume_view};
use crate::answers::Answers;
use crate::ctx::Wizard;
use crate::field::Field;

/// The store of drafts, as the page opened it.
pub type Storage = StoredValue<DraftStore, LocalStorage>;

/// A wizard.
#[component]
pub fn WizardView(
    /// The facility's rules.
    policy: Arc<FacilityPolicy>,
    /// Which wizard.
    wizard: Wizard,
    /// Today in Japan.
    today: Date,
    /// The store.
    storage: Storage,
    /// Reads what was chosen and pressed in the page's HTML before the program had loaded.
    early: Callback<(), Option<Early>>,
    /// Tells of the browser's back and forward buttons; the state they lead to is read from the history.
    moved: Signal<u32>,
    /// Called once something stands on the screen.
    on_shown: Callback<()>,
) -> AnyView {
    let shown = RwSignal::new(None::<Shown>);
    let policy = StoredValue::new(policy);
    let begin = Callback::new(move |early: Option<Early>| {
        shown.set(Some(begin_new(policy.get_value(), wizard, today, storage, early)));
    });
    let go_on = Callback::new(move |(id, page): (DraftId, Option<String>)| {
        let Some(store) = storage.try_get_value() else { return };
        spawn_local(async move {
            let outcome = match store.get(id).await {
                Ok(Some(draft)) => resumed(policy.get_value(), wizard, today, storage, draft, page),
                _ => begin_new(policy.get_value(), wizard, today, storage, None),
            };
            let _ = shown.try_set(Some(outcome));
        });
    });
    open(policy.get_value(), wizard, storage, early, shown, begin, go_on);
    Effect::new(move |_| {
        moved.get();
        if let (Some(Shown::Walk(session, ..)), Some((id, page))) =
            (shown.get_untracked(), from_history())
            && session.saver.with(|s| s.draft.id.to_string()) == id
            && session.page.get_untracked() != page
        {
            session.show_from_history(&page);
        }
    });
    Effect::new(move |_| {
        if shown.with(Option::is_some) {
            request_animation_frame(move || on_shown.run(()));
        }
    });
    view! {
        {move || match shown.get() {
            None => view! { <p class="mado-loading">{say(key::LOADING)}</p> }.into_any(),
            Some(Shown::Choice(drafts)) => {
                let go_on = Callback::new(move |id| go_on.run((id, None)));
                let begin = Callback::new(move |()| begin.run(None));
                let facility = policy.with_value(|p| p.id.clone());
                resume_view::resume(storage, facility, drafts, go_on, begin)
            }
            Some(Shown::Walk(session, version, left_out)) => view! {
                {notices::left_out(&left_out)}
                {notices::older_version(session, version)}
                {walk(session)}
            }
            .into_any(),
        }}
    }
    .into_any()
}

/// What was chosen in the page's HTML before the program had loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Early {
    /// The kind chosen; empty when only "next" was pressed.
    pub kind: String,
    /// Whether "next" was pressed.
    pub next: bool,
}

#[derive(Clone)]
enum Shown {
    /// Drafts to choose from.
    Choice(Vec<madoguchi_storage::DraftSummary>),
    /// A walk, the version of the rules that its draft was made under, and what could not be read of it.
    Walk(Session, u32, Vec<String>),
}

/// Where the wizard begins. What the browser's history remembers comes first: a reload stays where
/// it was. Then what was chosen already. Then drafts on this device.
fn open(
    policy: Arc<FacilityPolicy>,
    wizard: Wizard,
    storage: Storage,
    early: Callback<(), Option<Early>>,
    shown: RwSignal<Option<Shown>>,
    begin: Callback<Option<Early>>,
    go_on: Callback<(DraftId, Option<String>)>,
) {
    let remembered =
        from_history().and_then(|(id, page)| Some((id.parse::<DraftId>().ok()?, page)));
    let Some(store) = storage.try_get_value() else { return };
    spawn_local(async move {
        if let Some((id, page)) = remembered
            && let Ok(Some(draft)) = store.get(id).await
            && draft.wizard == wizard.code()
            && draft.facility == policy.id
        {
            go_on.run((id, Some(page)));
            return;
        }
        let mut drafts = match wizard.by_staff() {
            true => Vec::new(),
            false => store.list(Some(wizard.code())).await.unwrap_or_default(),
        };
        drafts.retain(|draft| draft.facility == policy.id);
        // Read at the last moment: until now it can be chosen and changed.
        let early = early.run(());
        if early.is_some() || drafts.is_empty() {
            begin.run(early);
        } else {
            let _ = shown.try_set(Some(Shown::Choice(drafts)));
        }
    });
}

fn begin_new(
    policy: Arc<FacilityPolicy>,
    wizard: Wizard,
    today: Date,
    storage: Storage,
    early: Option<Early>,
) -> Shown {
    let version = policy.regulation.version;
    let random = DraftId::random();
    // The checks at the counter are looked at and forgotten: nothing of a visitor's papers stays.
    // Neither is anything kept without randomness: two drafts of one name would overwrite each other.
    let store = if wizard.by_staff() || random.is_err() {
        DraftStore::in_memory()
    } else {
        storage.get_value()
    };
    let Ok(id) = random.or_else(|_| "0".repeat(32).parse::<DraftId>()) else {
        return Shown::Choice(Vec::new());
    };
    let draft = Draft::begin(id, wizard.code(), &policy.id, &version.to_string(), "", now_ms());
    let saver = SaverHandle::new(store, draft);
    let session = Session::new(policy, wizard, today, Answers::default(), "", saver);
    if let Some(early) = early {
        if !early.kind.is_empty() {
            session.set(Field::Kind, vec![early.kind]);
        }
        if early.next {
            session.next();
        }
    }
    Shown::Walk(session, version, Vec::new())
}

fn resumed(
    policy: Arc<FacilityPolicy>,
    wizard: Wizard,
    today: Date,
    storage: Storage,
    draft: Draft,
    page: Option<String>,
) -> Shown {
    let json = serde_json::from_str(&draft.answers).unwrap_or_default();
    let (answers, left_out) = Answers::from_json(&json);
    let version = draft.policy_version.parse().unwrap_or(0);
    let page = page.unwrap_or_else(|| draft.page.clone());
    let saver = SaverHandle::new(storage.get_value(), draft);
    let session = Session::new(policy, wizard, today, answers, &page, saver);
    Shown::Walk(session, version, left_out)
}
