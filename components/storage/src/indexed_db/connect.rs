//! Opening the database without ever hanging.

use gloo_timers::callback::Timeout;
use indexed_db_futures::Build;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::transaction::TransactionMode;
use tokio::sync::mpsc::unbounded_channel;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{IdbDatabase, IdbVersionChangeEvent};

use super::commit;
use super::connection::Connection;
use super::failure::{Failure, refusal};
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

    let request =
        Database::open(&options.database).with_version(layout.version).build().map_err(refusal)?;
    let handle = request.as_sys().clone();

    // Our own handlers: the library's carry the formatting of every error it knows, numbers
    // included, some 10 kB of the page.
    let on_upgrade = Closure::<dyn FnMut(IdbVersionChangeEvent) -> Result<(), JsValue>>::new({
        let handle = handle.clone();
        move |event: IdbVersionChangeEvent| {
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

    let late = answer.clone();
    let _deadline = Timeout::new(options.deadline_ms, move || {
        let _ = late.send(Err(OpenRefusal::NoAnswer));
    });

    // On its own, because a request cannot be taken back: when the other tab lets go, the upgrade
    // still runs, and it must find its handler, or it leaves a database without stores. A
    // connection that comes too late is closed by being dropped.
    spawn_local(async move {
        let opened = request.await.map(Connection::new).map_err(refusal);
        handle.set_onupgradeneeded(None);
        handle.set_onblocked(None);
        drop((on_upgrade, on_blocked));
        let _ = answer.send(match opened {
            Ok(connection) => at_work(connection, layout).await,
            Err(refusal) => Err(refusal),
        });
    });

    answers.recv().await.unwrap_or(Err(OpenRefusal::NoAnswer))
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
    use wasm_bindgen_test::wasm_bindgen_test;

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
}
