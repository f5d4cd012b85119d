//! Views that follow signals.

use leptos::prelude::*;

/// A view that is drawn anew whenever a signal read in it changes.
pub fn live(view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(view);
    view.into_any()
}

/// A view that is drawn anew only when its key changes, however often the signals read in the key do.
/// What else the view reads, it does not follow.
pub fn live_by(
    key: impl Fn() -> String + Send + Sync + 'static,
    view: impl Fn(&str) -> Option<AnyView> + Send + 'static,
) -> AnyView {
    let key: Box<dyn Fn() -> String + Send + Sync> = Box::new(key);
    let key = Memo::new(move |_| key());
    live(move || {
        let key = key.get();
        untrack(|| view(&key))
    })
}

/// A view that stands there while something holds; drawn anew only when it has not held in between.
pub fn live_if(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let key = move || if holds() { "holds".to_owned() } else { String::new() };
    live_by(key, move |key| (!key.is_empty()).then(&view))
}
