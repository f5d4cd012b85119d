//! Opening the database without ever hanging.

use gloo_timers::callback::Timeout;
use indexed_db_futures::Build;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::transaction::TransactionMode;
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbVersionChangeEvent};

use super::commit;
use super::connection::Connection;
use super::failure::{Failure, refusal};
use super::leaving::Leaving;
use crate::{OpenOptions, OpenRefusal};

/// How a database is laid out.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    /// The version that this program lays out and works with.
    pub(crate) version: u32,
    /// Brings the database up to it from the version that it has (0: none). An error undoes all of it.
    pub(crate) upgrade: fn(&IdbDatabase, u32) -> Result<(), JsValue>,
    /// Whether the database holds what its version promises.
    pub(crate) is_whole: fn(&Database) -> bool,
    /// The store that nearly every change is made in.
    pub(crate) store: &'static str,
}

/// Opens a database, or says why not: the first of the browser's answer, another tab's hold on it, and
/// the deadline counts.
pub(crate) async fn connect(
    options: &OpenOptions,
    layout: Layout,
) -> Result<Connection, OpenRefusal> {
    let (answer, mut answers) = unbounded_channel::<Result<Connection, OpenRefusal>>();

    let late = answer.clone();
    let _deadline = Timeout::new(options.deadline_ms, move || {
        let _ = late.send(Err(OpenRefusal::NoAnswer));
    });

    // On its own, because a request cannot be taken back: when the other tab lets go, the upgrade
    // still runs, and it must find its handler, or it leaves a database without stores. A
    // connection that comes too late is closed by being dropped.
    let name = options.database.clone();
    spawn_local(async move {
        let leaving = Leaving::watch();
        let database = leaving.whole(async || opened(&name, layout, &leaving, &answer).await).await;
        let _ = answer.send(match database {
            Ok(database) => at_work(Connection::new(database, leaving), layout).await,
            Err(refusal) => Err(refusal),
        });
    });

    answers.recv().await.unwrap_or(Err(OpenRefusal::NoAnswer))
}

/// The database as it was laid out before or is now. That another tab holds it is answered at once; the
/// database still comes when that tab lets go.
async fn opened(
    name: &str,
    layout: Layout,
    leaving: &Leaving,
    answer: &UnboundedSender<Result<Connection, OpenRefusal>>,
) -> Result<Database, OpenRefusal> {
    let request = Database::open(name).with_version(layout.version).build().map_err(refusal)?;
    let handle = request.as_sys().clone();

    // Our own handlers: the library's carry the formatting of every error it knows, numbers
    // included, some 10 kB of the page.
    let on_upgrade = Closure::<dyn FnMut(IdbVersionChangeEvent) -> Result<(), JsValue>>::new({
        let handle = handle.clone();
        let note = leaving.noting();
        move |event: IdbVersionChangeEvent| {
            if let Some(transaction) = handle.transaction() {
                note(&transaction);
            }
            (layout.upgrade)(handle.result()?.unchecked_ref(), event.old_version() as u32)
        }
    });
    handle.set_onupgradeneeded(Some(on_upgrade.as_ref().unchecked_ref()));
    let on_blocked = Closure::<dyn FnMut()>::new({
        let answer = answer.clone();
        move || {
            let _ = answer.send(Err(OpenRefusal::BlockedByAnotherTab));
        }
    });
    handle.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));

    let opened = request.await.map_err(refusal);
    handle.set_onupgradeneeded(None);
    handle.set_onblocked(None);
    opened
}

/// The connection, once the database has let it write: one that opens can still keep everybody waiting,
/// behind another page's transaction that does not end.
async fn at_work(connection: Connection, layout: Layout) -> Result<Connection, OpenRefusal> {
    if !(layout.is_whole)(connection.database()) {
        return Err(OpenRefusal::Damaged);
    }
    let write = async || {
        let mode = TransactionMode::Readwrite;
        commit(
            connection
                .begin(|database| database.transaction(layout.store).with_mode(mode).build())?,
        )
        .await
    };
    // What the database refuses is said where something is to be kept.
    let _: Result<(), Failure> = connection.whole(write).await;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use tokio::sync::oneshot::{Sender, channel};
    use wasm_bindgen_test::wasm_bindgen_test;
    use web_sys::{PageTransitionEvent, PageTransitionEventInit};

    use super::*;
    use crate::DraftId;
    use crate::indexed_db::schema::{self, LAYOUT};

    /// When this program one day has a second version, some tabs will still run the first.
    #[wasm_bindgen_test]
    async fn a_tab_that_holds_the_older_database_keeps_nobody_waiting() {
        let database = format!("madoguchi-test-{}", DraftId::random().unwrap());
        let options = OpenOptions { database, deadline_ms: 3_600_000 };
        drop(connect(&options, LAYOUT).await);
        let holder = Database::open(&options.database).await.unwrap();

        let refused = connect(&options, Layout { version: 2, ..LAYOUT }).await.err();
        assert_eq!(refused, Some(OpenRefusal::BlockedByAnotherTab));

        // When that tab closes, the upgrade still takes all its steps, and the connection that
        // nobody wanted any more holds up neither the next open nor the deletion.
        holder.close();
        let upgraded = Database::open(&options.database).await.unwrap();
        assert_eq!(upgraded.version(), 2.0);
        assert!(schema::is_whole(&upgraded));
        upgraded.delete().unwrap().await.unwrap();
    }

    thread_local! {
        /// Who waits for the page to have been left, and how often stores have been made.
        static LEFT: Cell<Option<Sender<()>>> = const { Cell::new(None) };
        static LAID_OUT: Cell<u32> = const { Cell::new(0) };
    }

    fn page_is(what: &str) {
        let kept = PageTransitionEventInit::new();
        kept.set_persisted(true);
        let event = PageTransitionEvent::new_with_event_init_dict(what, &kept).unwrap();
        web_sys::window().unwrap().dispatch_event(&event).unwrap();
    }

    fn counted(database: &IdbDatabase, from: u32) -> Result<(), JsValue> {
        LAID_OUT.set(LAID_OUT.get() + 1);
        (LAYOUT.upgrade)(database, from)
    }

    fn left_meanwhile(database: &IdbDatabase, from: u32) -> Result<(), JsValue> {
        let Some(left) = LEFT.take() else { return counted(database, from) };
        counted(database, from)?;
        page_is("pagehide");
        left.send(()).unwrap();
        Ok(())
    }

    /// WebKit keeps a page that is left as it stands: an unfinished database with it.
    #[wasm_bindgen_test]
    async fn a_page_that_is_left_while_stores_are_made_takes_them_back_and_opens_when_it_is_shown()
    {
        let database = format!("madoguchi-test-{}", DraftId::random().unwrap());
        let options = OpenOptions { database, deadline_ms: 3_600_000 };
        let (left, is_left) = channel();
        LEFT.set(Some(left));
        LAID_OUT.set(0);
        let (came, comes) = channel();
        let mine = options.clone();
        spawn_local(async move {
            let layout = Layout { upgrade: left_meanwhile, ..LAYOUT };
            let _ = came.send(connect(&mine, layout).await.is_ok());
        });
        is_left.await.unwrap();

        // Another page finds no unfinished stores, nor waits for them.
        let other = connect(&options, Layout { upgrade: counted, ..LAYOUT }).await.unwrap();
        assert_eq!(LAID_OUT.get(), 2);
        drop(other);
        page_is("pageshow");
        assert!(comes.await.unwrap());
        Database::delete_by_name(&options.database).unwrap().await.unwrap();
    }
}
