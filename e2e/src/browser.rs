//! The browsers, and how a session of each is asked for.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::path::Path;

use serde_json::{Value, json};

/// A browser engine that applicants use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Browser {
    /// Chromium: Chrome, Edge, most phones.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit: Safari on the Mac, every browser on an iPhone.
    WebKit,
}

impl Browser {
    /// All, the quickest first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Its name in test names and in `MADOGUCHI_BROWSERS`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The browser of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// The variable that names its driver.
    pub(crate) fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        }
    }

    /// Its driver: what the environment names, else what the search path has.
    pub(crate) fn driver(self) -> OsString {
        let usual = match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        };
        env::var_os(self.variable()).unwrap_or_else(|| usual.into())
    }

    /// The driver's arguments. `other` is a second free port, for a browser that wants one.
    pub(crate) fn arguments(self, port: u16, other: u16) -> Vec<String> {
        match self {
            Self::Chromium | Self::WebKit => vec![format!("--port={port}")],
            Self::Firefox => {
                vec![format!("--port={port}"), format!("--websocket-port={other}")]
            }
        }
    }

    /// What a session is asked for: no window, a profile of its own, no chatter with its maker.
    pub(crate) fn capabilities(self) -> Value {
        match self {
            Self::Chromium => json!({"goog:chromeOptions": {"args": [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
            ]}}),
            Self::Firefox => json!({"moz:firefoxOptions": {"args": ["-headless"]}}),
            // Without more said, the driver starts the small browser that comes with it.
            Self::WebKit => json!({}),
        }
    }

    /// What a session is asked for that writes down every request in this file; none: this browser
    /// has no such log.
    pub(crate) fn capabilities_logging(self, file: &Path) -> Option<Value> {
        let mut wanted = self.capabilities();
        let all = wanted.get_mut("goog:chromeOptions")?.get_mut("args")?.as_array_mut()?;
        all.push(format!("--log-net-log={}", file.display()).into());
        Some(wanted)
    }

    /// What a session is asked for that keeps what it keeps in this folder, for the next one there;
    /// none: this browser's driver gives every session a place of its own and clears it away.
    pub(crate) fn capabilities_on(self, profile: &Path) -> Option<Value> {
        let folder = profile.display().to_string();
        let (options, arguments) = match self {
            Self::Chromium => ("goog:chromeOptions", vec![format!("--user-data-dir={folder}")]),
            Self::Firefox => ("moz:firefoxOptions", vec!["-profile".to_owned(), folder]),
            Self::WebKit => return None,
        };
        let mut wanted = self.capabilities();
        let all = wanted.get_mut(options)?.get_mut("args")?.as_array_mut()?;
        all.extend(arguments.into_iter().map(Value::from));
        Some(wanted)
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
