//! The editor on the screen.

mod begin_view;
mod check_view;
mod choice_view;
mod field_view;
mod group_view;
mod home_view;
mod keeping;
mod list_view;
mod preview_view;
mod remarks_view;
mod save_view;
mod section_view;
mod select_field;
mod session;
mod source_view;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::{frame, loading, refused, take_over};
use madoguchi_ui::{Kept, Place, live_by, on_window};
use madoguchi_wizards::view::{IDLE_DAYS, erase_everything, now_ms};

use crate::route::Route;
use session::Session;

/// The editor's page.
#[must_use]
pub fn editor() -> AnyView {
    let (content, footer) = (Place::new(), Place::new());
    let route = address();
    spawn_local(async move {
        let found = madoguchi_storage::open().await;
        let before = now_ms().saturating_sub(IDLE_DAYS * 24 * 60 * 60 * 1000);
        // A store that refuses keeps nothing that could grow old.
        let _ = found.store.erase_idle_before(before).await;
        let refusal = found.fallback;
        let storage = Kept::new(found.store);
        let kept = keeping::kept(storage).await;
        content.show(move || {
            let session = Session::new(route, storage, kept.clone());
            let refused = refusal.as_ref().map(refused);
            refused.into_iter().chain([screen(session)]).collect::<Vec<_>>().into_any()
        });
        footer.show(move || {
            erase_everything(storage, || {
                // A new start, with nothing left in memory either.
                let location = window().location();
                let _ = location.set_hash(&Route::Home.href());
                let _ = location.reload();
            })
        });
    });
    frame(content.view(loading), footer.view(|| ().into_any()))
}

/// The present address.
fn address() -> RwSignal<Route> {
    let current = || Route::parse(&window().location().hash().unwrap_or_default());
    let route = RwSignal::new(current());
    on_window("popstate", move |_| {
        let now = current();
        if route.get_untracked() != now {
            route.set(now);
        }
    });
    route
}

/// The screen of the present address. Without a file there is nothing to write in, to see or to save.
fn screen(session: Session) -> AnyView {
    let key = move || {
        let begun = if session.begun.get() { "begun " } else { "" };
        [begun, &session.route.get().href()].concat()
    };
    live_by(key, move |_| {
        set_timeout(
            move || {
                take_over();
                session.go_to_target();
            },
            Duration::ZERO,
        );
        // What was typed a moment ago counts on the next page.
        session.look();
        let begun = session.begun.get_untracked();
        Some(match session.route.get_untracked() {
            Route::Check => check_view::check(session),
            Route::Edit(section) if begun => section_view::section(session, &section),
            Route::Preview if begun => preview_view::preview(session),
            Route::Save if begun => save_view::save(session),
            _ if begun => home_view::home(session),
            _ => begin_view::begin(session),
        })
    })
}
