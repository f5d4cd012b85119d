//! `cargo xtask test`: everything that must hold before a change goes to anybody.

mod beside;
mod browser;
mod drivers;
mod kill;
mod outcome;
mod packages;
mod running;
mod tally;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use beside::Build;
pub(crate) use browser::Browser;
use drivers::Drivers;
pub(crate) use kill::{Options as KillOptions, kill};
use outcome::Outcome;
use running::run_tests;
use xtask::screen::{REMEDY, Screen};

use crate::check;
use crate::failure::Failure;
use crate::step::{duration, shown};
use crate::tools::{CargoTool, Toolbox, npm_tools, pip_tools, wasm_target};
use crate::workspace::{Workspace, cargo};

/// The target that the page is compiled for.
const WASM: &str = "wasm32-unknown-unknown";

/// Crates that go into the page.
const PAGE: &[&str] = &[
    "madoguchi-app",
    "madoguchi-casework",
    "madoguchi-code-maker",
    "madoguchi-codes",
    "madoguchi-desk",
    "madoguchi-documents",
    "madoguchi-domain",
    "madoguchi-editor",
    "madoguchi-ink",
    "madoguchi-ledger",
    "madoguchi-messages",
    "madoguchi-office-papers",
    "madoguchi-opener",
    "madoguchi-papers",
    "madoguchi-policy-page",
    "madoguchi-receipts",
    "madoguchi-sealer",
    "madoguchi-sealing",
    "madoguchi-storage",
    "madoguchi-ui",
    "madoguchi-wizards",
    "madoguchi-wording",
];

/// The programs among them: what the browser starts.
const PROGRAMS: &[&str] = &[
    "madoguchi-app",
    "madoguchi-code-maker",
    "madoguchi-desk",
    "madoguchi-editor",
    "madoguchi-opener",
    "madoguchi-papers",
    "madoguchi-policy-page",
    "madoguchi-sealer",
];

/// A crate whose own tests run in a browser.
struct InBrowser {
    name: &'static str,
    package: &'static str,
    /// Which of its tests, and with what; all, where nothing is said.
    tests: &'static [&'static str],
}

const IN_BROWSER: &[InBrowser] = &[
    InBrowser { name: "storage", package: "madoguchi-storage", tests: &["--features", "desk"] },
    // Its doc tests are compiled with the native ones.
    InBrowser { name: "form parts", package: "madoguchi-ui", tests: &["--test", "*"] },
];

/// No part of the tests takes longer than this, even on a slow machine: longer is a hang.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// What to test.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Leaves out whatever needs a browser.
    pub(crate) quick: bool,
    /// One browser instead of all three.
    pub(crate) browser: Option<Browser>,
}

/// Runs all parts, one failing or not, and prints the sum; returns whether all passed.
pub(crate) fn test(workspace: &Workspace, options: &Options) -> bool {
    let begun = Instant::now();
    let mut report = Report { parts: Vec::new() };
    report.part("format", || checked(cargo_here(workspace).args(["fmt", "--all", "--check"])));
    report.part("clippy", || {
        checked(cargo_here(workspace).args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]))
    });
    // The lints read the page's code as it is compiled for a browser.
    report.part("clippy for the page", || {
        wasm_target()?;
        let mut command = cargo_here(workspace);
        command.args(["clippy", "--target", WASM, "--lib"]);
        command.args(PROGRAMS.iter().flat_map(|program| ["--bin", program]));
        command.args(PAGE.iter().flat_map(|package| ["--package", package]));
        checked(command.args(["--", "-D", "warnings"]))
    });
    report.part("clippy for tests in the browser", || {
        let mut command = cargo_here(workspace);
        command.args(["clippy", "--target", WASM, "--tests"]);
        command.args(IN_BROWSER.iter().flat_map(|part| ["--package", part.package]));
        command.args(["--features", "madoguchi-storage/desk"]);
        checked(command.args(["--", "-D", "warnings"]))
    });
    report.part("layers", || match check::check(workspace) {
        Ok(clean) => Ok(Outcome::of_one(clean)),
        Err(failure) => Err(failure),
    });
    report.part("licences and sources", || deny(workspace));
    let mut build = None;
    if !options.quick {
        report.part("tools for the page", || {
            build = Some(Build::begin(workspace)?);
            Ok(Outcome::default())
        });
    }
    report.part("native tests", || run_tests(&mut native_tests(workspace), LIMIT));
    report.part("in other programs' eyes", || in_other_programs_eyes(workspace));
    if !options.quick {
        in_browsers(workspace, build, options.browser, &mut report);
    }
    report.print(begun)
}

/// The parts that need a browser.
fn in_browsers(
    workspace: &Workspace,
    build: Option<Build>,
    only: Option<Browser>,
    report: &mut Report,
) {
    let browsers: Vec<Browser> =
        Browser::ALL.into_iter().filter(|one| only.is_none_or(|only| only == *one)).collect();
    let mut built = false;
    report.part("build", || {
        if let Some(build) = build {
            build.end()?;
            built = true;
        }
        Ok(Outcome::default())
    });
    let mut ready = None;
    report.part("browsers", || {
        ready = Some(prepare(workspace, &browsers)?);
        Ok(Outcome::default())
    });
    let Some((tools, drivers, screen)) = ready else { return };
    for browser in &browsers {
        for part in IN_BROWSER {
            report.part(&format!("{} in {browser}", part.name), || {
                let mut command = drivers.wasm_tests(&tools, *browser, screen.as_ref())?;
                command.current_dir(&workspace.root);
                command.args(["test", "--target", WASM, "--package", part.package]);
                run_tests(command.args(part.tests).arg("--no-fail-fast"), LIMIT)
            });
        }
    }
    report.part("the walks' own parts", || {
        let mut command = cargo_here(workspace);
        run_tests(command.args(["test", "--package", "madoguchi-e2e", "--lib"]), LIMIT)
    });
    for browser in &browsers {
        report.part(&format!("the page in {browser}"), || {
            if !built {
                return Err(Failure::new(
                    "there is no page of this state to walk through",
                    "mend the part \"build\" first; what lies in dist/ is older",
                ));
            }
            let mut command = cargo_here(workspace);
            drivers.page_tests(&mut command, workspace, *browser);
            // Its integration tests alone: those of the library need no browser.
            command.args(["test", "--package", "madoguchi-e2e", "--no-fail-fast", "--test", "*"]);
            run_tests(&mut command, LIMIT)
        });
    }
}

fn prepare(
    workspace: &Workspace,
    browsers: &[Browser],
) -> Result<(Toolbox, Drivers, Option<Screen>), Failure> {
    packages::install(browsers)?;
    let mut tools = Toolbox::for_page(workspace)?;
    let drivers = Drivers::find(&mut tools, browsers)?;
    // The other two run without a screen; the walks open one for each window themselves.
    let screen = browsers.contains(&Browser::WebKit).then(Screen::start).transpose();
    let screen = screen.map_err(|error| {
        Failure::new(format!("the invisible screen (Xvfb) does not start: {error}"), REMEDY)
    })?;
    Ok((tools, drivers, screen))
}

/// What other people's programs read in what we write: papers, calendar files and lists, records of
/// consents, policy pages, sealed files; and whether what they seal opens here. Compiled as for the
/// native tests: another choice of packages would have them compiled once more.
fn in_other_programs_eyes(workspace: &Workspace) -> Result<Outcome, Failure> {
    packages::install_readers()?;
    packages::install_openers()?;
    packages::install_python()?;
    npm_tools(workspace)?;
    let mut command = native_tests(workspace);
    command.env("MADOGUCHI_NPM", workspace.npm().join("node_modules"));
    command.env("MADOGUCHI_PYTHON", pip_tools(workspace)?);
    command.args(["--test", "papers", "--test", "other_programs", "--", "--ignored"]);
    run_tests(&mut command, LIMIT)
}

/// A cargo that compiles all tests that need no browser.
fn native_tests(workspace: &Workspace) -> Command {
    let mut command = cargo_here(workspace);
    command.args(["test", "--workspace", "--exclude", "madoguchi-e2e", "--all-features"]);
    command.arg("--no-fail-fast");
    command
}

/// Licences that go with ours, and no source but crates.io.
fn deny(workspace: &Workspace) -> Result<Outcome, Failure> {
    let mut tools = Toolbox::default();
    tools.add(&CargoTool {
        package: "cargo-deny",
        programs: &["cargo-deny"],
        version: "0.20.2",
        options: &["--locked"],
        why: "it holds every library's licence and origin against deny.toml",
        about: "about 3 minutes, once on this machine",
    })?;
    // Known weaknesses (`advisories`) are left out: their list is fetched by git, from outside.
    let mut command = tools.command("cargo-deny");
    command.current_dir(&workspace.root);
    checked(command.args(["check", "bans", "licenses", "sources"]))
}

/// A command that counts as one test.
fn checked(command: &mut Command) -> Result<Outcome, Failure> {
    let status = command.status().map_err(|error| {
        Failure::new(
            format!("{} does not start: {error}", shown(command)),
            "install the toolchain that rust-toolchain.toml names, with rustup",
        )
    })?;
    Ok(Outcome::of_one(status.success()))
}

fn cargo_here(workspace: &Workspace) -> Command {
    let mut command = Command::new(cargo());
    command.current_dir::<&Path>(&workspace.root);
    command
}

/// What has been run so far.
struct Report {
    parts: Vec<(String, Outcome, String)>,
}

impl Report {
    /// Runs one part; what keeps it from running counts as one failure and stops nothing else.
    fn part(&mut self, name: &str, run: impl FnOnce() -> Result<Outcome, Failure>) {
        println!("\n──── {name}");
        let begun = Instant::now();
        let outcome = run().unwrap_or_else(|failure| {
            println!("{failure}");
            Outcome::of_one(false)
        });
        let took = duration(begun);
        println!("──── {name}: {outcome} ({took})");
        self.parts.push((name.to_owned(), outcome, took));
    }

    /// What failed, the whole at a glance, and its sum as the last line.
    fn print(&self, begun: Instant) -> bool {
        for (name, outcome, _) in &self.parts {
            for failure in &outcome.failures {
                println!("\n✗ {name}: {failure}");
            }
        }
        println!("\nall parts, after {}", duration(begun));
        let mut sum = Outcome::default();
        for (name, outcome, took) in &self.parts {
            let mark = if outcome.failed > 0 { "✗" } else { "✓" };
            println!("  {mark} {name:<34} {:<24} {took}", outcome.to_string());
            sum = sum + outcome.clone();
        }
        println!("{sum}");
        sum.failed == 0
    }
}
