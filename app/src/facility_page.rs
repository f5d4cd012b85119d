//! A facility's pages: its rules are fetched, then its start page or a wizard is shown.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{self as ui, Place, el, live_by};
use madoguchi_wizards::ctx::Wizard;
use madoguchi_wizards::view::{Late, Storage, WizardView, browser_today, start_page};

use crate::app::loading;
use crate::broken_file::broken_file;
use crate::early;
use crate::load::LoadError;
use crate::policy_view::policy_view;
use crate::route::{POLICY, Route};
use crate::rules::{self, Judge, Rules};

/// The pages of a facility. Its rules are fetched once and kept while one stays with it.
#[derive(Clone)]
pub(crate) struct FacilityPage {
    id: Arc<str>,
    route: RwSignal<Route>,
    storage: Storage,
    late: Late,
    judge: Judge,
    place: Place,
}

impl FacilityPage {
    /// The pages of the facility of that id.
    pub(crate) fn new(
        id: &str,
        route: RwSignal<Route>,
        storage: Storage,
        late: Late,
        judge: Judge,
    ) -> Self {
        Self { id: id.into(), route, storage, late, judge, place: Place::new() }
    }

    /// Draws the pages; fetches the rules where they are not there yet.
    pub(crate) fn draw(self, rules: Option<Rules>) -> AnyView {
        let place = self.place;
        match rules {
            Some(rules) => self.show(rules),
            None => self.fetch(),
        }
        place.view(loading)
    }

    fn fetch(self) {
        spawn_local(async move {
            let rules = rules::of(&self.id, self.judge).await;
            self.show(rules);
        });
    }

    fn show(self, rules: Rules) {
        let place = self.place;
        match rules {
            Ok(policy) => {
                let (route, storage, late) = (self.route, self.storage, self.late);
                place.show(move || pages(&policy, route, storage, late));
            }
            Err(error) => {
                let id = Arc::clone(&self.id);
                let retry = move |()| {
                    place.clear();
                    self.clone().fetch();
                };
                place.show(move || failed(&id, &error, Callback::new(retry.clone())));
            }
        }
    }
}

/// The start page, or the wizard or the policy page that the address names.
fn pages(
    policy: &Arc<FacilityPolicy>,
    route: RwSignal<Route>,
    storage: Storage,
    late: Late,
) -> AnyView {
    let today = browser_today();
    let policy = Arc::clone(policy);
    let wizard = move || match route.get() {
        Route::Wizard(_, wizard) => wizard.code().to_owned(),
        Route::Policy(..) => POLICY.to_owned(),
        _ => String::new(),
    };
    live_by(wizard, move |wizard| {
        Some(match Wizard::from_code(wizard) {
            Some(wizard) => {
                let id = policy.id.clone();
                let policy = Arc::clone(&policy);
                WizardView::new(policy, wizard, today, storage, early::take_over, late)
                    .draw(move || early::chosen(&id))
            }
            None if wizard == POLICY => policy_view(&policy.id, route),
            None => {
                set_timeout(early::take_over, Duration::ZERO);
                start_page(&policy, today)
            }
        })
    })
}

fn failed(id: &str, error: &LoadError, retry: Callback<()>) -> AnyView {
    set_timeout(early::take_over, Duration::ZERO);
    let (code, details) = match error {
        LoadError::NotFound => ("facility-not-found", None),
        LoadError::Unreachable => ("facility-unreachable", Some(again(retry))),
        LoadError::Broken(_) => ("facility-broken", Some(broken_file(id))),
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
        busy: ui::Reading::default(),
    });
    el("div", "mado-buttons").view(button).into_any()
}
