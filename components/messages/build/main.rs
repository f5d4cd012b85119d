//! Turns the message files (`<language>/*.ftl`) into the table that the page carries.

#![expect(clippy::print_stdout, reason = "a build script talks to cargo by printing")]

mod parts;
mod read;
mod refusal;
mod write;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("cargo::error={why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let variable = |name| std::env::var(name).map_err(|e| format!("{name}: {e}"));
    let root = variable("CARGO_MANIFEST_DIR")?;
    let out = variable("OUT_DIR")?;

    // The crate's own folder too: a new language is a new folder in it.
    println!("cargo::rerun-if-changed={root}");
    let languages =
        read::languages(Path::new(&root), &parts::parts()).map_err(|e| e.to_string())?;
    let table = write::table(&languages)?;
    let file = Path::new(&out).join("table.rs");
    std::fs::write(&file, table).map_err(|e| format!("{}: {e}", file.display()))
}
