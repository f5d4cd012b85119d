//! The first screens stand in the page's HTML and answer before the program has loaded. Here the
//! program takes over from them, and nothing that was chosen is lost.

use leptos::prelude::document;
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
/// an answer finds it on the same answer again. Later, when one screen has replaced another, the
/// focus goes to the new heading: the link that was pressed is gone, and with it the place in the page.
pub fn take_over() {
    let Some(early) = document().get_element_by_id("prerendered") else {
        return madoguchi_ui::focus_page_heading();
    };
    let focused = document().active_element().filter(|e| early.contains(Some(e)));
    let same = focused.as_ref().and_then(same_answer);
    early.remove();
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-resuming");
        let _ = root.set_attribute("data-ready", "");
    }
    if let Some(answer) = same {
        let _ = answer.focus();
    }
}

/// The answer `preview-<facility>-<kind>` is `kind-<kind>` in the wizard.
fn same_answer(focused: &Element) -> Option<HtmlElement> {
    let form = focused.closest("form[data-preview]").ok().flatten()?;
    let name = preview_name(&form.get_attribute("data-preview")?);
    let id = focused.id();
    let kind = id.strip_prefix(&name)?;
    document().get_element_by_id(&format!("kind{kind}"))?.dyn_into().ok()
}
