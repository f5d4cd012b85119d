//! The compiler's part for WebAssembly.

use std::process::Command;

use crate::failure::Failure;
use crate::step::Step;

const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the wasm target if the toolchain in use has none.
pub(crate) fn wasm_target() -> Result<(), Failure> {
    if installed() {
        return Ok(());
    }
    Step {
        what: "rustup target add",
        why: "the standard library for WebAssembly is missing",
        about: "1 to 2 minutes, once",
    }
    .run(
        Command::new("rustup").args(["target", "add", TARGET]),
        "install Rust by https://rustup.rs, or add your distribution's package of the target wasm32-unknown-unknown; check the network",
    )
}

/// Whether the toolchain has the target's libraries; this also holds for one not from rustup.
fn installed() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    Command::new(rustc)
        .args(["--print", "target-libdir", "--target", TARGET])
        .output()
        .ok()
        .filter(|output| output.status.success())
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .is_some_and(|folder| {
            std::fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some())
        })
}
