//! Events of the browser's window.

use gloo_events::EventListener;
use leptos::prelude::window;
use web_sys::Event;

use crate::Kept;

/// Listens for an event of the window, for as long as what is being drawn stays on the page.
///
/// ```
/// # use madoguchi_ui::on_window;
/// # let _ = || {
/// on_window("popstate", |_| leptos::logging::log!("back, or forward"));
/// # };
/// ```
pub fn on_window(event: &'static str, act: impl FnMut(&Event) + 'static) {
    let _ = Kept::new(EventListener::new(&window(), event, act));
}
