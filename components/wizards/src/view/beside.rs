//! Programs beside the page: each is loaded when it is needed, and puts a function on the window.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A program beside the page.
#[derive(Debug, Clone, Copy)]
pub struct Beside {
    /// Loads it; the page's starter puts this on the window.
    pub load: &'static str,
    /// Does its work; the program puts this on the window once it runs.
    pub work: &'static str,
}

/// Draws codes.
pub(crate) const CODES: Beside = Beside { load: "madoguchiLoadCodes", work: "madoguchiMakeCodes" };

/// Seals a request.
pub(crate) const SEAL: Beside =
    Beside { load: "madoguchiLoadSealing", work: "madoguchiSealRequest" };

/// Draws papers as PDF.
pub(crate) const PAPERS: Beside =
    Beside { load: "madoguchiLoadPapers", work: "madoguchiWritePapers" };

/// Draws a facility's policy page.
pub const POLICY: Beside = Beside { load: "madoguchiLoadPolicy", work: "madoguchiDrawPolicy" };

/// Says what is wrong with a facility's file, to whoever keeps the homepage.
pub const EXPLAIN: Beside = Beside { load: POLICY.load, work: "madoguchiExplainFile" };

impl Beside {
    /// Has the work done, once the program is there.
    ///
    /// # Errors
    /// What the browser or the program says: it could not be loaded, or refused.
    pub async fn work(self, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
        called(self.load, &[]).await?;
        called(self.work, arguments).await
    }
}

/// What a function on the window promises.
async fn called(name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(&window(), &name.into())?.dyn_into()?;
    let promise: Promise =
        function.apply(&JsValue::NULL, &arguments.iter().collect())?.dyn_into()?;
    JsFuture::from(promise).await
}
