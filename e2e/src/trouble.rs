//! Why a test could not go on.

use std::fmt;
use std::path::PathBuf;

use thirtyfour::error::WebDriverError;

use crate::Browser;

/// Why a test could not go on. What a test expects and does not find is its own assertion.
#[derive(Debug)]
#[non_exhaustive]
pub enum Trouble {
    /// Something that the suite is told by the environment is missing or of no use.
    Setup {
        /// The variable.
        variable: &'static str,
        /// What is wrong, and what to do.
        why: String,
    },
    /// A driver or its browser does not start.
    Driver {
        /// Which.
        browser: Browser,
        /// What is wrong; the driver's own words at the end.
        why: String,
    },
    /// The browser refused a command.
    Command(Box<WebDriverError>),
    /// A command did not come back.
    TookTooLong {
        /// Which.
        what: String,
    },
    /// What was to be done on the page could not be done: awaited in vain, no such choice, an answer
    /// missing.
    Page(String),
    /// The page was left while a script ran on it.
    PageGone,
    /// The page could not be served.
    Site {
        /// The file or address.
        place: PathBuf,
        /// The system's reason.
        why: String,
    },
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setup { variable, why } => write!(f, "{variable}: {why}"),
            Self::Driver { browser, why } => write!(f, "{browser}: {why}"),
            Self::Command(error) => write!(f, "the browser refused: {error}"),
            Self::TookTooLong { what } => write!(f, "no end of: {what}"),
            Self::Page(what) => f.write_str(what),
            Self::PageGone => f.write_str("the page was left while a script ran on it"),
            Self::Site { place, why } => write!(f, "{}: {why}", place.display()),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<WebDriverError> for Trouble {
    fn from(error: WebDriverError) -> Self {
        Self::Command(Box::new(error))
    }
}
