//! What can wait until the page's beginning is on the screen.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::el::el;

/// A frame that is out of sight gets no pictures at all: there nothing waits for one longer than that.
const NO_PICTURE: Duration = Duration::from_millis(300);

/// Acts once what has just been changed is on the screen.
pub fn once_shown(act: impl FnOnce() + 'static) {
    let act = Rc::new(Cell::new(Some(act)));
    let now = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    let later = now.clone();
    // What the browser calls comes before it draws.
    request_animation_frame(move || set_timeout(now, Duration::ZERO));
    set_timeout(later, NO_PICTURE);
}

/// What stands further down on a long page: drawn as soon as the page's beginning is on the screen, so that
/// nobody waits for what he cannot see yet. Until then its place is as high as the screen: nothing that
/// follows it is shown and jumps away. What stands on the page from the start has no such part.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{below, el};
/// # let _ = || el("div", "").text("The beginning").view(below(|| el("p", "").text("The rest").into_any()));
/// ```
pub fn below(draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    if !has_begun() {
        return draw();
    }
    let due = RwSignal::new(false);
    once_shown(move || {
        // The page may have been left.
        let _ = due.try_set(true);
    });
    let mut draw = Some(draw);
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(move || match due.get() {
        true => draw.take().map(untrack),
        false => Some(el("div", "mado-below").attr("aria-busy", "true").into_any()),
    });
    view.into_any()
}

/// Whether the program has taken over from the page's HTML. Its first screen stands where that stood, and
/// must be whole.
fn has_begun() -> bool {
    cfg!(target_arch = "wasm32")
        && document().document_element().is_some_and(|root| root.has_attribute("data-ready"))
}
