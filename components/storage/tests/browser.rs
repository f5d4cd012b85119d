//! IndexedDB keeps the same contract in a real browser, and what it does when the browser, or
//! another tab, does not let it.
//!
//! Run with `CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner`, and
//! `CHROMEDRIVER`, `GECKODRIVER` or `SAFARIDRIVER` (WebKitGTK's driver speaks the same) naming the
//! driver of the browser to run in: `cargo test -p madoguchi-storage --target
//! wasm32-unknown-unknown`.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "clippy knows tests by #[test] alone, not their helpers")]

mod browser_support;
mod contract;

use indexed_db_futures::database::Database;
use madoguchi_storage::{
    Draft, DraftNotice, DraftStore, EraseError, Erasure, OpenOptions, OpenRefusal, PutError,
    ReadError, open_with,
};
use tokio::sync::mpsc::unbounded_channel;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use browser_support::{Shadowed, forget, fresh, hold, is_gone, opened, read_raw, write_raw};
use contract::saved;

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

// Reload, crash, several tabs

#[wasm_bindgen_test]
async fn a_draft_is_there_after_a_reload() {
    let options = fresh();
    let draft = saved(&opened(&options).await, "request", 1_000).await;
    let reloaded = opened(&options).await;
    assert_eq!(reloaded.get(draft.id).await, Ok(Some(draft)));
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn of_two_tabs_the_second_to_save_is_told_and_overwrites_nothing() {
    let options = fresh();
    let (first, second) = (opened(&options).await, opened(&options).await);
    let draft = saved(&first, "request", 1_000).await;
    assert_eq!(second.get(draft.id).await, Ok(Some(draft.clone())));

    // Both save at the same time: one wins, and the other learns of it.
    let typed_first = Draft { answers: r#"{"tab":1}"#.into(), ..draft.clone() };
    let typed_second = Draft { answers: r#"{"tab":2}"#.into(), ..draft };
    let (a, b) =
        browser_support::both(first.put(&typed_first, 1), second.put(&typed_second, 1)).await;
    assert_eq!((a, b), (Ok(2), Err(PutError::ChangedElsewhere { stored: Some(2) })));
    assert_eq!(second.get(typed_first.id).await, Ok(Some(Draft { revision: 2, ..typed_first })));
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn other_tabs_hear_which_draft_changed_and_the_tab_itself_does_not() {
    let options = fresh();
    let (here, there) = (opened(&options).await, opened(&options).await);
    let (heard_here, mut here_heard) = unbounded_channel();
    let (heard_there, mut there_heard) = unbounded_channel();
    let _here = here.subscribe(move |notice| heard_here.send(notice).unwrap());
    let _there = there.subscribe(move |notice| heard_there.send(notice).unwrap());

    let draft = saved(&here, "request", 1_000).await;
    let saved_here = DraftNotice::Saved { id: draft.id, revision: 1 };
    assert_eq!(there_heard.recv().await, Some(saved_here));

    here.erase(draft.id).await.unwrap();
    assert_eq!(there_heard.recv().await, Some(DraftNotice::Erased { id: draft.id }));

    let idle = saved(&here, "request", 1_000).await;
    assert!(matches!(there_heard.recv().await, Some(DraftNotice::Saved { .. })));
    here.erase_idle_before(2_000).await.unwrap();
    assert_eq!(there_heard.recv().await, Some(DraftNotice::Erased { id: idle.id }));

    // The first that this tab hears is the other's doing.
    there.erase_all().await.unwrap();
    assert_eq!(here_heard.recv().await, Some(DraftNotice::ErasedAll {}));
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn a_dropped_subscription_hears_nothing_more() {
    let options = fresh();
    let (here, there) = (opened(&options).await, opened(&options).await);
    let (dropped, mut dropped_heard) = unbounded_channel();
    let (kept, mut kept_heard) = unbounded_channel();
    let subscription = there.subscribe(move |notice| dropped.send(notice).unwrap());
    let _kept = there.subscribe(move |notice| kept.send(notice).unwrap());

    saved(&here, "request", 1_000).await;
    kept_heard.recv().await;
    assert!(dropped_heard.recv().await.is_some());

    drop(subscription);
    saved(&here, "request", 1_000).await;
    kept_heard.recv().await;
    // Its callback is gone with it, and so is the sender in it.
    assert_eq!(dropped_heard.recv().await, None);
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn a_subscription_outlives_the_store_it_came_from() {
    let options = fresh();
    let here = opened(&options).await;
    let (heard, mut notices) = unbounded_channel();
    let _subscription = opened(&options).await.subscribe(move |notice| heard.send(notice).unwrap());
    let draft = saved(&here, "request", 1_000).await;
    let saved_here = DraftNotice::Saved { id: draft.id, revision: 1 };
    assert_eq!(notices.recv().await, Some(saved_here));
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn strange_words_on_the_channel_are_not_heard() {
    let options = fresh();
    let (here, there) = (opened(&options).await, opened(&options).await);
    let (heard, mut notices) = unbounded_channel();
    let _subscription = there.subscribe(move |notice| heard.send(notice).unwrap());
    let channel = web_sys::BroadcastChannel::new(&format!("{}-drafts", options.database)).unwrap();
    for word in ["", "{}", "null", r#"{"kind":"erased","id":"../.."}"#] {
        channel.post_message(&word.into()).unwrap();
    }
    channel.post_message(&7.into()).unwrap();
    channel.close();
    saved(&here, "request", 1_000).await;
    assert!(matches!(notices.recv().await, Some(DraftNotice::Saved { .. })));
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn a_browser_without_channels_still_keeps_drafts() {
    let options = fresh();
    let store = {
        let _shadowed = Shadowed::undefined("BroadcastChannel");
        opened(&options).await
    };
    let _subscription = store.subscribe(|_| {});
    let draft = saved(&store, "request", 1_000).await;
    assert_eq!(store.get(draft.id).await, Ok(Some(draft)));
    forget(&options).await;
}

// Another tab runs another version of this program

#[wasm_bindgen_test]
async fn a_tab_with_a_newer_program_is_not_kept_waiting() {
    let options = fresh();
    let store = opened(&options).await;
    let draft = saved(&store, "request", 1_000).await;

    // Had the store held on, this would never end.
    let newer = Database::open(&options.database).with_version(2u32).await.unwrap();

    assert!(store.is_closed());
    assert_eq!(store.put(&draft, 1).await, Err(PutError::Closed));
    assert_eq!(store.get(draft.id).await, Err(ReadError::Closed));
    assert_eq!(store.list(None).await, Err(ReadError::Closed));
    assert_eq!(store.erase(draft.id).await, Err(EraseError::Closed));

    // Opening again is refused by the version, and what is in hand goes on in memory.
    let reopened = open_with(&options).await;
    assert_eq!(reopened.fallback, Some(OpenRefusal::NewerProgram));
    let refuge = store.fall_back(Some(draft.clone())).await;
    assert_eq!(refuge.put(&draft, 1).await, Ok(2));
    newer.close();
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let options = fresh();
    Database::open(&options.database).with_version(99u32).await.unwrap().close();
    let opened = open_with(&options).await;
    assert_eq!(opened.fallback, Some(OpenRefusal::NewerProgram));
    assert!(opened.store.is_memory());
    saved(&opened.store, "request", 1_000).await;
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn a_database_without_its_stores_is_not_written_to() {
    let options = fresh();
    Database::open(&options.database).with_version(1u32).await.unwrap().close();
    assert_eq!(open_with(&options).await.fallback, Some(OpenRefusal::Damaged));
    forget(&options).await;
}

// The browser refuses

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
    let draft = contract::draft("request", 1_000);
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

// Another tab does not let go

#[wasm_bindgen_test]
async fn an_open_behind_another_tabs_deletion_goes_on_in_memory_and_lets_go_later() {
    let options = fresh();
    drop(opened(&options).await);
    let holder = hold(&options).await;
    let deletion = Database::delete_by_name(&options.database).unwrap();

    let hurried = OpenOptions { deadline_ms: 0, ..options.clone() };
    let refused = open_with(&hurried).await;
    assert_eq!(refused.fallback, Some(OpenRefusal::NoAnswer));

    // When the other tab lets go, the late connection stands in nobody's way.
    holder.close();
    deletion.await.unwrap();
    assert_eq!(opened(&options).await.list(None).await, Ok(vec![]));
    forget(&options).await;
}

// Leaving nothing on this computer

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
    assert_eq!(notices.recv().await, Some(DraftNotice::ErasedAll {}));
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
async fn erasing_everything_from_memory_deletes_the_database_it_could_not_open() {
    let options = fresh();
    Database::open(&options.database).with_version(99u32).await.unwrap().close();
    let opened = open_with(&options).await;
    assert_eq!(opened.fallback, Some(OpenRefusal::NewerProgram));
    assert_eq!(opened.store.erase_everything().await, Ok(Erasure::Done));
    assert!(is_gone(&options).await);
}
