//! An open connection that stands in nobody's way.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::transaction::Transaction;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::failure::Failure;
use super::leaving::Leaving;

/// An open connection. It closes when another tab wants to upgrade or delete the database, so that
/// the other need not wait; when the browser takes it away; and on drop. A page that is left holds up
/// no other.
pub(crate) struct Connection {
    database: Database,
    closed: Rc<Cell<bool>>,
    leaving: Leaving,
    _on_version_change: Closure<dyn FnMut()>,
    _on_close: Closure<dyn FnMut()>,
}

impl Connection {
    /// `leaving` watches the page that holds it.
    pub(super) fn new(database: Database, leaving: Leaving) -> Self {
        let closed = Rc::new(Cell::new(false));
        let sys = database.as_sys();

        let on_version_change = Closure::<dyn FnMut()>::new({
            let (sys, closed) = (sys.clone(), closed.clone());
            move || {
                closed.set(true);
                sys.close();
            }
        });
        sys.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));

        // The browser closes a connection when the person clears the site's data.
        let on_close = Closure::<dyn FnMut()>::new({
            let closed = closed.clone();
            move || closed.set(true)
        });
        sys.set_onclose(Some(on_close.as_ref().unchecked_ref()));

        Self {
            database,
            closed,
            leaving,
            _on_version_change: on_version_change,
            _on_close: on_close,
        }
    }

    /// Does something in transactions that [`begin`](Self::begin) gives; again from the start if the
    /// page was left in the midst of it.
    pub(crate) async fn whole<T, E>(&self, act: impl AsyncFn() -> Result<T, E>) -> Result<T, E> {
        self.leaving.whole(act).await
    }

    /// Begins a transaction.
    pub(crate) fn begin<'a>(
        &'a self,
        build: impl FnOnce(&'a Database) -> Result<Transaction<'a>, Error>,
    ) -> Result<Transaction<'a>, Failure> {
        if self.is_closed() {
            return Err(Failure::Closed);
        }
        let transaction = build(&self.database)?;
        self.leaving.note(transaction.as_sys());
        Ok(transaction)
    }

    pub(crate) fn database(&self) -> &Database {
        &self.database
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.closed.get()
    }

    pub(crate) fn close(&self) {
        self.closed.set(true);
        self.database.as_sys().close();
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.as_sys().set_onversionchange(None);
        self.database.as_sys().set_onclose(None);
        self.close();
    }
}
