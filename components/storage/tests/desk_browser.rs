//! IndexedDB keeps the contract of the desk's store in a real browser, and what it does when the
//! browser, or another tab, does not let it.
#![cfg(all(feature = "desk", target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "clippy knows tests by #[test] alone, not their helpers")]
#![allow(dead_code, reason = "the drafts' tests use the rest of the support")]

mod desk_contract;
#[path = "browser/support.rs"]
mod support;

use desk_contract::Tabs;
use indexed_db_futures::Build;
use madoguchi_storage::desk::{Change, DeskStore, Table, WriteError, open_desk_with, room};
use madoguchi_storage::{OpenOptions, OpenRefusal};
use support::{Shadowed, both, forget, fresh, hold, page_is};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

macro_rules! indexed_db {
    ($($clause:ident)+) => {
        $(
            #[wasm_bindgen_test]
            async fn $clause() {
                let (here, there) = (fresh(), fresh());
                let tabs = Tabs {
                    one: opened(&here).await,
                    two: opened(&here).await,
                    elsewhere: opened(&there).await,
                };
                desk_contract::$clause(tabs).await;
                forget(&here).await;
                forget(&there).await;
            }
        )+
    };
}
desk_contract::for_each_desk_clause!(indexed_db);

async fn opened(options: &OpenOptions) -> DeskStore {
    open_desk_with(options).await.unwrap()
}

fn put(bytes: &[u8]) -> Vec<Change> {
    vec![Change::put(Table::Rows, "row", bytes.to_vec())]
}

#[wasm_bindgen_test]
async fn a_browser_that_keeps_nothing_gives_no_desk_and_says_why() {
    {
        let _shadowed = Shadowed::throwing("indexedDB", "SecurityError");
        assert_eq!(open_desk_with(&fresh()).await.map(|_| ()), Err(OpenRefusal::Denied));
    }
    let _shadowed = Shadowed::undefined("indexedDB");
    assert_eq!(open_desk_with(&fresh()).await.map(|_| ()), Err(OpenRefusal::NotOffered));
}

#[wasm_bindgen_test]
async fn a_full_device_is_said_and_what_was_there_stays() {
    let options = fresh();
    let store = opened(&options).await;
    store.write(&[], put(b"before")).await.unwrap();
    {
        let _full = Shadowed::refusing_writes("QuotaExceededError");
        assert_eq!(store.write(&[], put(b"after")).await, Err(WriteError::QuotaExceeded));
    }
    {
        let _full = Shadowed::full_at_commit();
        assert_eq!(store.write(&[], put(b"after")).await, Err(WriteError::QuotaExceeded));
    }
    assert_eq!(store.get(Table::Rows, "row").await, Ok(Some(b"before".to_vec())));
    store.write(&[], put(b"after")).await.unwrap();
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn a_database_that_another_tab_takes_away_is_closed_and_says_so() {
    let options = fresh();
    let store = opened(&options).await;
    let other = hold(&options).await;
    other.delete().unwrap().await.unwrap();
    assert!(store.is_closed());
    assert_eq!(store.write(&[], put(b"x")).await, Err(WriteError::Closed));
}

#[wasm_bindgen_test]
async fn the_other_tab_hears_that_something_was_written() {
    let options = fresh();
    let (one, two) = (opened(&options).await, opened(&options).await);
    let (heard, hears) = tokio::sync::oneshot::channel::<()>();
    let heard = std::cell::RefCell::new(Some(heard));
    let _subscription = two.on_written(move || {
        if let Some(heard) = heard.borrow_mut().take() {
            heard.send(()).unwrap();
        }
    });
    one.write(&[], put(b"x")).await.unwrap();
    hears.await.unwrap();
    forget(&options).await;
}

#[wasm_bindgen_test]
async fn the_browser_says_how_much_room_there_is_or_nothing() {
    let room = room().await;
    assert!(room.quota.is_none_or(|quota| quota > 0.0));
    assert!(room.used.is_none_or(|used| used >= 0.0));
}

/// What is sealed must open again, every time: WebKit, on a busy machine, twice reckoned wrong in some
/// hundred thousand, so the ledger reckons keys and hashes twice and opens what it seals.
#[wasm_bindgen_test]
async fn what_is_sealed_opens_again_each_of_two_thousand_times() {
    use madoguchi_ledger::seal::{DataKey, Purpose};
    use madoguchi_storage::desk::Random;
    let mut bad = Vec::new();
    for n in 0..2_000_u32 {
        let key = DataKey::random(&mut Random).unwrap();
        let sealer = key.sealer(Purpose::Rows);
        let place = format!("{n:032x}");
        let plain = format!("row {n} 髙橋 花子の記録");
        let sealed = sealer.seal(&place, plain.as_bytes(), &mut Random).unwrap();
        let once = sealer.open(&place, &sealed).is_ok();
        let again = key.sealer(Purpose::Rows).open(&place, &sealed).is_ok();
        if !once || !again {
            bad.push((n, once, again));
        }
    }
    assert_eq!(bad, []);
}

#[wasm_bindgen_test]
async fn a_desk_left_while_it_writes_holds_up_no_other_and_writes_when_it_is_shown_again() {
    let options = fresh();
    let desk = opened(&options).await;
    desk.write(&[], put(b"before")).await.unwrap();
    let (written, ()) = both(desk.write(&[], put(b"after")), async {
        page_is("pagehide");
        // Another page's transaction, in which nothing is done.
        let other = hold(&options).await;
        let names: Vec<String> = other.object_store_names().collect();
        other.transaction(names).build().unwrap().commit().await.unwrap();
        other.close();
        page_is("pageshow");
    })
    .await;
    assert_eq!(written, Ok(()));
    assert_eq!(desk.get(Table::Rows, "row").await, Ok(Some(b"after".to_vec())));
    forget(&options).await;
}
