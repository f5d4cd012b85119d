//! The first screens stand in the page's HTML and answer before the program has loaded. Here the
//! program takes over from them, and nothing that was chosen is lost.

use leptos::prelude::{document, request_animation_frame};
use madoguchi_wizards::view::{Early, preview_name};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// What was chosen and pressed on a facility's first question; none when neither was.
pub(crate) fn chosen(facility: &str) -> Option<Early> {
    let form = form(facility)?;
    let picked = form.query_selector("input:checked").ok().flatten();
    let kind = picked.and_then(|e| e.dyn_into::<HtmlInputElement>().ok()).map(|i| i.value());
    let next = form.has_attribute("data-next");
    (kind.is_some() || next).then(|| Early { kind: kind.unwrap_or_default(), next })
}

fn form(facility: &str) -> Option<Element> {
    document().query_selector(&format!("form[data-preview=\"{facility}\"]")).ok().flatten()
}

/// Removes the early screens once the program's own stand in their place. Whoever had the focus on
/// an answer finds it on the same answer again.
pub(crate) fn take_over() {
    let Some(early) = document().get_element_by_id("prerendered") else { return };
    let focused = document().active_element().filter(|e| early.contains(Some(e)));
    let focused = focused.map(|e| e.id());
    early.remove();
    let _ = document().document_element().map(|root| root.remove_attribute("data-resuming"));
    if let Some(id) = focused.filter(|id| !id.is_empty()) {
        request_animation_frame(move || focus_same(&id));
    }
}

/// `preview-<facility>-<kind>` becomes `kind-<kind>`.
fn focus_same(id: &str) {
    let elements = document().query_selector_all("#app [data-page=kind] input");
    let Ok(elements) = elements else { return };
    for n in 0..elements.length() {
        let Some(input) = elements.item(n).and_then(|e| e.dyn_into::<HtmlElement>().ok()) else {
            continue;
        };
        let kind = input.id();
        let kind = kind.strip_prefix("kind-").unwrap_or(&kind);
        if id.starts_with(&preview_name("")) && id.ends_with(kind) {
            let _ = input.focus();
            return;
        }
    }
}
