//! The whole page: what stands on every screen, and the screen of the present address.

use std::time::Duration;

use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code};
use madoguchi_storage::{DraftStore, OpenRefusal, Opened};
use madoguchi_ui::{self as ui, El, Kept, Place, el, live_by, live_if};
use madoguchi_wizards::view::{IDLE_DAYS, Late, Storage, erase_everything, picker};
use wasm_bindgen::JsValue;

use crate::early;
use crate::facility_page::FacilityPage;
use crate::route::Route;
use crate::rules::{self, Judge, Later, Rules};

/// The page.
#[must_use]
pub fn app(later: Later) -> AnyView {
    let (route, late) = (address(), Late::new(later.part));
    let (content, footer) = (Place::new(), Place::new());
    spawn_local(async move {
        // The rules come while the browser opens its database.
        let (found, rules) = join(store(), rules_of(route, later.judge)).await;
        let rules = StoredValue::new(rules);
        let storage = Kept::new(found.store);
        let refusal = found.fallback;
        content.show(move || {
            let screen = screen(route, storage, late, later.judge, rules);
            let views = refusal.as_ref().map(refused).into_iter().chain([screen]);
            views.collect::<Vec<_>>().into_any()
        });
        footer.show(move || erase_everything(storage, move || start_over(storage)));
    });
    let nothing = || ().into_any();
    frame(content.view(nothing), footer.view(nothing))
}

/// The drafts on this device, without those that have lain idle too long.
async fn store() -> Opened {
    let found = madoguchi_storage::open().await;
    let before = browser_now().saturating_sub(IDLE_DAYS * 24 * 60 * 60 * 1000);
    // A store that refuses keeps nothing that could grow old.
    let _ = found.store.erase_idle_before(before).await;
    found
}

/// The rules of the facility that the address names, if it names one.
async fn rules_of(route: RwSignal<Route>, judge: Judge) -> Option<(String, Rules)> {
    let id = route.with_untracked(|route| route.facility().map(str::to_owned))?;
    let rules = rules::of(&id, judge).await;
    Some((id, rules))
}

/// What stands on every screen, around what the page is about and what stands below it.
#[must_use]
pub fn frame(content: AnyView, footer: AnyView) -> AnyView {
    let skip = ui::SkipLink(ui::SkipLinkProps {
        label: say(key::SKIP_TO_CONTENT).to_owned(),
        target: "main".to_owned(),
    });
    let content = el("main", "mado-main").attr("id", "main").attr("tabindex", "-1").view(content);
    let footer = el("div", "mado-footer__inner").view(footer);
    let footer = el("footer", "mado-footer").child(footer);
    let frame = [header(), content, footer].map(IntoAny::into_any);
    [skip].into_iter().chain(frame).collect::<Vec<_>>().into_any()
}

/// The present address.
fn address() -> RwSignal<Route> {
    let route = RwSignal::new(current());
    // A link and the back button both tell of it; the latter also when only the state changes.
    ui::on_window("popstate", move |_| {
        let now = current();
        if route.get_untracked() != now {
            route.set(now);
        }
    });
    route
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
/// `first` are those of the facility that the page was opened at.
fn screen(
    route: RwSignal<Route>,
    storage: Storage,
    late: Late,
    judge: Judge,
    first: StoredValue<Option<(String, Rules)>>,
) -> AnyView {
    let facility = move || route.with(|route| route.facility().unwrap_or_default().to_owned());
    live_by(facility, move |id| {
        Some(match id {
            "" => facilities(route),
            id => {
                // Meanwhile the address may have become another's.
                let first = first.try_update_value(Option::take).flatten();
                let own = first.filter(|(of, _)| of == id).map(|(_, rules)| rules);
                FacilityPage::new(id, route, storage, late, judge).draw(own)
            }
        })
    })
}

/// The list of facilities.
fn facilities(route: RwSignal<Route>) -> AnyView {
    let list = Place::new();
    spawn_local(async move {
        let found = rules::list().await;
        list.show(move || match found.facilities.is_empty() {
            true => el("p", "mado-lead").text(say(key::FACILITIES_NONE)).into_any(),
            false => picker(found.clone()),
        });
        set_timeout(early::take_over, Duration::ZERO);
    });
    let unknown = live_if(
        move || route.with(|route| *route == Route::Unknown),
        || warning(say(key::ERR_PAGE_NOT_FOUND), say(key::REC_FACILITY_NOT_FOUND)),
    );
    vec![unknown, list.view(loading)].into_any()
}

/// What stands where something is still on its way.
#[must_use]
pub fn loading() -> AnyView {
    el("p", "mado-loading").text(say(key::LOADING)).into_any()
}

/// Nothing can be kept here: said before anything is typed.
#[must_use]
pub fn refused(why: &OpenRefusal) -> AnyView {
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
fn start_over(storage: Storage) {
    storage.try_update(|store| *store = DraftStore::in_memory());
    let location = window().location();
    let _ =
        window().history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", None));
    let _ = location.set_hash("/");
}
