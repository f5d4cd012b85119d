//! A facility's pages: its rules are fetched, then its start page or a wizard is shown.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{self as ui, el, live};
use madoguchi_wizards::view::{Storage, WizardView, browser_today, start_page};

use crate::app::loading;
use crate::broken_file::broken_file;
use crate::early;
use crate::load::{self, LoadError};
use crate::route::Route;

type Loaded = Option<Result<Arc<FacilityPolicy>, LoadError>>;

/// The pages of a facility. Its rules are fetched once and kept while one stays with it.
pub(crate) fn facility_page(
    id: String,
    route: RwSignal<Route>,
    storage: Storage,
    moved: Trigger,
) -> AnyView {
    let loaded = RwSignal::new(Loaded::None);
    let id = StoredValue::new(id);
    let load = move || {
        spawn_local(async move {
            let Some(id) = id.try_get_value() else { return };
            let outcome = load::facility(&id).await;
            let _ = loaded.try_set(Some(outcome));
        });
    };
    load();
    let retry = Callback::new(move |()| {
        loaded.set(None);
        load();
    });
    live(move || {
        Some(match loaded.get() {
            None => loading(),
            Some(Ok(policy)) => page(policy, route, storage, moved),
            Some(Err(error)) => failed(error, retry),
        })
    })
}

/// The start page, or the wizard that the address names.
fn page(
    policy: Arc<FacilityPolicy>,
    route: RwSignal<Route>,
    storage: Storage,
    moved: Trigger,
) -> AnyView {
    let today = browser_today();
    live(move || {
        Some(match route.get() {
            Route::Wizard(id, wizard) => WizardView::new(policy.clone(), wizard, today, storage)
                .draw(move || early::chosen(&id), moved, early::take_over),
            _ => {
                set_timeout(early::take_over, Duration::ZERO);
                start_page(&policy, today)
            }
        })
    })
}

fn failed(error: LoadError, retry: Callback<()>) -> AnyView {
    set_timeout(early::take_over, Duration::ZERO);
    let (code, details) = match error {
        LoadError::NotFound => ("facility-not-found", None),
        LoadError::Unreachable => ("facility-unreachable", Some(again(retry))),
        LoadError::Broken(error) => ("facility-broken", Some(broken_file(&error))),
    };
    let heading = ui::PageHeading(ui::PageHeadingProps {
        text: say_code("err", code).to_owned(),
        caption: String::new(),
        take_focus: true,
    });
    let others = ui::LinkItem {
        href: "#/".to_owned(),
        title: say(key::FACILITIES_OTHER).to_owned(),
        text: String::new(),
    };
    el("div", "mado-page")
        .attr("data-page", "failed")
        .attr("data-error", code)
        .view(heading)
        .child(el("p", "mado-lead").text(say_code("rec", code)))
        .views(details)
        .view(ui::LinkList(ui::LinkListProps { items: vec![others] }))
        .into_any()
}

fn again(retry: Callback<()>) -> AnyView {
    let button = ui::Button(ui::ButtonProps {
        label: say(key::TRY_AGAIN).to_owned(),
        kind: ui::ButtonKind::Primary,
        on_click: Some(retry),
        submit: false,
        href: String::new(),
        context: String::new(),
        id: String::new(),
        busy: Signal::default(),
    });
    el("div", "mado-buttons").view(button).into_any()
}
