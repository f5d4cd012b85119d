//! The whole page: what stands on every screen, and the screen of the present address.

use std::time::Duration;

use gloo_events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::policy::FacilityIndex;
use madoguchi_messages::{key, say, say_code};
use madoguchi_storage::{DraftStore, OpenRefusal};
use madoguchi_ui::{self as ui, El, el, live};
use madoguchi_wizards::view::{IDLE_DAYS, Storage, erase_everything, picker};
use wasm_bindgen::JsValue;

use crate::early;
use crate::facility_page::facility_page;
use crate::load;
use crate::route::Route;

/// The page.
#[must_use]
pub fn app() -> AnyView {
    let (route, moved) = address();
    let opened = RwSignal::new_local(None::<(Storage, Option<OpenRefusal>)>);
    spawn_local(async move {
        let found = madoguchi_storage::open().await;
        let before = browser_now().saturating_sub(IDLE_DAYS * 24 * 60 * 60 * 1000);
        // A store that refuses keeps nothing that could grow old.
        let _ = found.store.erase_idle_before(before).await;
        opened.set(Some((StoredValue::new_local(found.store), found.fallback)));
    });
    let content = live(move || {
        let (storage, refusal) = opened.get()?;
        let screen = screen(route, storage, moved);
        Some(refusal.map(refused).into_iter().chain([screen]).collect::<Vec<_>>().into_any())
    });
    let erase = live(move || {
        let (storage, _) = opened.get()?;
        Some(erase_everything(storage, move || start_over(storage)))
    });
    let main = el("main", "mado-main").attr("id", "main").attr("tabindex", "-1").view(content);
    let footer = el("footer", "mado-footer").child(el("div", "mado-footer__inner").view(erase));
    let skip = ui::SkipLink(ui::SkipLinkProps {
        label: say(key::SKIP_TO_CONTENT).to_owned(),
        target: "main".to_owned(),
    });
    let frame = [header(), main, footer].map(IntoAny::into_any);
    [skip].into_iter().chain(frame).collect::<Vec<_>>().into_any()
}

/// The present address, and a word each time that the browser's back or forward button is used.
fn address() -> (RwSignal<Route>, Trigger) {
    let route = RwSignal::new(current());
    let moved = Trigger::new();
    // One listener for both: a link changes the address, the back button may only change the state.
    let listener = EventListener::new(&window(), "popstate", move |_| {
        let now = current();
        if route.get_untracked() != now {
            route.set(now);
        }
        moved.notify();
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.dispose());
    (route, moved)
}

fn current() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

fn browser_now() -> u64 {
    // Whole milliseconds of a clock after 1970: the cast loses nothing.
    web_sys::js_sys::Date::now() as u64
}

fn header() -> El {
    let name = el("a", "").attr("href", "#/").text(say(key::APP_NAME));
    let inner = el("div", "mado-header__inner")
        .child(el("p", "mado-header__name").child(name))
        .view(settings());
    el("header", "mado-header").child(inner)
}

/// The size of the letters and the contrast.
fn settings() -> AnyView {
    let choice = |code: &str, label| ui::Choice::new(code, say(label));
    let settings = ui::DisplaySettings(ui::DisplaySettingsProps {
        size_legend: say(key::SETTINGS_TEXT_SIZE).to_owned(),
        sizes: vec![
            choice("", key::SETTINGS_TEXT_SIZE_NORMAL),
            choice("large", key::SETTINGS_TEXT_SIZE_LARGE),
            choice("larger", key::SETTINGS_TEXT_SIZE_LARGEST),
        ],
        contrast_legend: say(key::SETTINGS_CONTRAST).to_owned(),
        contrasts: vec![
            choice("", key::SETTINGS_CONTRAST_NORMAL),
            choice("high", key::SETTINGS_CONTRAST_HIGH),
        ],
    });
    ui::Disclosure(ui::DisclosureProps {
        summary: say(key::SETTINGS).to_owned(),
        open: false,
        children: Box::new(move || settings),
    })
}

/// The screen of the present address. Within one facility its rules are kept.
fn screen(route: RwSignal<Route>, storage: Storage, moved: Trigger) -> AnyView {
    let facility = Memo::new(move |_| route.with(|r| r.facility().map(str::to_owned)));
    live(move || {
        Some(match facility.get() {
            Some(id) => facility_page(id, route, storage, moved),
            None => facilities(route),
        })
    })
}

/// The list of facilities.
fn facilities(route: RwSignal<Route>) -> AnyView {
    let index = RwSignal::new(None::<FacilityIndex>);
    spawn_local(async move {
        let found = load::index().await.unwrap_or(FacilityIndex { facilities: Vec::new() });
        let _ = index.try_set(Some(found));
        set_timeout(early::take_over, Duration::ZERO);
    });
    let unknown = live(move || {
        (route.get() == Route::Unknown)
            .then(|| warning(say(key::ERR_PAGE_NOT_FOUND), say(key::REC_FACILITY_NOT_FOUND)))
    });
    let list = live(move || {
        Some(match index.get() {
            None => loading(),
            Some(found) if found.facilities.is_empty() => {
                el("p", "mado-lead").text(say(key::FACILITIES_NONE)).into_any()
            }
            Some(found) => picker(found),
        })
    });
    vec![unknown, list].into_any()
}

/// What stands where something is still on its way.
pub(crate) fn loading() -> AnyView {
    el("p", "mado-loading").text(say(key::LOADING)).into_any()
}

/// Nothing can be kept here: said before anything is typed.
fn refused(why: OpenRefusal) -> AnyView {
    let code = why.code();
    let warning = warning(say_code("err-store", code), say_code("rec-store", code));
    el("div", "mado-refused").attr("data-why", code).view(warning).into_any()
}

/// What happened, and what to do.
fn warning(happened: &str, to_do: &str) -> AnyView {
    let to_do = el("p", "").text(to_do).into_any();
    ui::Notice(ui::NoticeProps {
        severity: ui::Severity::Warning,
        prefix: say(key::SEVERITY_WARN).to_owned(),
        title: happened.to_owned(),
        live: false,
        children: Box::new(move || to_do),
    })
}

/// After everything has been erased: the list of facilities, and a store in memory, so that not
/// even an empty one is left behind. What is said about the erasing stays on the screen.
fn start_over(storage: StoredValue<DraftStore, LocalStorage>) {
    storage.set_value(DraftStore::in_memory());
    let location = window().location();
    let _ =
        window().history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", None));
    let _ = location.set_hash("/");
}
