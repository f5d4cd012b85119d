//! Browsers kept from test to test: starting one takes longer than most tests.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::{Browser, Session, Trouble};

/// Browsers that wait for the next test.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    idle: Mutex<BTreeMap<Browser, Vec<Session>>>,
    /// Why a browser does not start: once is enough, each further try could take a minute.
    absent: Mutex<BTreeMap<Browser, String>>,
}

impl Pool {
    /// A browser with nothing open.
    ///
    /// # Errors
    /// [`Trouble::Driver`] if none waits and none starts.
    pub(crate) fn take(&self, browser: Browser) -> Result<Session, Trouble> {
        let idle = self.lock().get_mut(&browser).and_then(Vec::pop);
        if let Some(session) = idle {
            return Ok(session);
        }
        let mut absent = self.absent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(why) = absent.get(&browser) {
            return Err(Trouble::Driver { browser, why: why.clone() });
        }
        Session::start(browser).inspect_err(|error| {
            absent.insert(browser, error.to_string());
        })
    }

    /// Takes a browser back after a test that went well.
    pub(crate) fn give_back(&self, session: Session) {
        // One that cannot be tidied up ends here; the next test gets another.
        if session.tidy().is_ok() {
            self.lock().entry(session.browser).or_default().push(session);
        }
    }

    /// Ends all browsers.
    pub(crate) fn close(&self) {
        let all = std::mem::take(&mut *self.lock());
        drop(all);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<Browser, Vec<Session>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
