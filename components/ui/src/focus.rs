//! Where the focus goes when the page changes under a person.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Moves the focus to a field by its id. For a group (radios, checkboxes, a date) that is the
/// control already chosen, or else the first one in it.
pub fn focus_field(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let inner = [":checked", "input, select, textarea, button, a[href]"]
        .iter()
        .find_map(|wanted| element.query_selector(wanted).ok().flatten());
    focus(&inner.unwrap_or(element));
}

/// Moves the focus to the page's heading and the view to the top: to be called after a step change,
/// so that a screen reader says where one is and nobody starts in the middle of a page. Waits until
/// the new step stands on the page, and not for the next picture: that one shows it already.
pub fn focus_page_heading() {
    after_change(|| {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_first(".mado-heading[tabindex]");
    });
}

/// Takes the focus from whatever holds it. A browser that finds the focus on what is taken away reckons
/// all styles of the next page for that, and then once more when its heading takes the focus.
pub(crate) fn let_go_of_focus() {
    let active = document().active_element();
    if let Some(element) = active.as_ref().and_then(|active| active.dyn_ref::<HtmlElement>()) {
        let _ = element.blur();
    }
}

/// Moves the focus to the error summary, after the page has been redrawn. The summary takes it by
/// itself when it appears; this is for sending the form again with errors left.
pub fn focus_error_summary() {
    after_change(|| focus_first(".mado-errorsummary"));
}

/// Acts once everything that follows a signal has followed.
pub(crate) fn after_change(act: impl FnOnce() + 'static) {
    spawn_local(async move {
        tick().await;
        act();
    });
}

/// Gives the focus to an element as soon as it stands on the page: with the change that put it
/// there, and not a picture later, when a person may already have gone on from it.
pub(crate) fn focus_when_drawn(element: &Element) {
    let element = element.clone();
    after_change(move || {
        if element.is_connected() {
            focus(&element);
        } else {
            request_animation_frame(move || focus(&element));
        }
    });
}

/// Focuses an element. A browser that refuses leaves the focus where it was: nothing is lost.
pub(crate) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element);
    }
}
