//! Memory keeps the contract of the desk's store, and the log on top of it holds outside a browser.
#![cfg(all(feature = "desk", not(target_family = "wasm")))]
#![allow(clippy::unwrap_used, reason = "clippy knows tests by #[test] alone, not their helpers")]

mod desk_contract;

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use desk_contract::Tabs;
use madoguchi_storage::OpenRefusal;
use madoguchi_storage::desk::{DeskStore, open_desk};

macro_rules! memory {
    ($($clause:ident)+) => {
        $(
            #[test]
            fn $clause() {
                let one = DeskStore::in_memory();
                let tabs = Tabs { two: one.clone(), one, elsewhere: DeskStore::in_memory() };
                ready(desk_contract::$clause(tabs));
            }
        )+
    };
}
desk_contract::for_each_desk_clause!(memory);

#[test]
fn outside_a_browser_there_is_no_desk_and_it_says_why() {
    assert_eq!(ready(open_desk()).map(|_| ()), Err(OpenRefusal::NotOffered));
}

/// Memory never makes anybody wait.
fn ready<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("memory made somebody wait"),
    }
}
