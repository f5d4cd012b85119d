//! A driver process on a port of its own.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xtask::process_tree;
use xtask::screen::{REMEDY, Screen};

use crate::session::LIMIT;
use crate::{Browser, Trouble};

/// A driver that runs until it is dropped.
#[derive(Debug)]
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// Dropped after the process has ended.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver and waits until it listens.
    ///
    /// # Errors
    /// [`Trouble::Driver`] with the driver's own words.
    pub(crate) fn start(browser: Browser) -> Result<Self, Trouble> {
        let failed = |why: String| Trouble::Driver { browser, why };
        // The other two run without one.
        let screen = (browser == Browser::WebKit).then(Screen::start).transpose();
        let screen = screen.map_err(|error| failed(format!("no screen: {error}; {REMEDY}")))?;
        let program = browser.driver();
        let log = tempfile::tempfile().map_err(|error| failed(error.to_string()))?;
        let mut said = log.try_clone().map_err(|error| failed(error.to_string()))?;
        let port = free_port().map_err(|error| failed(error.to_string()))?;
        let other = free_port().map_err(|error| failed(error.to_string()))?;
        let mut command = Command::new(&program);
        command.args(browser.arguments(port, other));
        if let Some(screen) = &screen {
            screen.show(&mut command);
        }
        let process = spawn(&mut command, log).map_err(|error| {
            failed(format!(
                "{} does not start: {error}; {} names the driver, or install it",
                program.display(),
                browser.variable()
            ))
        })?;
        let mut driver = Self { process, port, _screen: screen };
        driver.wait().map_err(|why| failed(format!("{why}\n{}", words(&mut said))))?;
        Ok(driver)
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends the driver, its browser and all that hangs below them at once, without a word to any of
    /// them, and waits until they are gone.
    pub(crate) fn kill(mut self) {
        let family = process_tree::end(self.process.id());
        let _ = self.process.kill();
        let _ = self.process.wait();
        while process_tree::run(&family) {
            // The system tells nobody but a parent when a process is gone.
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until the port answers.
    fn wait(&mut self) -> Result<(), String> {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Ok(Some(status)) = self.process.try_wait() {
                return Err(format!("the driver ended by itself ({status})"));
            }
            if begun.elapsed() > LIMIT {
                return Err("the driver does not listen".to_owned());
            }
            // The system tells of no event when another process begins to listen.
            thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Its browser has been told to go before; this ends what is left, by its own id.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn spawn(command: &mut Command, log: File) -> io::Result<Child> {
    let errors = log.try_clone()?;
    command.stdin(Stdio::null()).stdout(log).stderr(errors).spawn()
}

fn free_port() -> io::Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr().map(|address| address.port())
}

fn words(log: &mut File) -> String {
    let mut text = String::new();
    // Without its words the message is shorter, no more.
    let _ = log.seek(SeekFrom::Start(0)).and_then(|_| log.read_to_string(&mut text));
    text
}
