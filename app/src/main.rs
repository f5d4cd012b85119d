//! Starts the page.

mod later;

use leptos::prelude::*;
use madoguchi_app::app;
use wasm_bindgen::JsCast;

/// The one that is there otherwise weighs three times as much, and nobody here keeps or frees much at once.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let place = document().get_element_by_id("app").and_then(|e| e.dyn_into().ok());
    if let Some(place) = place {
        mount_to(place, || app(later::LATER)).forget();
    }
}
