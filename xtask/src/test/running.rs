//! One run of test programs: shown as it goes, counted, and ended if it hangs.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use xtask::process_tree;

use super::outcome::Outcome;
use super::tally;
use crate::failure::Failure;
use crate::step::shown;

/// Runs `command`, lets its output through and adds up the counts in it.
///
/// After `limit` the command is ended with all that it started.
pub(crate) fn run_tests(command: &mut Command, limit: Duration) -> Result<Outcome, Failure> {
    let begun = Instant::now();
    let remedy = "run that command by itself and mend what it names";
    let failed = |error: std::io::Error, command: &Command| {
        Failure::new(format!("{}: {error}", shown(command)), remedy)
    };
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| failed(error, command))?;
    let (mut sum, mut failures) = (Outcome::default(), tally::Failures::default());
    if let Some(output) = child.stdout.take() {
        let lines = lines(output);
        loop {
            match lines.recv_timeout(limit.saturating_sub(begun.elapsed())) {
                Ok(line) => {
                    println!("{line}");
                    sum = sum + tally::counts(&line).unwrap_or_default();
                    failures.read(&line);
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    println!("not done after {} minutes: ended", limit.as_secs() / 60);
                    sum.failures = failures.told();
                    return Ok(end(child, sum));
                }
            }
        }
    }
    let status = child.wait().map_err(|error| failed(error, command))?;
    sum.failures = failures.told();
    Ok(judged(sum, status.success()))
}

/// The lines as they come, read by a thread, since a pipe cannot be waited on with a limit.
fn lines(output: ChildStdout) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(output).split(b'\n') {
            let Ok(line) = line else { break };
            let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

fn end(mut child: Child, sum: Outcome) -> Outcome {
    process_tree::end(child.id());
    // Reaped, so that no dead process stays listed; it may have ended by itself just now.
    let _ = child.kill();
    let _ = child.wait();
    judged(sum, false)
}

fn judged(sum: Outcome, success: bool) -> Outcome {
    let (outcome, reason) = tally::verdict(sum, success);
    if let Some(reason) = reason {
        println!("counted as a failure: {reason}");
    }
    outcome
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn several_programs_are_added_up() {
        let script = "echo 'test result: ok. 2 passed; 0 failed;'; \
                      echo 'test result: FAILED. 3 passed; 1 failed;'; exit 101";
        let outcome = run_tests(&mut shell(script), Duration::from_secs(60)).unwrap();
        assert_eq!(outcome, Outcome::counted(5, 1));
    }

    #[test]
    fn a_hang_ends_with_all_that_it_started() {
        // The inner shell holds the pipe open: were it not ended too, no end would be seen.
        let script = "echo 'test result: ok. 2 passed; 0 failed;'; sh -c 'sleep 1000; true'; true";
        let outcome = run_tests(&mut shell(script), Duration::from_millis(500)).unwrap();
        assert_eq!(outcome, Outcome::counted(2, 1));
    }
}
