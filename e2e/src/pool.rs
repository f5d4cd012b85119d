//! Browsers kept from test to test: starting one takes longer than most tests.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::{Browser, Session, Trouble};

/// After so many tests a browser has had its day. Each loads programs of some megabytes a dozen times, from a
/// host of its own: nobody's browser sees a hundred of those within minutes, and WebKit, when it did, started
/// no worker any more or lost a program's memory, one time in some hundred walks.
const DAY: usize = 12;

/// Browsers that wait for the next test, each with the number of tests that it has seen.
#[derive(Debug, Default)]
pub(crate) struct Pool {
    idle: Mutex<BTreeMap<Browser, Vec<(usize, Session)>>>,
    /// Why a browser does not start: once is enough, each further try could take a minute.
    absent: Mutex<BTreeMap<Browser, String>>,
}

impl Pool {
    /// A browser with nothing open, and how many tests it has seen.
    ///
    /// # Errors
    /// [`Trouble::Driver`] if none waits and none starts.
    pub(crate) fn take(&self, browser: Browser) -> Result<(usize, Session), Trouble> {
        let idle = self.lock().get_mut(&browser).and_then(Vec::pop);
        if let Some(idle) = idle {
            return Ok(idle);
        }
        self.start(browser).map(|session| (0, session))
    }

    /// A browser that has seen no test, and is not kept after this one.
    ///
    /// # Errors
    /// As [`take`](Self::take).
    pub(crate) fn take_new(&self, browser: Browser) -> Result<(usize, Session), Trouble> {
        self.start(browser).map(|session| (DAY, session))
    }

    fn start(&self, browser: Browser) -> Result<Session, Trouble> {
        let mut absent = self.absent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(why) = absent.get(&browser) {
            return Err(Trouble::Driver { browser, why: why.clone() });
        }
        Session::start(browser).inspect_err(|error| {
            absent.insert(browser, error.to_string());
        })
    }

    /// Takes a browser back after a test that went well; it has seen so many with that one.
    pub(crate) fn give_back(&self, seen: usize, session: Session) {
        // One that has had its day, or cannot be tidied up, ends here; the next test gets another.
        if seen < DAY && session.tidy().is_ok() {
            self.lock().entry(session.browser).or_default().push((seen, session));
        }
    }

    /// Ends all browsers.
    pub(crate) fn close(&self) {
        let all = std::mem::take(&mut *self.lock());
        drop(all);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<Browser, Vec<(usize, Session)>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
