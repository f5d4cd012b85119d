//! The built page on an origin of its own, with files laid over it.

use std::fs;
use std::path::{Path, PathBuf};

use madoguchi_domain::date::Date;
use tempfile::TempDir;
use xtask::static_server::{self, Server};

use crate::{Prelude, Setup, Trouble, today};

const PRELUDE: &str = "e2e-prelude.js";

/// The page, served until it is dropped. Each has an origin of its own, and with it an empty store.
#[derive(Debug)]
pub struct Site {
    server: Server,
    _over: TempDir,
}

/// What a site lays over the built page.
#[derive(Debug)]
pub struct SiteBuilder<'a> {
    setup: &'a Setup,
    day: Date,
    preludes: Vec<Prelude>,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Site {
    /// A site to be served; nothing lies over the page yet.
    #[must_use]
    pub fn of(setup: &Setup) -> SiteBuilder<'_> {
        SiteBuilder { setup, day: today(), preludes: Vec::new(), files: Vec::new() }
    }

    /// The address of the page at that place: `/attaka/request`.
    #[must_use]
    pub fn url(&self, place: &str) -> String {
        format!("{}#{place}", self.server.url())
    }

    /// Its port: a site that is dropped can come back there, with all that browsers keep for it.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.server.addr.port()
    }
}

impl SiteBuilder<'_> {
    /// Lays a file over the page.
    #[must_use]
    pub fn file(mut self, name: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.push((name.into(), content.into()));
        self
    }

    /// Lets the page live on another day.
    #[must_use]
    pub fn on(mut self, day: Date) -> Self {
        self.day = day;
        self
    }

    /// Puts a script before the page's own.
    #[must_use]
    pub fn with(mut self, prelude: Prelude) -> Self {
        self.preludes.push(prelude);
        self
    }

    /// Serves it.
    ///
    /// # Errors
    /// [`Trouble::Site`] if the page or a file over it cannot be read, written or served.
    pub fn serve(self) -> Result<Site, Trouble> {
        self.serve_at(0)
    }

    /// Serves it where another site was: for browsers it is the same one, put up anew.
    ///
    /// # Errors
    /// As [`serve`](Self::serve), and if the port has been taken meanwhile.
    pub fn serve_at(self, port: u16) -> Result<Site, Trouble> {
        let over = tempfile::tempdir().map_err(|error| trouble("a temporary folder", &error))?;
        let page = self.setup.dist.join("index.html");
        let html = fs::read_to_string(&page).map_err(|error| trouble(&page, &error))?;
        // Before every other script, and a file, since the page's policy allows nothing inline.
        let first = format!("<script src=\"{PRELUDE}\"></script><script");
        let html = html.replacen("<script", &first, 1);
        if !html.contains(PRELUDE) {
            return Err(trouble(&page, &"has no script before which a test could put its own"));
        }
        let scripts = [Prelude::Watch, Prelude::Clock(self.day)].into_iter().chain(self.preludes);
        let script = scripts.map(|prelude| prelude.script()).collect::<String>();
        write(&over.path().join("index.html"), html.as_bytes())?;
        write(&over.path().join(PRELUDE), script.as_bytes())?;
        for (name, content) in &self.files {
            write(&over.path().join(name), content)?;
        }
        let roots = vec![over.path().to_owned(), self.setup.dist.clone()];
        let server = static_server::start(roots, port)
            .map_err(|error| trouble(format!("127.0.0.1:{port}"), &error))?;
        Ok(Site { server, _over: over })
    }
}

fn write(file: &Path, content: &[u8]) -> Result<(), Trouble> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| trouble(folder, &error))?;
    }
    fs::write(file, content).map_err(|error| trouble(file, &error))
}

fn trouble(place: impl Into<PathBuf>, why: &impl ToString) -> Trouble {
    Trouble::Site { place: place.into(), why: why.to_string() }
}
