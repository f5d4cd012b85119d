//! Starts the page.

mod later;

use leptos::prelude::*;
use madoguchi_app::app;
use wasm_bindgen::JsCast;

fn main() {
    let place = document().get_element_by_id("app").and_then(|e| e.dyn_into().ok());
    if let Some(place) = place {
        mount_to(place, || app(later::fetch)).forget();
    }
}
