//! A screen that nobody sees, for the browser that cannot do without one.

use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// What to do where no screen starts.
pub const REMEDY: &str =
    "install the package xvfb, or leave out WebKit: `cargo xtask test --browser chromium`";

/// A running Xvfb; ended when dropped.
///
/// One for each browser: without a window manager, windows that share a screen take the keyboard
/// from each other, and the one behind shows no focus.
#[derive(Debug)]
pub struct Screen {
    name: String,
    server: Child,
}

impl Screen {
    /// Starts a screen under a free number of the server's own choice.
    ///
    /// # Errors
    /// The system's, when Xvfb does not start; [`REMEDY`] says what to do.
    pub fn start() -> io::Result<Self> {
        let mut server = Command::new("Xvfb")
            // It writes the number when it is ready: nothing to wait for by the clock.
            .args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        let read = match server.stdout.take() {
            Some(output) => BufReader::new(output).read_line(&mut number).map(drop),
            None => Ok(()),
        };
        // From here on the server ends with what stands for it, whatever was read.
        let screen = Self { name: format!(":{}", number.trim()), server };
        read?;
        match number.trim() {
            "" => Err(io::Error::other("Xvfb ended at once")),
            _ => Ok(screen),
        }
    }

    /// Makes a program open its windows there, also on a developer's desktop.
    pub fn show(&self, command: &mut Command) {
        command.env("DISPLAY", &self.name).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It may have ended by itself; reaped in either case.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
