//! Functions on the page's window.

use js_sys::{Promise, Reflect};
use wasm_bindgen::closure::WasmClosure;
use wasm_bindgen::prelude::*;

/// What is there already, as a promise; what went wrong is told by its code.
pub(crate) fn promised(outcome: Result<JsValue, &'static str>) -> Promise {
    match outcome {
        Ok(value) => Promise::resolve(&value),
        Err(code) => Promise::reject(&code.into()),
    }
}

/// Puts a function there for good.
pub(crate) fn put<T: WasmClosure + ?Sized>(name: &str, function: Closure<T>) {
    // A window that takes no new name gives the page none to call, and it says so to the person.
    let _ = Reflect::set(&js_sys::global(), &name.into(), function.as_ref());
    function.forget();
}
