//! Every test in every browser, under names that say which: `webkit::drafts::a_reload_…`.
//!
//! The names, the options and the last line are those of `cargo test`.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use libtest_mimic::{Arguments, Failed, Trial};

use crate::pool::Pool;
use crate::{Browser, Session, Setup, Trouble};

/// What a test does in one browser.
pub type Body = Box<dyn Fn(&Session, &Setup) -> Result<(), Trouble> + Send + Sync>;

/// One test.
pub struct Test {
    name: String,
    browsers: &'static [Browser],
    in_a_new_one: bool,
    body: Body,
}

impl Test {
    /// A test for all browsers. The name is that of a function, with its module.
    pub fn new(
        name: &str,
        body: impl Fn(&Session, &Setup) -> Result<(), Trouble> + Send + Sync + 'static,
    ) -> Self {
        // The name of the program says nothing.
        let name = name.split_once("::").map_or(name, |(_, rest)| rest).to_owned();
        Self { name, browsers: &Browser::ALL, in_a_new_one: false, body: Box::new(body) }
    }

    /// The same test only where it means something.
    #[must_use]
    pub fn only_in(mut self, browsers: &'static [Browser]) -> Self {
        self.browsers = browsers;
        self
    }

    /// The same test in a browser that has seen no other, and sees none afterwards.
    #[must_use]
    pub fn in_a_new_browser(mut self) -> Self {
        self.in_a_new_one = true;
        self
    }
}

/// The tests of a module: functions from a session and the setup.
#[macro_export]
macro_rules! tests {
    ($($test:ident),+ $(,)?) => {
        vec![$($crate::harness::Test::new(concat!(module_path!(), "::", stringify!($test)), $test)),+]
    };
}

/// Of so many tests it is told how long they took, after all: those that took longest.
const TOLD: usize = 20;

/// How long each test took.
type Times = Arc<Mutex<Vec<(Duration, String)>>>;

/// Runs the tests that the command line asks for, and tells which took longest. What the environment lacks is a failed test.
#[must_use]
pub fn run(tests: Vec<Test>) -> ExitCode {
    let arguments = Arguments::from_args();
    let (pool, times) = (Arc::new(Pool::default()), Times::default());
    let trials = match Setup::read() {
        Ok(setup) => trials(tests, &Arc::new(setup), &pool, &times),
        Err(trouble) => {
            vec![Trial::test("setup", move || Err(Failed::from(trouble)))]
        }
    };
    let conclusion = libtest_mimic::run(&arguments, trials);
    pool.close();
    if !arguments.list {
        tell(&times);
    }
    conclusion.exit_code()
}

#[expect(clippy::print_stdout, reason = "whoever waits for the tests reads what they wait for")]
fn tell(times: &Times) {
    let mut times = times.lock().unwrap_or_else(PoisonError::into_inner);
    times.sort_unstable_by(|a, b| b.cmp(a));
    let all: Duration = times.iter().map(|(time, _)| *time).sum();
    println!("all walks, one after the other: {} s; the longest:", all.as_secs());
    for (time, name) in times.iter().take(TOLD) {
        println!("{:>7.1} s  {name}", time.as_secs_f32());
    }
}

fn trials(tests: Vec<Test>, setup: &Arc<Setup>, pool: &Arc<Pool>, times: &Times) -> Vec<Trial> {
    let tests: Vec<Arc<Test>> = tests.into_iter().map(Arc::new).collect();
    let mut trials = Vec::new();
    for browser in &setup.browsers {
        for test in tests.iter().filter(|test| test.browsers.contains(browser)) {
            let (test, setup, pool) = (test.clone(), setup.clone(), pool.clone());
            let (browser, times) = (*browser, times.clone());
            let name = format!("{browser}::{}", test.name);
            trials.push(Trial::test(name.clone(), move || {
                let began = Instant::now();
                let outcome = one(&test, browser, &setup, &pool);
                let took = (began.elapsed(), name);
                times.lock().unwrap_or_else(PoisonError::into_inner).push(took);
                outcome
            }));
        }
    }
    trials
}

/// One test in one browser. After a failure the browser is not used again.
fn one(test: &Test, browser: Browser, setup: &Setup, pool: &Pool) -> Result<(), Failed> {
    let (seen, session) = match test.in_a_new_one {
        true => pool.take_new(browser)?,
        false => pool.take(browser)?,
    };
    let body = || {
        (test.body)(&session, setup)?;
        silent(&session)
    };
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(Ok(())) => {
            pool.give_back(seen + 1, session);
            Ok(())
        }
        Ok(Err(trouble)) => {
            Err(format!("{trouble}\n\non the screen: {}", session.describe()).into())
        }
        Err(panic) => {
            #[expect(clippy::print_stderr, reason = "whoever reads the failure reads it there")]
            {
                eprintln!("{browser}::{}, on the screen: {}", test.name, session.describe());
            }
            resume_unwind(panic)
        }
    }
}

/// No test ends with a word in the console: a panic would be one, and so would a breach of the
/// page's policy. A test that expects some reads them itself.
fn silent(session: &Session) -> Result<(), Trouble> {
    match session.said()?.as_slice() {
        [] => Ok(()),
        said => Err(Trouble::Page(format!("the console says {said:?}"))),
    }
}
