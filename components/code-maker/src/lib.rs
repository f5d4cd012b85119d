//! A finished request as codes for its paper. The applicant's last page asks for this program; it
//! needs nothing from outside and sends nothing.

use js_sys::{Array, Promise, Reflect};
use madoguchi_codes::{Parcel, Picture, texts};
use wasm_bindgen::prelude::*;

/// The name on the page's window under which [`offer`] puts the function.
const NAME: &str = "madoguchiMakeCodes";

/// Puts a function on the page's window: from a request (JSON of a [`Parcel`]) to a promise of two
/// lists: the codes, each as rows of `1` and `0` parted by line ends, and the codes of the fields
/// that stand on the paper alone. What goes wrong is told as text.
pub fn offer() {
    let make = Closure::<dyn Fn(String) -> Promise>::new(|request: String| match made(&request) {
        Ok(made) => Promise::resolve(&made),
        Err(why) => Promise::reject(&JsValue::from_str(&why)),
    });
    // A window that takes no new name gives the page none to call: its papers then have no code.
    let _ = Reflect::set(&js_sys::global(), &NAME.into(), make.as_ref());
    make.forget();
}

fn made(request: &str) -> Result<JsValue, String> {
    let parcel: Parcel = serde_json::from_str(request).map_err(|error| error.to_string())?;
    let written = texts(&parcel).map_err(|error| error.to_string())?;
    let codes = Array::new();
    for text in &written.texts {
        let picture = Picture::of(text).map_err(|error| error.to_string())?;
        codes.push(&picture.rows().join("\n").into());
    }
    let on_paper_only: Array = written.on_paper_only.iter().map(JsValue::from).collect();
    Ok(Array::of2(&codes, &on_paper_only).into())
}
