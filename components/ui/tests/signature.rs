//! What a signature pad promises to whoever signs, and to whoever asks whether somebody has. Runs in
//! a browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

#[allow(dead_code, reason = "a pad is touched, and not typed into")]
mod page;

use leptos::prelude::*;
use madoguchi_ink::{Ink, WIDTH};
use madoguchi_ui::*;
use page::Page;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, PointerEvent, PointerEventInit};

wasm_bindgen_test_configure!(run_in_browser);

/// A pad, what it has said, and how often.
struct Pad {
    page: Page,
    value: RwSignal<String>,
    told: RwSignal<u32>,
}

impl Pad {
    async fn show(begin: &str) -> Self {
        let (value, told) = (RwSignal::new(begin.to_owned()), RwSignal::new(0));
        let page = Page::show(move || {
            view! {
                <SignaturePad id="sign" label="Your signature" hint="With a pen or a finger"
                    value=value empty_text="Not signed" signed_text="Signed"
                    on_change=move |ink| { value.set(ink); told.update(|times| *times += 1); }
                    undo_label="Back" clear_label="Clear"/>
            }
        });
        let pad = Self { page, value, told };
        pad.widen(500).await;
        pad
    }

    /// Makes the pad, with its frame, so many pixels wide.
    async fn widen(&self, pixels: u32) {
        let frame = self.page.find("#sign").unwrap().unchecked_into::<HtmlElement>();
        frame.style().set_property("width", &format!("{pixels}px")).unwrap();
        frame.style().set_property("box-sizing", "border-box").unwrap();
        self.page.settle().await;
    }

    fn sheet(&self) -> Element {
        self.page.find("#sign svg").unwrap()
    }

    /// The drawing as the page shows it, path by path, with each path's thickness.
    fn drawn(&self) -> String {
        let paths = self.sheet().query_selector_all("path").unwrap();
        let path = |n| {
            let path: Element = paths.get(n)?.unchecked_into();
            Some(path.get_attribute("stroke-width")? + " " + &path.get_attribute("d")?)
        };
        (0..paths.length()).filter_map(path).collect::<Vec<_>>().join("\n")
    }

    fn ink(&self) -> Ink {
        Ink::from_text(&self.value.get_untracked()).unwrap()
    }

    fn send(&self, hand: &Hand, name: &str, at: (f64, f64)) -> PointerEvent {
        let event = self.event(hand, name, at);
        self.sheet().dispatch_event(&event).unwrap();
        event
    }

    /// An event at a place, in parts of the sheet's width from its left and its top.
    fn event(&self, hand: &Hand, name: &str, at: (f64, f64)) -> PointerEvent {
        let frame = self.sheet().get_bounding_client_rect();
        let how = PointerEventInit::new();
        how.set_bubbles(true);
        how.set_cancelable(true);
        how.set_pointer_id(hand.id);
        how.set_pointer_type(hand.kind);
        how.set_pressure(hand.pressure);
        how.set_button(hand.button);
        how.set_client_x((frame.left() + at.0 * frame.width()).round() as i32);
        how.set_client_y((frame.top() + at.1 * frame.width()).round() as i32);
        PointerEvent::new_with_event_init_dict(name, &how).unwrap()
    }

    /// A stroke through some places.
    fn stroke(&self, hand: &Hand, places: &[(f64, f64)]) {
        self.send(hand, "pointerdown", places[0]);
        for place in &places[1..] {
            self.send(hand, "pointermove", *place);
        }
        self.send(hand, "pointerup", places[places.len() - 1]);
    }
}

struct Hand {
    id: i32,
    kind: &'static str,
    pressure: f32,
    button: i16,
}

const PEN: Hand = Hand { id: 11, kind: "pen", pressure: 0.8, button: 0 };
const FINGER: Hand = Hand { id: 21, kind: "touch", pressure: 0.0, button: 0 };
const MOUSE: Hand = Hand { id: 1, kind: "mouse", pressure: 0.5, button: 0 };

const NAME: [(f64, f64); 4] = [(0.1, 0.2), (0.3, 0.1), (0.5, 0.3), (0.8, 0.2)];

#[wasm_bindgen_test]
async fn nobody_has_signed_an_untouched_pad_nor_by_a_tap() {
    let pad = Pad::show("").await;
    let state = |pad: &Pad| pad.page.attribute("#sign svg", "aria-label");
    assert_eq!(state(&pad).as_deref(), Some("Not signed"));
    assert_eq!(pad.drawn(), "");
    for hand in [&PEN, &MOUSE] {
        pad.stroke(hand, &[(0.5, 0.2)]);
        pad.stroke(hand, &[(0.3, 0.2), (0.304, 0.204), (0.3, 0.2)]);
    }
    pad.page.settle().await;
    assert_eq!((pad.value.get_untracked().as_str(), pad.told.get_untracked()), ("", 0));
    assert_eq!(state(&pad).as_deref(), Some("Not signed"));
    assert_ne!(pad.drawn(), "", "a dot is seen all the same");

    pad.stroke(&PEN, &NAME);
    pad.page.settle().await;
    assert_eq!(state(&pad).as_deref(), Some("Signed"));
    assert_eq!(pad.page.text("#sign [role=status]"), "Signed");
    assert!(pad.ink().is_signed() && pad.told.get_untracked() == 1);
}

#[wasm_bindgen_test]
async fn each_hand_signs_and_a_pen_alone_is_asked_how_hard_it_presses() {
    for (hand, pressure) in [(&PEN, 204), (&FINGER, 128), (&MOUSE, 128)] {
        let pad = Pad::show("").await;
        pad.stroke(hand, &NAME);
        let ink = pad.ink();
        let points = ink.strokes()[0].points();
        assert!(points.iter().all(|point| point.pressure == pressure), "{}", hand.kind);
        let near = |place: (f64, f64), n: usize| {
            let away = |part: f64, unit: u16| (part * f64::from(WIDTH) - f64::from(unit)).abs();
            // Half a pixel of some five hundred.
            away(place.0, points[n].x) <= 13.0 && away(place.1, points[n].y) <= 13.0
        };
        assert!(near(NAME[0], 0) && near(NAME[3], points.len() - 1), "{points:?}");
    }
}

#[wasm_bindgen_test]
async fn places_between_two_pictures_are_drawn_too() {
    let pad = Pad::show("").await;
    pad.send(&PEN, "pointerdown", (0.1, 0.1));
    let last = pad.event(&PEN, "pointermove", (0.5, 0.1));
    let gathered = js_sys::Array::new();
    for place in [(0.2, 0.3), (0.3, 0.05), (0.5, 0.1)] {
        gathered.push(&pad.event(&PEN, "pointermove", place));
    }
    let gather = js_sys::Function::new_no_args("return this.gathered");
    for (name, what) in [("gathered", gathered.into()), ("getCoalescedEvents", gather.into())] {
        let what: JsValue = what;
        js_sys::Reflect::set(&last, &JsValue::from_str(name), &what).unwrap();
    }
    pad.sheet().dispatch_event(&last).unwrap();
    pad.send(&PEN, "pointerup", (0.5, 0.1));
    assert_eq!(pad.ink().strokes()[0].points().len(), 4);
}

#[wasm_bindgen_test]
async fn an_engine_that_gathers_nothing_draws_what_it_tells() {
    let pad = Pad::show("").await;
    pad.send(&FINGER, "pointerdown", (0.1, 0.1));
    let event = pad.event(&FINGER, "pointermove", (0.5, 0.3));
    let name = JsValue::from_str("getCoalescedEvents");
    js_sys::Reflect::set(&event, &name, &JsValue::UNDEFINED).unwrap();
    pad.sheet().dispatch_event(&event).unwrap();
    pad.send(&FINGER, "pointerup", (0.5, 0.3));
    assert_eq!(pad.ink().strokes()[0].points().len(), 2);
}

/// A message comes in, or the system takes the finger for one of its gestures.
#[wasm_bindgen_test]
async fn what_was_drawn_stays_when_the_pointer_is_taken_away() {
    for ending in ["pointercancel", "lostpointercapture"] {
        let pad = Pad::show("").await;
        pad.send(&FINGER, "pointerdown", NAME[0]);
        pad.send(&FINGER, "pointermove", NAME[2]);
        pad.send(&FINGER, ending, NAME[2]);
        pad.page.settle().await;
        let drawn = pad.drawn();
        assert!(pad.ink().is_signed() && !drawn.is_empty(), "{ending}");
        // The pen is up: a finger that goes on draws nothing.
        pad.send(&FINGER, "pointermove", (0.9, 0.3));
        pad.page.settle().await;
        assert_eq!(pad.drawn(), drawn, "{ending}");
    }
}

#[wasm_bindgen_test]
async fn one_hand_draws_at_a_time_and_a_pen_goes_before_the_palm() {
    let pad = Pad::show("").await;
    // The palm lies there first.
    pad.send(&FINGER, "pointerdown", (0.9, 0.35));
    pad.send(&FINGER, "pointermove", (0.7, 0.35));
    pad.stroke(&PEN, &NAME);
    pad.send(&FINGER, "pointermove", (0.2, 0.35));
    pad.send(&FINGER, "pointerup", (0.2, 0.35));
    // And lies down again beside the pen.
    pad.stroke(&FINGER, &[(0.9, 0.35), (0.5, 0.35)]);
    assert_eq!(pad.ink().strokes().len(), 1);
    // A second finger while one draws.
    pad.page.click("#sign-clear");
    let other = Hand { id: 22, ..FINGER };
    pad.send(&FINGER, "pointerdown", NAME[0]);
    pad.stroke(&other, &[(0.9, 0.1), (0.9, 0.3)]);
    pad.send(&FINGER, "pointermove", NAME[3]);
    pad.send(&FINGER, "pointerup", NAME[3]);
    assert_eq!(pad.ink().strokes().len(), 1);
    // The second button of a mouse, and the eraser of a pen, draw nothing.
    pad.stroke(&Hand { button: 2, ..MOUSE }, &NAME);
    assert_eq!(pad.ink().strokes().len(), 1);
}

#[wasm_bindgen_test]
async fn a_finger_on_the_pad_scrolls_and_selects_nothing() {
    let pad = Pad::show("").await;
    let down = pad.send(&FINGER, "pointerdown", NAME[0]);
    let moved = pad.send(&FINGER, "pointermove", NAME[1]);
    assert!(down.default_prevented() && moved.default_prevented());
    let how = web_sys::EventInit::new();
    how.set_cancelable(true);
    let touch = web_sys::Event::new_with_event_init_dict("touchmove", &how).unwrap();
    pad.sheet().dispatch_event(&touch).unwrap();
    assert!(touch.default_prevented());
}

/// A tablet that is turned, a window that is made smaller: the strokes are those of the pad.
#[wasm_bindgen_test]
async fn a_pad_of_another_size_keeps_its_strokes_and_draws_on_where_the_pen_is() {
    let pad = Pad::show("").await;
    pad.stroke(&PEN, &NAME);
    pad.page.settle().await;
    let (drawn, ink) = (pad.drawn(), pad.value.get_untracked());
    pad.widen(280).await;
    let frame = pad.sheet().get_bounding_client_rect();
    assert!(frame.width() > 100.0 && frame.width() <= 280.0, "{}", frame.width());
    let tall = frame.width() * 0.4;
    assert!((frame.height() - tall).abs() < 1.5, "the sides keep their ratio: {}", frame.height());
    assert_eq!((pad.drawn(), pad.value.get_untracked()), (drawn, ink));

    pad.stroke(&PEN, &[(0.5, 0.1), (0.5, 0.3)]);
    let ink = pad.ink();
    let first = ink.strokes()[1].points()[0];
    // Half a pixel of some two hundred and fifty.
    assert!(first.x.abs_diff(5_000) <= 30 && first.y.abs_diff(1_000) <= 30, "{first:?}");
}

#[wasm_bindgen_test]
async fn undo_takes_a_stroke_back_and_clear_all_and_the_caller_is_told() {
    let pad = Pad::show("").await;
    pad.stroke(&MOUSE, &NAME);
    pad.page.settle().await;
    let one = (pad.value.get_untracked(), pad.drawn());
    pad.stroke(&MOUSE, &[(0.2, 0.3), (0.7, 0.35)]);
    pad.page.click("#sign-undo");
    pad.page.settle().await;
    assert_eq!((pad.value.get_untracked(), pad.drawn()), one);
    pad.page.click("#sign-undo");
    pad.page.settle().await;
    assert_eq!((pad.value.get_untracked(), pad.drawn()), (String::new(), String::new()));
    pad.page.click("#sign-undo");
    assert_eq!(pad.told.get_untracked(), 4, "nothing is told of nothing");

    pad.stroke(&MOUSE, &NAME);
    pad.page.click("#sign-clear");
    pad.page.settle().await;
    assert_eq!((pad.value.get_untracked(), pad.drawn()), (String::new(), String::new()));
    assert_eq!(pad.page.text("#sign [role=status]"), "Not signed");
}

#[wasm_bindgen_test]
async fn the_pad_shows_what_the_caller_has_and_what_is_no_ink_is_nothing() {
    let pad = Pad::show("").await;
    pad.stroke(&PEN, &NAME);
    pad.page.settle().await;
    let (drawn, ink) = (pad.drawn(), pad.value.get_untracked());
    drop(pad);

    let pad = Pad::show(&ink).await;
    assert_eq!((pad.drawn(), pad.told.get_untracked()), (drawn, 0));
    pad.stroke(&PEN, &[(0.2, 0.3), (0.7, 0.35)]);
    assert_eq!(pad.ink().strokes().len(), 2);
    pad.value.set(String::new());
    pad.page.settle().await;
    assert_eq!(pad.drawn(), "", "the caller has taken it back");
    pad.value.set("<svg onload=alert(1)>".to_owned());
    pad.page.settle().await;
    assert_eq!(pad.drawn(), "");
}

#[wasm_bindgen_test]
async fn the_pad_has_a_name_and_its_buttons_are_reached_and_pressed_by_keys() {
    let pad = Pad::show("").await;
    assert_eq!(pad.page.text("#sign legend"), "Your signature");
    assert_eq!(pad.page.attribute("#sign", "aria-describedby").as_deref(), Some("sign-hint"));
    assert_eq!(pad.page.attribute("#sign svg", "role").as_deref(), Some("img"));
    for id in ["sign-undo", "sign-clear"] {
        let button = pad.page.find(&format!("#{id}")).unwrap().unchecked_into::<HtmlElement>();
        assert_eq!((button.tag_name().as_str(), button.tab_index()), ("BUTTON", 0), "{id}");
        assert_eq!(button.get_attribute("type").as_deref(), Some("button"), "{id}");
        button.focus().unwrap();
        assert_eq!(pad.page.focused_id(), id);
    }
    focus_field("sign");
    assert_eq!(
        pad.page.focused_id(),
        "sign-undo",
        "an error summary leads to the pad's own buttons"
    );
}

#[wasm_bindgen_test]
async fn a_pad_that_has_left_the_page_listens_no_more() {
    let pad = Pad::show("").await;
    let (sheet, told) = (pad.sheet(), pad.told);
    let events: Vec<_> =
        [("pointerdown", NAME[0]), ("pointermove", NAME[2]), ("pointerup", NAME[2])]
            .iter()
            .map(|(name, at)| pad.event(&PEN, name, *at))
            .collect();
    pad.page.leave();
    for event in events {
        sheet.dispatch_event(&event).unwrap();
    }
    assert_eq!(told.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn a_kept_ink_is_drawn_as_it_was_on_the_pad() {
    let pad = Pad::show("").await;
    pad.stroke(&PEN, &NAME);
    pad.page.settle().await;
    let ink = pad.value.get_untracked();
    let page = Page::show(move || view! { <InkDrawing ink=ink.clone() label="Signature"/> });
    page.settle().await;
    let paths = page.find("svg").unwrap().query_selector_all("path").unwrap();
    let kept: Vec<String> = (0..paths.length())
        .filter_map(|n| paths.get(n)?.unchecked_into::<Element>().get_attribute("d"))
        .collect();
    assert!(!kept.is_empty() && kept.iter().all(|path| pad.drawn().contains(path)));
    assert_eq!(page.attribute("svg", "aria-label").as_deref(), Some("Signature"));
    assert_eq!(page.attribute("svg", "viewBox").as_deref(), Some("0 0 10000 4000"));
}
