//! Developer commands: `cargo xtask help` lists them.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a developer reads these")]

mod bench;
mod check;
mod cli;
mod failure;
mod lint_facility;
mod papers;
mod serve;
mod site;
mod step;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use cli::Command;
use failure::Failure;
use workspace::Workspace;

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(why) => {
            eprintln!("{why}\n\n{}", cli::HELP);
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all was well; a [`Failure`] is what kept the command from finding out.
fn run(command: Command) -> Result<bool, Failure> {
    match command {
        Command::Help => {
            println!("{}", cli::HELP);
            Ok(true)
        }
        Command::Build(profile) => site::build(&Workspace::locate()?, profile).map(|()| true),
        Command::Serve(options) => serve::serve(&Workspace::locate()?, options).map(|()| true),
        Command::LintFacility(file) => lint_facility::lint_facility(&file),
        Command::Papers(folder) => papers::papers(&Workspace::locate()?, &folder).map(|()| true),
        Command::Check => check::check(&Workspace::locate()?),
        Command::Test(options) => Ok(test::test(&Workspace::locate()?, &options)),
        Command::Kill(options) => test::kill(&Workspace::locate()?, &options),
        Command::Bench(options) => bench::bench(&Workspace::locate()?, &options).map(|()| true),
    }
}
