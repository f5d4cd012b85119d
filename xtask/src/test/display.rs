//! A screen that nobody sees, for the browser that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// A running Xvfb; ended when dropped.
#[derive(Debug)]
pub(crate) struct Display {
    name: String,
    server: Child,
}

impl Display {
    /// Starts a screen under a free number of the server's own choice.
    pub(crate) fn start() -> Result<Self, Failure> {
        let failed = |why: String| {
            Failure::new(
                format!("the invisible screen (Xvfb) does not start: {why}"),
                "install the package xvfb, or leave out WebKit: `cargo xtask test --browser chromium`",
            )
        };
        let mut server = Command::new("Xvfb")
            // It writes the number when it is ready: nothing to wait for by the clock.
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output)
                .read_line(&mut number)
                .map_err(|error| failed(error.to_string()))?;
        }
        let display = Self { name: format!(":{}", number.trim()), server };
        if number.trim().is_empty() {
            return Err(failed("it ended at once".to_owned()));
        }
        Ok(display)
    }

    /// What goes into the variable `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself; reaped in either case.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
