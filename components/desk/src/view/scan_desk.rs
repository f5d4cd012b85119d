//! The desk on the screen.

mod camera;
mod picture;
mod request_view;
mod scan_view;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::load::{self, LoadError};
use madoguchi_app::{frame, take_over};
use madoguchi_codes::Parcel;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{ButtonKind, Severity, el, live_by};
use madoguchi_wizards::view::parts;

use crate::received::Received;
use crate::scan::Scan;

/// Where one is on the way from a paper to its request.
#[derive(Clone)]
enum Stage {
    /// Codes are being read.
    Scanning,
    /// A request is whole; its facility's rules are fetched.
    LookingUp,
    /// The rules could not be had: why, and whether it helps to try again.
    NoRules(Arc<Received>, &'static str),
    /// The request.
    Read(Arc<Received>, Arc<FacilityPolicy>),
}

/// The desk's state.
#[derive(Clone, Copy)]
struct Desk {
    scan: StoredValue<Scan>,
    stage: RwSignal<Stage>,
    /// Which showing of a page it is: a page begun anew is drawn anew.
    round: RwSignal<u32>,
}

impl Desk {
    /// A request is whole: its facility's rules are looked up.
    fn whole(self, parcel: Parcel) {
        self.look_up(Arc::new(Received::of(parcel)));
    }

    fn look_up(self, received: Arc<Received>) {
        if !received.names_a_facility() {
            return self.stage.set(Stage::NoRules(received, "facility"));
        }
        self.stage.set(Stage::LookingUp);
        spawn_local(async move {
            let stage = match load::facility(&received.facility).await {
                Ok(policy) => Stage::Read(received, policy),
                Err(LoadError::Unreachable) => Stage::NoRules(received, "unreachable"),
                Err(_) => Stage::NoRules(received, "facility"),
            };
            let _ = self.stage.try_set(stage);
        });
    }

    /// Lets go what was read.
    fn begin_again(self) {
        self.scan.set_value(Scan::default());
        self.round.update(|round| *round += 1);
        self.stage.set(Stage::Scanning);
    }
}

/// The desk's page.
#[must_use]
pub fn desk() -> AnyView {
    let desk = Desk {
        scan: StoredValue::new(Scan::default()),
        stage: RwSignal::new(Stage::Scanning),
        round: RwSignal::new(0),
    };
    let place = move || {
        let stage = match desk.stage.get() {
            Stage::Scanning => "scanning",
            Stage::LookingUp => "looking-up",
            Stage::NoRules(..) => "no-rules",
            Stage::Read(..) => "read",
        };
        format!("{stage} {}", desk.round.get())
    };
    let is_first = StoredValue::new(true);
    let screen = live_by(place, move |_| {
        set_timeout(take_over, Duration::ZERO);
        // The first page leaves the focus where the browser puts it.
        let take_focus = !is_first.get_value();
        is_first.set_value(false);
        Some(match desk.stage.get_untracked() {
            Stage::Scanning => scan_view::scanning(desk, take_focus),
            Stage::LookingUp => page("desk-looking-up", say(key::SCAN_LOOKING_UP), Vec::new()),
            Stage::NoRules(received, code) => no_rules(desk, received, code),
            Stage::Read(received, policy) => request_view::request(desk, received, policy),
        })
    });
    frame(screen, ().into_any())
}

/// A page under its heading.
fn page(code: &'static str, title: &str, views: Vec<AnyView>) -> AnyView {
    el("div", "mado-page")
        .attr("data-page", code)
        .view(parts::heading(title, true))
        .views(views)
        .into_any()
}

fn no_rules(desk: Desk, received: Arc<Received>, code: &'static str) -> AnyView {
    let mut buttons = Vec::new();
    if code == "unreachable" {
        let again = move || desk.look_up(Arc::clone(&received));
        buttons.push(parts::button("again", say(key::TRY_AGAIN), ButtonKind::Primary, again));
    }
    buttons.push(parts::button("next", say(key::SCAN_NEXT), ButtonKind::Secondary, move || {
        desk.begin_again();
    }));
    let views = vec![trouble(code), parts::buttons(buttons).into_any()];
    page("desk-no-rules", say(key::SCAN_REQUEST_TITLE), views)
}

/// What went wrong, and what to do.
fn trouble(code: &str) -> AnyView {
    let body = vec![parts::paragraph(say_code("rec-code", code)).into_any()];
    parts::notice(Severity::Warning, "warn", say_code("err-code", code), true, body)
}
