//! A place to sign on.

use leptos::prelude::*;
use madoguchi_ink::{Ink, Point, WIDTH};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};

use crate::button::{Button, ButtonKind, ButtonProps, ButtonRow, ButtonRowProps};
use crate::el::{El, el, svg};
use crate::field_group::{FieldGroup, FieldGroupProps};
use crate::ink_drawing::{sheet, strokes};
use crate::live_region::{LiveRegion, LiveRegionProps};
use crate::pointer::{Pointer, coalesced, number};
use crate::reading::Reading;

/// How tall the pad is, in units of the ink.
const HEIGHT: u16 = 4_000;

/// Where the line to sign on is, from the top, and how far from the sides it ends.
const LINE: (u16, u16) = (3_200, 600);

/// A place to sign on with a pen, a finger or a mouse. One of them draws at a time, and a pen goes
/// before the hand that rests beside it; the page does not scroll under it.
///
/// In and out goes the text of a [`madoguchi_ink::Ink`]. It is empty as long as nobody has signed: a
/// tap is no signature. What was drawn is not bound to the size of the pad, so that a tablet that is
/// turned keeps it; and it stays when the browser takes the pointer away in the middle of a stroke.
///
/// Nobody can sign by keyboard alone: whoever puts a pad on a page offers another way beside it.
///
/// ```
/// # use leptos::prelude::*; use madoguchi_ui::SignaturePad;
/// # let _ = || {
/// let (ink, set_ink) = signal(String::new());
/// view! {
///     <SignaturePad id="sign" label="Your signature" value=ink
///         on_change=move |ink| set_ink.set(ink) empty_text="Not signed yet"
///         signed_text="Signed" undo_label="Take the last stroke back" clear_label="Clear"/>
/// }
/// # };
/// ```
#[component]
pub fn SignaturePad(
    /// The id of the whole; the buttons are `{id}-undo` and `{id}-clear`.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: String,
    /// The text of the ink; empty: not signed.
    #[prop(into)]
    value: Reading<String>,
    /// Called with the ink's text when a stroke ends or is taken back; empty: not signed.
    #[prop(into)]
    on_change: Callback<String>,
    /// What a screen reader says of a pad on which nobody has signed.
    #[prop(into)]
    empty_text: String,
    /// What it says of one that is signed.
    #[prop(into)]
    signed_text: String,
    /// The button that takes the last stroke back.
    #[prop(into)]
    undo_label: String,
    /// The button that takes everything back.
    #[prop(into)]
    clear_label: String,
    /// A help that stays visible; empty: none.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong; empty: nothing.
    #[prop(optional, into)]
    error: Reading<String>,
    /// The word for "required" or "optional" beside the label; empty: none.
    #[prop(optional, into)]
    mark: String,
    /// Whether a signature is needed.
    #[prop(optional)]
    required: bool,
) -> AnyView {
    let pad = Pad::new(on_change);
    let state = {
        let value = value.clone();
        move || if value.get().is_empty() { empty_text.clone() } else { signed_text.clone() }
    };
    let said = LiveRegion(LiveRegionProps { message: state.clone().into() });
    let button = |id: String, label, act: fn(&mut Ink)| {
        Button(ButtonProps {
            label,
            kind: ButtonKind::Secondary,
            on_click: Some(Callback::new(move |()| pad.change(act))),
            submit: false,
            href: String::new(),
            context: String::new(),
            id,
            busy: Reading::default(),
        })
    };
    let undo = button(format!("{id}-undo"), undo_label, |ink| _ = ink.undo());
    let clear = button(format!("{id}-clear"), clear_label, Ink::clear);
    let buttons =
        ButtonRow(ButtonRowProps { children: Box::new(move || vec![undo, clear].into_any()) });
    let children = Box::new(move || {
        let drawing = el("div", "mado-pad").child(pad.sheet(value, state));
        vec![drawing.into_any(), said, buttons].into_any()
    });
    FieldGroup(FieldGroupProps {
        id,
        legend: label,
        hint,
        error,
        mark,
        required,
        heading: false,
        children,
    })
}

/// What the parts of a pad share.
#[derive(Clone, Copy)]
struct Pad {
    state: StoredValue<State>,
    /// All that is drawn but for the stroke under the pen.
    done: RwSignal<Ink>,
    /// That stroke: drawn anew with each of its points.
    now: RwSignal<Ink>,
    on_change: Callback<String>,
}

struct State {
    ink: Ink,
    /// What draws.
    pointer: Option<Pointer>,
    /// Whether a pen has drawn: then what else touches is the hand that holds it.
    pen: bool,
    /// The time of the first point, by the clock of events; none before anything is drawn here.
    began: Option<f64>,
    /// What the caller has last been told, or has said.
    said: String,
}

impl Pad {
    fn new(on_change: Callback<String>) -> Self {
        let blank = || Ink::new(HEIGHT);
        let state =
            State { ink: blank(), pointer: None, pen: false, began: None, said: String::new() };
        Self {
            state: StoredValue::new(state),
            done: RwSignal::new(blank()),
            now: RwSignal::new(blank()),
            on_change,
        }
    }

    fn sheet(self, value: Reading<String>, state: impl Fn() -> String + Send + 'static) -> El {
        let (line, from) = LINE;
        let line = svg("line", "")
            .attr("x1", from.to_string())
            .attr("x2", (WIDTH - from).to_string())
            .attr("y1", line.to_string())
            .attr("y2", line.to_string())
            .attr("stroke", "currentColor")
            .attr("stroke-width", "12")
            .attr("stroke-opacity", "0.5");
        let drawn = |ink: RwSignal<Ink>| strokes(move || ink.with(Ink::lines));
        sheet(move || self.done.with(Ink::height))
            .live_attr("aria-label", move || Some(state()))
            .live(move |_| self.follow(value.get()))
            .on("pointerdown", move |event| self.on_pointer(event, Self::down))
            .on("pointermove", move |event| self.on_pointer(event, Self::drag))
            .on("pointerup", move |event| self.on_pointer(event, Self::lift))
            .on("pointercancel", move |event| self.on_pointer(event, Self::lift))
            .on("lostpointercapture", move |event| self.on_pointer(event, Self::lift))
            // Where a browser does not know `touch-action`, a finger would scroll the page.
            .on("touchmove", Event::prevent_default)
            // A finger that rests would open a menu.
            .on("contextmenu", Event::prevent_default)
            .child(line)
            .child(drawn(self.done))
            .child(drawn(self.now))
    }

    /// Shows what the caller has, unless it came from here.
    fn follow(self, text: String) {
        let shown = self.state.try_update_value(|state| {
            if state.said == text {
                return None;
            }
            // What is no ink is nothing that anybody has signed.
            state.ink = Ink::from_text(&text).unwrap_or_else(|_| Ink::new(HEIGHT));
            state.said = text;
            (state.pointer, state.pen, state.began) = (None, false, None);
            Some(state.ink.clone())
        });
        if let Some(Some(ink)) = shown {
            self.now.set(Ink::new(ink.height()));
            self.done.set(ink);
        }
    }

    fn on_pointer(self, event: &Event, act: fn(Self, &Element, &PointerEvent)) {
        let sheet = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
        if let (Some(sheet), Some(event)) = (sheet, event.dyn_ref::<PointerEvent>()) {
            act(self, &sheet, event);
        }
    }

    fn down(self, sheet: &Element, event: &PointerEvent) {
        let pointer = Pointer::of(event);
        let begun = self.state.try_update_value(|state| {
            // The main button, the tip of a pen: not its eraser and not a second button.
            if event.button() != 0 || !state.takes(pointer) {
                return false;
            }
            if state.pointer.take().is_some() {
                // What the hand drew before the pen came down.
                state.ink.undo();
            }
            if state.ink.is_blank() || state.began.is_none() {
                let drawn = state.ink.strokes().last().and_then(|stroke| stroke.points().last());
                let before = drawn.map_or(0.0, |last| f64::from(last.at_ms));
                state.began = Some(event.time_stamp() - before);
            }
            let point = point_at(sheet, event, state, pointer);
            let begun = point.is_some_and(|point| state.ink.begin(point));
            if begun {
                state.pointer = Some(pointer);
                state.pen |= pointer.pen;
            }
            begun
        });
        if begun == Some(true) {
            event.prevent_default();
            // So that a stroke that leaves the pad is drawn to its end; a browser that cannot does without.
            _ = sheet.set_pointer_capture(event.pointer_id());
            self.show_all();
        }
    }

    fn drag(self, sheet: &Element, event: &PointerEvent) {
        let pointer = Pointer::of(event);
        let drawn = self.state.try_update_value(|state| {
            if state.pointer != Some(pointer) {
                return None;
            }
            for event in coalesced(event) {
                if let Some(point) = point_at(sheet, &event, state, pointer) {
                    state.ink.extend(point);
                }
            }
            Some(state.ink.last_stroke())
        });
        if let Some(Some(stroke)) = drawn {
            event.prevent_default();
            self.now.set(stroke);
        }
    }

    /// What was drawn stays, however the stroke ends.
    fn lift(self, _: &Element, event: &PointerEvent) {
        let pointer = Pointer::of(event);
        let drawing = self.state.try_with_value(|state| state.pointer == Some(pointer));
        if drawing == Some(true) {
            self.change(Ink::end);
        }
    }

    /// Changes the ink and tells of it.
    fn change(self, act: fn(&mut Ink)) {
        let told = self.state.try_update_value(|state| {
            state.pointer = None;
            act(&mut state.ink);
            state.pen &= !state.ink.is_blank();
            let text = if state.ink.is_signed() { state.ink.to_text() } else { String::new() };
            let news = text != state.said;
            state.said.clone_from(&text);
            news.then_some(text)
        });
        self.show_all();
        if let Some(Some(text)) = told {
            self.on_change.run(text);
        }
    }

    fn show_all(self) {
        let ink = self.state.try_with_value(|state| {
            let drawing = state.pointer.is_some();
            (state.ink.clone(), drawing.then(|| state.ink.last_stroke()))
        });
        let Some((mut ink, stroke)) = ink else { return };
        let blank = Ink::new(ink.height());
        if stroke.is_some() {
            ink.undo();
        }
        self.done.set(ink);
        self.now.set(stroke.unwrap_or(blank));
    }
}

impl State {
    /// Whether a pointer may begin to draw.
    fn takes(&self, pointer: Pointer) -> bool {
        match self.pointer {
            Some(drawing) => pointer.pen && !drawing.pen,
            None => pointer.pen || !(self.pen && pointer.touch),
        }
    }
}

/// Where an event is on the sheet; none while the sheet has no size.
fn point_at(
    sheet: &Element,
    event: &PointerEvent,
    state: &State,
    pointer: Pointer,
) -> Option<Point> {
    let frame = sheet.get_bounding_client_rect();
    let height = f64::from(state.ink.height());
    // As the browser fits the drawing into the frame: whole, and in the middle.
    let scale = (frame.width() / f64::from(WIDTH)).min(frame.height() / height);
    if scale.is_nan() || scale <= 0.0 {
        return None;
    }
    let spare = |side: f64, units: f64| (side - units * scale) / 2.0;
    let x = number(event, "clientX")? - frame.left() - spare(frame.width(), f64::from(WIDTH));
    let y = number(event, "clientY")? - frame.top() - spare(frame.height(), height);
    Some(Point {
        // Beyond the edge it is drawn along it.
        x: (x / scale).round().clamp(0.0, f64::from(WIDTH)) as u16,
        y: (y / scale).round().clamp(0.0, height) as u16,
        pressure: pointer.pressure(event),
        at_ms: (event.time_stamp() - state.began.unwrap_or_default()).max(0.0) as u32,
    })
}
