//! A Chromium of this run alone.

use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;

use serde_json::{Value, json};

use super::devtools::DevTools;
use crate::failure::Failure;
use crate::tools;

/// The names under which systems carry it.
const PROGRAMS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "chrome"];

/// No window, no chatter with its maker; the sandbox does not work in every container.
const OPTIONS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
    "--remote-debugging-port=0",
];

/// A running browser. It ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Chromium {
    pub(crate) devtools: DevTools,
    process: Process,
}

impl Chromium {
    /// Starts the browser that is on PATH with an empty profile in `profile`.
    pub(crate) fn start(profile: &Path) -> Result<Self, Failure> {
        let program = find()?;
        let mut child = Command::new(&program)
            .args(OPTIONS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| Failure::file(&program, &error))?;
        let said = child.stderr.take();
        let process = Process(child);
        let mut said = BufReader::new(said.ok_or_else(|| not_started(&program, ""))?);
        let address = address(&mut said).map_err(|words| not_started(&program, &words))?;
        // A browser that cannot get rid of its words stands still. The thread ends with it.
        thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        Ok(Self { devtools: DevTools::connect(&address)?, process })
    }

    /// Name and version, as the browser says it.
    pub(crate) fn version(&mut self) -> Result<String, Failure> {
        let version = self.devtools.call("", "Browser.getVersion", json!({}))?;
        Ok(version["product"].as_str().unwrap_or("Chromium").replace('/', " "))
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Asked first: it knows its own children. One that does not answer is ended below.
        let closing: Result<Value, Failure> = self.devtools.call("", "Browser.close", json!({}));
        if closing.is_ok() {
            let _ = self.process.0.wait();
        }
    }
}

/// Ends with its owner, also when the browser never got as far as to answer.
#[derive(Debug)]
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn find() -> Result<PathBuf, Failure> {
    PROGRAMS.iter().find_map(|program| tools::find(program)).ok_or_else(|| {
        Failure::new(
            format!("none of {} is on PATH", PROGRAMS.join(", ")),
            "install Chromium (`apt-get install chromium`), or run `cargo xtask test`, which does",
        )
    })
}

fn not_started(program: &Path, words: &str) -> Failure {
    Failure::new(
        format!("{} does not start; it said: {}", program.display(), words.trim()),
        "start that program by itself with --headless, and mend what it names",
    )
}

/// The address of the wire, from the browser's own words; all of them if it is not among them.
fn address(said: &mut impl BufRead) -> Result<String, String> {
    let mut words = String::new();
    let mut line = String::new();
    while said.read_line(&mut line).is_ok_and(|length| length > 0) {
        if let Some(address) = line.strip_prefix("DevTools listening on ") {
            return Ok(address.trim().to_owned());
        }
        words.push_str(&line);
        line.clear();
    }
    Err(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_stands_somewhere_in_what_the_browser_says() {
        let said =
            "[1:ERROR] no bus\n\nDevTools listening on ws://127.0.0.1:9/devtools/browser/a\n";
        assert_eq!(address(&mut said.as_bytes()).unwrap(), "ws://127.0.0.1:9/devtools/browser/a");
        let refused = address(&mut "cannot open the display\n".as_bytes()).unwrap_err();
        assert!(refused.contains("display"));
    }
}
