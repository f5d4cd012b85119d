//! A homepage of somebody else, into which the app is put.

use std::fs;

use tempfile::TempDir;
use xtask::static_server::Server;

use crate::site::{start, trouble};
use crate::{Prelude, Trouble};

/// A page on another site than the app's: browsers take `localhost` and `127.0.0.1` for strangers.
#[derive(Debug)]
pub struct Host {
    server: Server,
    _folder: TempDir,
}

impl Host {
    /// Serves one page whose body is this HTML; what its console says is kept as for the app.
    ///
    /// # Errors
    /// [`Trouble::Site`] if it cannot be written or served.
    pub fn serve(body: &str) -> Result<Self, Trouble> {
        let folder = tempfile::tempdir().map_err(|error| trouble("a temporary folder", &error))?;
        let page = format!(
            "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>home</title><script>{}</script></head><body>{body}</body></html>",
            Prelude::Watch.script()
        );
        let file = folder.path().join("index.html");
        fs::write(&file, page).map_err(|error| trouble(&file, &error))?;
        let server = start(&[folder.path().to_owned()], 0)?;
        Ok(Self { server, _folder: folder })
    }

    /// Its address.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://localhost:{}/", self.server.addr.port())
    }
}
