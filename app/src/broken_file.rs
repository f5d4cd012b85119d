//! A facility's file that breaks the format. What is wrong with it is for whoever keeps the homepage: no
//! applicant's program carries those words.

use leptos::prelude::*;
use leptos::task::spawn_local;
use madoguchi_ui::{Place, el};
use madoguchi_wizards::view::EXPLAIN;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

use crate::app::loading;

/// Every problem of a facility's file, once the program that explains them is there; nothing if it does not
/// come: whom to call is said beside it.
pub(crate) fn broken_file(id: &str) -> AnyView {
    let place = Place::new();
    let id = JsValue::from_str(id);
    spawn_local(async move {
        let said = EXPLAIN.work(&[id]).await.and_then(JsCast::dyn_into::<Node>);
        let said = StoredValue::new(said.ok());
        let hold = move |host: &Element| {
            said.with_value(|said| {
                if let Some(said) = said {
                    let _ = host.append_child(said);
                }
            });
        };
        place.show(move || el("div", "").live(hold).into_any());
    });
    place.view(loading)
}
