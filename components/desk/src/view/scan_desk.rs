//! From a paper to its request.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_app::load::{self, LoadError};
use madoguchi_codes::Parcel;
use madoguchi_domain::policy::FacilityPolicy;
use madoguchi_messages::{key, say, say_code};
use madoguchi_ui::{ButtonKind, Severity, live_by};
use madoguchi_wizards::view::parts;

use super::{page, request_view, scan_view};
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

/// The state of the reading.
#[derive(Clone, Copy)]
pub(super) struct ScanDesk {
    pub(super) scan: StoredValue<Scan>,
    stage: RwSignal<Stage>,
    /// Which showing of a page it is: a page begun anew is drawn anew.
    round: RwSignal<u32>,
    /// What is done with a request that was read; none: it is shown, and nothing is kept.
    taken: Option<Callback<Arc<Received>>>,
}

impl ScanDesk {
    /// A request is whole: its facility's rules are looked up.
    pub(super) fn whole(self, parcel: Parcel) {
        self.look_up(Arc::new(Received::of(parcel)));
    }

    fn look_up(self, received: Arc<Received>) {
        if let Some(taken) = self.taken {
            return taken.run(received);
        }
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
    pub(super) fn begin_again(self) {
        self.scan.set_value(Scan::default());
        self.round.update(|round| *round += 1);
        self.stage.set(Stage::Scanning);
    }
}

/// The page on which a paper is read. `taken` gets the request; without it, it is shown and let go.
pub(super) fn scan_desk(taken: Option<Callback<Arc<Received>>>, take_focus: bool) -> AnyView {
    let desk = ScanDesk {
        scan: StoredValue::new(Scan::default()),
        stage: RwSignal::new(Stage::Scanning),
        round: RwSignal::new(0),
        taken,
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
    live_by(place, move |_| {
        // The first page leaves the focus where the browser puts it.
        let take_focus = take_focus || !is_first.get_value();
        is_first.set_value(false);
        Some(match desk.stage.get_untracked() {
            Stage::Scanning => scan_view::scanning(desk, take_focus),
            Stage::LookingUp => page("desk-looking-up", say(key::SCAN_LOOKING_UP), Vec::new()),
            Stage::NoRules(received, code) => no_rules(desk, received, code),
            Stage::Read(received, policy) => request_view::request(desk, received, policy),
        })
    })
}

fn no_rules(desk: ScanDesk, received: Arc<Received>, code: &'static str) -> AnyView {
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
pub(super) fn trouble(code: &str) -> AnyView {
    let body = vec![parts::paragraph(say_code("rec-code", code)).into_any()];
    parts::notice(Severity::Warning, "warn", say_code("err-code", code), true, body)
}
