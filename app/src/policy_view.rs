//! A facility's policy page. Its program is loaded when somebody opens it, and not before.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{Place, el};
use madoguchi_wizards::view::{POLICY, href, parts};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Node};

use crate::app::loading;
use crate::early;
use crate::route::Route;

/// The page, read from the section that the address names.
pub(crate) fn policy_view(id: &str, route: RwSignal<Route>) -> AnyView {
    let place = Place::new();
    let back = parts::way_back(say(key::GO_START), href(id, None), None);
    let id = JsValue::from_str(id);
    spawn_local(async move {
        let page = POLICY.work(&[id]).await.and_then(JsCast::dyn_into::<Node>);
        let page = StoredValue::new(page.ok());
        place.show(move || match page.with_value(Option::is_some) {
            true => drawn(page, route),
            false => failed(),
        });
        // A facility's first screen, which was shown meanwhile, goes; on a later one the focus moves.
        if document().get_element_by_id("prerendered").is_some() {
            set_timeout(early::take_over, Duration::ZERO);
        }
    });
    el("div", "mado-page")
        .attr("data-page", "policy")
        .child(el("div", "mado-top").view(back))
        .view(place.view(loading))
        .into_any()
}

fn drawn(page: StoredValue<Option<Node>>, route: RwSignal<Route>) -> AnyView {
    let hold = move |host: &Element| {
        let section = match route.get() {
            Route::Policy(_, section) => section,
            _ => return,
        };
        // Put there again it would lose the place at which somebody reads.
        page.with_value(|page| {
            if let Some(page) = page.as_ref().filter(|page| !host.contains(Some(page))) {
                let _ = host.append_child(page);
            }
        });
        let first = document().get_element_by_id("prerendered").is_some();
        if !(first && section.is_empty()) {
            set_timeout(move || stand_at(&section), Duration::ZERO);
        }
    };
    el("div", "").live(hold).into_any()
}

/// Puts view and focus on the heading of a section, or of the page.
fn stand_at(section: &str) {
    let id = ["policy-", if section.is_empty() { "title" } else { section }].concat();
    let heading = document().get_element_by_id(&id);
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
        heading.scroll_into_view();
    }
}

fn failed() -> AnyView {
    let code = "facility-unreachable";
    let what_to_do = parts::paragraph(say_code("rec", code));
    parts::warning(say_code("err", code), true, [what_to_do])
}
