//! What can wait until the page's beginning is on the screen.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use crate::el::el;
use crate::focus::{after_change, let_go_of_focus};

/// A frame that is out of sight gets no pictures at all: there nothing waits for one longer than that.
const NO_PICTURE: Duration = Duration::from_millis(300);

thread_local! {
    static COMING: Cell<bool> = const { Cell::new(false) };
}

/// To be called before one page gives way to the next: what holds the focus lets go of it, and what is drawn
/// with the next page may come in two parts, see [`rest_of_page`].
pub fn page_comes() {
    let_go_of_focus();
    COMING.set(true);
    after_change(|| COMING.set(false));
}

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
/// follows it is shown and jumps away.
///
/// Only a page that [`page_comes`] has announced has such a part. Where a page stands already, or where it
/// takes over from one that does, all of it is drawn at once, and nothing of it goes for a moment.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::{el, rest_of_page};
/// # let _ = || el("div", "").text("The beginning").view(rest_of_page(|| el("p", "").text("The rest").into_any()));
/// ```
pub fn rest_of_page(draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    if !COMING.get() {
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
        false => Some(el("div", "mado-rest").attr("aria-busy", "true").into_any()),
    });
    view.into_any()
}

/// So many of a list are drawn with their page; more than a telephone's first screen holds.
const AT_ONCE: usize = 5;

/// The pieces of a list: of a long one only the first are drawn with the page, and the rest [`rest_of_page`].
pub(crate) fn pieces<T: Send + 'static>(
    mut list: Vec<T>,
    mut draw: impl FnMut(T) -> AnyView + Send + 'static,
) -> Vec<AnyView> {
    let at_once = if list.len() > AT_ONCE + 2 { AT_ONCE } else { list.len() };
    let rest = list.split_off(at_once);
    let mut drawn: Vec<AnyView> = list.into_iter().map(&mut draw).collect();
    if !rest.is_empty() {
        drawn.push(rest_of_page(move || rest.into_iter().map(draw).collect::<Vec<_>>().into_any()));
    }
    drawn
}
