//! A reload, and several tabs at once.

use madoguchi_storage::{Draft, DraftNotice, PutError};
use tokio::sync::mpsc::unbounded_channel;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::saved;
use crate::support::{Shadowed, both, forget, fresh, hold, opened, page_is, read_raw};

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
    let (a, b) = both(first.put(&typed_first, 1), second.put(&typed_second, 1)).await;
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
    assert_eq!(here_heard.recv().await, Some(DraftNotice::ErasedAll));
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
    for word in ["", "hello", "{}", "erased ../.."] {
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

#[wasm_bindgen_test]
async fn a_page_left_while_it_saves_holds_up_no_other_and_saves_when_it_is_shown_again() {
    let options = fresh();
    let store = opened(&options).await;
    let draft = saved(&store, "request", 1_000).await;
    let key = draft.id.to_string();
    let typed = Draft { answers: r#"{"typed":"last"}"#.into(), ..draft };

    let other = hold(&options).await;
    let meanwhile = async {
        page_is("pagehide");
        let seen = read_raw(&other, &key).await.unwrap();
        page_is("pageshow");
        seen
    };
    let (saved, seen) = both(store.put(&typed, 1), meanwhile).await;
    assert!(!seen.contains("last"), "{seen}");
    assert_eq!(saved, Ok(2));
    assert!(read_raw(&other, &key).await.unwrap().contains("last"));

    // While it is away it begins nothing.
    page_is("pagehide");
    let (read, seen) = both(store.get(typed.id), async {
        read_raw(&other, &key).await.unwrap();
        page_is("pageshow");
        "shown"
    })
    .await;
    assert_eq!((read.unwrap().unwrap().answers, seen), (typed.answers, "shown"));
    other.close();
    forget(&options).await;
}
