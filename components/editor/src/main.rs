//! Starts the editor.

use leptos::prelude::*;
use madoguchi_editor::view::editor;
use wasm_bindgen::JsCast;

fn main() {
    let place = document().get_element_by_id("app").and_then(|e| e.dyn_into().ok());
    if let Some(place) = place {
        mount_to(place, editor).forget();
    }
}
