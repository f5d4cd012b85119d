//! The browser refuses to keep anything, or to keep more.

use madoguchi_storage::{Draft, Erasure, OpenRefusal, PutError, ReadError, open_with};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::{draft, saved};
use crate::support::{Shadowed, forget, fresh, opened, write_raw};

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_leaves_memory() {
    let shadowed = Shadowed::throwing("indexedDB", "SecurityError");
    let opened = open_with(&fresh()).await;
    assert_eq!(opened.fallback, Some(OpenRefusal::Denied));
    assert!(opened.store.is_memory());
    let draft = saved(&opened.store, "request", 1_000).await;
    assert_eq!(opened.store.get(draft.id).await, Ok(Some(draft)));
    // Nothing of ours was ever kept: leaving nothing is done.
    assert_eq!(opened.store.erase_everything().await, Ok(Erasure::Done));
    assert_eq!(opened.store.list(None).await, Ok(vec![]));
    drop(shadowed);
}

#[wasm_bindgen_test]
async fn a_browser_without_a_database_leaves_memory() {
    let _shadowed = Shadowed::undefined("indexedDB");
    assert_eq!(open_with(&fresh()).await.fallback, Some(OpenRefusal::NotOffered));
}

#[wasm_bindgen_test]
async fn a_full_device_is_said_and_what_was_stored_stays() {
    let options = fresh();
    let store = opened(&options).await;
    let draft = saved(&store, "request", 1_000).await;
    let typed = Draft { answers: r#"{"typed":"since"}"#.into(), ..draft.clone() };
    {
        let _full = Shadowed::refusing_writes("QuotaExceededError");
        assert_eq!(store.put(&typed, 1).await, Err(PutError::QuotaExceeded));
    }
    assert_eq!(store.get(draft.id).await, Ok(Some(draft)));

    let refuge = store.fall_back(Some(typed.clone())).await;
    assert_eq!(refuge.put(&typed, 1).await, Ok(2));
    forget(&options).await;
}

/// Chromium takes a write that no longer fits, and aborts the transaction afterwards: the reason
/// stands on the transaction, not on the write. Seen on a disk of 60 MB.
#[wasm_bindgen_test]
async fn a_device_found_full_at_the_last_moment_is_said_to_be_full() {
    let options = fresh();
    let store = opened(&options).await;
    let draft = saved(&store, "request", 1_000).await;
    {
        let _full = Shadowed::full_at_commit();
        assert_eq!(store.put(&draft, 1).await, Err(PutError::QuotaExceeded));
    }
    assert!(!store.is_closed());
    assert_eq!(store.get(draft.id).await, Ok(Some(draft)));
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn another_refusal_keeps_the_name_the_browser_gave_it() {
    let options = fresh();
    let store = opened(&options).await;
    let _refusing = Shadowed::refusing_writes("UnknownError");
    let draft = draft("request", 1_000);
    let refused = store.put(&draft, 0).await;
    assert_eq!(refused, Err(PutError::Refused("UnknownError".into())));
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn one_broken_draft_does_not_hide_the_others_and_can_be_erased() {
    let options = fresh();
    let store = opened(&options).await;
    let whole = saved(&store, "request", 1_000).await;
    let broken = saved(&store, "request", 2_000).await;
    write_raw(&options, &broken.id.to_string(), "half a draf").await;

    assert_eq!(store.list(None).await, Ok(vec![whole.summary()]));
    assert_eq!(store.get(broken.id).await, Err(ReadError::Unreadable));
    assert!(matches!(store.put(&broken, 1).await, Err(PutError::Refused(_))));
    assert_eq!(store.fall_back(None).await.list(None).await, Ok(vec![whole.summary()]));
    assert_eq!(store.erase(broken.id).await, Ok(()));
    assert_eq!(store.get(broken.id).await, Ok(None));
    forget(&options).await;
}
