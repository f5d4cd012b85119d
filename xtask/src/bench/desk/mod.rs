//! `cargo xtask bench desk`: how the facility's desk bears many requests.

mod figures;
mod filled;

use std::time::Duration;

use serde_json::{Value, json};

use super::chromium::Chromium;
use super::conditions::Conditions;
use super::devtools::DevTools;
use super::tab::Tab;
use super::{Options, Scratch, facility, require_release, serve};
use crate::failure::Failure;
use crate::site::{self, Profile};
use crate::step::Step;
use crate::workspace::Workspace;
use figures::{Figures, Report, Work};
use filled::Filled;

/// Works at the desk.
const DESK: &str = include_str!("desk.js");

/// Ends a hang: the whole log of the largest desk is verified in less.
const PATIENCE: Duration = Duration::from_secs(600);

/// Up to so many requests a backup is brought in too: it is held in memory several times over.
const RESTORED: u64 = 10_000;

/// With so many requests the desk must stay quick: with them a slower machine is imitated too.
const PROMISED: u64 = 10_000;

/// The tables of the store, in the order of their numbers in a file.
const TABLES: [&str; 5] = ["vault", "entries", "ends", "rows", "notes"];

/// Measures and prints.
pub(super) fn bench(workspace: &Workspace, options: &Options) -> Result<(), Failure> {
    if options.build {
        site::build(workspace, Profile::Release)?;
    }
    let dist = workspace.dist();
    require_release(&dist)?;
    let facility = facility(&dist, options.facility.as_deref())?;
    let scratch = Scratch::make(workspace)?;
    let mut report = Report::of(options.runs);
    for cases in &options.cases {
        let filled = Filled::make(workspace, &facility, *cases, &scratch.0)?;
        Step {
            what: &format!("{cases} requests"),
            why: "laid into a browser, and worked with",
            about: "up to ten minutes with 100,000",
        }
        .announce();
        // Two origins: two stores, each empty at first.
        let origin = || serve(vec![dist.clone(), scratch.0.clone()]);
        let servers = [origin()?, origin()?];
        let addresses = servers.each_ref().map(|server| format!("{}#/desk", server.url()));
        // A browser of its own: what one desk has left behind must not slow the next.
        let mut chromium = Chromium::start(&scratch.0.join(format!("profile-{cases}")))?;
        report.browser = chromium.version()?;
        report.desks.push(measure(&mut chromium.devtools, &addresses, &filled, options.runs)?);
        filled.remove();
    }
    println!("\n{report}");
    Ok(())
}

fn measure(
    devtools: &mut DevTools,
    [address, elsewhere]: &[String; 2],
    filled: &Filled,
    runs: usize,
) -> Result<Figures, Failure> {
    devtools.be_patient(PATIENCE)?;
    let script = |what: &str| format!("({DESK})({}, {})", json!(what), input(filled));
    let restore = if filled.cases <= RESTORED {
        let mut tab = Tab::open_on_disk(devtools, Conditions::AsItIs)?;
        tab.go(elsewhere)?;
        Some(tab.run(&script("restore"))?)
    } else {
        None
    };
    let mut tab = Tab::open_on_disk(devtools, Conditions::AsItIs)?;
    tab.go(address)?;
    let on_disk = tab.run(&script("fill"))?;
    let mut work = |conditions| -> Result<Vec<Work>, Failure> {
        tab.imitate(conditions)?;
        let once = |_| {
            tab.go("about:blank")?;
            tab.go(address)?;
            tab.run(&script("work"))
        };
        (0..runs).map(once).collect()
    };
    let quick = work(Conditions::AsItIs)?;
    let slow = if filled.cases == PROMISED { work(Conditions::SlowProcessor)? } else { Vec::new() };
    Ok(Figures { filled: filled.clone(), restore, on_disk, quick, slow })
}

fn input(filled: &Filled) -> Value {
    json!({
        "tables": TABLES,
        "folder": filled.folder,
        "files": filled.files,
        "passphrase": filled.passphrase,
        "code": filled.code,
        "name": filled.name,
        "patience": PATIENCE.as_millis(),
    })
}
