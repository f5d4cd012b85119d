//! The three engines that people's browsers are made of.

use std::fmt;
use std::str::FromStr;

/// A browser to test in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
    /// WebKitGTK's small browser: the engine of Safari, and so of every iPhone.
    WebKit,
}

impl Browser {
    /// All, the quickest first.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name on the command line and in the variable `MADOGUCHI_BROWSERS`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Browser {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|browser| browser.name() == name)
            .ok_or_else(|| format!("{name} is none of chromium, firefox, webkit"))
    }
}
