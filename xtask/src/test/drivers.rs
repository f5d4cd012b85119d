//! The programs that steer a browser, and how each kind of test is told of them.

use std::path::PathBuf;
use std::process::Command;

use super::browser::Browser;
use crate::failure::Failure;
use crate::tools::{self, CargoTool, Toolbox};
use crate::workspace::{Workspace, cargo};
use xtask::screen::Screen;

/// Seconds that a part of a test in the browser may take; a busy machine with two cores is slow.
const PATIENCE: &str = "180";

/// Where each browser's driver lies.
#[derive(Debug)]
pub(crate) struct Drivers {
    found: Vec<(Browser, PathBuf)>,
}

impl Drivers {
    /// Finds the drivers, and installs the one that no package carries.
    pub(crate) fn find(tools: &mut Toolbox, browsers: &[Browser]) -> Result<Self, Failure> {
        let mut found = Vec::new();
        for &browser in browsers {
            let (variable, program) = names(browser);
            let named = std::env::var_os(variable).map(PathBuf::from);
            if browser == Browser::Firefox && named.is_none() && tools::find(program).is_none() {
                tools.add(&CargoTool {
                    package: "geckodriver",
                    programs: &["geckodriver"],
                    version: "0.37.1",
                    options: &["--locked"],
                    why: "it steers Firefox, and no package of the system carries it",
                    about: "3 to 5 minutes, once on this machine",
                })?;
            }
            let file = named.or_else(|| tools.find(program)).ok_or_else(|| {
                Failure::new(
                    format!("{program}, which steers {browser}, is not on PATH"),
                    format!("install it, or name its file in the variable {variable}"),
                )
            })?;
            found.push((browser, file));
        }
        Ok(Self { found })
    }

    /// A cargo that runs WebAssembly tests in `browser`; the caller adds what to test.
    pub(crate) fn wasm_tests(
        &self,
        tools: &Toolbox,
        browser: Browser,
        screen: Option<&Screen>,
    ) -> Result<Command, Failure> {
        let Some((_, driver)) = self.found.iter().find(|(one, _)| *one == browser) else {
            return Err(Failure::new(
                format!("no driver was found for {browser}"),
                "start the command again; it says what is missing",
            ));
        };
        let mut command = tools.command(&cargo().to_string_lossy());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        command.env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE);
        command.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60");
        // The runner takes the first driver it is told of: only this one.
        for variable in ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"] {
            command.env_remove(variable);
        }
        // WebKitGTK's driver speaks as Safari's does.
        let variable = if browser == Browser::WebKit { "SAFARIDRIVER" } else { names(browser).0 };
        command.env(variable, driver);
        if let Some(screen) = screen {
            screen.show(&mut command);
        }
        Ok(command)
    }

    /// Tells the walks through the page where everything is.
    ///
    /// `MADOGUCHI_BROWSERS` names the browser, `MADOGUCHI_DIST` the finished page, `MADOGUCHI_AXE`
    /// the accessibility checker; `CHROMEDRIVER`, `GECKODRIVER` and `WEBKITDRIVER` the drivers.
    pub(crate) fn page_tests(
        &self,
        command: &mut Command,
        workspace: &Workspace,
        browser: Browser,
    ) {
        command.env("MADOGUCHI_BROWSERS", browser.name());
        command.env("MADOGUCHI_DIST", workspace.dist());
        let axe = workspace.npm().join("node_modules").join("axe-core").join("axe.min.js");
        command.env("MADOGUCHI_AXE", axe);
        for (browser, driver) in &self.found {
            command.env(names(*browser).0, driver);
        }
    }
}

/// The variable that names a browser's driver, and the driver's usual name.
fn names(browser: Browser) -> (&'static str, &'static str) {
    match browser {
        Browser::Chromium => ("CHROMEDRIVER", "chromedriver"),
        Browser::Firefox => ("GECKODRIVER", "geckodriver"),
        Browser::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
    }
}
