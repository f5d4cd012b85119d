//! What the browser tests need: databases of their own, and a browser that refuses.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use js_sys::{Function, Object, Reflect};
use madoguchi_storage::{DraftId, DraftStore, OpenOptions, open_with};
use wasm_bindgen::JsValue;
use web_sys::{PageTransitionEvent, PageTransitionEventInit};

/// A test that only the deadline would end does not end.
const FOR_EVER_MS: u32 = 3_600_000;

/// A database that no other test uses.
pub(crate) fn fresh() -> OpenOptions {
    let database = format!("madoguchi-test-{}", DraftId::random().unwrap());
    OpenOptions { database, deadline_ms: FOR_EVER_MS }
}

/// A store in IndexedDB, as another tab, or the same after a reload, would open it.
pub(crate) async fn opened(options: &OpenOptions) -> DraftStore {
    let opened = open_with(options).await;
    assert_eq!(opened.fallback, None);
    assert!(!opened.store.is_memory());
    opened.store
}

/// A connection that does not let go when asked, as an older program's might.
pub(crate) async fn hold(options: &OpenOptions) -> Database {
    Database::open(&options.database).await.unwrap()
}

/// Whether the browser has no such database any more. Waits behind a deletion under way.
pub(crate) async fn is_gone(options: &OpenOptions) -> bool {
    let database = hold(options).await;
    let gone = database.object_store_names().next().is_none();
    database.delete().unwrap().await.unwrap();
    gone
}

/// Leaves nothing of a test behind.
pub(crate) async fn forget(options: &OpenOptions) {
    Database::delete_by_name(&options.database).unwrap().await.unwrap();
}

pub(crate) async fn write_raw(options: &OpenOptions, key: &str, text: &str) {
    let database = hold(options).await;
    let transaction =
        database.transaction("drafts").with_mode(TransactionMode::Readwrite).build().unwrap();
    let drafts = transaction.object_store("drafts").unwrap();
    drafts.put(text).with_key(key).await.unwrap();
    transaction.commit().await.unwrap();
    database.close();
}

pub(crate) async fn read_raw(database: &Database, key: &str) -> Option<String> {
    let transaction = database.transaction("drafts").build().unwrap();
    let drafts = transaction.object_store("drafts").unwrap();
    drafts.get(key).await.unwrap()
}

/// The page is left and the browser keeps it, or it is shown again.
pub(crate) fn page_is(what: &str) {
    let init = PageTransitionEventInit::new();
    init.set_persisted(true);
    let event = PageTransitionEvent::new_with_event_init_dict(what, &init).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
}

/// Runs both at once, the first being the first to ask.
pub(crate) async fn both<A, B>(a: impl Future<Output = A>, b: impl Future<Output = B>) -> (A, B) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut done_a, mut done_b) = (None, None);
    poll_fn(|context| {
        if done_a.is_none()
            && let Poll::Ready(value) = a.as_mut().poll(context)
        {
            done_a = Some(value);
        }
        if done_b.is_none()
            && let Poll::Ready(value) = b.as_mut().poll(context)
        {
            done_b = Some(value);
        }
        if done_a.is_some() && done_b.is_some() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    (done_a.unwrap(), done_b.unwrap())
}

/// A part of the browser replaced by one that refuses, until dropped.
pub(crate) struct Shadowed {
    owner: Object,
    name: JsValue,
    original: JsValue,
}

impl Shadowed {
    /// A global property whose getter throws the `DOMException` of that name.
    pub(crate) fn throwing(property: &str, exception: &str) -> Self {
        let body = format!("throw new DOMException('', '{exception}')");
        Self::getter(property, &body)
    }

    /// A global property that is not there.
    pub(crate) fn undefined(property: &str) -> Self {
        Self::getter(property, "return undefined")
    }

    /// Object stores that answer every write with the `DOMException` of that name.
    pub(crate) fn refusing_writes(exception: &str) -> Self {
        let body = format!("throw new DOMException('', '{exception}')");
        Self::define(prototype("IDBObjectStore"), "put", "value", &body)
    }

    /// A device that turns out to be full only when the transaction is to be committed.
    pub(crate) fn full_at_commit() -> [Self; 2] {
        let reason = "return new DOMException('', 'QuotaExceededError')";
        [
            Self::define(prototype("IDBTransaction"), "commit", "value", "this.abort()"),
            Self::define(prototype("IDBTransaction"), "error", "get", reason),
        ]
    }

    fn getter(property: &str, body: &str) -> Self {
        Self::define(js_sys::global(), property, "get", body)
    }

    fn define(owner: Object, name: &str, role: &str, body: &str) -> Self {
        let name = JsValue::from_str(name);
        let original = Reflect::get_own_property_descriptor(&owner, &name).unwrap();
        assert!(original.is_object(), "not its own property");
        let descriptor = Object::new();
        Reflect::set(&descriptor, &role.into(), &Function::new_no_args(body)).unwrap();
        Reflect::set(&descriptor, &"configurable".into(), &true.into()).unwrap();
        assert!(Reflect::define_property(&owner, &name, &descriptor).unwrap());
        Self { owner, name, original }
    }
}

impl Drop for Shadowed {
    fn drop(&mut self) {
        let original: Object = self.original.clone().into();
        assert!(Reflect::define_property(&self.owner, &self.name, &original).unwrap());
    }
}

fn prototype(interface: &str) -> Object {
    let constructor = Reflect::get(&js_sys::global(), &interface.into()).unwrap();
    Reflect::get(&constructor, &"prototype".into()).unwrap().into()
}
