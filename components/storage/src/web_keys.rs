//! Our keys in the browser's small storages.

use web_sys::Storage;

/// Every key of ours in `localStorage` and `sessionStorage` begins with it.
const PREFIX: &str = "madoguchi";

/// Removes our keys from both. A storage that the browser refuses holds nothing of ours.
pub(crate) fn erase() {
    let Some(window) = web_sys::window() else { return };
    for storage in [window.local_storage(), window.session_storage()] {
        if let Ok(Some(storage)) = storage {
            erase_in(&storage);
        }
    }
}

fn erase_in(storage: &Storage) {
    // Counted down: removing a key moves those behind it.
    for index in (0..storage.length().unwrap_or(0)).rev() {
        if let Ok(Some(key)) = storage.key(index)
            && key.starts_with(PREFIX)
        {
            let _ = storage.remove_item(&key);
        }
    }
}
