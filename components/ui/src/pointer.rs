//! What draws: a pen, a finger or a mouse.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::PointerEvent;

/// The pressure where a device does not tell.
const EVEN: u8 = 128;

/// One of the things that touch the screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pointer {
    id: i32,
    pub(crate) pen: bool,
    pub(crate) touch: bool,
}

impl Pointer {
    pub(crate) fn of(event: &PointerEvent) -> Self {
        let kind = event.pointer_type();
        Self { id: event.pointer_id(), pen: kind == "pen", touch: kind == "touch" }
    }

    /// How hard it presses. Of a finger devices tell the width, or nothing: a pen alone presses.
    pub(crate) fn pressure(self, event: &PointerEvent) -> u8 {
        let pressure = event.pressure();
        if self.pen && pressure > 0.0 { (pressure.min(1.0) * 255.0).round() as u8 } else { EVEN }
    }
}

/// The places between two pictures, which the browser gathers into one event; the event itself where
/// it does not.
pub(crate) fn coalesced(event: &PointerEvent) -> Vec<PointerEvent> {
    // Asked for by its name: an older engine lacks it.
    let gathered = js_sys::Reflect::get(event, &JsValue::from_str("getCoalescedEvents"))
        .and_then(JsCast::dyn_into::<js_sys::Function>)
        .and_then(|gather| gather.call0(event))
        .and_then(JsCast::dyn_into::<js_sys::Array>);
    let events = gathered.map(|events| {
        events.iter().filter_map(|event| event.dyn_into().ok()).collect::<Vec<PointerEvent>>()
    });
    events.ok().filter(|events| !events.is_empty()).unwrap_or_else(|| vec![event.clone()])
}

/// A number of an event with its fraction, which the bindings cut off.
pub(crate) fn number(event: &PointerEvent, name: &str) -> Option<f64> {
    js_sys::Reflect::get(event, &JsValue::from_str(name)).ok()?.as_f64()
}
