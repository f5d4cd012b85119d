//! Leaving nothing on this computer.

use indexed_db_futures::database::Database;
use madoguchi_storage::{DraftNotice, Erasure, OpenOptions, OpenRefusal, PutError, open_with};
use tokio::sync::mpsc::unbounded_channel;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::saved;
use crate::support::{fresh, hold, is_gone, opened, read_raw};

#[wasm_bindgen_test]
async fn erasing_everything_leaves_neither_database_nor_keys() {
    let options = fresh();
    let store = opened(&options).await;
    let draft = saved(&store, "request", 1_000).await;
    let window = web_sys::window().unwrap();
    let local = window.local_storage().unwrap().unwrap();
    let session = window.session_storage().unwrap().unwrap();
    for storage in [&local, &session] {
        for key in ["madoguchi", "madoguchi-size", "host-page", "madoguchi.last"] {
            storage.set_item(key, "1").unwrap();
        }
    }

    assert_eq!(store.erase_everything().await, Ok(Erasure::Done));

    assert!(store.is_closed());
    assert_eq!(store.put(&draft, 1).await, Err(PutError::Closed));
    assert!(is_gone(&options).await);
    for storage in [&local, &session] {
        assert_eq!(storage.get_item("madoguchi").unwrap(), None);
        assert_eq!(storage.get_item("madoguchi-size").unwrap(), None);
        assert_eq!(storage.get_item("madoguchi.last").unwrap(), None);
        // The host page's own keys are not ours to take.
        assert_eq!(storage.get_item("host-page").unwrap().as_deref(), Some("1"));
        storage.remove_item("host-page").unwrap();
    }
}

#[wasm_bindgen_test]
async fn our_other_tabs_let_go_when_everything_is_erased() {
    let options = fresh();
    let (here, there) = (opened(&options).await, opened(&options).await);
    let (heard, mut notices) = unbounded_channel();
    let _subscription = there.subscribe(move |notice| heard.send(notice).unwrap());
    saved(&here, "request", 1_000).await;
    assert!(matches!(notices.recv().await, Some(DraftNotice::Saved { .. })));

    assert_eq!(here.erase_everything().await, Ok(Erasure::Done));
    assert!(there.is_closed());
    assert_eq!(notices.recv().await, Some(DraftNotice::ErasedAll));
    assert!(is_gone(&options).await);
}

#[wasm_bindgen_test]
async fn a_tab_that_does_not_let_go_keeps_an_empty_shell_only() {
    let options = fresh();
    let store = opened(&options).await;
    let draft = saved(&store, "request", 1_000).await;
    let holder = hold(&options).await;

    let erased = store.erase_everything().await;
    assert_eq!(erased, Ok(Erasure::WaitsForAnotherTab { emptied: true }));
    assert_eq!(read_raw(&holder, &draft.id.to_string()).await, None);
    holder.close();
    assert!(is_gone(&options).await);
}

#[wasm_bindgen_test]
async fn an_erasure_behind_another_tabs_deletion_says_that_it_waits() {
    let options = OpenOptions { deadline_ms: 0, ..fresh() };
    let holder = hold(&options).await;
    let deletion = Database::delete_by_name(&options.database).unwrap();

    let refuge = open_with(&options).await.store;
    assert!(refuge.is_memory());
    let erased = refuge.erase_everything().await;
    assert_eq!(erased, Ok(Erasure::WaitsForAnotherTab { emptied: false }));
    holder.close();
    deletion.await.unwrap();
    assert!(is_gone(&options).await);
}

#[wasm_bindgen_test]
async fn erasing_everything_from_memory_deletes_the_database_it_could_not_open() {
    let options = fresh();
    Database::open(&options.database).with_version(99u32).await.unwrap().close();
    let opened = open_with(&options).await;
    assert_eq!(opened.fallback, Some(OpenRefusal::NewerProgram));
    assert_eq!(opened.store.erase_everything().await, Ok(Erasure::Done));
    assert!(is_gone(&options).await);
}
