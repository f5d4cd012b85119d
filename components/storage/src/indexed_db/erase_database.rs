//! Deleting the whole database.

use gloo_timers::callback::Timeout;
use indexed_db_futures::factory::DBFactory;
use indexed_db_futures::internals::SystemRepr;
use tokio::sync::mpsc::unbounded_channel;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::IdbOpenDbRequest;

use super::failure::Failure;
use crate::{EraseError, Erasure, OpenOptions};

/// Deletes the database, or says that another tab holds it; the browser then deletes it as soon as
/// that tab lets go. Where there is no IndexedDB there is nothing to delete.
pub(crate) async fn erase_database(
    options: &OpenOptions,
    emptied: bool,
) -> Result<Erasure, EraseError> {
    let waits = Ok(Erasure::WaitsForAnotherTab { emptied });
    let Ok(factory) = DBFactory::new() else { return Ok(Erasure::Done) };
    let request = factory.delete_db(&options.database).map_err(Failure::from)?;
    let handle: IdbOpenDbRequest = request.as_sys().clone().unchecked_into();

    let (answer, mut answers) = unbounded_channel::<Result<Erasure, EraseError>>();
    let on_blocked = Closure::<dyn FnMut()>::new({
        let (answer, waits) = (answer.clone(), waits.clone());
        move || {
            let _ = answer.send(waits.clone());
        }
    });
    handle.set_onblocked(Some(on_blocked.as_ref().unchecked_ref()));
    let _deadline = Timeout::new(options.deadline_ms, {
        let (answer, waits) = (answer.clone(), waits.clone());
        move || {
            let _ = answer.send(waits);
        }
    });
    spawn_local(async move {
        let deleted = request.await.map(|()| Erasure::Done);
        let _ = answer.send(deleted.map_err(|error| Failure::from(error).into()));
    });

    let outcome = answers.recv().await;
    handle.set_onblocked(None);
    outcome.unwrap_or(waits)
}
