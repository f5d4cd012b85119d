//! The compiler's parts for WebAssembly.

use std::path::Path;
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

/// Whether the sources of the standard library are there, so that it can be built as small as the rest;
/// installs them if they are not.
///
/// Not every toolchain comes from rustup and not every machine reaches it: the page is larger then, and
/// nothing else is different.
pub(crate) fn std_sources() -> bool {
    if has_std_sources() {
        return true;
    }
    let step = Step {
        what: "rustup component add rust-src",
        why: "the standard library is built anew with the page: it becomes smaller by a twentieth",
        about: "seconds, once",
    };
    let mut command = Command::new("rustup");
    if step.run(command.args(["component", "add", "rust-src"]), "").is_err() {
        println!(
            "    not to be had here: the page is built with the library as it comes, and is larger"
        );
    }
    has_std_sources()
}

fn has_std_sources() -> bool {
    let lock = Path::new("lib/rustlib/src/rust/library/Cargo.lock");
    printed(&["--print", "sysroot"]).is_some_and(|root| Path::new(&root).join(lock).is_file())
}

/// Whether the toolchain has the target's libraries; this also holds for one not from rustup.
fn installed() -> bool {
    printed(&["--print", "target-libdir", "--target", TARGET]).is_some_and(|folder| {
        std::fs::read_dir(folder).is_ok_and(|mut files| files.next().is_some())
    })
}

/// What the compiler prints when it is asked for that.
fn printed(arguments: &[&str]) -> Option<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(text.trim().to_owned())
}
