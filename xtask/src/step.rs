//! One slow thing at a time, with a word on what it is, why, and how long it takes.

use std::process::{Command, Stdio};
use std::time::Instant;

use crate::failure::Failure;

/// What is said of a step before it begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step<'a> {
    /// What is done.
    pub(crate) what: &'a str,
    /// What it is needed for.
    pub(crate) why: &'a str,
    /// How long it takes on a small machine (2 cores).
    pub(crate) about: &'a str,
}

impl Step<'_> {
    /// Announces the step and runs `command`; its own output shows the progress.
    pub(crate) fn run(self, command: &mut Command, remedy: &str) -> Result<(), Failure> {
        self.announce();
        let begun = Instant::now();
        let status = command.status().map_err(|error| {
            Failure::new(format!("{} does not start: {error}", shown(command)), remedy)
        })?;
        if !status.success() {
            let happened = format!("{} failed ({status}); its own words are above", shown(command));
            return Err(Failure::new(happened, remedy));
        }
        println!("    done in {}", duration(begun));
        Ok(())
    }

    /// Runs a command whose output is wanted; what it says to people goes where our own words go.
    pub(crate) fn output(self, command: &mut Command, remedy: &str) -> Result<String, Failure> {
        self.announce();
        let output = command.stderr(Stdio::inherit()).output().map_err(|error| {
            Failure::new(format!("{} does not start: {error}", shown(command)), remedy)
        })?;
        if !output.status.success() {
            let happened = format!("{} failed; its own words are above", shown(command));
            return Err(Failure::new(happened, remedy));
        }
        String::from_utf8(output.stdout).map_err(|_| {
            Failure::new(format!("what {} printed is not UTF-8", shown(command)), remedy)
        })
    }

    /// Says what comes.
    pub(crate) fn announce(self) {
        let Self { what, why, about } = self;
        println!("==> {what}: {why} ({about})");
    }
}

/// A command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

/// The time since `begun`, as a person says it.
pub(crate) fn duration(begun: Instant) -> String {
    let seconds = begun.elapsed().as_secs();
    match seconds {
        0 => "less than a second".to_owned(),
        1..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}
