//! What a developer can type.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::bench;
use crate::serve;
use crate::site::Profile;
use crate::test;

/// The commands, as `cargo xtask help` prints them.
pub(crate) const HELP: &str = "\
cargo xtask build [--dev]      write the page into dist/ (any static host serves it);
                               --dev: quick and large
cargo xtask serve [--dev] [--no-build] [--port N]
                               build, then serve dist/ at http://127.0.0.1:8080/
cargo xtask check              layers, words and facility names
cargo xtask lint-facility FILE what a facility's file has against it, in Japanese: by severity, with
                               both articles and what to do; fails where the Act is contradicted
cargo xtask papers DIR         every paper of every facility as a PDF, with ordinary contents and with
                               the longest that occur: for looking at, and for anyone's checks
cargo xtask test [--quick] [--browser chromium|firefox|webkit]
                               everything; --quick leaves out what needs a browser
cargo xtask kill [--rounds N] [--browser chromium|firefox] [--no-build]
                               staff work, the browser is killed in the midst of it and started again,
                               N times (200): what was acknowledged is there and the log is sound
cargo xtask bench [--runs N] [--no-build] [--facility ID]
                               weight, start, steps, papers and rules in figures, none of which
                               fails; the middle of N runs (5) in Chromium: four minutes
cargo xtask bench desk [--runs N] [--no-build] [--facility ID] [--cases N,N]
                               the facility's desk with 1,000, 10,000 and 100,000 requests: unlock,
                               board, search, an event, bytes; half an hour";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Build(Profile),
    Serve(serve::Options),
    Check,
    LintFacility(PathBuf),
    Papers(PathBuf),
    Test(test::Options),
    Kill(test::KillOptions),
    Bench(bench::Options),
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// What is wrong with them, as a sentence.
pub(crate) fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Command, String> {
    read(arguments).map_err(|error| error.to_string())
}

fn read(arguments: impl Iterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let mut profile = Profile::Release;
    let mut serve = serve::Options::default();
    let mut test = test::Options::default();
    let mut kill = test::KillOptions::default();
    let mut bench = bench::Options::default();
    let mut file = None;
    while let Some(argument) = parser.next()? {
        match (name.as_str(), argument) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            ("build" | "serve", Long("dev")) => profile = Profile::Dev,
            ("serve", Long("no-build")) => serve.build = None,
            ("serve", Long("port")) => serve.port = parser.value()?.parse()?,
            ("test", Long("quick")) => test.quick = true,
            ("test", Long("browser")) => test.browser = Some(parser.value()?.parse()?),
            ("kill", Long("rounds")) => kill.rounds = parser.value()?.parse()?,
            ("kill", Long("browser")) => kill.browser = parser.value()?.parse()?,
            ("kill", Long("no-build")) => kill.build = false,
            ("bench", Long("runs")) => bench.runs = parser.value()?.parse()?,
            ("bench", Long("no-build")) => bench.build = false,
            ("bench", Value(part)) if part == "desk" => bench.desk = true,
            ("bench", Long("cases")) => bench.cases = cases(&parser.value()?.string()?)?,
            ("bench", Long("facility")) => bench.facility = Some(parser.value()?.string()?),
            ("lint-facility" | "papers", Value(path)) if file.is_none() => {
                file = Some(PathBuf::from(path));
            }
            (_, other) => return Err(other.unexpected()),
        }
    }
    match name.as_str() {
        "help" => Ok(Command::Help),
        "build" => Ok(Command::Build(profile)),
        "serve" => {
            serve.build = serve.build.map(|_| profile);
            Ok(Command::Serve(serve))
        }
        "check" => Ok(Command::Check),
        "lint-facility" => {
            let file = file.ok_or("which file? cargo xtask lint-facility FILE")?;
            Ok(Command::LintFacility(file))
        }
        "papers" => {
            let folder = file.ok_or("into which folder? cargo xtask papers DIR")?;
            Ok(Command::Papers(folder))
        }
        "test" => Ok(Command::Test(test)),
        "kill" => Ok(Command::Kill(kill)),
        "bench" => Ok(Command::Bench(bench)),
        other => Err(format!("there is no command {other}").into()),
    }
}

/// Numbers between commas.
fn cases(typed: &str) -> Result<Vec<u64>, lexopt::Error> {
    let number = |one: &str| one.parse::<u64>().ok().filter(|number| *number > 0);
    let numbers: Option<Vec<u64>> = typed.split(',').map(number).collect();
    numbers
        .ok_or_else(|| format!("{typed} is no number of requests, nor several: 1000,10000").into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test::Browser;

    fn typed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_belong_to_their_command() {
        assert_eq!(typed("build --dev"), Ok(Command::Build(Profile::Dev)));
        assert_eq!(
            typed("serve --port 9000 --no-build"),
            Ok(Command::Serve(serve::Options { port: 9000, build: None }))
        );
        assert_eq!(typed(""), Ok(Command::Help));
        assert_eq!(
            typed("test --browser webkit"),
            Ok(Command::Test(test::Options { quick: false, browser: Some(Browser::WebKit) }))
        );
        assert_eq!(
            typed("bench --no-build --runs 9"),
            Ok(Command::Bench(bench::Options { runs: 9, build: false, ..Default::default() }))
        );
        assert_eq!(
            typed("bench desk --cases 10,2000"),
            Ok(Command::Bench(bench::Options {
                desk: true,
                cases: vec![10, 2000],
                ..Default::default()
            }))
        );
        assert!(typed("bench desk --cases 10,many").unwrap_err().contains("many"));
        assert!(typed("bench desk --cases 0").is_err());
        assert!(typed("bench tablet").unwrap_err().contains("tablet"));
        assert_eq!(
            typed("kill --rounds 20 --browser firefox --no-build"),
            Ok(Command::Kill(test::KillOptions {
                rounds: 20,
                browser: Browser::Firefox,
                build: false
            }))
        );
        assert!(typed("test --rounds 20").is_err());
        assert!(typed("test --browser opera").unwrap_err().contains("opera"));
        assert_eq!(
            typed("lint-facility a.json"),
            Ok(Command::LintFacility(PathBuf::from("a.json")))
        );
        assert_eq!(typed("papers out"), Ok(Command::Papers(PathBuf::from("out"))));
        assert!(typed("papers").unwrap_err().contains("DIR"));
        assert!(typed("lint-facility").unwrap_err().contains("FILE"));
        assert!(typed("lint-facility a.json b.json").is_err());
        assert!(typed("check --port 1").is_err());
        assert!(typed("serve --port many").is_err());
        assert!(typed("ship").unwrap_err().contains("ship"));
    }
}
