//! The whole page: what stands on every screen, and the screen of the present address.

use gloo_events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::policy::FacilityIndex;
use madoguchi_messages::{key, say};
use madoguchi_storage::{DraftStore, OpenRefusal};
use madoguchi_ui as ui;
use madoguchi_wizards::view::{EraseEverything, Picker, Storage};

use crate::early;
use crate::facility_page::facility_page;
use crate::load;
use crate::route::Route;

/// Days without a change after which an open draft is erased.
pub(crate) const IDLE_DAYS: u64 = 30;

/// The page.
#[component]
pub fn App() -> AnyView {
    let route = RwSignal::new(current());
    let moved = RwSignal::new(0_u32);
    // One listener for both: a link changes the address, the back button may only change the state.
    let listener = EventListener::new(&window(), "popstate", move |_| {
        let now = current();
        if route.get_untracked() != now {
            route.set(now);
        }
        moved.update(|n| *n = n.wrapping_add(1));
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.dispose());

    let opened = RwSignal::new_local(None::<(Storage, Option<OpenRefusal>)>);
    spawn_local(async move {
        let found = madoguchi_storage::open().await;
        let before = browser_now().saturating_sub(IDLE_DAYS * 24 * 60 * 60 * 1000);
        // A store that refuses keeps nothing that could grow old.
        let _ = found.store.erase_idle_before(before).await;
        opened.set(Some((StoredValue::new_local(found.store), found.fallback)));
    });
    view! {
        <ui::SkipLink label=say(key::SKIP_TO_CONTENT) target="main"/>
        <header class="mado-header">
            <div class="mado-header__inner">
                <p class="mado-header__name"><a href="#/">{say(key::APP_NAME)}</a></p>
                {settings()}
            </div>
        </header>
        <main id="main" class="mado-main" tabindex="-1">
            {move || opened.get().map(|(storage, refusal)| view! {
                {refusal.map(refused)}
                {screen(route, storage, moved)}
            })}
        </main>
        <footer class="mado-footer">
            <div class="mado-footer__inner">
            {move || opened.get().map(|(storage, _)| {
                let erased = Callback::new(move |()| start_over(storage));
                view! { <EraseEverything store=storage on_erased=erased/> }
            })}
            </div>
        </footer>
    }
    .into_any()
}

fn current() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

fn browser_now() -> u64 {
    // Whole milliseconds of a clock after 1970: the cast loses nothing.
    web_sys::js_sys::Date::now() as u64
}

/// The screen of the present address. Within one facility its rules are kept.
fn screen(route: RwSignal<Route>, storage: Storage, moved: RwSignal<u32>) -> AnyView {
    let facility = Memo::new(move |_| route.with(|r| r.facility().map(str::to_owned)));
    view! {
        {move || match facility.get() {
            Some(id) => facility_page(id, route.into(), storage, moved.into()),
            None => picker(route),
        }}
    }
    .into_any()
}

fn picker(route: RwSignal<Route>) -> AnyView {
    let index = RwSignal::new(None::<FacilityIndex>);
    spawn_local(async move {
        let found = load::index().await.unwrap_or(FacilityIndex { facilities: Vec::new() });
        let _ = index.try_set(Some(found));
        request_animation_frame(early::take_over);
    });
    let unknown = move || {
        (route.get() == Route::Unknown).then(|| {
            view! {
                <ui::Notice severity=ui::Severity::Warning prefix=say(key::SEVERITY_WARN)
                    title=say(key::ERR_PAGE_NOT_FOUND)>
                    <p>{say(key::REC_FACILITY_NOT_FOUND)}</p>
                </ui::Notice>
            }
        })
    };
    view! {
        {unknown}
        {move || match index.get() {
            None => view! { <p class="mado-loading">{say(key::LOADING)}</p> }.into_any(),
            Some(found) if found.facilities.is_empty() => {
                view! { <p class="mado-lead">{say(key::FACILITIES_NONE)}</p> }.into_any()
            }
            Some(found) => view! { <Picker index=found/> }.into_any(),
        }}
    }
    .into_any()
}

/// Nothing can be kept here: said before anything is typed.
fn refused(why: OpenRefusal) -> AnyView {
    let code = why.code();
    view! {
        <div class="mado-refused" data-why=code>
            <ui::Notice severity=ui::Severity::Warning prefix=say(key::SEVERITY_WARN)
                title=madoguchi_messages::say_code("err-store", code)>
                <p>{madoguchi_messages::say_code("rec-store", code)}</p>
            </ui::Notice>
        </div>
    }
    .into_any()
}

fn settings() -> AnyView {
    let sizes = vec![
        ui::Choice::new("", say(key::SETTINGS_TEXT_SIZE_NORMAL)),
        ui::Choice::new("large", say(key::SETTINGS_TEXT_SIZE_LARGE)),
        ui::Choice::new("larger", say(key::SETTINGS_TEXT_SIZE_LARGEST)),
    ];
    let contrasts = vec![
        ui::Choice::new("", say(key::SETTINGS_CONTRAST_NORMAL)),
        ui::Choice::new("high", say(key::SETTINGS_CONTRAST_HIGH)),
    ];
    view! {
        <ui::Disclosure summary=say(key::SETTINGS)>
            <ui::DisplaySettings size_legend=say(key::SETTINGS_TEXT_SIZE) sizes=sizes
                contrast_legend=say(key::SETTINGS_CONTRAST) contrasts=contrasts/>
        </ui::Disclosure>
    }
    .into_any()
}

/// After everything has been erased: an empty store, and the list of facilities. What is said about
/// the erasing stays on the screen.
fn start_over(storage: StoredValue<DraftStore, LocalStorage>) {
    storage.set_value(DraftStore::in_memory());
    let location = window().location();
    let _ = window()
        .history()
        .map(|h| h.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", None));
    let _ = location.set_hash("/");
    spawn_local(async move {
        let found = madoguchi_storage::open().await;
        storage.set_value(found.store);
    });
}
