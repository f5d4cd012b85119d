//! Writes the first screens as HTML, for `cargo xtask build`: prints them to standard output.
//!
//! `prerender PUBLIC` reads the facilities in the folder PUBLIC.

#[cfg(not(target_family = "wasm"))]
use std::process::ExitCode;

#[cfg(target_family = "wasm")]
fn main() {}

#[cfg(not(target_family = "wasm"))]
fn main() -> ExitCode {
    let Some(public) = std::env::args_os().nth(1) else {
        eprintln!("usage: prerender PUBLIC");
        return ExitCode::FAILURE;
    };
    match madoguchi_app::prerender(public.as_ref()) {
        Ok(html) => {
            #[expect(clippy::print_stdout, reason = "standard output is the product")]
            {
                print!("{html}");
            }
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}
