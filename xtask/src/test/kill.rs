//! `cargo xtask kill`: the walk on which the desk's browser is killed again and again, at length.

use std::time::Duration;

use super::browser::Browser;
use super::running::run_tests;
use super::{LIMIT, cargo_here, prepare};
use crate::failure::Failure;
use crate::site::{self, Profile};
use crate::workspace::Workspace;

/// The walk.
const WALK: &str = "what_was_acknowledged_outlives_a_killed_browser";

/// A round starts a browser anew: some ten seconds, a minute for Firefox on a machine that is overloaded.
const ROUND: Duration = Duration::from_secs(90);

/// How often, and in which browser.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// How often the browser is killed.
    pub(crate) rounds: u32,
    /// Which browser; WebKit's keeps nothing from one session to the next and cannot be asked.
    pub(crate) browser: Browser,
    /// Whether to build before; else what lies in `dist/` is walked through.
    pub(crate) build: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { rounds: 200, browser: Browser::Chromium, build: true }
    }
}

/// Walks; returns whether nothing was lost.
pub(crate) fn kill(workspace: &Workspace, options: &Options) -> Result<bool, Failure> {
    if options.browser == Browser::WebKit {
        return Err(Failure::new(
            "WebKitGTK's driver gives every session a place of its own: nothing outlives it",
            "cargo xtask kill --browser chromium, or firefox",
        ));
    }
    if options.build {
        site::build(workspace, Profile::Release)?;
    }
    let (_, drivers, _) = prepare(workspace, &[options.browser])?;
    let mut command = cargo_here(workspace);
    drivers.page_tests(&mut command, workspace, options.browser);
    command.env("MADOGUCHI_KILL_ROUNDS", options.rounds.to_string());
    command.args(["test", "--package", "madoguchi-e2e", "--test", "browsers", "--", WALK]);
    let outcome = run_tests(&mut command, LIMIT + ROUND * options.rounds)?;
    Ok(outcome.failed == 0)
}
