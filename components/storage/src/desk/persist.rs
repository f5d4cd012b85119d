#[cfg(target_family = "wasm")]
use wasm_bindgen_futures::JsFuture;
#[cfg(target_family = "wasm")]
use web_sys::js_sys::Reflect;
#[cfg(target_family = "wasm")]
use web_sys::wasm_bindgen::JsValue;

/// How much room the browser gives, and whether it may take things away.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Room {
    /// Whether the browser has promised not to take anything away by itself; none: it does not say.
    pub persisted: Option<bool>,
    /// Bytes that are used; none: it does not say.
    pub used: Option<f64>,
    /// Bytes that there are; none: it does not say.
    pub quota: Option<f64>,
}

/// Asks the browser not to take anything away by itself. Whether it has promised; none: it cannot.
/// Some ask the person in front of it, and answer when that person has: nothing may wait for it.
pub async fn ask_to_persist() -> Option<bool> {
    #[cfg(target_family = "wasm")]
    {
        let promise = storage()?.persist().ok()?;
        JsFuture::from(promise).await.ok()?.as_bool()
    }
    // Outside a browser nobody takes anything away, and nobody promises it.
    #[cfg(not(target_family = "wasm"))]
    None
}

/// How much room there is.
pub async fn room() -> Room {
    #[cfg(target_family = "wasm")]
    if let Some(storage) = storage() {
        return room_of(&storage).await;
    }
    Room::default()
}

#[cfg(target_family = "wasm")]
async fn room_of(storage: &web_sys::StorageManager) -> Room {
    let mut room = Room::default();
    if let Ok(promise) = storage.persisted() {
        room.persisted = JsFuture::from(promise).await.ok().and_then(|answer| answer.as_bool());
    }
    if let Ok(promise) = storage.estimate()
        && let Ok(answer) = JsFuture::from(promise).await
    {
        let number = |key: &str| Reflect::get(&answer, &JsValue::from_str(key)).ok()?.as_f64();
        (room.used, room.quota) = (number("usage"), number("quota"));
    }
    room
}

/// The browser's part for it: there is none on a page that is not from a safe place.
#[cfg(target_family = "wasm")]
fn storage() -> Option<web_sys::StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    there.is_object().then(|| navigator.storage())
}
