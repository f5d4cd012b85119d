//! A browser under way.

use std::future::Future;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::Value;
use thirtyfour::prelude::{By, WebDriver, WebElement};
use thirtyfour::{Capabilities, TimeoutConfiguration, WindowHandle};
use tokio::runtime::Runtime;

use crate::driver::Driver;
use crate::{Browser, Trouble};

/// Ends a hang. Nothing that is awaited takes as long by far, so no test passes or fails by it.
pub(crate) const LIMIT: Duration = Duration::from_secs(60);

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a test suite needs a thread that talks to the browsers")
});

/// Waits for something that a browser does, but not for ever.
pub(crate) fn within<T, E: Into<Trouble>>(
    what: &str,
    work: impl Future<Output = Result<T, E>>,
) -> Result<T, Trouble> {
    RUNTIME.block_on(async {
        match tokio::time::timeout(LIMIT * 3 / 2, work).await {
            Ok(done) => done.map_err(Into::into),
            Err(_) => Err(Trouble::TookTooLong { what: what.to_owned() }),
        }
    })
}

/// A browser under way. It ends when it is dropped.
#[derive(Debug)]
pub struct Session {
    /// Which browser.
    pub browser: Browser,
    driver: Option<WebDriver>,
    first_tab: WindowHandle,
    /// None once it was killed.
    process: Option<Driver>,
}

impl Session {
    /// Starts a driver and its browser.
    ///
    /// # Errors
    /// [`Trouble::Driver`] if either does not start.
    pub fn start(browser: Browser) -> Result<Self, Trouble> {
        Self::start_as(browser, browser.capabilities())
    }

    /// Starts a driver and a browser that keeps what it keeps in this folder, which outlives it: the
    /// next one that is started there finds it.
    ///
    /// # Errors
    /// [`Trouble::Driver`] if either does not start, and always for WebKit: its driver gives every
    /// session a place of its own and clears it away.
    pub fn start_on(browser: Browser, profile: &Path) -> Result<Self, Trouble> {
        let wanted = browser.capabilities_on(profile).ok_or_else(|| Trouble::Driver {
            browser,
            why: "it keeps nothing from one session to the next".to_owned(),
        })?;
        Self::start_as(browser, wanted)
    }

    /// Starts a driver and a browser that writes down every request in this file, whole once the session
    /// is dropped.
    ///
    /// # Errors
    /// [`Trouble::Driver`] if either does not start, and always where a browser has no such log.
    pub fn start_logging(browser: Browser, file: &Path) -> Result<Self, Trouble> {
        let wanted = browser.capabilities_logging(file).ok_or_else(|| Trouble::Driver {
            browser,
            why: "it has no log of the network".to_owned(),
        })?;
        Self::start_as(browser, wanted)
    }

    fn start_as(browser: Browser, wanted: Value) -> Result<Self, Trouble> {
        let process = Driver::start(browser)?;
        let Value::Object(wanted) = wanted else { unreachable!("capabilities are an object") };
        let failed = |error: Trouble| Trouble::Driver {
            browser,
            why: format!("the driver runs, its browser does not start: {error}"),
        };
        let session = within("the start of a browser", async {
            let driver = WebDriver::new(process.url(), Capabilities::from(wanted)).await?;
            let limits = TimeoutConfiguration::new(Some(LIMIT), Some(LIMIT), Some(Duration::ZERO));
            driver.update_timeouts(limits).await?;
            let first_tab = driver.window().await?;
            Ok::<_, Trouble>((driver, first_tab))
        });
        let (driver, first_tab) = session.map_err(failed)?;
        Ok(Self { browser, driver: Some(driver), first_tab, process: Some(process) })
    }

    /// The session of the library, for what this one has no words for.
    ///
    /// # Panics
    /// Never before the session is dropped.
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("a session has its driver until it is dropped")
    }

    /// Opens an address, as by a link from elsewhere: the page is always loaded.
    ///
    /// # Errors
    /// What the browser says.
    pub fn open(&self, url: &str) -> Result<(), Trouble> {
        // Between two addresses that differ after `#` only (Firefox: or in the port), a browser
        // waits for nothing.
        within(url, async {
            self.driver().goto("about:blank").await?;
            self.driver().goto(url).await
        })
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// What the browser says.
    pub fn reload(&self) -> Result<(), Trouble> {
        within("reload", self.driver().refresh())
    }

    /// The browser's back button.
    ///
    /// # Errors
    /// What the browser says.
    pub fn back(&self) -> Result<(), Trouble> {
        within("back", self.driver().back())
    }

    /// The browser's forward button.
    ///
    /// # Errors
    /// What the browser says.
    pub fn forward(&self) -> Result<(), Trouble> {
        within("forward", self.driver().forward())
    }

    /// An element that is there.
    ///
    /// # Errors
    /// What the browser says if it is not.
    pub fn element(&self, selector: &str) -> Result<WebElement, Trouble> {
        within(selector, self.driver().find(By::Css(selector)))
    }

    /// Clicks an element as a mouse would.
    ///
    /// # Errors
    /// What the browser says.
    pub fn click(&self, selector: &str) -> Result<(), Trouble> {
        let element = self.element(selector)?;
        // A new page scrolls to its top at the next picture: a place measured before is another after.
        self.until_drawn()?;
        within(selector, async {
            element.scroll_into_view().await?;
            element.click().await
        })
    }

    /// Types into an element, key by key.
    ///
    /// # Errors
    /// What the browser says.
    pub fn type_into(&self, selector: &str, text: &str) -> Result<(), Trouble> {
        let element = self.element(selector)?;
        // A new page gives the focus to its heading at the next picture.
        self.until_drawn()?;
        within(selector, element.send_keys(text))
    }

    /// Sets the size of the page's area, as near as the browser allows.
    ///
    /// # Errors
    /// What the browser says.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        within("resize", self.driver().set_window_rect(0, 0, width, height))
    }

    /// Opens a second tab and goes there; the first stays open.
    ///
    /// # Errors
    /// What the browser says.
    pub fn second_tab(&self) -> Result<WindowHandle, Trouble> {
        within("a second tab", async {
            // WebKit's small browser leaves a tab of a window in the dark, where it draws nothing.
            let tab = self.driver().new_window().await?;
            self.driver().switch_to_window(tab.clone()).await?;
            Ok::<_, Trouble>(tab)
        })
    }

    /// Goes to a tab; none: the first one.
    ///
    /// # Errors
    /// What the browser says.
    pub fn go_to_tab(&self, tab: Option<&WindowHandle>) -> Result<(), Trouble> {
        let tab = tab.unwrap_or(&self.first_tab).clone();
        within("another tab", self.driver().switch_to_window(tab))
    }

    /// Closes a tab and goes to the first.
    ///
    /// # Errors
    /// What the browser says.
    pub fn close_tab(&self, tab: &WindowHandle) -> Result<(), Trouble> {
        self.go_to_tab(Some(tab))?;
        within("the end of a tab", self.driver().close_window())?;
        self.go_to_tab(None)
    }

    /// Goes into the page's first frame.
    ///
    /// # Errors
    /// What the browser says.
    pub fn enter_frame(&self) -> Result<(), Trouble> {
        within("a frame", self.driver().enter_frame(0))
    }

    /// Goes into the frame that an element of the page holds in its shadow root.
    ///
    /// # Errors
    /// [`Trouble::Page`] if there never is one, or what the browser says.
    pub fn enter_frame_of(&self, selector: &str) -> Result<(), Trouble> {
        let there = "document.querySelector(input)?.shadowRoot?.querySelector('iframe')";
        self.until(&format!("the frame of {selector}"), there, selector)?;
        let script =
            "return document.querySelector(arguments[0]).shadowRoot.querySelector('iframe')";
        within(selector, async {
            let found = self.driver().execute(script, vec![selector.into()]).await?;
            found.element()?.enter_frame().await
        })
    }

    /// Goes back from a frame to the page that holds it.
    ///
    /// # Errors
    /// What the browser says.
    pub fn leave_frame(&self) -> Result<(), Trouble> {
        within("out of a frame", self.driver().enter_default_frame())
    }

    /// Goes to a tab that the page itself has opened.
    ///
    /// # Errors
    /// [`Trouble::Page`] if it has opened none, or what the browser says.
    pub fn go_to_opened_tab(&self) -> Result<WindowHandle, Trouble> {
        within("a tab that was opened", async {
            // A browser may still be about to open it.
            loop {
                let tabs = self.driver().windows().await?;
                if let Some(tab) = tabs.into_iter().find(|tab| *tab != self.first_tab) {
                    self.driver().switch_to_window(tab.clone()).await?;
                    return Ok::<_, Trouble>(tab);
                }
            }
        })
    }

    /// A command of Chromium's own tools, for what the common protocol has no word for.
    ///
    /// # Errors
    /// What the browser says; always in another browser.
    pub fn devtools(&self, command: &str, parameters: Value) -> Result<Value, Trouble> {
        within(command, self.driver().cdp().send_raw(command, parameters))
    }

    /// Ends the browser with all its processes at once, in the midst of whatever it does (SIGKILL). What
    /// it has handed to the system is there afterwards: the machine itself goes on.
    pub fn kill(mut self) {
        if let Some(process) = self.process.take() {
            process.kill();
        }
        if let Some(driver) = self.driver.take() {
            // Nobody is there any more who could be told that the session is over.
            let _ = driver.leak();
        }
    }

    /// Leaves everything as it was at the start, for the next test.
    pub(crate) fn tidy(&self) -> Result<(), Trouble> {
        within("closing what a test left open", async {
            let driver = self.driver();
            for tab in driver.windows().await? {
                if tab != self.first_tab {
                    driver.switch_to_window(tab).await?;
                    driver.close_window().await?;
                }
            }
            driver.switch_to_window(self.first_tab.clone()).await?;
            driver.goto("about:blank").await?;
            Ok::<_, Trouble>(())
        })?;
        self.resize(1280, 900)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // A browser that does not answer any more ends with its driver.
            let _ = within("the end of a browser", driver.quit());
        }
    }
}
