//! The built page on an origin of its own, with files laid over it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, SystemTime};

use madoguchi_domain::date::Date;
use tempfile::TempDir;
use xtask::static_server::{self, Server};

use crate::{Prelude, Setup, Trouble, today};

const PRELUDE: &str = "e2e-prelude.js";
const WORKER: &str = "sw.js";

/// The page, served until it is dropped. Each has an origin of its own, and with it an empty store.
#[derive(Debug)]
pub struct Site {
    server: Server,
    folder: String,
    _over: TempDir,
}

/// What a site lays over the built page.
#[derive(Debug)]
pub struct SiteBuilder<'a> {
    setup: &'a Setup,
    day: Date,
    folder: String,
    preludes: Vec<Prelude>,
    files: Vec<(PathBuf, Vec<u8>)>,
    worker: bool,
    version: Option<String>,
    missing: Option<String>,
}

impl Site {
    /// A site to be served; nothing lies over the page yet.
    #[must_use]
    pub fn of(setup: &Setup) -> SiteBuilder<'_> {
        SiteBuilder {
            setup,
            day: today(),
            folder: String::new(),
            preludes: Vec::new(),
            files: Vec::new(),
            worker: false,
            version: None,
            missing: None,
        }
    }

    /// The address of the page at that place: `/attaka/request`.
    #[must_use]
    pub fn url(&self, place: &str) -> String {
        format!("{}{}#{place}", self.server.url(), self.folder)
    }

    /// The address of a file of the site.
    #[must_use]
    pub fn file_url(&self, name: &str) -> String {
        format!("{}{}{name}", self.server.url(), self.folder)
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

    /// Puts the page into a folder of the host, as most facilities' homepages do.
    #[must_use]
    pub fn in_folder(mut self, folder: &str) -> Self {
        self.folder = format!("{folder}/");
        self
    }

    /// Puts a script before the page's own.
    #[must_use]
    pub fn with(mut self, prelude: Prelude) -> Self {
        self.preludes.push(prelude);
        self
    }

    /// Lets the page's worker keep it for the days without a network. All other sites have none: it
    /// would fetch what their walks do not ask for.
    #[must_use]
    pub fn kept_by_a_worker(mut self) -> Self {
        self.worker = true;
        self
    }

    /// Serves it as a version of its own, with a worker: files have other names, and those of no other
    /// version are there. `mark` is eight capitals and digits, as esbuild's hashes are; it goes with
    /// [`in_folder`](Self::in_folder) only.
    #[must_use]
    pub fn as_version(mut self, mark: &str) -> Self {
        self.version = Some(mark.to_owned());
        self.kept_by_a_worker()
    }

    /// Leaves a file out, as where somebody puts a version up and the line breaks; it goes with
    /// [`in_folder`](Self::in_folder) only.
    #[must_use]
    pub fn without(mut self, file: &str) -> Self {
        self.missing = Some(file.to_owned());
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
        let home = over.path().join(&self.folder);
        let mut roots = vec![over.path().to_owned()];
        if self.folder.is_empty() {
            roots.push(self.setup.dist.clone());
        } else {
            copy(&self.setup.dist, &home)?;
        }
        let built = if self.folder.is_empty() { &self.setup.dist } else { &home };
        if let Some(mark) = &self.version {
            rename(built, mark)?;
        }
        if let Some(missing) = self.missing.as_ref().map(|name| built.join(name)) {
            fs::remove_file(&missing).map_err(|error| trouble(&missing, &error))?;
        }
        let page = built.join("index.html");
        let html = read(&page)?;
        // Before every other script, and a file, since the page's policy allows nothing inline.
        let first = format!("<script src=\"{PRELUDE}\"></script><script");
        let html = html.replacen("<script", &first, 1);
        if !html.contains(PRELUDE) {
            return Err(trouble(&page, &"has no script before which a test could put its own"));
        }
        let no_worker = (!self.worker).then_some(Prelude::NoWorker);
        let scripts = [Prelude::Watch, Prelude::Clock(self.day)].into_iter();
        let scripts = scripts.chain(no_worker).chain(self.preludes);
        let script = scripts.map(|prelude| prelude.script()).collect::<String>();
        if self.worker {
            // It keeps the test's script too: the page must have it without a network as well.
            let worker = read(&built.join(WORKER))?;
            let worker = worker.replacen("\"./\"", &format!("\"./\",\"{PRELUDE}\""), 1);
            write(&home.join(WORKER), worker.as_bytes())?;
        }
        write(&home.join("index.html"), html.as_bytes())?;
        write(&home.join(PRELUDE), script.as_bytes())?;
        for (name, content) in &self.files {
            write(&home.join(name), content)?;
        }
        let server = start(&roots, port)?;
        Ok(Site { server, folder: self.folder, _over: over })
    }
}

/// Starts a server, for port 0 on one that no site of this run has had: a browser keeps drafts by
/// port, and the system hands a free one out again. A walk once met the draft of another that way.
pub(crate) fn start(roots: &[PathBuf], port: u16) -> Result<Server, Trouble> {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let server = static_server::start(roots.to_vec(), port)
            .map_err(|error| trouble(format!("127.0.0.1:{port}"), &error))?;
        let new = HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(server.addr.port());
        if new || port != 0 {
            return Ok(server);
        }
    }
}

/// Copies all files below `from` to the same names below `to`, but for packed copies: what is changed or left
/// out there must not live on in them.
fn copy(from: &Path, to: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(to).map_err(|error| trouble(to, &error))?;
    for entry in fs::read_dir(from).map_err(|error| trouble(from, &error))? {
        let path = entry.map_err(|error| trouble(from, &error))?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else if path.extension().is_none_or(|ending| ending != "br") {
            fs::copy(&path, &target).map_err(|error| trouble(&path, &error))?;
        }
    }
    Ok(())
}

/// Gives the starters of the page and of the papers other names, and the worker another version.
fn rename(home: &Path, mark: &str) -> Result<(), Trouble> {
    let entries = fs::read_dir(home).map_err(|error| trouble(home, &error))?;
    let names: Vec<String> =
        entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let is_renamed = |name: &&String| {
        ["boot-", "papers-"].iter().any(|starter| name.starts_with(starter))
            && name.ends_with(".js")
    };
    let renamed: Vec<(&String, String)> = names
        .iter()
        .filter(is_renamed)
        .filter_map(|name| Some((name, format!("{}-{mark}.js", name.split_once('-')?.0))))
        .collect();
    assert_eq!(renamed.len(), 2, "the starters of {names:?}");
    for name in names.iter().filter(|name| name.ends_with(".js") || *name == "index.html") {
        let file = home.join(name);
        let mut text = read(&file)?;
        for (old, new) in &renamed {
            text = text.replace(old.as_str(), new);
        }
        if name == WORKER {
            text = text.replacen("VERSION=\"", &format!("VERSION=\"{mark}"), 1);
            assert!(text.contains(mark), "the worker names its version");
        }
        fs::remove_file(&file).map_err(|error| trouble(&file, &error))?;
        let new = renamed.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new);
        write(&home.join(new), text.as_bytes())?;
    }
    Ok(())
}

fn read(file: &Path) -> Result<String, Trouble> {
    fs::read_to_string(file).map_err(|error| trouble(file, &error))
}

fn write(file: &Path, content: &[u8]) -> Result<(), Trouble> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| trouble(folder, &error))?;
    }
    fs::write(file, content).map_err(|error| trouble(file, &error))?;
    let stamped = fs::File::options().write(true).open(file);
    stamped.and_then(|file| file.set_modified(later())).map_err(|error| trouble(file, &error))
}

/// A moment at least a second after the one told before.
///
/// A host tells of changes by the second. A site that is put up anew within the same second would
/// be answered with "not changed", and the browser would go on with the old page: a quick machine
/// once lived on the day before.
fn later() -> SystemTime {
    static BEGIN: OnceLock<SystemTime> = OnceLock::new();
    static TOLD: AtomicU64 = AtomicU64::new(0);
    let seconds = TOLD.fetch_add(1, Ordering::Relaxed);
    *BEGIN.get_or_init(SystemTime::now) + Duration::from_secs(seconds)
}

pub(crate) fn trouble(place: impl Into<PathBuf>, why: &impl ToString) -> Trouble {
    Trouble::Site { place: place.into(), why: why.to_string() }
}
