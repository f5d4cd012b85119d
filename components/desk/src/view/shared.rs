//! Files that came by the system's share sheet: the service worker laid them aside until the lock is open.

use js_sys::{Array, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Request, Response};

/// The place of the browser in which they lie.
const PLACE: &str = "madoguchi-shared";

/// The addresses of those that lie there; none where the browser has no such place.
pub(super) async fn waiting() -> Vec<String> {
    addresses().await.unwrap_or_default()
}

async fn addresses() -> Result<Vec<String>, JsValue> {
    let places = window().caches()?;
    // To open it would make it.
    if JsFuture::from(places.has(PLACE)).await? != JsValue::TRUE {
        return Ok(Vec::new());
    }
    let keys: Array = JsFuture::from(cache().await?.keys()).await?.dyn_into()?;
    Ok(keys.iter().map(|key| key.unchecked_into::<Request>().url()).collect())
}

async fn cache() -> Result<Cache, JsValue> {
    JsFuture::from(window().caches()?.open(PLACE)).await?.dyn_into()
}

/// What lies at an address.
pub(super) async fn bytes(address: &str) -> Option<Vec<u8>> {
    read(address).await.ok()
}

async fn read(address: &str) -> Result<Vec<u8>, JsValue> {
    let found = cache().await?.match_with_str(address);
    let found: Response = JsFuture::from(found).await?.dyn_into()?;
    let bytes = JsFuture::from(found.array_buffer()?).await?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// Takes what lies there away.
pub(super) async fn drop(address: &str) {
    if let Ok(cache) = cache().await {
        // What is gone already needs no taking away.
        let _ = JsFuture::from(cache.delete_with_str(address)).await;
    }
}
