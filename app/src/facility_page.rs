//! A facility's pages: its rules are fetched, then its start page or a wizard is shown.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_domain::policy::{FacilityPolicy, PolicyError};
use madoguchi_messages::{key, say, say_code, say_with};
use madoguchi_ui as ui;
use madoguchi_wizards::view::{StartPage, Storage, WizardView, browser_today};

use crate::early;
use crate::load::{self, LoadError};
use crate::route::Route;

type Loaded = Option<Result<Arc<FacilityPolicy>, LoadError>>;

/// The pages of a facility. Its rules are fetched once and kept while one stays with it.
pub(crate) fn facility_page(
    id: String,
    route: Signal<Route>,
    storage: Storage,
    moved: Signal<u32>,
) -> AnyView {
    let loaded = RwSignal::new(Loaded::None);
    let id = StoredValue::new(id);
    let load = Callback::new(move |()| {
        spawn_local(async move {
            let Some(id) = id.try_get_value() else { return };
            let outcome = load::facility(&id).await;
            let _ = loaded.try_set(Some(outcome));
        });
    });
    load.run(());
    let retry = Callback::new(move |()| {
        loaded.set(None);
        load.run(());
    });
    view! {
        {move || match loaded.get() {
            None => view! { <p class="mado-loading">{say(key::LOADING)}</p> }.into_any(),
            Some(Ok(policy)) => page(policy, route, storage, moved),
            Some(Err(error)) => failed(error, retry),
        }}
    }
    .into_any()
}

fn page(
    policy: Arc<FacilityPolicy>,
    route: Signal<Route>,
    storage: Storage,
    moved: Signal<u32>,
) -> AnyView {
    let today = browser_today();
    view! {
        {move || {
            let policy = policy.clone();
            match route.get() {
                Route::Wizard(id, wizard) => {
                    let early = Callback::new(move |()| early::chosen(&id));
                    view! {
                        <WizardView policy=policy wizard=wizard today=today storage=storage
                            early=early moved=moved on_shown=Callback::new(|()| early::take_over())/>
                    }
                    .into_any()
                }
                _ => {
                    request_animation_frame(early::take_over);
                    view! { <StartPage policy=policy today=today/> }.into_any()
                }
            }
        }}
    }
    .into_any()
}

fn failed(error: LoadError, retry: Callback<()>) -> AnyView {
    request_animation_frame(early::take_over);
    let code = match &error {
        LoadError::NotFound => "facility-not-found",
        LoadError::Unreachable => "facility-unreachable",
        LoadError::Broken(_) => "facility-broken",
    };
    let again = matches!(error, LoadError::Unreachable).then(|| {
        view! {
            <ui::ButtonRow><ui::Button label=say(key::TRY_AGAIN).to_owned() on_click=retry/></ui::ButtonRow>
        }
    });
    let details = match error {
        LoadError::Broken(error) => Some(broken(&error)),
        _ => None,
    };
    view! {
        <div class="mado-page" data-page="failed" data-error=code>
            <ui::PageHeading text=say_code("err", code).to_owned() take_focus=true/>
            <p class="mado-lead">{say_code("rec", code)}</p>
            {again}
            {details}
            <ui::LinkList items=vec![ui::LinkItem {
                href: "#/".to_owned(),
                title: say(key::FACILITIES_OTHER).to_owned(),
                text: String::new(),
            }]/>
        </div>
    }
    .into_any()
}

/// For whoever keeps the homepage: file, place, what was found and what is allowed.
fn broken(error: &PolicyError) -> AnyView {
    let items = error
        .problems
        .iter()
        .map(|found| {
            let place = [("file", error.file.as_str()), ("path", found.path.as_str())];
            let mut lines = vec![
                say_with(key::POLICY_PROBLEM_AT, &place),
                say_code("policy-problem", found.problem.code()).to_owned(),
            ];
            if let Some((line, column)) = found.problem.position() {
                let at = [("line", line.to_string()), ("column", column.to_string())];
                let at = at.each_ref().map(|(name, n)| (*name, n.as_str()));
                lines.push(say_with(key::POLICY_PROBLEM_POSITION, &at));
            }
            lines.extend(
                found
                    .problem
                    .found()
                    .map(|is| say_with(key::POLICY_PROBLEM_FOUND, &[("found", &is)])),
            );
            let may = found.problem.allowed().join(say(key::LIST_COMMA));
            if !may.is_empty() {
                lines.push(say_with(key::POLICY_PROBLEM_ALLOWED, &[("allowed", &may)]));
            }
            let lines = lines.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
            view! { <li>{lines}</li> }
        })
        .collect_view();
    view! {
        <ui::Card title=say(key::FACILITY_BROKEN_HEADING)><ul>{items}</ul></ui::Card>
    }
    .into_any()
}
