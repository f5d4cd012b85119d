//! What `cargo xtask test` walks in Chromium, Firefox and WebKit.

mod people;
mod walks;

use std::process::ExitCode;

use madoguchi_e2e::harness;

fn main() -> ExitCode {
    let mut tests = Vec::new();
    tests.extend(walks::tests());
    harness::run(tests)
}
