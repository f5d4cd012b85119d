//! The worked cases: facts of a case by a facility's regulation, and what must come of them.
//!
//! `cargo test -p madoguchi-domain --test golden` reads every `*.json` in the folder `GOLDEN_DIR`
//! (by default the copied sample and the cases of our own), judges each case by the rules and by
//! the facility's file, prints one line a case and fails unless all pass.
//!
//! A verdict may say more than a case expects; what is expected must be there. A key that the
//! harness does not know, in the input or in what is expected, fails the case: a fact that is read
//! past would let a case pass for the wrong reason.
#![allow(clippy::print_stdout, reason = "one line a case is what this harness is for")]

mod answer;
mod authority;
mod bench;
mod breach;
mod case;
mod complaint;
mod consent;
mod deadline;
mod fee;
mod identity;
mod input;
mod problem;
mod refusal;
mod retention;
mod terms;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::time::Instant;

use answer::Answer;
use bench::Bench;
use case::Case;
use input::Input;
use madoguchi_domain::UnknownCode;
use madoguchi_domain::policy::WholePolicy;
use problem::Problem;
use terms::Terms;

/// Kinds whose rules are not built yet; they are named and counted apart.
const KINDS_TO_COME: &[&str] = &[];

fn main() -> ExitCode {
    let begun = Instant::now();
    let (cases, terms) = match (case::read_all(), Terms::read()) {
        (Ok(cases), Ok(terms)) => (cases, terms),
        (Err(why), _) | (_, Err(why)) => {
            println!("FAIL - {why}");
            return verdict(0, 1, begun);
        }
    };
    println!("\nrunning {} cases", cases.len());
    let (mut passed, mut failed, mut to_come) = (0, 0, 0);
    for case in &cases {
        let case = match case {
            Ok(case) => case,
            Err(unreadable) => {
                failed += 1;
                println!("FAIL {} {}", unreadable.id, unreadable.why);
                continue;
            }
        };
        if KINDS_TO_COME.contains(&case.kind.as_str()) {
            to_come += 1;
            println!("UNSUPPORTED {} {}", case.id, case.kind);
            continue;
        }
        match run(case, &terms) {
            Ok(()) => {
                passed += 1;
                println!("pass {}", case.id);
            }
            Err(problem) => {
                failed += 1;
                println!("{}", problem.line(&case.id));
            }
        }
    }
    println!("\n{to_come} cases of kinds to come ({})", KINDS_TO_COME.join(", "));
    verdict(passed, failed, begun)
}

/// Prints libtest's last line, so that whoever adds up test results reads this one too.
fn verdict(passed: usize, failed: usize, begun: Instant) -> ExitCode {
    let all = failed == 0 && passed > 0;
    let word = if all { "ok" } else { "FAILED" };
    let took = begun.elapsed().as_secs_f64();
    println!(
        "\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out; finished in {took:.2}s\n"
    );
    if all { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Judges one case and compares.
fn run(case: &Case, terms: &Terms) -> Result<(), Problem> {
    if let Some(key) = case.other_keys.keys().next() {
        return Err(Problem::UnknownKey(key.clone()));
    }
    let judge: fn(&Input, &Bench<'_>) -> Result<Answer, Problem> = match case.kind.as_str() {
        "authority" => authority::judge,
        "consent" => consent::judge,
        "identity" => identity::judge,
        "deadline" => deadline::judge,
        "fee" => fee::judge,
        "refusal" => refusal::judge,
        "retention" => retention::judge,
        "breach" => breach::judge,
        "complaint" => complaint::judge,
        other => return Err(Problem::UnknownKey(format!("kind {other}"))),
    };
    // What holds of any facility must hold of each.
    bench::facilities(&case.facility)?
        .into_iter()
        .try_for_each(|whole| run_for(whole, case, judge, terms))
}

fn run_for(
    whole: WholePolicy,
    case: &Case,
    judge: fn(&Input, &Bench<'_>) -> Result<Answer, Problem>,
    terms: &Terms,
) -> Result<(), Problem> {
    let WholePolicy { facility, handling } = whole;
    let bench = Bench { facility, handling: handling.unwrap_or_default(), terms };
    let input = Input::new(&case.input);
    let answer = catch_unwind(AssertUnwindSafe(|| judge(&input, &bench)))
        .unwrap_or_else(|_| Err(Problem::Input("the rules panicked".to_owned())))?;
    if let Some(key) = input.unread() {
        return Err(Problem::UnknownKey(key));
    }
    answer.compare(&case.expected, terms)
}

/// A code that the table has, as the value that the rules know.
fn code<T>(read: Result<T, UnknownCode>) -> Result<T, Problem> {
    read.map_err(|e| Problem::Input(e.to_string()))
}
