//! Another tab runs another version of this program, or does not let go.

use std::cell::Cell;

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use madoguchi_storage::{EraseError, OpenOptions, OpenRefusal, PutError, ReadError, open_with};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::saved;
use crate::support::{both, forget, fresh, hold, opened};

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

#[wasm_bindgen_test]
async fn a_database_that_opens_and_lets_nobody_write_is_not_waited_for() {
    let options = fresh();
    drop(opened(&options).await);
    let holder = hold(&options).await;
    let transaction = holder.transaction("drafts").build().unwrap();
    let drafts = transaction.object_store("drafts").unwrap();

    let done = Cell::new(false);
    let open = async {
        let opened = open_with(&OpenOptions { deadline_ms: 1_000, ..options.clone() }).await;
        done.set(true);
        opened
    };
    let (refused, ()) = both(open, async {
        while !done.get() {
            drafts.get::<String, _, _>("nothing").primitive().unwrap().await.unwrap();
        }
    })
    .await;
    assert_eq!(refused.fallback, Some(OpenRefusal::NoAnswer));

    transaction.commit().await.unwrap();
    holder.close();
    assert_eq!(opened(&options).await.list(None).await, Ok(vec![]));
    forget(&options).await;
}
