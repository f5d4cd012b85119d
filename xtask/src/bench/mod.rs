//! `cargo xtask bench`: how heavy the page is, how soon it can be used, how quickly it goes on.
//!
//! `cargo xtask bench desk`: how the facility's desk bears many requests.
//!
//! It prints figures and judges none: a busy machine is slow, and a figure that fails a build is
//! soon rounded until it passes. An empty page is measured beside ours in the same run, so that
//! figures of two machines can be compared.

mod aims;
mod chromium;
mod conditions;
mod desk;
mod devtools;
mod embed;
mod load;
mod median;
mod papers;
mod peers;
mod report;
mod rules;
mod starts;
mod steps;
mod tab;

use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use madoguchi_messages::{key, say_with};
use xtask::static_server::{self, Server};

use crate::failure::Failure;
use crate::site::{self, Profile};
use crate::step::Step;
use crate::workspace::Workspace;
use chromium::Chromium;
use conditions::Conditions;
use report::Report;
use starts::Pages;

/// An empty page with one input: as soon as any page can be used on this machine.
const EMPTY: &str = "<!doctype html><meta charset=utf-8><title>empty</title><input>";

/// What to measure.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// How often each page is loaded and the wizard walked; medians are printed.
    pub(crate) runs: usize,
    /// Whether to build before; else what lies in `dist/` is measured.
    pub(crate) build: bool,
    /// Whose wizard; `None`: the facility with the largest file.
    pub(crate) facility: Option<String>,
    /// Whether the desk is measured, else the applicant's page.
    pub(crate) desk: bool,
    /// With how many requests the desk is measured, one after the other.
    pub(crate) cases: Vec<u64>,
}

impl Default for Options {
    fn default() -> Self {
        let cases = vec![1000, 10_000, 100_000];
        Self { runs: 5, build: true, facility: None, desk: false, cases }
    }
}

/// Measures and prints.
pub(crate) fn bench(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    if options.desk {
        return desk::bench(workspace, options);
    }
    if options.build {
        site::build(workspace, Profile::Release)?;
    }
    let dist = workspace.dist();
    require_release(&dist)?;
    let facility = facility(&dist, options.facility.as_deref())?;
    let scratch = Scratch::make(workspace)?;
    let verdicts = rules::verdicts(workspace)?;

    let empty = scratch.0.join("empty");
    fs::create_dir_all(&empty)
        .and_then(|()| fs::write(empty.join("index.html"), EMPTY))
        .map_err(|error| Failure::file(&empty, &error))?;
    let homepages = scratch.0.join("homepages");
    fs::create_dir_all(&homepages).map_err(|error| Failure::file(&homepages, &error))?;
    let (ours, empty) = (serve(vec![dist.clone()])?, serve(vec![empty])?);
    embed::write(&homepages, &ours.url(), &facility)?;
    let homepages = serve(vec![homepages])?;
    let pages = Pages { empty: empty.url(), ours: format!("{}#/{facility}/request", ours.url()) };
    let mut chromium = Chromium::start(&scratch.0.join("profile"))?;
    Step {
        what: "page loads",
        why: "each page anew, in a fresh profile, as a phone and as this machine",
        about: &format!("about {} s", 12 + 6 * options.runs),
    }
    .announce();
    let starts = starts::measure(&mut chromium.devtools, &pages, options.runs)?;
    Step {
        what: "walks",
        why: "the whole wizard with a processor a fourth as quick, and as it is",
        about: &format!("about {} s", 8 * options.runs),
    }
    .announce();
    let mut walk =
        |conditions| steps::measure(&mut chromium.devtools, &pages.ours, conditions, options.runs);
    let steps = [walk(Conditions::SlowProcessor)?, walk(Conditions::AsItIs)?];
    Step {
        what: "papers",
        why: "saved as a PDF on the wizard's last page, as a phone and as this machine",
        about: &format!("about {} s", 25 * options.runs),
    }
    .announce();
    let name = format!("madoguchi-{facility}.pdf");
    let done = say_with(key::FINISH_PDF_DONE, &[("file", &name)]);
    let mut save = |conditions| {
        papers::measure(&mut chromium.devtools, &pages.ours, conditions, &done, options.runs)
    };
    let papers = [save(Conditions::Phone)?, save(Conditions::AsItIs)?];
    Step {
        what: "homepage",
        why: "a facility's homepage without and with the window below the screen",
        about: &format!("about {} s", 4 * options.runs),
    }
    .announce();
    // Another name is another site: browsers take the two for strangers.
    let home = homepages.url().replace("127.0.0.1", "localhost");
    let embed = embed::measure(&mut chromium.devtools, &home, &ours.url(), &dist, options.runs)?;
    let report = Report {
        browser: chromium.version()?,
        address: format!("#/{facility}/request"),
        runs: options.runs,
        starts,
        later: site::later_part(&dist)?,
        steps,
        papers,
        embed,
        verdicts,
    };
    println!("\n{report}");
    Ok(())
}

/// A dev build is several times as heavy as what people get: its figures would say nothing.
fn require_release(dist: &Path) -> Result<(), Failure> {
    if dist.join("index.html.br").is_file() {
        return Ok(());
    }
    Err(Failure::new(
        "there is no release build in dist/",
        "run the command without --no-build, or `cargo xtask build` first",
    ))
}

/// The facility asked for, or the one whose rules are the most to load.
fn facility(dist: &Path, wanted: Option<&str>) -> Result<String, Failure> {
    let folder = dist.join("facilities");
    let failed = |error: std::io::Error| Failure::file(&folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let Some(id) = name.to_str().and_then(|name| name.strip_suffix(".json")) else { continue };
        if id != "index" {
            found.push((entry.metadata().map_err(failed)?.len(), id.to_owned()));
        }
    }
    found.sort();
    let all: Vec<&str> = found.iter().map(|(_, id)| id.as_str()).collect();
    let one = match wanted {
        Some(wanted) => all.iter().find(|id| **id == wanted),
        None => all.last(),
    };
    one.map(|id| (*id).to_owned()).ok_or_else(|| {
        Failure::new(
            format!("dist/facilities has no file for {}", wanted.unwrap_or("any facility")),
            format!("choose one of: {}", all.join(", ")),
        )
    })
}

fn serve(roots: Vec<PathBuf>) -> Result<Server, Failure> {
    static_server::start(roots, 0)
        .map_err(|error| Failure::new(error.to_string(), "start the command again"))
}

/// A folder of this run alone; it goes when the run ends.
struct Scratch(PathBuf);

impl Scratch {
    fn make(workspace: &Workspace) -> Result<Self, Failure> {
        let folder = workspace.target.join(format!("madoguchi-bench-{}", process::id()));
        fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What stays behind is a few megabytes in the target folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_facility_is_measured_unless_one_is_named() {
        let dist = tempfile::tempdir().unwrap();
        let folder = dist.path().join("facilities");
        fs::create_dir(&folder).unwrap();
        for (name, length) in [("index", 90), ("sakura", 20), ("tsubaki", 10)] {
            fs::write(folder.join(format!("{name}.json")), "x".repeat(length)).unwrap();
            fs::write(folder.join(format!("{name}.json.br")), "x".repeat(100)).unwrap();
        }
        assert_eq!(facility(dist.path(), None).unwrap(), "sakura");
        assert_eq!(facility(dist.path(), Some("tsubaki")).unwrap(), "tsubaki");
        let refused = facility(dist.path(), Some("ume")).unwrap_err().to_string();
        assert!(refused.contains("ume") && refused.contains("tsubaki, sakura"), "{refused}");
    }

    #[test]
    fn a_dev_build_is_not_measured() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("index.html"), "").unwrap();
        assert!(require_release(dist.path()).is_err());
        fs::write(dist.path().join("index.html.br"), "").unwrap();
        assert!(require_release(dist.path()).is_ok());
    }
}
