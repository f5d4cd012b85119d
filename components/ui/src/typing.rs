//! One typed control, safe for input methods.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::el::El;
use crate::reading::Reading;

/// Ties a text box (`input` or `textarea`) to its value.
///
/// Kanji are typed as kana and converted. While that goes on, writing the value back into the box
/// would break the conversion off and swallow letters, so the box is left alone until it is over,
/// however the caller may have tidied the value meanwhile.
pub(crate) fn typed(control: El, value: Reading<String>, on_input: Callback<String>) -> El {
    let composing = Arc::new(AtomicBool::new(false));
    let (begun, ended) = (Arc::clone(&composing), Arc::clone(&composing));
    let after = value.clone();
    control
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .live(move |control| {
            let text = value.get();
            if !composing.load(Relaxed) {
                show(control.unchecked_ref(), &text);
            }
        })
        .on("input", move |event| on_input.run(event_target_value(event)))
        .on("compositionstart", move |_| begun.store(true, Relaxed))
        // Reads the box once more: Firefox tells of the conversion's end before it tells of the
        // converted text, and the older text must not be written back in between.
        .on("compositionend", move |event| {
            on_input.run(event_target_value(event));
            ended.store(false, Relaxed);
            show(&event_target(event), &after.get_untracked());
        })
}

/// Shows a text in a box. A box that shows it already is not written to: in some browsers that moves
/// the cursor to the end, away from the slip one is just mending.
fn show(control: &HtmlInputElement, text: &str) {
    // A textarea has the same property.
    if control.value() != text {
        control.set_value(text);
    }
}
