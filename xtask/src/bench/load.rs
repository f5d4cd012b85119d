//! One load of a page, as the page's own clock saw it.

use serde::Deserialize;

/// Times are milliseconds from the navigation, each taken after the frame was drawn.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Load {
    /// A visible input that takes an answer stands on the screen.
    pub(crate) first: f64,
    /// Whether that input stood in the HTML, before any program.
    pub(crate) early: bool,
    /// The program has taken over: every question, check and verdict is there.
    pub(crate) whole: Option<f64>,
    /// What came over the network until then.
    pub(crate) resources: Vec<Resource>,
}

/// A file that came over the network.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(crate) struct Resource {
    /// Its path on the server.
    pub(crate) path: String,
    /// Its length as it was sent (compressed), without headers.
    pub(crate) bytes: u64,
    /// When its last byte was there.
    pub(crate) ms: f64,
}

impl Load {
    /// When all of a file was there; `None` if it was not fetched.
    pub(crate) fn arrival(&self, path: &str) -> Option<f64> {
        let times = self.resources.iter().filter(|file| file.path == path).map(|file| file.ms);
        times.reduce(f64::max)
    }
}
