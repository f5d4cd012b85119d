//! IndexedDB keeps the same contract in a real browser, and what it does when the browser, or
//! another tab, does not let it.
//!
//! Run with `CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner`, and
//! `CHROMEDRIVER`, `GECKODRIVER` or `SAFARIDRIVER` (WebKitGTK's driver speaks the same) naming the
//! driver of the browser to run in: `cargo test -p madoguchi-storage --target
//! wasm32-unknown-unknown`.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "clippy knows tests by #[test] alone, not their helpers")]

#[path = "../contract/mod.rs"]
mod contract;
mod erasing;
mod refusals;
mod support;
mod tabs;
mod versions;

use madoguchi_storage::DraftStore;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use support::{forget, fresh, opened};

wasm_bindgen_test_configure!(run_in_browser);

mod memory {
    use super::*;

    macro_rules! memory {
        ($($clause:ident)+) => {
            $(
                #[wasm_bindgen_test]
                async fn $clause() {
                    contract::$clause(DraftStore::in_memory()).await;
                }
            )+
        };
    }
    contract::for_each_clause!(memory);
}

mod indexed_db {
    use super::*;

    macro_rules! indexed_db {
        ($($clause:ident)+) => {
            $(
                #[wasm_bindgen_test]
                async fn $clause() {
                    let options = fresh();
                    contract::$clause(opened(&options).await).await;
                    forget(&options).await;
                }
            )+
        };
    }
    contract::for_each_clause!(indexed_db);
}
