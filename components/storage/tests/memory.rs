//! Memory keeps the contract of a store, and is what there is outside a browser.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "clippy knows tests by #[test] alone, not their helpers")]

mod contract;

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use madoguchi_storage::{DraftStore, Erasure, OpenRefusal, open};

macro_rules! memory {
    ($($clause:ident)+) => {
        $(
            #[test]
            fn $clause() {
                ready(contract::$clause(DraftStore::in_memory()));
            }
        )+
    };
}
contract::for_each_clause!(memory);

#[test]
fn outside_a_browser_work_goes_on_in_memory_and_says_why() {
    let opened = ready(open());
    assert_eq!(opened.fallback, Some(OpenRefusal::NotOffered));
    assert!(opened.store.is_memory());
    assert!(!opened.store.is_closed());
}

#[test]
fn nothing_is_left_after_erasing_everything() {
    let store = DraftStore::in_memory();
    ready(contract::saved(&store, "request", 1_000));
    assert_eq!(ready(store.erase_everything()), Ok(Erasure::Done));
    assert_eq!(ready(store.list(None)), Ok(vec![]));
}

/// Memory never makes anybody wait.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("memory made somebody wait"),
    }
}
