//! The page on which codes are read.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_messages::{key, say, say_with};
use madoguchi_ui::{self as ui, ButtonKind, el, live, live_if, on_window};
use madoguchi_wizards::view::parts;
use madoguchi_wizards::words;
use wasm_bindgen::JsCast;

use super::camera::{Camera, pause};
use super::picture::Reader;
use super::scan_desk::{ScanDesk, trouble};
use crate::scan::{Brought, Scan};

/// The id of the camera's picture.
const VIDEO: &str = "camera-picture";

/// What is said of the reading.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Nothing,
    Working,
    Part { of: usize, missing: Vec<usize> },
    Trouble(&'static str),
}

/// The reading under way.
#[derive(Clone, Copy)]
struct Reading {
    desk: ScanDesk,
    said: RwSignal<Said>,
    /// Which looking through the camera is wanted, from 1; 0: none. The camera is on as long as its own
    /// looking is.
    camera: RwSignal<u32>,
    /// How many times somebody began to look.
    looks: StoredValue<u32>,
}

/// The page.
pub(super) fn scanning(desk: ScanDesk, take_focus: bool) -> AnyView {
    let reading = Reading {
        desk,
        said: RwSignal::new(Said::Nothing),
        camera: RwSignal::new(0),
        looks: StoredValue::new(0),
    };
    // Whoever leaves the page, or looks at another one, is no longer filmed.
    let off = move || {
        let _ = reading.camera.try_set(0);
    };
    on_cleanup(off);
    on_window("pagehide", move |_| off());
    on_window("visibilitychange", move |_| {
        if document().hidden() {
            off();
        }
    });
    el("div", "mado-page")
        .attr("data-page", "desk-scan")
        .view(parts::heading(say(key::SCAN_TITLE), take_focus))
        .child(parts::lead(say(key::SCAN_LEAD)))
        .child(parts::hint(say(key::SCAN_PRIVACY)))
        .view(camera_part(reading))
        .view(photo_field(reading))
        .view(what_was_said(reading))
        .into_any()
}

fn camera_part(reading: Reading) -> AnyView {
    let label = move || match reading.camera.get() > 0 {
        true => (say(key::SCAN_CAMERA_STOP), ButtonKind::Secondary),
        false => (say(key::SCAN_CAMERA), ButtonKind::Primary),
    };
    let button = live(move || {
        let (label, kind) = label();
        let press = move || match reading.camera.get_untracked() > 0 {
            true => reading.camera.set(0),
            false => reading.look(),
        };
        Some(parts::button("camera", label, kind, press))
    });
    let picture = live_if(
        move || reading.camera.get() > 0,
        move || {
            let video = el("video", "desk-camera")
                .attr("id", VIDEO)
                .attr("aria-label", say(key::SCAN_CAMERA_PICTURE))
                .flag("playsinline", true)
                .flag("muted", true);
            el("div", "").child(parts::hint(say(key::SCAN_CAMERA_HINT))).child(video).into_any()
        },
    );
    el("div", "").child(parts::buttons([button])).view(picture).into_any()
}

fn photo_field(reading: Reading) -> AnyView {
    ui::FileField(ui::FileFieldProps {
        id: "photo".to_owned(),
        label: say(key::SCAN_PHOTO).to_owned(),
        accept: "image/*".to_owned(),
        on_file: Callback::new(move |file: web_sys::File| {
            reading.said.set(Said::Working);
            spawn_local(async move {
                let Ok(mut reader) = Reader::new() else { return reading.trouble("no-picture") };
                match reader.of_file(&file).await {
                    Ok(texts) if texts.is_empty() => reading.trouble("none"),
                    Ok(texts) => {
                        // A photograph that brought nothing new: what is missing is said again.
                        if !reading.take(&texts) {
                            reading.show(reading.desk.scan.with_value(Scan::progress));
                        }
                    }
                    Err(_) => reading.trouble("no-picture"),
                }
            });
        }),
        hint: say(key::SCAN_PHOTO_HINT).to_owned(),
        error: ui::Reading::default(),
    })
}

/// What came of it, read out when it changes; with a way to begin again once something was read.
fn what_was_said(reading: Reading) -> AnyView {
    let words = live(move || match reading.said.get() {
        Said::Nothing => None,
        Said::Working => Some(parts::paragraph(say(key::SCAN_WORKING)).into_any()),
        Said::Part { of, missing } => {
            let read = (of - missing.len()).to_string();
            let numbers = missing
                .iter()
                .map(|number| say_with(key::SCAN_PART_NUMBER, &[("number", &number.to_string())]));
            let missing = words::list(numbers);
            let values = [("of", of.to_string()), ("read", read), ("missing", missing)];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            Some(parts::paragraph(say_with(key::SCAN_PART, &values)).into_any())
        }
        Said::Trouble(code) => Some(trouble(code)),
    });
    let again = live_if(
        move || reading.said.get() != Said::Nothing && reading.is_begun(),
        move || {
            let begin = move || reading.desk.begin_again();
            let label = say(key::SCAN_RESTART);
            parts::buttons([parts::button("restart", label, ButtonKind::Secondary, begin)])
                .into_any()
        },
    );
    let live_words = el("div", "").attr("id", "scan-said").attr("aria-live", "polite").view(words);
    el("div", "").child(live_words).view(again).into_any()
}

impl Reading {
    fn is_begun(self) -> bool {
        self.desk.scan.with_value(Scan::is_begun)
    }

    fn trouble(self, code: &'static str) {
        let _ = self.said.try_set(Said::Trouble(code));
    }

    /// Takes what a picture brought, and says it; whether there was anything to say.
    fn take(self, texts: &[String]) -> bool {
        let brought = self.desk.scan.try_update_value(|scan| scan.take(texts));
        let Some(brought) = brought.filter(|brought| *brought != Brought::Nothing) else {
            return false;
        };
        self.show(brought);
        true
    }

    /// Says what was brought.
    fn show(self, brought: Brought) {
        let said = match brought {
            Brought::Nothing => Said::Nothing,
            Brought::Part { of, missing } => Said::Part { of, missing },
            Brought::Refused(why) => Said::Trouble(why.code()),
            Brought::Whole(parcel) => {
                let _ = self.camera.try_set(0);
                return self.desk.whole(*parcel);
            }
        };
        let _ = self.said.try_set(said);
    }

    /// Looks through the camera until a request is whole or nobody wants to look any more.
    fn look(self) {
        let look = self.looks.get_value() + 1;
        self.looks.set_value(look);
        self.camera.set(look);
        self.said.set(Said::Nothing);
        let wanted = move || self.camera.try_get_untracked() == Some(look);
        spawn_local(async move {
            let looked = self.looked(wanted).await;
            // Whoever looked away in between misses no camera.
            if looked.is_none() && wanted() {
                self.trouble("camera");
            }
            if wanted() {
                let _ = self.camera.try_set(0);
            }
        });
    }

    /// None if there is no camera.
    async fn looked(self, wanted: impl Fn() -> bool) -> Option<()> {
        // The place for the picture is drawn by then.
        pause().await;
        let video = document().get_element_by_id(VIDEO)?.dyn_into().ok()?;
        let camera = Camera::on(video).await.ok()?;
        let mut reader = Reader::new().ok()?;
        while wanted() {
            let texts = reader.of_video(camera.video()).await;
            if wanted() {
                self.take(&texts);
            }
            pause().await;
        }
        Some(())
    }
}
